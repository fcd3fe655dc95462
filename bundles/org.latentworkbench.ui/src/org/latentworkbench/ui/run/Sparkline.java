package org.latentworkbench.ui.run;

import org.eclipse.swt.graphics.Rectangle;

/** A curve as a line of a few pixels. */
final class Sparkline {
	private Sparkline() {
	}

	/** The line's points, x and y by turns, one for each pixel's width at most; empty where there is nothing to draw. */
	static int[] of(Curve.Points points, Rectangle area) {
		int n = points.x().length;
		if (n < 2 || area.width < 2 || area.height < 2) {
			return new int[0];
		}
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (double y : points.y()) {
			if (Double.isFinite(y)) {
				low = Math.min(low, y);
				high = Math.max(high, y);
			}
		}
		double from = points.x()[0];
		double span = points.x()[n - 1] - from;
		if (!(high > low) || !(span > 0)) {
			return new int[0];
		}
		var line = new int[2 * area.width];
		int at = 0;
		int lastX = Integer.MIN_VALUE;
		for (int i = 0; i < n; i++) {
			if (!Double.isFinite(points.y()[i])) {
				continue;
			}
			int x = area.x + (int) Math.round((points.x()[i] - from) / span * (area.width - 1));
			if (x == lastX && at >= 2) {
				at -= 2; // the later one counts
			}
			line[at++] = x;
			line[at++] = area.y + (int) Math.round((high - points.y()[i]) / (high - low) * (area.height - 1));
			lastX = x;
		}
		return java.util.Arrays.copyOf(line, at);
	}
}
