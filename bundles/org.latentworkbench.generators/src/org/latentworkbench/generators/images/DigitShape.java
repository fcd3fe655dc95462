package org.latentworkbench.generators.images;

import java.util.List;

import org.latentworkbench.api.RandomStream;
import org.latentworkbench.generators.images.Strokes.Stroke;

/**
 * One written digit.
 *
 * @param digit     0 to 9
 * @param form      how it is written, see {@link Strokes}
 * @param thickness of the pen, in pixels of a 28 x 28 image
 * @param slant     how far the top leans to the right, in heights
 * @param rotation  clockwise, in degrees
 * @param scale     size, 1 for one that fills 20 of 28 pixels
 * @param shiftX    to the right, in pixels of a 28 x 28 image
 * @param shiftY    downwards, the same
 * @param wobble    how far the hand strays, in heights
 */
record DigitShape(int digit, int form, double thickness, double slant, double rotation, double scale, double shiftX, double shiftY, double wobble) {
	/** The side that sizes are said in. */
	private static final double SIDE = 28;
	/** Side of the square that a digit of scale 1 is drawn in: its height is .8 of it. */
	private static final double SQUARE = 25;
	/** Soft rim of a stroke, in pixels of a 28 x 28 image. */
	private static final double RIM = 1.1;

	/**
	 * Draws the digit, white on black.
	 *
	 * @param hand  moves the strokes by {@link #wobble}: a slow wave along each, and its points
	 * @param side  of the image in pixels
	 * @param image gets {@code side x side} grey levels 0 to 255, whole numbers
	 */
	void draw(RandomStream hand, int side, float[] image, int at) {
		var ink = new double[side * side];
		double unit = side / SIDE;
		for (Stroke stroke : Strokes.of(digit, form)) {
			double[][] points = placed(stroke, hand, side);
			for (int k = 1; k < points.length; k++) {
				segment(points[k - 1], points[k], thickness / 2 * unit, RIM * unit, side, ink);
			}
		}
		for (int i = 0; i < ink.length; i++) {
			image[at + i] = Math.round(255 * ink[i]);
		}
	}

	/** A stroke's points in pixels. */
	private double[][] placed(Stroke stroke, RandomStream hand, int side) {
		double phaseX = hand.nextDouble(0, 2 * Math.PI);
		double phaseY = hand.nextDouble(0, 2 * Math.PI);
		double waves = hand.nextDouble(0.5, 1.5);
		double unit = side / SIDE;
		double cos = StrictMath.cos(Math.toRadians(rotation));
		double sin = StrictMath.sin(Math.toRadians(rotation));
		var result = new double[stroke.x().length][];
		for (int k = 0; k < result.length; k++) {
			double along = 2 * Math.PI * waves * k / Math.max(1, result.length - 1);
			double x = stroke.x()[k] - .5 + wobble * StrictMath.sin(along + phaseX);
			double y = stroke.y()[k] - .5 + wobble * StrictMath.sin(along + phaseY);
			x -= slant * y;
			double size = SQUARE * scale * unit;
			result[k] = new double[] { side / 2.0 + size * (cos * x - sin * y) + shiftX * unit, side / 2.0 + size * (sin * x + cos * y) + shiftY * unit };
		}
		return result;
	}

	/** Inks what lies near a line: full within the radius, fading over the rim. */
	private static void segment(double[] a, double[] b, double radius, double rim, int side, double[] ink) {
		double reach = radius + rim;
		int top = (int) Math.max(0, Math.floor(Math.min(a[1], b[1]) - reach));
		int bottom = (int) Math.min(side - 1, Math.ceil(Math.max(a[1], b[1]) + reach));
		int left = (int) Math.max(0, Math.floor(Math.min(a[0], b[0]) - reach));
		int right = (int) Math.min(side - 1, Math.ceil(Math.max(a[0], b[0]) + reach));
		double dx = b[0] - a[0];
		double dy = b[1] - a[1];
		double length = dx * dx + dy * dy;
		for (int y = top; y <= bottom; y++) {
			for (int x = left; x <= right; x++) {
				double px = x + .5 - a[0];
				double py = y + .5 - a[1];
				double t = length == 0 ? 0 : Math.clamp((px * dx + py * dy) / length, 0, 1);
				double distance = Math.hypot(px - t * dx, py - t * dy);
				double level = Math.clamp((reach - distance) / rim, 0, 1);
				ink[y * side + x] = Math.max(ink[y * side + x], level);
			}
		}
	}
}
