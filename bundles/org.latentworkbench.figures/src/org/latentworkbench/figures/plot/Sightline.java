package org.latentworkbench.figures.plot;

/** The way from values of three axes to places on the page, and back within a plane that faces the viewer. Places are in points. */
public final class Sightline {
	private final Camera camera;
	private final Ruler[] rulers;

	/** @param rulers over 0..1 for x, y, z */
	Sightline(Camera camera, Ruler[] rulers) {
		this.camera = camera;
		this.rulers = rulers;
	}

	/** Where values are seen: rightwards and downwards. @param values x, y and z */
	public double[] place(double[] values) {
		double[] s = shares(values);
		return new double[] { camera.x(s[0], s[1], s[2]), camera.y(s[0], s[1], s[2]) };
	}

	/**
	 * The values that are seen at a place, in the plane that faces the viewer and holds a point.
	 *
	 * @param through x, y and z of the point
	 */
	public double[] values(double px, double py, double[] through) {
		double[] s = camera.moved(shares(through), px, py);
		var values = new double[rulers.length];
		for (int axis = 0; axis < values.length; axis++)
			values[axis] = rulers[axis].value(s[axis]);
		return values;
	}

	private double[] shares(double[] values) {
		var shares = new double[rulers.length];
		for (int axis = 0; axis < shares.length; axis++)
			shares[axis] = rulers[axis].at(values[axis]);
		return shares;
	}
}
