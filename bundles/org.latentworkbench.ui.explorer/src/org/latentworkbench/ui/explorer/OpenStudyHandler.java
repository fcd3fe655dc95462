package org.latentworkbench.ui.explorer;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for a study's folder, unless the command's parameter says it, and opens it. */
public final class OpenStudyHandler extends AbstractHandler {
	/** The command's id. */
	public static final String COMMAND = "org.latentworkbench.ui.openStudy";
	/** The command's parameter with the folder. */
	public static final String FOLDER = "folder";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional.ofNullable(event.getParameter(FOLDER)).or(() -> ask(window))
				.ifPresent(folder -> new StudyOpener(window).open(Path.of(folder)));
		return null;
	}

	private static Optional<String> ask(IWorkbenchWindow window) {
		var dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
		dialog.setText("Open Study");
		dialog.setMessage("Choose the folder of a study: it holds a file study.yaml.");
		return Optional.ofNullable(dialog.open());
	}
}
