package org.latentworkbench.ui.explorer;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.latentworkbench.ui.study.StudyProjects;

/** What to do about a study whose folder is not where it was. */
final class GoneStudy {
	private static final int FIND = 0;
	private static final int CLOSE = 1;

	private final IWorkbenchWindow window;

	GoneStudy(IWorkbenchWindow window) {
		this.window = window;
	}

	/** Asks, and does it. */
	void ask(IProject study) {
		var dialog = new MessageDialog(window.getShell(), "Study Not Found", null, "The folder " + StudyProjects.folder(study)
				+ " is no longer there. Was it moved, or is its disk not connected?", MessageDialog.QUESTION, 0, "Find It ...",
				"Close Study", "Cancel");
		switch (dialog.open()) {
			case FIND -> folder().ifPresent(folder -> {
				close(study);
				new StudyOpener(window).open(folder);
			});
			case CLOSE -> close(study);
			default -> {
				// it may come back by itself
			}
		}
	}

	private Optional<Path> folder() {
		var dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
		dialog.setText("Find Study");
		dialog.setMessage("Choose the folder in which the study is now: it holds a file study.yaml.");
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}

	private static void close(IProject study) {
		Job job = Job.create("Closing " + study.getName(),
				(ICoreRunnable) monitor -> study.delete(IResource.NEVER_DELETE_PROJECT_CONTENT | IResource.FORCE, monitor));
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.schedule();
	}
}
