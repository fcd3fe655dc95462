package org.latentworkbench.ui.studies;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.latentworkbench.api.InputException;

/** Opens and copies studies in the background; what is wrong with a folder is told in a dialog. */
public final class StudyJobs {
	private StudyJobs() {
	}

	/** Opens a study's folder as a project. */
	public static Job open(Shell shell, Path folder) {
		return schedule(shell, "Opening " + folder.getFileName(),
				monitor -> new StudyProjects(ResourcesPlugin.getWorkspace()).open(folder, monitor));
	}

	/** Copies a shipped study into the workspace and opens the copy. */
	public static Job copy(Shell shell, Path template) {
		return schedule(shell, "Copying " + template.getFileName(),
				monitor -> new StudyProjects(ResourcesPlugin.getWorkspace()).copy(template, monitor));
	}

	private interface Work {
		void run(IProgressMonitor monitor) throws InputException, CoreException, IOException;
	}

	private static Job schedule(Shell shell, String name, Work work) {
		Job job = Job.create(name, monitor -> {
			try {
				work.run(monitor);
				return Status.OK_STATUS;
			} catch (InputException e) {
				tell(shell, e.getMessage());
				return Status.OK_STATUS;
			} catch (CoreException e) {
				return e.getStatus();
			} catch (IOException e) {
				return failed(e);
			}
		});
		job.setUser(true);
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.schedule();
		return job;
	}

	private static IStatus failed(IOException e) {
		return Status.error("The study could not be copied: " + e.getMessage(), e);
	}

	private static void tell(Shell shell, String message) {
		shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed()) {
				MessageDialog.openError(shell, "Open Study", message);
			}
		});
	}
}
