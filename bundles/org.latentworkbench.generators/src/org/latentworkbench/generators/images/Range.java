package org.latentworkbench.generators.images;

import org.latentworkbench.api.Parameter;

/** Evenly spaced numbers, both ends included. */
public record Range(
		@Parameter(help = "The first number.") double from,

		@Parameter(help = "The last number, or the one that the steps must not pass.") double to,

		@Parameter(help = "From one number to the next.", min = 0, above = true) double step) {

	private static final double TOLERANCE = 1e-9;

	/** How many numbers there are; below 1 where the last lies before the first. */
	public long count() {
		return (long) Math.floor((to - from) / step + TOLERANCE) + 1;
	}

	/** The numbers: {@code from + i step}. */
	double[] values() {
		var result = new double[Math.toIntExact(count())];
		for (int i = 0; i < result.length; i++) {
			result[i] = from + i * step;
		}
		return result;
	}
}
