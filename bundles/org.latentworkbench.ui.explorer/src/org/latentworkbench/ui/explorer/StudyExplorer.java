package org.latentworkbench.ui.explorer;

import java.nio.file.Files;
import java.util.Optional;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.DoubleClickEvent;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.Part;
import org.latentworkbench.ui.explorer.properties.ExplorerProperties;
import org.latentworkbench.ui.study.StudyProjects;

/** A view on all studies, or on one part of all studies; says what to do where there is none. */
public final class StudyExplorer extends CommonNavigator {
	/** The id of the view on studies with all their parts. */
	public static final String ID = "org.latentworkbench.ui.explorer.studies";
	private static final String PREFIX = "org.latentworkbench.ui.explorer.";

	private final IWorkspace workspace = ResourcesPlugin.getWorkspace();
	private final StudyProjects studies = new StudyProjects(workspace);
	private final IResourceChangeListener listener = this::changed;
	private Composite stack;
	private Composite page;
	private Control hint;
	private FilterField filter;
	private TreeState state;
	private ViewMenu menu;

	/** The view's id for a part of studies. */
	public static String id(Part part) {
		return PREFIX + part.name().toLowerCase(java.util.Locale.ROOT);
	}

	/** The one part that a view shows; empty for the view on all parts. */
	static Optional<Part> part(String viewId) {
		for (Part part : Part.values()) {
			if (id(part).equals(viewId)) {
				return Optional.of(part);
			}
		}
		return Optional.empty();
	}

	/** The one part that this view shows; empty for all parts. */
	public Optional<Part> part() {
		return part(getViewSite().getId());
	}

	@Override
	protected Object getInitialInput() {
		return workspace.getRoot();
	}

	@Override
	public void createPartControl(Composite parent) {
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		page = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		Composite field = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		GridLayoutFactory.fillDefaults().margins(2, 2).applyTo(field);
		Composite tree = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
		tree.setLayout(new FillLayout());
		super.createPartControl(tree);
		filter = new FilterField(field, getCommonViewer());
		hint = new FirstSteps(stack, getSite()).control();
		getCommonViewer().getTree().getAccessible().addAccessibleListener(Accessibles.named(getTitle()));
		new UndoRedoActionGroup(getSite(), workspace.getAdapter(IUndoContext.class), true).fillActionBars(getViewSite().getActionBars());
		menu = new ViewMenu(getCommonViewer(), getSite().getShell());
		menu.fill(getViewSite().getActionBars(), memento);
		state = new TreeState(getCommonViewer());
		state.restore(memento);
		workspace.addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, getViewSite().getId());
		showWhatFits();
	}

	private void changed(IResourceChangeEvent event) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(this::showWhatFits);
		}
	}

	/** The tree, or the hint where it would be empty. */
	private void showWhatFits() {
		if (stack.isDisposed()) {
			return;
		}
		StackLayout layout = (StackLayout) stack.getLayout();
		Control fits = studies.all().isEmpty() ? hint : page;
		if (layout.topControl != fits) {
			layout.topControl = fits;
			stack.layout();
			if (getSite().getPage().getActivePart() == this) {
				setFocus(); // else it stays with what went out of sight
			}
		}
	}

	/** Shows a study in the tree, open. */
	public void reveal(IProject study) {
		showWhatFits();
		filter.clear();
		getCommonViewer().refresh();
		getCommonViewer().expandToLevel(study, 1);
		getCommonViewer().setSelection(new StructuredSelection(study), true);
	}

	/** An artefact stands at one place in the datasets and at another one in the results. */
	@Override
	public void selectReveal(ISelection selection) {
		if (selection instanceof IStructuredSelection some && some.getFirstElement() instanceof ArtefactNode artefact) {
			super.selectReveal(new StructuredSelection(artefact.at(part().orElse(artefact.place()))));
		} else {
			super.selectReveal(selection);
		}
	}

	@Override
	protected void handleDoubleClick(DoubleClickEvent event) {
		if (event.getSelection() instanceof IStructuredSelection selection && !open(selection)) {
			super.handleDoubleClick(event);
		}
	}

	/** Opens what is selected, where it is something to open. */
	boolean open(IStructuredSelection selection) {
		var opener = new NodeOpener(getSite().getPage());
		boolean opened = false;
		for (Object element : selection) {
			opened |= opener.open(element);
		}
		return opened;
	}

	/** Looks again at what is on the disk. */
	void refreshStudies(IProgressMonitor monitor) throws CoreException {
		var progress = SubMonitor.convert(monitor, studies.all().size());
		for (IProject project : studies.all()) {
			try {
				project.refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
			} catch (CoreException e) {
				if (Files.isDirectory(StudyProjects.folder(project))) {
					throw e;
				}
				// its folder is gone; the tree says so, and what to do
			}
			Snapshots.platform().again(project);
		}
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == IPropertySheetPage.class ? adapter.cast(new ExplorerProperties()) : super.getAdapter(adapter);
	}

	@Override
	public void saveState(IMemento memento) {
		super.saveState(memento);
		if (state != null) {
			state.save(memento);
			menu.save(memento);
		}
	}

	@Override
	public void setFocus() {
		if (((StackLayout) stack.getLayout()).topControl == hint) {
			hint.setFocus();
		} else {
			getCommonViewer().getTree().setFocus();
		}
	}

	@Override
	public void dispose() {
		workspace.removeResourceChangeListener(listener);
		super.dispose();
	}
}
