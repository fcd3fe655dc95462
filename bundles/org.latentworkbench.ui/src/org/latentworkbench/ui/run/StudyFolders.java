package org.latentworkbench.ui.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.latentworkbench.ui.preferences.RunPreferences;
import org.latentworkbench.ui.study.StudyProjects;

/** The projects of studies' folders. */
final class StudyFolders {
	/** A run writes many files one after the other. */
	private static final int PATIENCE_MILLIS = 300;

	private StudyFolders() {
	}

	/** The project that a study's folder is in this workspace. */
	static Optional<IProject> project(Path study) {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(StudyProjects::isStudy)
				.filter(p -> StudyProjects.folder(p).equals(study)).findFirst();
	}

	/** How runs of a study are made. */
	static RunPreferences preferences(Path study) {
		return project(study).map(RunPreferences::in).orElseGet(RunPreferences::inWorkspace);
	}

	/** Looks again at a study's results, soon, in a job; further calls before that count once. */
	static Job refresher(Path study) {
		var job = new Job("Looking at the results of " + study.getFileName()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					Optional<IProject> project = project(study);
					if (project.isPresent()) {
						IResource results = project.get().getFolder("results");
						// a results folder that is new is seen from above
						IContainer from = results.exists() ? (IContainer) results : project.get();
						from.refreshLocal(results.exists() ? IResource.DEPTH_INFINITE : IResource.DEPTH_ONE, monitor);
						if (!from.equals(results) && results.exists()) {
							results.refreshLocal(IResource.DEPTH_INFINITE, monitor);
						}
					}
				} catch (CoreException e) {
					ILog.of(StudyFolders.class).error("looking at the results of " + study, e);
				}
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == Runs.FAMILY;
			}
		};
		job.setSystem(true);
		return job;
	}

	static void soon(Job refresher) {
		refresher.schedule(PATIENCE_MILLIS);
	}
}
