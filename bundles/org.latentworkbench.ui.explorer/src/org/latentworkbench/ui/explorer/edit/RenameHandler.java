package org.latentworkbench.ui.explorer.edit;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.RenameResourceAction;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.undo.MoveResourcesOperation;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;

/**
 * Renames the selected file, folder or study: asks for the name, and can be undone. The platform's dialog for studies is not taken for
 * files, since it refuses those that are not saved; here their editors go on with the new file and what they have not saved.
 */
public final class RenameHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		if (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof IResource file && !(file instanceof IProject)) {
			ask(window.getShell(), file).ifPresent(name -> rename(window, file, name));
		} else {
			var action = new RenameResourceAction(window);
			action.selectionChanged(HandlerUtil.getCurrentStructuredSelection(event));
			action.run();
		}
		return null;
	}

	private static Optional<String> ask(Shell shell, IResource file) {
		String old = file.getName();
		String ending = file.getFileExtension();
		int stem = ending == null ? old.length() : old.length() - ending.length() - 1;
		var dialog = new InputDialog(shell, "Rename", "New name of " + old + ":", old, name -> refusal(file, name)) {
			@Override
			protected Control createContents(Composite parent) {
				Control contents = super.createContents(parent);
				getText().setSelection(0, stem);
				return contents;
			}
		};
		return dialog.open() == Window.OK ? Optional.of(dialog.getValue()) : Optional.empty();
	}

	/** @return null where the name can be taken; nothing to read where it is the old one */
	private static String refusal(IResource file, String name) {
		if (name.equals(file.getName())) {
			return "";
		}
		IStatus status = file.getWorkspace().validateName(name, file.getType());
		if (!status.isOK()) {
			return status.getMessage();
		}
		return file.getWorkspace().getRoot().exists(beside(file, name)) ? "There is '" + name + "' already; choose another name." : null;
	}

	private static IPath beside(IResource file, String name) {
		return file.getFullPath().removeLastSegments(1).append(name);
	}

	private static void rename(IWorkbenchWindow window, IResource file, String name) {
		var operation = new MoveResourcesOperation(file, beside(file, name), "Rename " + file.getName());
		var job = Job.create("Renaming " + file.getName(), monitor -> {
			try {
				return window.getWorkbench().getOperationSupport().getOperationHistory().execute(operation, monitor,
						WorkspaceUndoUtil.getUIInfoAdapter(window.getShell()));
			} catch (ExecutionException e) {
				return Status.error(file.getFullPath() + " could not be renamed: " + e.getMessage(), e);
			}
		});
		job.schedule();
	}
}
