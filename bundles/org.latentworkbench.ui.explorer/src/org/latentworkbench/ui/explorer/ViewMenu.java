package org.latentworkbench.ui.explorer;

import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkingSet;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.WorkingSetFilterActionGroup;
import org.eclipse.ui.navigator.CommonViewer;
import org.latentworkbench.ui.explorer.StudySorter.Order;

/** The part of an explorer's menu that says how runs are sorted and which studies are shown. */
final class ViewMenu {
	private static final String ORDER = "order";
	private static final String WORKING_SET = "workingSet";

	private final CommonViewer tree;
	private final WorkingSetFilterActionGroup sets;
	private final WorkingSetFilter filter = new WorkingSetFilter();

	ViewMenu(CommonViewer tree, Shell shell) {
		this.tree = tree;
		sets = new WorkingSetFilterActionGroup(shell, this::changed);
		tree.getControl().addDisposeListener(event -> sets.dispose());
	}

	/** Adds the entries. @param memento of the last session; may be null, as the platform has it */
	void fill(IActionBars bars, IMemento memento) {
		if (memento != null) {
			restore(memento);
		}
		sets.fillActionBars(bars);
		var sort = new MenuManager("&Sort Runs", "org.latentworkbench.ui.explorer.sort");
		for (Order order : Order.values()) {
			sort.add(new Sort(order));
		}
		bars.getMenuManager().add(new Separator());
		bars.getMenuManager().add(sort);
		bars.updateActionBars();
		tree.addFilter(filter);
	}

	private void restore(IMemento memento) {
		String order = memento.getString(ORDER);
		for (Order each : Order.values()) {
			if (each.name().equals(order)) {
				each.apply(tree);
			}
		}
		String name = memento.getString(WORKING_SET);
		IWorkingSet set = name == null ? null : PlatformUI.getWorkbench().getWorkingSetManager().getWorkingSet(name);
		if (set != null) {
			sets.setWorkingSet(set);
			filter.only = Optional.of(set);
		}
	}

	void save(IMemento memento) {
		memento.putString(ORDER, Order.of(tree).name());
		filter.only.ifPresent(set -> memento.putString(WORKING_SET, set.getName()));
	}

	private void changed(PropertyChangeEvent event) {
		if (event.getProperty().equals(WorkingSetFilterActionGroup.CHANGE_WORKING_SET)) {
			show(Optional.ofNullable((IWorkingSet) event.getNewValue()));
		}
	}

	/** Shows the studies of a working set; all of them without one. */
	void show(Optional<IWorkingSet> set) {
		filter.only = set;
		tree.refresh();
	}

	private final class Sort extends Action {
		private final Order order;

		Sort(Order order) {
			super(order.text(), IAction.AS_RADIO_BUTTON);
			this.order = order;
			setId("org.latentworkbench.ui.explorer.sort." + order.name());
			setChecked(Order.of(tree) == order);
		}

		@Override
		public void run() {
			if (isChecked()) {
				order.apply(tree);
			}
		}
	}

	private static final class WorkingSetFilter extends ViewerFilter {
		private Optional<IWorkingSet> only = Optional.empty();

		@Override
		public boolean select(Viewer viewer, Object parent, Object element) {
			return only.isEmpty() || only.get().isEmpty() || !(element instanceof IProject study) || holds(only.get(), study);
		}

		private static boolean holds(IWorkingSet set, IProject study) {
			for (IAdaptable element : set.getElements()) {
				IResource resource = Adapters.adapt(element, IResource.class);
				if (resource != null && study.equals(resource.getProject())) {
					return true;
				}
			}
			return false;
		}
	}
}
