package org.latentworkbench.ui.explorer.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.latentworkbench.core.run.Folders;
import org.latentworkbench.core.study.ShippedStudies;
import org.latentworkbench.ui.explorer.StudyOpener;
import org.latentworkbench.ui.explorer.create.StudyPlace;
import org.latentworkbench.ui.study.StudyProjects;

/** Makes a second study of one, with its data and results, in the workspace's folder. It appears whole, or not at all. */
final class StudyCopy {
	private static final String RESULTS = "results";

	private final IWorkbenchWindow window;

	StudyCopy(IWorkbenchWindow window) {
		this.window = window;
	}

	Job schedule(IProject study) {
		return new StudyOpener(window).schedule("Copying the study " + study.getName(), monitor -> {
			var progress = SubMonitor.convert(monitor, 2);
			Path source = StudyProjects.folder(study);
			var place = new StudyPlace(ResourcesPlugin.getWorkspace());
			Path target = place.usual().resolve(place.free(study.getName()));
			ShippedStudies.make(target, folder -> copy(source, folder));
			progress.worked(1);
			return new StudyProjects(ResourcesPlugin.getWorkspace()).open(target, progress.split(1));
		});
	}

	/** All but the project's own file, which says its name, and what runs at work keep among the results. */
	private static void copy(Path source, Path target) throws IOException {
		for (Path part : parts(source)) {
			Path copy = target.resolve(part.getFileName());
			if (part.endsWith(RESULTS)) {
				Files.createDirectory(copy);
				for (Path run : parts(part)) {
					if (!run.getFileName().toString().startsWith(".")) {
						Folders.copy(run, copy.resolve(run.getFileName()));
					}
				}
			} else if (!part.endsWith(IProjectDescription.DESCRIPTION_FILE_NAME)) {
				Folders.copy(part, copy);
			}
		}
	}

	private static List<Path> parts(Path folder) throws IOException {
		try (var parts = Files.list(folder)) {
			return parts.sorted().toList();
		}
	}
}
