package org.latentworkbench.ui.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Import Data: opens the wizard, with the files and the study that the command names where it does. */
public final class ImportHandler extends AbstractHandler {
	/** The command. */
	public static final String COMMAND = "org.latentworkbench.ui.importData";

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		if (window == null) {
			window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		}
		var wizard = new ImportWizard();
		wizard.init(PlatformUI.getWorkbench(), HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection s ? s : null);
		String file = event.getParameter("file");
		String study = event.getParameter("study");
		List<Path> files = file == null || file.isBlank() ? List.of() : Arrays.stream(file.split("\n")).filter(f -> !f.isBlank())
				.map(Path::of).toList();
		wizard.begin(files, study == null || study.isBlank() ? Optional.empty() : Optional.of(Path.of(study)));
		new WizardDialog(window.getShell(), wizard).open();
		return null;
	}
}
