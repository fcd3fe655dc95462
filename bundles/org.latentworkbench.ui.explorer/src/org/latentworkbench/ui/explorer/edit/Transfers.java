package org.latentworkbench.ui.explorer.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.latentworkbench.ui.explorer.Node;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.Group;
import org.latentworkbench.ui.explorer.Node.Part;
import org.latentworkbench.ui.explorer.Node.RunNode;

/** Which files nodes stand for, and where what is brought to a node goes. */
final class Transfers {
	private Transfers() {
	}

	/** The files and folders behind what is selected, for the clipboard and for other programs. */
	static List<Path> paths(IStructuredSelection selection) {
		List<Path> paths = new ArrayList<>();
		for (Object element : selection) {
			switch (element) {
				case IResource resource when resource.getLocation() != null -> paths.add(resource.getLocation().toPath());
				case ArtefactNode artefact -> paths.add(artefact.source().path());
				case RunNode run -> paths.add(run.folder());
				default -> {
					// a part of a study is no file
				}
			}
		}
		return paths;
	}

	/** The resources among what is selected. */
	static List<IResource> resources(IStructuredSelection selection) {
		List<IResource> resources = new ArrayList<>();
		for (Object element : selection) {
			if (element instanceof IResource resource) {
				resources.add(resource);
			}
		}
		return resources;
	}

	/** The folder into which files go that are brought to a node; empty where none may go. It need not exist. */
	static Optional<IContainer> target(Object element) {
		return switch (element) {
			case IProject study -> Optional.of(study);
			case IFolder folder -> Optional.of(folder);
			case IFile file -> Optional.of(file.getParent());
			case Group group -> group.part() == Part.RESULTS ? Optional.empty()
					: Optional.of(group.project().getFolder(group.part() == Part.CONFIGS ? "config" : "data"));
			case Node.StudyStep step -> Optional.of(step.project());
			case null, default -> Optional.empty();
		};
	}
}
