package org.latentworkbench.ui.explorer.create;

import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.study.StudyTemplate;
import org.latentworkbench.ui.explorer.StudyOpener;
import org.latentworkbench.ui.study.StudyProjects;
import org.latentworkbench.ui.viewer.ArtefactOpener;

/** Makes a study from a template, opens it in the workbench and shows its file. */
public final class NewStudyJob {
	private final IWorkbenchWindow window;

	public NewStudyJob(IWorkbenchWindow window) {
		this.window = window;
	}

	/**
	 * Makes and opens a study, or says in a dialog why that cannot be.
	 *
	 * @param target   the new folder: not there, or empty
	 * @param showFile whether its {@code study.yaml} is opened, too
	 * @return the job that does it; it does not wait
	 */
	public Job schedule(StudyTemplate template, Path target, boolean showFile) {
		return new StudyOpener(window).schedule("Making the study " + target.getFileName(), monitor -> {
			var progress = SubMonitor.convert(monitor, 2);
			template.make(target);
			progress.worked(1);
			IProject study = new StudyProjects(ResourcesPlugin.getWorkspace()).open(target, progress.split(1));
			if (showFile) {
				window.getWorkbench().getDisplay().asyncExec(() -> showFile(study));
			}
			return study;
		});
	}

	private void showFile(IProject study) {
		if (window.getActivePage() != null) {
			new ArtefactOpener(window.getActivePage()).openFile(StudyProjects.folder(study).resolve(StudyFile.NAME));
		}
	}
}
