package org.latentworkbench.ui.run;

import java.util.Arrays;

/** The values of one figure while a step goes on, in order. When there are many, every second one is forgotten. Safe for several threads. */
final class Curve {
	/** More than there are pixels; also the longest training stays small. */
	private static final int MOST = 4096;

	private final double[] x = new double[MOST];
	private final double[] y = new double[MOST];
	private int size;
	private long every = 1;
	private long told;
	private double last = Double.NaN;

	/** @param x the positions, ascending; @param y the values */
	record Points(double[] x, double[] y) {
		boolean isEmpty() {
			return x.length == 0;
		}
	}

	synchronized void add(double at, double value) {
		if (size > 0 && at < x[size - 1]) {
			size = 0; // another piece of work began
			every = 1;
			told = 0;
		}
		last = value;
		if (told++ % every != 0) {
			return;
		}
		if (size == MOST) {
			for (int i = 0; i < MOST / 2; i++) {
				x[i] = x[2 * i];
				y[i] = y[2 * i];
			}
			size = MOST / 2;
			every *= 2;
		}
		x[size] = at;
		y[size++] = value;
	}

	/** The newest value; NaN where there is none. */
	synchronized double last() {
		return last;
	}

	synchronized Points points() {
		return new Points(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
	}
}
