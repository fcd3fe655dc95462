package org.latentworkbench.app.report;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;

/** Says what this workbench is. */
public final class AboutHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		new AboutDialog(PlatformUI.getWorkbench().getModalDialogShellProvider()).open();
		return null;
	}
}
