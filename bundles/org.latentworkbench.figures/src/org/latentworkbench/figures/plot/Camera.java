package org.latentworkbench.figures.plot;

import org.latentworkbench.figures.draw.Box;

/**
 * An orthographic view of the cube that three axes span, about its middle, with z upwards.
 *
 * @param azimuth   of the viewer in degrees, from the x axis towards y
 * @param elevation of the viewer in degrees above the x-y plane
 * @param centreX   of the cube's middle on the page
 * @param centreY   of the cube's middle on the page
 * @param scale     points for the length of the cube's x side
 */
record Camera(double azimuth, double elevation, double centreX, double centreY, double scale) {
	/** Sides of the cube: a little lower than wide. */
	static final double[] SIDES = { 1, 1, .84 };

	/** Rightwards on the page, for shares 0..1 along the axes. */
	double x(double sx, double sy, double sz) {
		double a = Math.toRadians(azimuth);
		return centreX + scale * (-Math.sin(a) * (sx - .5) * SIDES[0] + Math.cos(a) * (sy - .5) * SIDES[1]);
	}

	/** Downwards on the page. */
	double y(double sx, double sy, double sz) {
		double a = Math.toRadians(azimuth);
		double e = Math.toRadians(elevation);
		double inward = Math.cos(a) * (sx - .5) * SIDES[0] + Math.sin(a) * (sy - .5) * SIDES[1];
		return centreY - scale * (Math.cos(e) * (sz - .5) * SIDES[2] - Math.sin(e) * inward);
	}

	/** Towards the viewer; 0 in the middle, at most about .8 at the nearest corner. */
	double depth(double sx, double sy, double sz) {
		double a = Math.toRadians(azimuth);
		double e = Math.toRadians(elevation);
		double inward = Math.cos(a) * (sx - .5) * SIDES[0] + Math.sin(a) * (sy - .5) * SIDES[1];
		return Math.cos(e) * inward + Math.sin(e) * (sz - .5) * SIDES[2];
	}

	/** The share (0 or 1) of the wall of an axis that the viewer looks at from inside: 0, 1, 2 for x, y, z. */
	int farWall(int axis) {
		double a = Math.toRadians(azimuth);
		double e = Math.toRadians(elevation);
		double towards = switch (axis) {
		case 0 -> Math.cos(e) * Math.cos(a);
		case 1 -> Math.cos(e) * Math.sin(a);
		default -> Math.sin(e);
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
}
