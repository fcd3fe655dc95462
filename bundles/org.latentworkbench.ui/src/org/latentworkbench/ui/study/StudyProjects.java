package org.latentworkbench.ui.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.SubMonitor;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.study.ShippedStudies;
import org.latentworkbench.core.study.StudyFile;

/** The studies of a workspace: projects whose location is the study's own folder, wherever that is. */
public final class StudyProjects {
	private final IWorkspace workspace;

	public StudyProjects(IWorkspace workspace) {
		this.workspace = workspace;
	}

	/** Whether a project is open and a study. */
	public static boolean isStudy(IProject project) {
		try {
			return project.isAccessible() && project.hasNature(StudyNature.ID);
		} catch (CoreException e) {
			return false; // it was closed or deleted meanwhile
		}
	}

	/** The folder of a project. */
	public static Path folder(IProject project) {
		return project.getLocation().toPath();
	}

	/** All studies, in the order of their projects' names. */
	public List<IProject> all() {
		return Arrays.stream(workspace.getRoot().getProjects()).filter(StudyProjects::isStudy).toList();
	}

	/**
	 * Makes a study's folder a project of the workspace, or finds the project that it already is. The folder gets a
	 * {@code .project} file, nothing else in it changes.
	 *
	 * @param studyFolderOrFile the folder, or its {@code study.yaml}
	 * @throws InputException when it is no study's folder; a {@link ReadOnlyStudyException} when the folder cannot be written
	 * @throws CoreException  when the workspace refuses it
	 */
	public IProject open(Path studyFolderOrFile, IProgressMonitor monitor) throws InputException, CoreException {
		Path folder = StudyFile.locate(real(studyFolderOrFile)).getParent();
		Optional<IProject> known = at(folder);
		if (known.isEmpty() && !Files.exists(folder.resolve(IProjectDescription.DESCRIPTION_FILE_NAME)) && !Files.isWritable(folder)) {
			throw new ReadOnlyStudyException(folder);
		}
		IProjectDescription description = known.isPresent() ? null : description(folder);
		IProject project = known.orElseGet(() -> workspace.getRoot().getProject(description.getName()));
		// as one change, so that nobody sees the project before its files
		workspace.run(m -> {
			SubMonitor progress = SubMonitor.convert(m, 4);
			if (!project.exists()) {
				project.create(description, progress.split(1));
			}
			if (!project.isOpen()) {
				project.open(IResource.NONE, progress.split(1));
			}
			if (!project.hasNature(StudyNature.ID)) {
				addNature(project, progress.split(1));
			}
			project.refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
		}, workspace.getRoot(), IWorkspace.AVOID_UPDATE, monitor);
		RecentStudies.platform().opened(folder);
		return project;
	}

	/**
	 * Copies a study that ships, without its results, into the workspace and opens the copy.
	 *
	 * @param template the folder of the shipped study
	 * @return the new project; its name is the template's, with a number where that is taken
	 */
	public IProject copy(Path template, IProgressMonitor monitor) throws InputException, CoreException, IOException {
		Path root = workspace.getRoot().getLocation().toPath();
		String name = template.getFileName().toString();
		Path target = root.resolve(name);
		for (int i = 2; Files.exists(target) || workspace.getRoot().getProject(target.getFileName().toString()).exists(); i++) {
			target = root.resolve(name + " (" + i + ")");
		}
		ShippedStudies.copy(template, target);
		return open(target, monitor);
	}

	/** The project at a folder, whether open or not. */
	private Optional<IProject> at(Path folder) {
		return Arrays.stream(workspace.getRoot().getProjects())
				.filter(p -> p.getLocation() != null && p.getLocation().toPath().equals(folder)).findFirst();
	}

	/** What the folder's own {@code .project} says, or a new one; with a name that is free here. */
	private IProjectDescription description(Path folder) throws InputException, CoreException {
		Path file = folder.resolve(IProjectDescription.DESCRIPTION_FILE_NAME);
		IProjectDescription description = Files.exists(file) ? workspace.loadProjectDescription(IPath.fromPath(file))
				: workspace.newProjectDescription(folder.getFileName() == null ? "study" : folder.getFileName().toString());
		description.setName(free(description.getName()));
		IPath location = IPath.fromPath(folder);
		// a folder directly in the workspace is where the project of its name is without being told so
		boolean inside = location.removeLastSegments(1).equals(workspace.getRoot().getLocation())
				&& location.lastSegment().equals(description.getName());
		description.setLocation(inside ? null : location);
		IStatus place = workspace.validateProjectLocation(workspace.getRoot().getProject(description.getName()),
				inside ? null : location);
		if (place.matches(IStatus.ERROR)) {
			throw new InputException(folder + ": " + place.getMessage());
		}
		if (!description.hasNature(StudyNature.ID)) {
			description.setNatureIds(with(description.getNatureIds()));
		}
		return description;
	}

	/** The name, or the name with the first number that makes it one that no project has. */
	private String free(String name) {
		String result = name;
		for (int i = 2; workspace.getRoot().getProject(result).exists(); i++) {
			result = name + " (" + i + ")";
		}
		return result;
	}

	private static void addNature(IProject project, IProgressMonitor monitor) throws CoreException {
		IProjectDescription description = project.getDescription();
		description.setNatureIds(with(description.getNatureIds()));
		project.setDescription(description, monitor);
	}

	private static String[] with(String[] natures) {
		String[] all = Arrays.copyOf(natures, natures.length + 1);
		all[natures.length] = StudyNature.ID;
		return all;
	}

	private static Path real(Path path) {
		try {
			return path.toRealPath();
		} catch (IOException e) {
			return path.toAbsolutePath().normalize(); // locate tells what is wrong with it
		}
	}
}
