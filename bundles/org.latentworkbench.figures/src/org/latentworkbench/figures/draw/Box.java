package org.latentworkbench.figures.draw;

/**
 * A rectangle on the page.
 *
 * @param x      left
 * @param y      top
 * @param width  0 or more
 * @param height 0 or more
 */
public record Box(double x, double y, double width, double height) {
	public static Box between(double x0, double y0, double x1, double y1) {
		return new Box(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0));
	}

	public double right() {
		return x + width;
	}

	public double bottom() {
		return y + height;
	}

	public double centreX() {
		return x + width / 2;
	}

	public double centreY() {
		return y + height / 2;
	}

	/** Smaller by these margins; never of negative size. */
	public Box inset(double left, double top, double rightMargin, double bottomMargin) {
		return new Box(x + left, y + top, Math.max(0, width - left - rightMargin),
				Math.max(0, height - top - bottomMargin));
	}

	/** Larger on all sides. */
	public Box grown(double by) {
		return new Box(x - by, y - by, Math.max(0, width + 2 * by), Math.max(0, height + 2 * by));
	}

	public boolean contains(double px, double py) {
		return px >= x && px <= right() && py >= y && py <= bottom();
	}

	public boolean intersects(Box other) {
		return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
	}

	public Box intersection(Box other) {
		double x0 = Math.max(x, other.x);
		double y0 = Math.max(y, other.y);
		return new Box(x0, y0, Math.max(0, Math.min(right(), other.right()) - x0),
				Math.max(0, Math.min(bottom(), other.bottom()) - y0));
	}
}
