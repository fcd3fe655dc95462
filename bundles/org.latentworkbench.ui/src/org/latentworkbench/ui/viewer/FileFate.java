package org.latentworkbench.ui.viewer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.IPath;

/** What became of a file or folder when the workspace changed. */
sealed interface FileFate {
	/** It is where it was, as far as this change tells. */
	record Same() implements FileFate {
	}

	/** It, or a folder or study that holds it, was renamed or moved. */
	record Moved(Path to) implements FileFate {
	}

	/** It was deleted. */
	record Gone() implements FileFate {
	}

	/** @param file absolute */
	static FileFate of(Path file, IResourceDelta change) {
		for (IResourceDelta removed : change.getAffectedChildren(IResourceDelta.REMOVED, IResource.NONE)) {
			Optional<Path> old = oldPlace(removed.getResource());
			boolean holds = old.filter(file::startsWith).isPresent();
			if (holds && (removed.getFlags() & IResourceDelta.MOVED_TO) != 0) {
				Optional<Path> now = place(removed.getResource(), removed.getMovedToPath());
				// the folder of a study may stay where it is when the study is renamed
				return now.filter(n -> !n.equals(old.get())).<FileFate>map(n -> new Moved(n.resolve(old.get().relativize(file)))).orElseGet(Same::new);
			}
			if (holds && !Files.exists(file)) {
				return new Gone();
			}
		}
		for (IResourceDelta changed : change.getAffectedChildren(IResourceDelta.CHANGED, IResource.NONE)) {
			FileFate fate = of(file, changed);
			if (!(fate instanceof Same)) {
				return fate;
			}
		}
		return new Same();
	}

	/** Where something was that is no longer there: a study that was not in a place of its own was in the workspace's folder. */
	private static Optional<Path> oldPlace(IResource removed) {
		IPath location = removed.getLocation();
		return Optional.ofNullable(location == null && removed instanceof IProject
				? removed.getWorkspace().getRoot().getLocation().append(removed.getName()) : location).map(IPath::toPath);
	}

	private static Optional<Path> place(IResource removed, IPath to) {
		IWorkspaceRoot root = removed.getWorkspace().getRoot();
		return Optional.ofNullable(root.findMember(to)).map(IResource::getLocation).map(IPath::toPath);
	}
}
