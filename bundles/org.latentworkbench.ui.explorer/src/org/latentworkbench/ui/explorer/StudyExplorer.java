package org.latentworkbench.ui.explorer;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.DoubleClickEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.Notice;
import org.latentworkbench.ui.study.StudyProjects;
import org.latentworkbench.ui.viewer.ArtefactOpener;

/** The view with all studies; says what to do where there is none. */
public final class StudyExplorer extends CommonNavigator {
	/** The view's id. */
	public static final String ID = "org.latentworkbench.ui.explorer.studies";

	private final IWorkspace workspace = ResourcesPlugin.getWorkspace();
	private final StudyProjects studies = new StudyProjects(workspace);
	private final IResourceChangeListener listener = this::changed;
	private Composite stack;
	private Composite tree;
	private Control hint;

	@Override
	protected Object getInitialInput() {
		return workspace.getRoot();
	}

	@Override
	public void createPartControl(Composite parent) {
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		tree = new Composite(stack, SWT.NONE);
		tree.setLayout(new FillLayout());
		super.createPartControl(tree);
		hint = new FirstSteps(stack, getSite()).control();
		getCommonViewer().setAutoExpandLevel(2);
		getCommonViewer().expandToLevel(2);
		new UndoRedoActionGroup(getSite(), workspace.getAdapter(IUndoContext.class), true).fillActionBars(getViewSite().getActionBars());
		workspace.addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
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
		Control page = studies.all().isEmpty() ? hint : tree;
		if (layout.topControl != page) {
			layout.topControl = page;
			stack.layout();
		}
	}

	/** Shows a study in the tree, open. */
	public void reveal(IProject study) {
		showWhatFits();
		getCommonViewer().refresh();
		getCommonViewer().expandToLevel(study, 1);
		getCommonViewer().setSelection(new StructuredSelection(study), true);
	}

	@Override
	protected void handleDoubleClick(DoubleClickEvent event) {
		if (event.getSelection() instanceof IStructuredSelection selection && !open(selection)) {
			super.handleDoubleClick(event);
		}
	}

	/** Opens what is selected, where it is something to open. */
	boolean open(IStructuredSelection selection) {
		var opener = new ArtefactOpener(getSite().getPage());
		boolean opened = false;
		for (Object element : selection) {
			opened |= switch (element) {
				case ArtefactNode artefact -> {
					opener.open(artefact.source());
					yield true;
				}
				case IFile file -> {
					opener.openFile(file.getLocation().toPath());
					yield true;
				}
				case IFolder folder when SnapshotReader.isDataset(folder) -> {
					opener.openDataset(folder.getLocation().toPath());
					yield true;
				}
				case Notice notice when notice.problem() -> {
					opener.openText(StudyProjects.folder(notice.project()).resolve(StudyFile.NAME));
					yield true;
				}
				default -> false;
			};
		}
		return opened;
	}

	/** Looks again at what is on the disk. */
	void refreshStudies(IProgressMonitor monitor) throws CoreException {
		var progress = SubMonitor.convert(monitor, studies.all().size());
		for (IProject project : studies.all()) {
			project.refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
		}
	}

	@Override
	public void setFocus() {
		if (((StackLayout) stack.getLayout()).topControl == hint) {
			hint.setFocus();
		} else {
			super.setFocus();
		}
	}

	@Override
	public void dispose() {
		workspace.removeResourceChangeListener(listener);
		super.dispose();
	}
}
