package org.latentworkbench.ui.explorer.edit;

import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.ui.IWorkbenchWindow;
import org.latentworkbench.ui.explorer.Snapshot;
import org.latentworkbench.ui.explorer.Snapshots;
import org.latentworkbench.ui.study.RecentStudies;
import org.latentworkbench.ui.study.StudyProjects;

/** Takes studies out of the workbench, and, where that is asked for, deletes their folders. */
final class StudyDeletion {
	private final IWorkbenchWindow window;

	StudyDeletion(IWorkbenchWindow window) {
		this.window = window;
	}

	void ask(List<IProject> studies) {
		String which = studies.size() == 1 ? "the study '" + studies.getFirst().getName() + "'" : studies.size() + " studies";
		String where = String.join("\n", studies.stream().limit(5).map(study -> StudyProjects.folder(study).toString()).toList());
		var dialog = new MessageDialogWithToggle(window.getShell(), "Delete Study", null, "Take " + which
				+ " out of the workbench? Its folder stays where it is, and can be opened again.", MessageDialog.QUESTION,
				new String[] { IDialogConstants.OK_LABEL, IDialogConstants.CANCEL_LABEL }, 0,
				"Also delete the folder with all data and results. This cannot be undone.\n" + where, false);
		if (dialog.open() != IDialogConstants.OK_ID) {
			return;
		}
		boolean everything = dialog.getToggleState();
		List<IProject> atWork = studies.stream().filter(s -> Snapshots.platform().get(s).filter(Snapshot::running).isPresent()).toList();
		if (everything && !atWork.isEmpty()) {
			MessageDialog.openInformation(window.getShell(), "Delete Study", "A run of '" + atWork.getFirst().getName()
					+ "' is at work. Stop it first; then the study can be deleted.");
			return;
		}
		Job job = Job.create("Deleting " + which, (ICoreRunnable) monitor -> {
			var progress = SubMonitor.convert(monitor, studies.size());
			for (IProject study : studies) {
				if (everything) {
					RecentStudies.platform().forget(StudyProjects.folder(study));
				}
				study.delete((everything ? IResource.ALWAYS_DELETE_PROJECT_CONTENT : IResource.NEVER_DELETE_PROJECT_CONTENT) | IResource.FORCE,
						progress.split(1));
			}
		});
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.setUser(true);
		job.schedule();
	}
}
