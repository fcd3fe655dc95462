package org.latentworkbench.app;

import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * The picture that stands until the window does. The product has no native launcher that could show one before Java runs, so this is a plain
 * shell, painted before the platform begins.
 */
final class Splash {
	private final Shell shell;
	private final Image image;

	private Splash(Shell shell, Image image) {
		this.shell = shell;
		this.image = image;
	}

	/** Shows the picture on the primary monitor. */
	static Splash show(Display display) {
		Image image = ResourceLocator.imageDescriptorFromBundle("org.latentworkbench.app", "icons/splash.svg").orElseThrow().createImage();
		Shell shell = new Shell(display, SWT.NO_TRIM | SWT.TOOL | SWT.ON_TOP);
		shell.setText("Latent Workbench");
		Rectangle size = image.getBounds();
		Rectangle screen = display.getPrimaryMonitor().getBounds();
		shell.setBounds(screen.x + (screen.width - size.width) / 2, screen.y + (screen.height - size.height) / 2, size.width, size.height);
		boolean[] painted = new boolean[1];
		shell.addListener(SWT.Paint, event -> {
			event.gc.drawImage(image, 0, 0);
			painted[0] = true;
		});
		var splash = new Splash(shell, image);
		shell.setVisible(true);
		// a window manager may take its time; the workbench does not wait for it
		for (int turn = 0; turn < 20 && !painted[0]; turn++) {
			while (display.readAndDispatch()) {
				// paints
			}
		}
		return splash;
	}

	/** Takes the picture away; a second time does nothing. */
	void close() {
		if (!shell.isDisposed()) {
			shell.dispose();
			image.dispose();
		}
	}
}
