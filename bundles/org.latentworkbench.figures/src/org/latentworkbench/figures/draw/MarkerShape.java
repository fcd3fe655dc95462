package org.latentworkbench.figures.draw;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

import org.latentworkbench.api.figure.Marker;

/** The outlines of markers about the origin, scaled so that all look about equally large. */
final class MarkerShape {
	private MarkerShape() {
	}

	/** @param diameter of the circle of the same look; @param grow added on every side */
	static Path2D outline(Marker marker, double diameter, double grow) {
		double r = diameter / 2 + grow;
		return switch (marker) {
		case CIRCLE -> new Path2D.Double(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
		case SQUARE -> polygon(-.88 * r, -.88 * r, .88 * r, -.88 * r, .88 * r, .88 * r, -.88 * r, .88 * r);
		case DIAMOND -> polygon(0, -1.2 * r, 1.2 * r, 0, 0, 1.2 * r, -1.2 * r, 0);
		case TRIANGLE -> polygon(0, -1.15 * r, 1.1 * r, .8 * r, -1.1 * r, .8 * r);
		case TRIANGLE_DOWN -> polygon(0, 1.15 * r, -1.1 * r, -.8 * r, 1.1 * r, -.8 * r);
		case PLUS -> cross(diameter, grow);
		case CROSS -> new Path2D.Double(cross(diameter, grow), AffineTransform.getRotateInstance(Math.PI / 4));
		case RING -> ring(diameter, grow);
		};
	}

	private static Path2D polygon(double... xy) {
		var path = new Path2D.Double();
		path.moveTo(xy[0], xy[1]);
		for (int i = 2; i < xy.length; i += 2)
			path.lineTo(xy[i], xy[i + 1]);
		path.closePath();
		return path;
	}

	private static Path2D cross(double diameter, double grow) {
		double a = diameter * .56 + grow;
		double t = Math.max(.09 * diameter, .35) + grow;
		return polygon(-a, -t, -t, -t, -t, -a, t, -a, t, -t, a, -t, a, t, t, t, t, a, -t, a, -t, t, -a, t);
	}

	private static Path2D ring(double diameter, double grow) {
		double width = Math.max(.18 * diameter, .6) + 2 * grow;
		double r = diameter / 2 - width / 2 + grow;
		Shape circle = new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
		return new Path2D.Double(new BasicStroke((float) width).createStrokedShape(circle));
	}
}
