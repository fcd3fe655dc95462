package org.latentworkbench.ui.explorer.edit;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.DeleteResourceAction;
import org.eclipse.ui.handlers.HandlerUtil;
import org.latentworkbench.ui.explorer.Node.RunNode;

/** Deletes what is selected: files and folders as the platform does it, with undo; runs and studies after saying what goes. */
public final class DeleteHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		List<IResource> files = new ArrayList<>();
		List<RunNode> runs = new ArrayList<>();
		List<IProject> studies = new ArrayList<>();
		for (Object element : HandlerUtil.getCurrentStructuredSelection(event)) {
			switch (element) {
				case IProject study -> studies.add(study);
				case IResource file -> files.add(file);
				case RunNode run -> runs.add(run);
				default -> {
					// what a run made goes with the run
				}
			}
		}
		if (!files.isEmpty()) {
			var action = new DeleteResourceAction(window);
			action.selectionChanged(new StructuredSelection(files));
			action.run();
		}
		if (!runs.isEmpty()) {
			new RunDeletion(window).ask(runs);
		}
		if (!studies.isEmpty()) {
			new StudyDeletion(window).ask(studies);
		}
		return null;
	}
}
