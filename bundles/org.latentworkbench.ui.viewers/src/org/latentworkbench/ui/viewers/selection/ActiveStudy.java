package org.latentworkbench.ui.viewers.selection;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.study.StudyProjects;
import org.latentworkbench.ui.viewer.ArtefactEditor;

/** Which study a person is at: that of the tab in front, else of what is selected in an explorer. */
final class ActiveStudy implements IPartListener2, ISelectionListener {
	private final IWorkbenchPage page;
	private final Runnable changed;
	private final IResourceChangeListener closing = event -> closed();
	private Optional<Path> artefact = Optional.empty();
	private volatile Optional<IProject> project = Optional.empty();

	/** @param changed told when another file or artefact is looked at; its study may be the same as before */
	ActiveStudy(IWorkbenchPage page, Runnable changed) {
		this.page = page;
		this.changed = changed;
		page.addPartListener(this);
		page.addPostSelectionListener(this);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(closing, IResourceChangeEvent.POST_CHANGE);
		look(page.getActiveEditor());
	}

	/** What was looked at last. */
	Optional<Path> artefact() {
		return artefact;
	}

	Optional<Path> study() {
		return artefact.map(LinkedSelection::studyOf);
	}

	private void look(IWorkbenchPart part) {
		if (part instanceof ArtefactEditor viewer) {
			now(viewer.source().path());
		} else if (part instanceof IEditorPart editor && editor.getEditorInput() instanceof IPathEditorInput file
				&& file.getPath() != null) {
			ofStudy(file.getPath().toPath());
		}
	}

	/** Within the same study what was looked at last says more than a text does. */
	private void ofStudy(Path file) {
		if (!study().equals(Optional.of(LinkedSelection.studyOf(file)))) {
			now(file);
		}
	}

	private void now(Path path) {
		artefact = Optional.of(path);
		// one that is being closed has no place any more
		project = new StudyProjects(ResourcesPlugin.getWorkspace()).all().stream()
				.filter(p -> Optional.ofNullable(p.getLocation()).filter(place -> path.startsWith(place.toPath())).isPresent()).findFirst();
		changed.run();
	}

	/** Nobody is at a study that was closed, unless a tab still shows something of it. */
	private void closed() {
		Shell shell = page.getWorkbenchWindow().getShell();
		if (project.isPresent() && !project.get().isAccessible() && !shell.isDisposed()) {
			project = Optional.empty();
			shell.getDisplay().asyncExec(() -> {
				artefact = Optional.empty();
				changed.run();
				look(page.getActiveEditor());
			});
		}
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		look(part.getPart(false));
	}

	@Override
	public void partBroughtToTop(IWorkbenchPartReference part) {
		look(part.getPart(false));
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		if (page.getActiveEditor() == null && selection instanceof IStructuredSelection structured) {
			IResource resource = Adapters.adapt(structured.getFirstElement(), IResource.class);
			if (resource != null && resource.getProject() != null && resource.getProject().getLocation() != null) {
				// a project's own folder has no study above it
				ofStudy(resource.getProject().getLocation().toPath().resolve("study.yaml"));
			}
		}
	}

	void dispose() {
		page.removePartListener(this);
		page.removePostSelectionListener(this);
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(closing);
	}
}
