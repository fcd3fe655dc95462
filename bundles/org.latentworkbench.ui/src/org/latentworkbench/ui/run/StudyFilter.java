package org.latentworkbench.ui.run;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.latentworkbench.ui.Icons;

/** Leaves the runs of the study that is selected elsewhere, while its button is down. */
final class StudyFilter extends ViewerFilter {
	private final TreeViewer tree;
	private final IWorkbenchPage page;
	private final ISelectionListener selections = this::selected;
	private final IAction button = new Action("Only the Selected Study", IAction.AS_CHECK_BOX) {
		@Override
		public void run() {
			tree.refresh();
		}
	};
	private Optional<Path> study = Optional.empty();

	StudyFilter(TreeViewer tree, IWorkbenchPage page, boolean on) {
		this.tree = tree;
		this.page = page;
		button.setToolTipText("Show only the runs of the study that is selected in an explorer");
		button.setImageDescriptor(Icons.of("study"));
		button.setChecked(on);
		page.addSelectionListener(selections);
	}

	IAction button() {
		return button;
	}

	boolean on() {
		return button.isChecked();
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		if (part instanceof RunsView || !(selection instanceof IStructuredSelection structured) || structured.isEmpty()) {
			return;
		}
		Optional<Path> now = Selected.of(structured.getFirstElement());
		if (now.isPresent() && !now.equals(study)) {
			study = now;
			if (on() && !tree.getControl().isDisposed()) {
				tree.refresh();
			}
		}
	}

	@Override
	public boolean select(Viewer viewer, Object parent, Object element) {
		return !on() || study.isEmpty() || !(element instanceof RunItem run) || run.study().equals(study.get());
	}

	void dispose() {
		page.removeSelectionListener(selections);
	}
}
