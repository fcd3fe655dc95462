package org.latentworkbench.ui.explorer;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.latentworkbench.api.InputException;
import org.latentworkbench.ui.study.ReadOnlyStudyException;
import org.latentworkbench.ui.study.StudyProjects;

/** Opens a study in a window: makes it a project in a job, then shows it in the explorer. */
public final class StudyOpener {
	/** The family of the jobs that open studies. */
	public static final Object OPENING = new Object();

	private final IWorkbenchWindow window;

	public StudyOpener(IWorkbenchWindow window) {
		this.window = window;
	}

	/**
	 * Opens a study, or says in a dialog why that cannot be.
	 *
	 * @param studyFolderOrFile the study's folder, or its {@code study.yaml}
	 * @return the job that opens it; it does not wait
	 */
	public Job open(Path studyFolderOrFile) {
		return schedule("Opening the study " + studyFolderOrFile.getFileName(),
				monitor -> new StudyProjects(ResourcesPlugin.getWorkspace()).open(studyFolderOrFile, monitor));
	}

	/** Copies a study that ships into the workspace and opens the copy, or says in a dialog why that cannot be. */
	public Job copy(Path template) {
		return schedule("Copying the study " + template.getFileName(),
				monitor -> new StudyProjects(ResourcesPlugin.getWorkspace()).copy(template, monitor));
	}

	/** What makes or finds the project of a study. */
	public interface Work {
		IProject run(IProgressMonitor monitor) throws InputException, CoreException, IOException;
	}

	/** Does it in a job and shows the study then, or says in a dialog why that cannot be. */
	public Job schedule(String name, Work work) {
		Display display = window.getWorkbench().getDisplay();
		var job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					IProject study = work.run(monitor);
					display.asyncExec(() -> reveal(study));
				} catch (ReadOnlyStudyException e) {
					display.asyncExec(() -> offerCopy(e.folder()));
				} catch (InputException e) {
					display.asyncExec(() -> say(e.getMessage()));
				} catch (CoreException | IOException e) {
					ILog.of(StudyOpener.class).error(name, e);
					display.asyncExec(() -> say(name + " failed: " + e.getMessage()));
				}
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == OPENING;
			}
		};
		job.setUser(true);
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.schedule();
		return job;
	}

	private void offerCopy(Path study) {
		var dialog = new MessageDialog(window.getShell(), "Open Study", null, "The folder " + study
				+ " cannot be written, and results go into a study's folder. A copy of it in the workspace can be worked with.",
				MessageDialog.QUESTION, 0, "Copy and Open", "Cancel");
		if (dialog.open() == 0) {
			copy(study);
		}
	}

	private void say(String message) {
		MessageDialog.openError(window.getShell(), "Open Study", message);
	}

	private void reveal(IProject study) {
		IWorkbenchPage page = window.getActivePage();
		if (page == null) {
			return; // the window was closed meanwhile
		}
		try {
			((StudyExplorer) page.showView(StudyExplorer.ID)).reveal(study);
		} catch (PartInitException e) {
			say(e.getMessage());
		}
	}
}
