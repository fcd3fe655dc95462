package org.latentworkbench.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
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
			if (!WorkspaceLock.take(display)) {
				return EXIT_OK;
			}
			Splash splash = Splash.show(display);
			int code = PlatformUI.createAndRunWorkbench(display, new LatentWorkbenchAdvisor(studies(context), splash));
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			WorkspaceLock.release();
			display.dispose();
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
