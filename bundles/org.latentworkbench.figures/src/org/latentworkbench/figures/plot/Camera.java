package org.latentworkbench.figures.plot;

import org.latentworkbench.figures.draw.Box;

/** An orthographic view of the cube that three axes span, about its middle, with z upwards. */
final class Camera {
	/** The cube is a little lower than wide. */
	private static final double HEIGHT = .84;

	private final double azimuth;
	private final double elevation;
	private final double centreX;
	private final double centreY;
	private final double scale;
	private final double sinA;
	private final double cosA;
	private final double sinE;
	private final double cosE;

	/**
	 * @param azimuth   of the viewer in degrees, from the x axis towards y
	 * @param elevation of the viewer in degrees above the x-y plane
	 * @param centreX   of the cube's middle on the page
	 * @param centreY   of the cube's middle on the page
	 * @param scale     points for the length of the cube's x side
	 */
	Camera(double azimuth, double elevation, double centreX, double centreY, double scale) {
		this.azimuth = azimuth;
		this.elevation = elevation;
		this.centreX = centreX;
		this.centreY = centreY;
		this.scale = scale;
		sinA = Math.sin(Math.toRadians(azimuth));
		cosA = Math.cos(Math.toRadians(azimuth));
		sinE = Math.sin(Math.toRadians(elevation));
		cosE = Math.cos(Math.toRadians(elevation));
	}

	double azimuth() {
		return azimuth;
	}

	double elevation() {
		return elevation;
	}

	double centreX() {
		return centreX;
	}

	double centreY() {
		return centreY;
	}

	/** The length in points of the cube's longer sides when seen at a right angle. */
	double scale() {
		return scale;
	}

	/** Rightwards on the page, for shares 0..1 along the axes. */
	double x(double sx, double sy, double sz) {
		return centreX + scale * (-sinA * (sx - .5) + cosA * (sy - .5));
	}

	/** Downwards on the page. */
	double y(double sx, double sy, double sz) {
		double inward = cosA * (sx - .5) + sinA * (sy - .5);
		return centreY - scale * (cosE * (sz - .5) * HEIGHT - sinE * inward);
	}

	/** Towards the viewer; 0 in the middle, at most about .8 at the nearest corner. */
	double depth(double sx, double sy, double sz) {
		double inward = cosA * (sx - .5) + sinA * (sy - .5);
		return cosE * inward + sinE * (sz - .5) * HEIGHT;
	}

	/** The shares that are seen at a place of the page, as near to the viewer as some given ones. @param shares along x, y, z */
	double[] moved(double[] shares, double px, double py) {
		double right = (px - x(shares[0], shares[1], shares[2])) / scale;
		double up = (y(shares[0], shares[1], shares[2]) - py) / scale;
		return new double[] { shares[0] - sinA * right - sinE * cosA * up, shares[1] + cosA * right - sinE * sinA * up,
				shares[2] + cosE * up / HEIGHT };
	}

	/** The share (0 or 1) of the wall of an axis that the viewer looks at from inside: 0, 1, 2 for x, y, z. */
	int farWall(int axis) {
		double towards = switch (axis) {
		case 0 -> cosE * cosA;
		case 1 -> cosE * sinA;
		default -> sinE;
		};
		return towards >= -1e-12 ? 0 : 1;
	}

	/**
	 * The camera whose cube fills the box in the widest of all views, so that an animation keeps its scale.
	 *
	 * @param azimuths   degrees, one per view
	 * @param elevations degrees, one per view
	 * @return the first of the views
	 */
	static Camera filling(Box box, double[] azimuths, double[] elevations) {
		double left = 0;
		double right = 0;
		double up = 0;
		double down = 0;
		for (int view = 0; view < azimuths.length; view++) {
			var unit = new Camera(azimuths[view], elevations[view], 0, 0, 1);
			for (int corner = 0; corner < 8; corner++) {
				double px = unit.x(corner & 1, corner >> 1 & 1, corner >> 2);
				double py = unit.y(corner & 1, corner >> 1 & 1, corner >> 2);
				left = Math.min(left, px);
				right = Math.max(right, px);
				up = Math.min(up, py);
				down = Math.max(down, py);
			}
		}
		double scale = Math.min(box.width() / (right - left), box.height() / (down - up));
		return new Camera(azimuths[0], elevations[0], box.centreX() - scale * (left + right) / 2,
				box.centreY() - scale * (up + down) / 2, scale);
	}

	Camera seenFrom(double newAzimuth, double newElevation) {
		return new Camera(newAzimuth, newElevation, centreX, centreY, scale);
	}

	/** The same view nearer to or farther from a point of the page. @param zoom above 1: nearer */
	Camera nearer(double zoom, double aboutX, double aboutY) {
		return zoom == 1 ? this : new Camera(azimuth, elevation, aboutX + zoom * (centreX - aboutX),
				aboutY + zoom * (centreY - aboutY), scale * zoom);
	}
}
