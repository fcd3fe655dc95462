package org.latentworkbench.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** A workspace belongs to one workbench at a time; two on one would damage it. */
final class WorkspaceLock {
	private static final String TITLE = "Latent Workbench";
	private static final String VARIABLE = "LATENT_WORKSPACE";

	private WorkspaceLock() {
	}

	/** Takes the workspace, or says who has it and offers another one. False where this workbench has to end. */
	static boolean take(Display display) {
		Location workspace = Platform.getInstanceLocation();
		if (workspace == null || !workspace.isSet()) {
			return true; // a test harness brings its own
		}
		String folder = workspace.getURL().getPath();
		try {
			if (!workspace.isLocked() && workspace.lock()) {
				return true;
			}
			offer(display, "The workspace " + folder + " is open in another Latent Workbench.\n\n"
					+ "Use that window, or open another workspace in this one.");
		} catch (IOException e) {
			ILog.of(WorkspaceLock.class).error("locking the workspace", e);
			offer(display, "The workspace " + folder + " cannot be written: " + e.getMessage() + "\n\nOpen another workspace, or let this one be written.");
		}
		return false;
	}

	static void release() {
		Location workspace = Platform.getInstanceLocation();
		if (workspace != null) {
			workspace.release();
		}
	}

	/** The workspace of a running Java cannot change, so another one is another process. */
	private static void offer(Display display, String problem) {
		Shell shell = new Shell(display);
		Optional<Path> launcher = launcher();
		String[] buttons = launcher.isPresent() ? new String[] { "Other Workspace …", "Quit" } : new String[] { "Quit" };
		var dialog = new MessageDialog(shell, TITLE, null, launcher.isPresent() ? problem : problem + " " + VARIABLE + " names one.",
				MessageDialog.WARNING, 0, buttons);
		if (dialog.open() == 0 && launcher.isPresent()) {
			DirectoryDialog chooser = new DirectoryDialog(shell);
			chooser.setText("Open a Workspace");
			chooser.setMessage("The folder where the workbench remembers its windows and studies; a new one is made.");
			String chosen = chooser.open();
			if (chosen != null) {
				open(shell, launcher.get(), chosen);
			}
		}
		shell.dispose();
	}

	private static void open(Shell shell, Path launcher, String workspace) {
		var process = new ProcessBuilder(launcher.toString()).inheritIO();
		process.environment().put(VARIABLE, workspace);
		try {
			process.start();
		} catch (IOException e) {
			MessageDialog.openError(shell, TITLE, launcher + " could not be started: " + e.getMessage());
		}
	}

	/** The product's own script. */
	private static Optional<Path> launcher() {
		var install = Platform.getInstallLocation();
		if (install == null || install.getURL() == null) {
			return Optional.empty();
		}
		String name = Platform.OS_WIN32.equals(Platform.getOS()) ? "latent.bat" : "latent";
		return Optional.of(new File(install.getURL().getPath()).toPath().resolve(name)).filter(Files::isRegularFile);
	}
}
