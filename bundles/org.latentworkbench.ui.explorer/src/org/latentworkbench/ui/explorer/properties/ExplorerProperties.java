package org.latentworkbench.ui.explorer.properties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.latentworkbench.ui.explorer.Snapshots;

/**
 * The page of the Properties view: what there is to say of what is selected in an explorer or in the Runs view, or of what the active tab shows.
 * It is read in a job, and again whenever the study is.
 */
public final class ExplorerProperties extends PropertySheetPage {
	private static final List<Fact> NOTHING = List.of(new Fact(NodeFacts.GENERAL, "Nothing is selected", "Select a study, a config, a dataset, a run or a result."));
	private static final List<Fact> WAIT = List.of(new Fact(NodeFacts.GENERAL, "Reading", "…"));

	private final Snapshots snapshots = Snapshots.platform();
	private final NodeFacts facts = new NodeFacts(snapshots);
	private final Subjects subjects = new Subjects(snapshots);
	private final Consumer<Optional<IProject>> listener = this::changed;
	private Map<Object, List<Fact>> known = Map.of();
	private List<Object> shown = List.of();
	private IWorkbenchPart part;
	private ISelection selection;
	private Job reading;

	public ExplorerProperties() {
		setPropertySourceProvider(this::source);
		snapshots.addListener(listener);
	}

	/** The page of a tab, which shows one artefact whatever is selected in it. */
	static ExplorerProperties of(IEditorPart tab) {
		var page = new ExplorerProperties();
		page.part = tab;
		return page;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		if (part != null) {
			selectionChanged(part, StructuredSelection.EMPTY);
		}
	}

	/** The facts of what is shown; null for all else, as the facts' own values. */
	private IPropertySource source(Object element) {
		if (element == NOTHING) {
			return new FactSource(NOTHING);
		}
		return shown.contains(element) ? new FactSource(known.getOrDefault(element, WAIT)) : null;
	}

	@Override
	public void selectionChanged(IWorkbenchPart from, ISelection what) {
		part = from;
		selection = what;
		List<Object> before = shown;
		shown = subjects.of(part, selection);
		if (!shown.equals(before)) {
			known = Map.of();
		}
		show();
		read();
	}

	/** What is shown stays until the new facts are there. */
	private void changed(Optional<IProject> study) {
		if (part != null) {
			shown = subjects.of(part, selection);
			read();
		}
	}

	private void show() {
		super.selectionChanged(part, new StructuredSelection(shown.isEmpty() ? List.of(NOTHING) : shown));
		if (getControl() instanceof Tree tree) {
			open(tree);
		}
	}

	/**
	 * Opens every group. The viewer does it for those only that it never had before, and an item whose children were exchanged says that it is
	 * open when the toolkit closed it: so each is closed first.
	 */
	private static void open(Tree tree) {
		for (TreeItem group : tree.getItems()) {
			var opened = new Event();
			opened.item = group;
			tree.notifyListeners(SWT.Expand, opened); // makes what stands below it
			group.setExpanded(false);
			group.setExpanded(true);
		}
	}

	private void read() {
		if (reading != null) {
			reading.cancel();
		}
		if (shown.isEmpty()) {
			show();
			return;
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		List<Object> elements = shown;
		reading = new Job("Reading properties") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				var read = new HashMap<Object, List<Fact>>();
				for (Object element : elements) {
					if (monitor.isCanceled()) {
						return Status.CANCEL_STATUS;
					}
					read.put(element, facts.of(element));
				}
				if (!display.isDisposed()) {
					display.asyncExec(() -> {
						if (!monitor.isCanceled()) {
							arrived(read);
						}
					});
				}
				return Status.OK_STATUS;
			}
		};
		reading.setSystem(true);
		reading.schedule();
	}

	private void arrived(Map<Object, List<Fact>> read) {
		if (getControl() != null && !getControl().isDisposed() && !read.equals(known)) {
			known = read;
			show();
		}
	}

	@Override
	public void dispose() {
		snapshots.removeListener(listener);
		if (reading != null) {
			reading.cancel();
		}
		super.dispose();
	}
}
