package org.latentworkbench.ui.explorer.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.latentworkbench.core.study.StudyFile;

/** Where a new study can be. Looks at the disk, at a handful of folders. */
public final class StudyPlace {
	private final IWorkspace workspace;

	public StudyPlace(IWorkspace workspace) {
		this.workspace = workspace;
	}

	/** The workspace's own folder, where studies go unless somebody says otherwise. */
	public Path usual() {
		return workspace.getRoot().getLocation().toPath();
	}

	/** The name, or the name with the first number with which it is free in the workspace. */
	public String free(String name) {
		String result = name;
		for (int i = 2; taken(result); i++) {
			result = name + " (" + i + ")";
		}
		return result;
	}

	private boolean taken(String name) {
		return workspace.getRoot().getProject(name).exists() || Files.exists(usual().resolve(name));
	}

	/** What speaks against a study of a name in a folder, as a sentence; empty when nothing does. */
	public Optional<String> fault(String name, String parent) {
		if (name.isBlank()) {
			return Optional.of("Type a name for the study: its folder will be called so.");
		}
		if (!name.equals(name.strip())) {
			return Optional.of("The name begins or ends with a blank.");
		}
		IStatus valid = workspace.validateName(name, IResource.PROJECT);
		if (!valid.isOK()) {
			return Optional.of("'" + name + "' cannot be a folder's name: " + valid.getMessage());
		}
		if (workspace.getRoot().getProject(name).exists()) {
			return Optional.of("There is a study '" + name + "' in the workbench; choose another name.");
		}
		try {
			return parent.isBlank() ? Optional.of("Choose the folder in which the study's folder is to be.")
					: fault(Path.of(parent.strip()), name);
		} catch (InvalidPathException e) {
			return Optional.of("'" + parent + "' is no folder's name: " + e.getReason());
		}
	}

	private Optional<String> fault(Path parent, String name) {
		if (!parent.isAbsolute()) {
			return Optional.of("'" + parent + "' is no full path; choose a folder with Browse.");
		}
		Path there = parent;
		while (there != null && !Files.exists(there)) {
			there = there.getParent();
		}
		if (there == null || !Files.isDirectory(there)) {
			return Optional.of(there + " is a file; choose a folder.");
		}
		if (!Files.isWritable(there)) {
			return Optional.of("The folder " + there + " cannot be written; choose another one.");
		}
		for (Path above = parent; above != null; above = above.getParent()) {
			if (Files.exists(above.resolve(StudyFile.NAME))) {
				return Optional.of(above + " is a study, and studies do not stand in each other; choose another folder.");
			}
		}
		Path target = parent.resolve(name);
		if (Files.exists(target) && !isEmptyFolder(target)) {
			return Optional.of("There is something called '" + name + "' in " + parent + "; choose another name.");
		}
		IStatus place = workspace.validateProjectLocation(workspace.getRoot().getProject(name),
				parent.equals(usual()) ? null : IPath.fromPath(target));
		return place.matches(IStatus.ERROR) ? Optional.of(place.getMessage()) : Optional.empty();
	}

	private static boolean isEmptyFolder(Path path) {
		if (!Files.isDirectory(path)) {
			return false;
		}
		try (var entries = Files.list(path)) {
			return entries.findAny().isEmpty();
		} catch (IOException e) {
			return false; // what cannot be looked into is not free
		}
	}
}
