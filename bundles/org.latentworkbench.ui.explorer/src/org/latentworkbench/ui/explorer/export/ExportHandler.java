package org.latentworkbench.ui.explorer.export;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Exports a run's results: asks with the wizard, which begins with what is selected. */
public final class ExportHandler extends AbstractHandler {
	/** The command's id. */
	public static final String COMMAND = "org.latentworkbench.ui.export";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		var wizard = new ExportWizard();
		wizard.init(window.getWorkbench(), HandlerUtil.getCurrentStructuredSelection(event));
		new WizardDialog(window.getShell(), wizard).open();
		return null;
	}
}
