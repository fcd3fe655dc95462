package org.latentworkbench.ui.explorer.edit;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.actions.RenameResourceAction;
import org.eclipse.ui.handlers.HandlerUtil;

/** Renames the selected file, folder or study as the platform does it: asks for the name, and can be undone. */
public final class RenameHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		var action = new RenameResourceAction(HandlerUtil.getActiveWorkbenchWindowChecked(event));
		action.selectionChanged(HandlerUtil.getCurrentStructuredSelection(event));
		action.run();
		return null;
	}
}
