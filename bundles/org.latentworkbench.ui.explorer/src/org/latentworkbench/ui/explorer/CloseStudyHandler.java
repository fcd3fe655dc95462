package org.latentworkbench.ui.explorer;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.handlers.HandlerUtil;

/** Takes the selected studies out of the workspace. No file of theirs is touched. */
public final class CloseStudyHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		List<IProject> studies = new ArrayList<>();
		for (Object element : HandlerUtil.getCurrentStructuredSelection(event)) {
			if (element instanceof IProject project) {
				studies.add(project);
			}
		}
		Job job = Job.create("Closing studies", monitor -> {
			for (IProject study : studies) {
				study.delete(IResource.NEVER_DELETE_PROJECT_CONTENT | IResource.FORCE, monitor);
			}
		});
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.schedule();
		return null;
	}
}
