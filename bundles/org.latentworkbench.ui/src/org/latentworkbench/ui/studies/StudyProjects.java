package org.latentworkbench.ui.studies;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.SubMonitor;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.study.StudyFile;

/** Studies as projects of the workspace. The folders stay where they are; the workspace only knows of them. */
public final class StudyProjects {
	private final IWorkspace workspace;

	public StudyProjects(IWorkspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * Opens a study's folder as a project, or refreshes the project that it already is.
	 *
	 * @param folder the folder with {@code study.yaml}
	 * @throws InputException where the folder is no study's, or lies across another project's
	 */
	public IProject open(Path folder, IProgressMonitor monitor) throws InputException, CoreException {
		Path place = folder.toAbsolutePath().normalize();
		if (!Files.isRegularFile(place.resolve(StudyFile.NAME))) {
			throw new InputException(place + ": this folder has no " + StudyFile.NAME + "; choose the folder of a study");
		}
		SubMonitor progress = SubMonitor.convert(monitor, "Opening " + place.getFileName(), 3);
		IProject project = find(place);
		if (!project.exists()) {
			create(project, place, progress.split(1));
		}
		project.open(progress.split(1));
		mark(project);
		project.refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
		return project;
	}

	/**
	 * Copies a study that ships and opens the copy.
	 *
	 * @param template the folder of the shipped study
	 * @return the new project; its name is the template's, with a number where that is taken
	 */
	public IProject copy(Path template, IProgressMonitor monitor) throws InputException, CoreException, IOException {
		Path root = workspace.getRoot().getLocation().toPath();
		String name = template.getFileName().toString();
		Path target = root.resolve(name);
		for (int number = 2; Files.exists(target) || workspace.getRoot().getProject(target.getFileName().toString()).exists(); number++) {
			target = root.resolve(name + "-" + number);
		}
		copyFiles(template, target);
		return open(target, monitor);
	}

	private IProject find(Path place) {
		for (IProject project : workspace.getRoot().getProjects()) {
			if (project.getLocation() != null && project.getLocation().toPath().equals(place)) {
				return project;
			}
		}
		String name = place.getFileName().toString();
		IProject project = workspace.getRoot().getProject(name);
		for (int number = 2; project.exists(); number++) {
			project = workspace.getRoot().getProject(name + "-" + number);
		}
		return project;
	}

	private void create(IProject project, Path place, IProgressMonitor monitor) throws InputException, CoreException {
		IProjectDescription description = workspace.newProjectDescription(project.getName());
		IPath location = IPath.fromPath(place);
		// A folder directly in the workspace is where its project is without being told so.
		if (!place.getParent().equals(workspace.getRoot().getLocation().toPath())) {
			description.setLocation(location);
			var problem = workspace.validateProjectLocation(project, location);
			if (!problem.isOK()) {
				throw new InputException(place + ": " + problem.getMessage());
			}
		}
		description.setNatureIds(new String[] { StudyNature.ID });
		project.create(description, monitor);
	}

	/** The nature is missing where the folder already had a project file of something else. */
	private static void mark(IProject project) throws CoreException {
		if (project.hasNature(StudyNature.ID)) {
			return;
		}
		IProjectDescription description = project.getDescription();
		String[] before = description.getNatureIds();
		String[] after = java.util.Arrays.copyOf(before, before.length + 1);
		after[before.length] = StudyNature.ID;
		description.setNatureIds(after);
		project.setDescription(description, null);
	}

	private static void copyFiles(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
				if (folder.getParent().equals(from) && folder.endsWith("results")) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				Files.createDirectories(to.resolve(from.relativize(folder)));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.copy(file, to.resolve(from.relativize(file)));
				return FileVisitResult.CONTINUE;
			}
		});
	}
}
