package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** What the tests do with the window: wait for it, look at it, clear it. */
final class Window {
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private Window() {
	}

	static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	/** Runs the event loop until something holds; fails with the message where it does not within half a minute. */
	static void until(BooleanSupplier condition, Supplier<String> message) {
		Display display = Display.getCurrent();
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				fail(message.get());
			}
			if (!display.readAndDispatch()) {
				// Wakes the loop for conditions that no event tells of.
				display.timerExec(20, () -> {
				});
				display.sleep();
			}
		}
	}

	/** Lets everything that is queued happen. */
	static void settle() {
		Display display = Display.getCurrent();
		while (display.readAndDispatch()) {
			// goes on until nothing is left
		}
	}

	/** The pixels of a control as they stand on the screen; saved as PNG where the property {@code latent.shots} names a folder. */
	static ImageData pixels(Control control, String name) {
		control.update();
		settle();
		var size = control.getSize();
		Image image = new Image(control.getDisplay(), size.x, size.y);
		GC gc = new GC(control);
		try {
			gc.copyArea(image, 0, 0);
		} finally {
			gc.dispose();
		}
		ImageData data = image.getImageData();
		image.dispose();
		String folder = System.getProperty("latent.shots");
		if (folder != null) {
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { data };
			Path file = Path.of(folder, name + ".png");
			file.getParent().toFile().mkdirs();
			loader.save(file.toString(), SWT.IMAGE_PNG);
		}
		return data;
	}

	/** Takes all projects out of the workspace, leaves their files, and closes all editors. */
	static void clear() throws CoreException {
		page().closeAllEditors(false);
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			project.delete(false, true, null);
		}
		settle();
	}
}
