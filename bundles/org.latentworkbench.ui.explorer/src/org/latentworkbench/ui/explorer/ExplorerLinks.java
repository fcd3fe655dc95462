package org.latentworkbench.ui.explorer;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.navigator.ILinkHelper;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.Part;
import org.latentworkbench.ui.study.StudyProjects;
import org.latentworkbench.ui.viewer.ArtefactInput;
import org.latentworkbench.ui.viewer.ArtefactSource;

/** Which node belongs to which tab, for Link with Editor. */
public final class ExplorerLinks implements ILinkHelper {
	@Override
	public IStructuredSelection findSelection(IEditorInput input) {
		if (input instanceof ArtefactInput artefact && artefact.source().origin().isPresent()) {
			ArtefactSource source = artefact.source();
			// nodes are equal when their files are
			return study(source.path())
					.map(study -> new StructuredSelection(new ArtefactNode(study, Part.RESULTS, source.path(), "", source, "")))
					.orElse(StructuredSelection.EMPTY);
		}
		if (input instanceof IPathEditorInput file && file.getPath() != null) {
			IFile found = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(file.getPath());
			IResource resource = found != null && found.exists() ? found
					: ResourcesPlugin.getWorkspace().getRoot().getContainerForLocation(file.getPath());
			return resource != null && resource.exists() ? new StructuredSelection(resource) : StructuredSelection.EMPTY;
		}
		return StructuredSelection.EMPTY;
	}

	private static Optional<IProject> study(Path file) {
		return new StudyProjects(ResourcesPlugin.getWorkspace()).all().stream()
				.filter(project -> file.startsWith(StudyProjects.folder(project))).findFirst();
	}

	@Override
	public void activateEditor(IWorkbenchPage page, IStructuredSelection selection) {
		path(selection.getFirstElement()).flatMap(path -> editor(page, path)).ifPresent(page::bringToTop);
	}

	private static Optional<IPath> path(Object element) {
		return switch (element) {
			case ArtefactNode artefact -> Optional.of(IPath.fromPath(artefact.source().path()));
			case IResource resource -> Optional.ofNullable(resource.getLocation());
			case null, default -> Optional.empty();
		};
	}

	private static Optional<IEditorPart> editor(IWorkbenchPage page, IPath path) {
		for (IEditorReference reference : page.getEditorReferences()) {
			try {
				if (reference.getEditorInput() instanceof IPathEditorInput input && path.equals(input.getPath())) {
					return Optional.ofNullable(reference.getEditor(true));
				}
			} catch (PartInitException e) {
				// a tab that could not be restored is none to show
			}
		}
		return Optional.empty();
	}
}
