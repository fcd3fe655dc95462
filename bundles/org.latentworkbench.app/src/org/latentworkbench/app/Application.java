package org.latentworkbench.app;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The workbench: opens the window and lives as long as it. */
public final class Application implements IApplication {
	@Override
	public Object start(IApplicationContext context) {
		Display.setAppName("Latent Workbench");
		Display display = PlatformUI.createDisplay();
		Location workspace = Platform.getInstanceLocation();
		try {
			if (!lock(workspace)) {
				return EXIT_OK;
			}
			int code = PlatformUI.createAndRunWorkbench(display, new LatentWorkbenchAdvisor());
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			if (workspace != null) {
				workspace.release();
			}
			display.dispose();
		}
	}

	/** Two windows on one workspace would overwrite each other's state; false where another one has it. */
	private static boolean lock(Location workspace) {
		if (workspace == null || !workspace.isSet()) {
			return true; // a test harness brings its own
		}
		String path = workspace.getURL().getPath();
		try {
			if (workspace.isLocked() || !workspace.lock()) {
				MessageDialog.openError(null, "Latent Workbench", "Another workbench is open on " + path
						+ ". Close it, or set LATENT_WORKSPACE to another folder.");
				return false;
			}
			return true;
		} catch (IOException e) {
			ILog.of(Application.class).error("The workspace " + path + " could not be locked", e);
			MessageDialog.openError(null, "Latent Workbench", "The workspace " + path + " cannot be written: " + e.getMessage()
					+ ". Set LATENT_WORKSPACE to a folder that can.");
			return false;
		}
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
