package org.latentworkbench.ui.tests;

import java.lang.reflect.Method;
import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/**
 * The screen's own pixels, where there are more of them than units in which controls are measured. The toolkit's pictures have one pixel
 * for each unit, so this asks the library below it.
 */
final class ScreenPixels {
	private static final String GDK = "org.eclipse.swt.internal.gtk.GDK";
	private static final String GTK = "org.eclipse.swt.internal.gtk3.GTK3";

	private ScreenPixels() {
	}

	/** @param control wholly on the screen; a window, with its frame, or what paints into a place of its own, as canvases do */
	static Picture of(Control control) throws ReflectiveOperationException {
		control.update();
		Point size = control.getSize();
		// a frame may end between two units of the screen, so what is within it is not looked for by its place on the screen
		boolean shell = control instanceof Shell;
		Point at = shell ? control.getLocation() : new Point(0, 0);
		long window = (long) (shell ? call(GDK, "gdk_get_default_root_window") : call(GTK, "gtk_widget_get_window", handle(control)));
		long pixels = (long) call(GDK, "gdk_pixbuf_get_from_window", window, at.x, at.y, size.x, size.y);
		var image = (Image) call(Image.class.getName(), "gtk_new_from_pixbuf", control.getDisplay(), SWT.BITMAP, pixels);
		try {
			return new Picture((ImageData) Image.class.getMethod("getImageDataAtCurrentZoom").invoke(image));
		} finally {
			image.dispose();
		}
	}

	private static long handle(Control control) throws ReflectiveOperationException {
		return Control.class.getField("handle").getLong(control);
	}

	private static Object call(String type, String name, Object... words) throws ReflectiveOperationException {
		Class<?> found = Class.forName(type, true, Device.class.getClassLoader());
		Method method = Arrays.stream(found.getMethods()).filter(m -> m.getName().equals(name) && m.getParameterCount() == words.length)
				.findFirst().orElseThrow(() -> new NoSuchMethodException(type + "." + name));
		return method.invoke(null, words);
	}
}
