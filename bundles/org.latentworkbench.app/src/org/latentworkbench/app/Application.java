package org.latentworkbench.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.ui.theme.WindowTheme;

/** The workbench: opens the window and lives as long as it. {@code -study FOLDER}, any number of times, opens studies in it. */
public final class Application implements IApplication {
	private static final String STUDY = "-study";

	@Override
	public Object start(IApplicationContext context) {
		Display.setAppName("Latent Workbench");
		Display display = PlatformUI.createDisplay();
		WindowTheme.follow(display);
		try {
			if (!lockWorkspace()) {
				return EXIT_OK;
			}
			int code = PlatformUI.createAndRunWorkbench(display, new LatentWorkbenchAdvisor(studies(context)));
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			releaseWorkspace();
			display.dispose();
		}
	}

	private static void releaseWorkspace() {
		Location workspace = Platform.getInstanceLocation();
		if (workspace != null) {
			workspace.release();
		}
	}

	/** Two windows on one workspace would damage it; says so where one is open already. */
	private static boolean lockWorkspace() {
		Location workspace = Platform.getInstanceLocation();
		if (workspace == null || !workspace.isSet()) {
			return true; // a test harness brings its own
		}
		try {
			if (workspace.isLocked() || !workspace.lock()) {
				MessageDialog.openError(null, "Latent Workbench", "The workspace " + workspace.getURL().getPath()
						+ " is open in another window. Use that one, or name another workspace with LATENT_WORKSPACE.");
				return false;
			}
			return true;
		} catch (IOException e) {
			ILog.of(Application.class).error("locking the workspace", e);
			MessageDialog.openError(null, "Latent Workbench", "The workspace " + workspace.getURL().getPath()
					+ " cannot be written: " + e.getMessage() + ". Name another one with LATENT_WORKSPACE.");
			return false;
		}
	}

	private static List<Path> studies(IApplicationContext context) {
		List<Path> studies = new ArrayList<>();
		if (context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] words) {
			for (int i = 0; i + 1 < words.length; i++) {
				if (words[i].equals(STUDY)) {
					studies.add(Path.of(words[++i]).toAbsolutePath().normalize());
				}
			}
		}
		return studies;
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			IWorkbench workbench = PlatformUI.getWorkbench();
			Display display = workbench.getDisplay();
			display.syncExec(() -> {
				if (!display.isDisposed()) {
					workbench.close();
				}
			});
		}
	}
}
