package org.latentworkbench.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.IShellProvider;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.ui.study.StudyProjects;

/** Writes a report of what helps to find a fault, says what is in it and where it lies. Sends nothing. */
public final class ProblemReportHandler extends AbstractHandler {
	/** The command's id. */
	public static final String COMMAND = "org.latentworkbench.ui.bugReport";
	/** The command's parameter: the file to write; without it, one in the person's home. */
	public static final String FILE = "file";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

	@Override
	public Object execute(ExecutionEvent event) {
		String said = event.getParameter(FILE);
		Path file = said != null ? Path.of(said) : home().resolve("latent-workbench-problem-" + LocalDateTime.now().format(TIME) + ".zip");
		var job = new Job("Writing a problem report") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					var report = new ProblemReport(
							new StudyProjects(ResourcesPlugin.getWorkspace()).all().stream().map(StudyProjects::folder).toList());
					report.write(file);
					Display display = PlatformUI.getWorkbench().getDisplay();
					display.asyncExec(() -> say(file, report.contents()));
					return Status.OK_STATUS;
				} catch (IOException e) {
					return Status.error("The problem report could not be written to " + file + ": " + e.getMessage(), e);
				}
			}
		};
		job.setUser(true);
		job.schedule();
		return null;
	}

	private static Path home() {
		Path home = Path.of(System.getProperty("user.home", "."));
		return Files.isWritable(home) ? home : Path.of(System.getProperty("java.io.tmpdir"));
	}

	private static void say(Path file, List<String> contents) {
		IShellProvider window = PlatformUI.getWorkbench().getModalDialogShellProvider();
		String text = "The report is the file\n\n" + file + "\n\nIn it are:\n"
				+ contents.stream().map(line -> "•  " + line).collect(Collectors.joining("\n"))
				+ "\n\nNothing was sent. Look into it before you pass it on: paths in the log may hold names.";
		var dialog = new MessageDialog(window.getShell(), "Problem Report", null, text, MessageDialog.INFORMATION, 1, "Show in Folder", "OK");
		if (dialog.open() == 0) {
			Program.launch(file.getParent().toString());
		}
	}
}
