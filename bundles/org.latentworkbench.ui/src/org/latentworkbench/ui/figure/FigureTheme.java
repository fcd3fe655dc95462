package org.latentworkbench.ui.figure;

import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.figures.colour.Theme;

/** Which of the figures' themes suits the colours that the platform has now. */
public final class FigureTheme {
	private FigureTheme() {
	}

	/** The dark theme where the control's ground is dark. */
	public static Theme of(Control control) {
		RGB ground = control.getBackground().getRGB();
		// the weights of sRGB's luminance: green looks brightest
		return 2126 * ground.red + 7152 * ground.green + 722 * ground.blue < 10_000 * 128 ? Theme.DARK : Theme.LIGHT;
	}
}
