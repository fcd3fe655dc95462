package org.latentworkbench.ui.explorer;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.navigator.CommonNavigator;

/** The studies of the workspace with their files. Without any study it says what to do. */
public final class StudyExplorer extends CommonNavigator {
	/** The view's id. */
	public static final String ID = "org.latentworkbench.ui.explorer.studies";

	private final StackLayout stack = new StackLayout();
	private final IResourceChangeListener watch = event -> showFitting();
	private Composite pages;
	private Composite tree;
	private FirstSteps firstSteps;

	@Override
	public void createPartControl(Composite parent) {
		pages = new Composite(parent, SWT.NONE);
		pages.setLayout(stack);
		tree = new Composite(pages, SWT.NONE);
		tree.setLayout(new org.eclipse.swt.layout.FillLayout());
		super.createPartControl(tree);
		firstSteps = new FirstSteps(pages, getSite());
		choose();
		ResourcesPlugin.getWorkspace().addResourceChangeListener(watch, IResourceChangeEvent.POST_CHANGE);
	}

	/** Whether the tree is shown, and not the first steps. */
	public boolean showsTree() {
		return stack.topControl == tree;
	}

	private void choose() {
		boolean empty = ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0;
		stack.topControl = empty ? firstSteps.control() : tree;
	}

	private void showFitting() {
		pages.getDisplay().asyncExec(() -> {
			if (!pages.isDisposed()) {
				choose();
				pages.layout();
			}
		});
	}

	@Override
	public void setFocus() {
		if (showsTree()) {
			super.setFocus();
		} else {
			firstSteps.control().setFocus();
		}
	}

	@Override
	public void dispose() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(watch);
		super.dispose();
	}
}
