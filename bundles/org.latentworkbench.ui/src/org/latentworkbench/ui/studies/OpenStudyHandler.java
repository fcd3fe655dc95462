package org.latentworkbench.ui.studies;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** <em>File &gt; Open Study</em>: asks for a study's folder and shows it in the explorer. */
public final class OpenStudyHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		ask(shell).ifPresent(folder -> StudyJobs.open(shell, folder));
		return null;
	}

	private static Optional<Path> ask(Shell shell) {
		DirectoryDialog dialog = new DirectoryDialog(shell);
		dialog.setText("Open Study");
		dialog.setMessage("The folder of a study: it holds study.yaml");
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}
}
