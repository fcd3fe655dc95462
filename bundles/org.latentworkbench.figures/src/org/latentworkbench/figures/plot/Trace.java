package org.latentworkbench.figures.plot;

import java.awt.geom.Path2D;

import org.latentworkbench.api.figure.Line;

/**
 * Joins points on the page to a path. Where many points fall on one narrow column only the first, the lowest, the
 * highest and the last are kept: the picture is the same, and a line through a million points costs little.
 */
final class Trace {
	private static final double COLUMN = .4;

	private final Line.Course course;
	private final Path2D path = new Path2D.Double();
	private boolean down;
	private double x;
	private double y;
	private long column;
	private int inColumn;
	private double lowest;
	private double highest;
	private double lowestX;
	private double highestX;
	private double lastX;
	private double lastY;

	Trace(Line.Course course) {
		this.course = course;
	}

	/** The next point; {@code NaN} ends a piece. */
	void to(double nextX, double nextY) {
		if (!Double.isFinite(nextX) || !Double.isFinite(nextY)) {
			flush();
			down = false;
			return;
		}
		if (!down) {
			path.moveTo(nextX, nextY);
			down = true;
			x = nextX;
			y = nextY;
			open(nextX, nextY);
			return;
		}
		long next = (long) Math.floor(nextX / COLUMN);
		if (course == Line.Course.STRAIGHT && next == column) {
			inColumn++;
			if (nextY < lowest) {
				lowest = nextY;
				lowestX = nextX;
			}
			if (nextY > highest) {
				highest = nextY;
				highestX = nextX;
			}
			lastX = nextX;
			lastY = nextY;
			return;
		}
		flush();
		join(nextX, nextY);
		open(nextX, nextY);
	}

	Path2D path() {
		flush();
		return path;
	}

	private void open(double px, double py) {
		column = (long) Math.floor(px / COLUMN);
		inColumn = 1;
		lowest = highest = py;
		lowestX = highestX = lastX = px;
		lastY = py;
	}

	/** Draws what the column holds besides its first point. */
	private void flush() {
		if (inColumn > 2) {
			boolean lowFirst = lowestX < highestX;
			join(lowFirst ? lowestX : highestX, lowFirst ? lowest : highest);
			join(lowFirst ? highestX : lowestX, lowFirst ? highest : lowest);
		}
		if (inColumn > 1)
			join(lastX, lastY);
		inColumn = 0;
	}

	private void join(double px, double py) {
		switch (course) {
		case STRAIGHT -> path.lineTo(px, py);
		case STEP_AFTER -> {
			path.lineTo(px, y);
			path.lineTo(px, py);
		}
		case STEP_BEFORE -> {
			path.lineTo(x, py);
			path.lineTo(px, py);
		}
		case STEP_MIDDLE -> {
			path.lineTo((x + px) / 2, y);
			path.lineTo((x + px) / 2, py);
			path.lineTo(px, py);
		}
		}
		x = px;
		y = py;
	}
}
