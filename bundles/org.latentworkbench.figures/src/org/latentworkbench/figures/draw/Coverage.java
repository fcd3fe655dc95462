package org.latentworkbench.figures.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/**
 * Turns outlines into the share of each pixel that they cover, exactly. Every edge adds its signed area to the cells it
 * passes; a sum along the row then gives the winding-weighted coverage. Only touched cells are visited, so a thin
 * line across the page costs no more than its own pixels.
 */
final class Coverage {
	/** Takes the pixels {@code from <= x < to} of a row; {@code coverage[x]} is 0 to 1. */
	interface Row {
		void take(int y, int from, int to, float[] coverage);
	}

	private static final float NOTHING = 1f / 1024;
	/** How far a curve and its chords may be apart, in pixels. */
	private static final double FLAT = .025;

	private final int width;
	private final int height;
	private final float[] cells;
	private final int[] first;
	private final int[] last;
	private final float[] row;
	private int top;
	private int bottom;
	private int left;
	private int right;
	private int clipTop;
	private int clipBottom;

	Coverage(int width, int height) {
		this.width = width;
		this.height = height;
		cells = new float[(width + 2) * height];
		first = new int[height];
		last = new int[height];
		row = new float[width + 2];
		Arrays.fill(first, Integer.MAX_VALUE);
		Arrays.fill(last, -1);
		clip(0, 0, width, height);
		top = height;
		bottom = -1;
	}

	/** Whole pixels {@code x0 <= x < x1}, {@code y0 <= y < y1} that may be touched. */
	void clip(int x0, int y0, int x1, int y1) {
		left = Math.clamp(x0, 0, width);
		right = Math.clamp(x1, left, width);
		clipTop = Math.clamp(y0, 0, height);
		clipBottom = Math.clamp(y1, clipTop, height);
	}

	/** Adds a shape; open figures are closed. */
	void add(Shape shape, AffineTransform transform) {
		PathIterator steps = shape.getPathIterator(transform);
		var c = new double[6];
		double startX = 0;
		double startY = 0;
		double x = 0;
		double y = 0;
		for (; !steps.isDone(); steps.next())
			switch (steps.currentSegment(c)) {
			case PathIterator.SEG_MOVETO -> {
				edge(x, y, startX, startY);
				x = startX = c[0];
				y = startY = c[1];
			}
			case PathIterator.SEG_LINETO -> {
				edge(x, y, c[0], c[1]);
				x = c[0];
				y = c[1];
			}
			case PathIterator.SEG_QUADTO -> {
				quadratic(x, y, c[0], c[1], c[2], c[3]);
				x = c[2];
				y = c[3];
			}
			case PathIterator.SEG_CUBICTO -> {
				cubic(x, y, c);
				x = c[4];
				y = c[5];
			}
			default -> {
				edge(x, y, startX, startY);
				x = startX;
				y = startY;
			}
			}
		edge(x, y, startX, startY);
	}

	/** So many chords stay within {@link #FLAT} of a curve whose one chord is off by at most so many pixels. */
	private static int pieces(double off) {
		return Math.clamp((int) Math.ceil(Math.sqrt(off / FLAT)), 1, 128);
	}

	private void quadratic(double x0, double y0, double x1, double y1, double x2, double y2) {
		int n = pieces(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2) / 4);
		double px = x0;
		double py = y0;
		for (int i = 1; i <= n; i++) {
			double t = (double) i / n;
			double u = 1 - t;
			double qx = u * u * x0 + 2 * u * t * x1 + t * t * x2;
			double qy = u * u * y0 + 2 * u * t * y1 + t * t * y2;
			edge(px, py, qx, qy);
			px = qx;
			py = qy;
		}
	}

	private void cubic(double x0, double y0, double[] c) {
		int n = pieces(.75 * Math.max(Math.hypot(x0 - 2 * c[0] + c[2], y0 - 2 * c[1] + c[3]),
				Math.hypot(c[0] - 2 * c[2] + c[4], c[1] - 2 * c[3] + c[5])));
		double px = x0;
		double py = y0;
		for (int i = 1; i <= n; i++) {
			double t = (double) i / n;
			double u = 1 - t;
			double qx = u * u * u * x0 + 3 * u * u * t * c[0] + 3 * u * t * t * c[2] + t * t * t * c[4];
			double qy = u * u * u * y0 + 3 * u * u * t * c[1] + 3 * u * t * t * c[3] + t * t * t * c[5];
			edge(px, py, qx, qy);
			px = qx;
			py = qy;
		}
	}

	/** Adds one directed edge, in pixels. */
	void edge(double x0, double y0, double x1, double y1) {
		if (y0 == y1 || !(Math.abs(x0) + Math.abs(x1) + Math.abs(y0) + Math.abs(y1) < 1e9))
			return;
		float sign = 1;
		if (y0 > y1) {
			double t = x0;
			x0 = x1;
			x1 = t;
			t = y0;
			y0 = y1;
			y1 = t;
			sign = -1;
		}
		if (y1 <= clipTop || y0 >= clipBottom)
			return;
		double slope = (x1 - x0) / (y1 - y0);
		if (y0 < clipTop) {
			x0 += slope * (clipTop - y0);
			y0 = clipTop;
		}
		if (y1 > clipBottom)
			y1 = clipBottom;
		int yFirst = (int) y0;
		int yLast = Math.min((int) Math.ceil(y1), clipBottom);
		top = Math.min(top, yFirst);
		bottom = Math.max(bottom, yLast - 1);
		double x = x0;
		for (int y = yFirst; y < yLast; y++) {
			double dy = Math.min(y + 1, y1) - Math.max(y, y0);
			double next = x + slope * dy;
			slice(y, Math.min(x, next), Math.max(x, next), sign * (float) dy);
			x = next;
		}
	}

	/** The part of an edge within one row of pixels, from xa to xb, covering {@code d} of the row's height. */
	private void slice(int y, double xa, double xb, float d) {
		if (xa >= right)
			return;
		if (xb <= left) {
			put(y, left, d);
			touch(y, left, left);
			return;
		}
		if (xa < left) {
			float outside = (float) ((left - xa) / (xb - xa));
			put(y, left, d * outside);
			d -= d * outside;
			xa = left;
		}
		if (xb > right) {
			d *= (float) ((right - xa) / (xb - xa));
			xb = right;
		}
		int a = (int) xa;
		int b = (int) Math.ceil(xb);
		touch(y, a, Math.max(b, a + 1));
		if (b <= a + 1) {
			float middle = (float) ((xa + xb) / 2 - a);
			put(y, a, d * (1 - middle));
			put(y, a + 1, d * middle);
			return;
		}
		float s = (float) (1 / (xb - xa));
		float start = (float) (xa - a);
		float firstArea = .5f * s * (1 - start) * (1 - start);
		put(y, a, d * firstArea);
		float end = (float) (xb - b + 1);
		float lastArea = .5f * s * end * end;
		if (b == a + 2) {
			put(y, a + 1, d * (1 - firstArea - lastArea));
		} else {
			float second = s * (1.5f - start);
			put(y, a + 1, d * (second - firstArea));
			for (int x = a + 2; x < b - 1; x++)
				put(y, x, d * s);
			float beforeLast = second + (b - a - 3) * s;
			put(y, b - 1, d * (1 - beforeLast - lastArea));
		}
		put(y, b, d * lastArea);
	}

	private void put(int y, int x, float value) {
		cells[y * (width + 2) + x] += value;
	}

	private void touch(int y, int from, int to) {
		if (from < first[y])
			first[y] = from;
		if (to > last[y])
			last[y] = to;
	}

	/** Hands out the covered pixels row by row and is empty afterwards. */
	void sweep(Row taker) {
		for (int y = Math.max(top, 0); y <= bottom; y++) {
			int from = first[y];
			int to = last[y];
			first[y] = Integer.MAX_VALUE;
			last[y] = -1;
			if (to < from)
				continue;
			int base = y * (width + 2);
			float sum = 0;
			int x = from;
			for (; x <= to; x++) {
				sum += cells[base + x];
				cells[base + x] = 0;
				float covered = Math.abs(sum);
				row[x] = covered > 1 ? 1 : covered;
			}
			if (Math.abs(sum) > NOTHING)
				for (float rest = Math.min(1, Math.abs(sum)); x < right; x++)
					row[x] = rest;
			int end = Math.min(x, right);
			if (end > from)
				taker.take(y, from, end, row);
		}
		top = height;
		bottom = -1;
	}
}
