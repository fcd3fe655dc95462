package org.latentworkbench.ui.config;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.ide.ResourceUtil;
import org.latentworkbench.ui.study.StudyProjects;

/** The study that a person is at: that of the selection, else that of the active editor. */
final class ActiveStudy {
	private ActiveStudy() {
	}

	/** @param selection may be null, @param window may be null */
	static Optional<IProject> of(IWorkbenchWindow window, IStructuredSelection selection) {
		Optional<IProject> selected = selection == null ? Optional.empty() : Optional.ofNullable(Adapters.adapt(selection.getFirstElement(),
				IResource.class)).map(IResource::getProject);
		return selected.or(() -> Optional.ofNullable(window).map(w -> w.getActivePage()).map(p -> p.getActiveEditor())
				.map(IEditorPart::getEditorInput).map(ResourceUtil::getFile).map(IFile::getProject)).filter(StudyProjects::isStudy);
	}
}
