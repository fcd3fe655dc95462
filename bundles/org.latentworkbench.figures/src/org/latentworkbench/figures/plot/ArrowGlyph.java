package org.latentworkbench.figures.plot;

import java.awt.geom.Path2D;

import org.latentworkbench.figures.draw.Pen;
import org.latentworkbench.figures.draw.Surface;

/** Draws one arrow: a shaft and a slim filled head, which shrinks with a short arrow. */
final class ArrowGlyph {
	private ArrowGlyph() {
	}

	/** @param width of the shaft in points */
	static void paint(Surface surface, double x0, double y0, double x1, double y1, double width, int argb) {
		double length = Math.hypot(x1 - x0, y1 - y0);
		if (!(length > .05))
			return;
		double head = Math.min(2.6 + 3.2 * width, length * .55);
		double half = head * .4;
		double ux = (x1 - x0) / length;
		double uy = (y1 - y0) / length;
		double neckX = x1 - ux * head * .85;
		double neckY = y1 - uy * head * .85;
		surface.line(x0, y0, neckX, neckY, Pen.crisp(width), argb);
		var path = new Path2D.Double();
		path.moveTo(x1, y1);
		path.lineTo(x1 - ux * head - uy * half, y1 - uy * head + ux * half);
		path.lineTo(neckX, neckY);
		path.lineTo(x1 - ux * head + uy * half, y1 - uy * head - ux * half);
		path.closePath();
		surface.fill(path, argb);
	}
}
