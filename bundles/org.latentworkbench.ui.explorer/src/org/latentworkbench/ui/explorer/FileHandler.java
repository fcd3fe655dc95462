package org.latentworkbench.ui.explorer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.DeleteResourceAction;
import org.eclipse.ui.actions.RenameResourceAction;
import org.eclipse.ui.actions.SelectionListenerAction;
import org.eclipse.ui.handlers.HandlerUtil;

/** Renames and deletes the selected files and folders as the platform does it: asks before, and can be undone. */
public final class FileHandler extends AbstractHandler implements IExecutableExtension {
	private String what = "";

	/** @param data {@code delete} or {@code rename}, behind the colon in {@code plugin.xml} */
	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		what = String.valueOf(data);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		SelectionListenerAction action = switch (what) {
			case "delete" -> new DeleteResourceAction(window);
			case "rename" -> new RenameResourceAction(window);
			default -> throw new ExecutionException("neither delete nor rename: " + what);
		};
		action.selectionChanged(HandlerUtil.getCurrentStructuredSelection(event));
		action.run();
		return null;
	}
}
