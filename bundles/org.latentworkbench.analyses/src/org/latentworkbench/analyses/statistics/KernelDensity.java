package org.latentworkbench.analyses.statistics;

/**
 * A smooth density estimate: the mean of normal curves around the values (Silverman, Density Estimation, 1986).
 *
 * @param positions evenly spaced
 * @param density   at each position; its integral is 1 when the positions reach three bandwidths beyond the values
 * @param bandwidth standard deviation of the curves
 */
public record KernelDensity(double[] positions, double[] density, double bandwidth) {
	/** More values than this are first gathered on a fine grid. */
	private static final int DIRECT = 5_000;
	/** A normal curve is 0 in double precision beyond this many standard deviations. */
	private static final double REACH = 9;

	/**
	 * The density over the values' range and three bandwidths beyond, with Scott's bandwidth.
	 *
	 * @param values at least one known; NaN is left out
	 * @param points number of positions, at least 2
	 */
	public static KernelDensity of(double[] values, int points) {
		double[] sorted = Distribution.sorted(values);
		if (sorted.length == 0) {
			throw new IllegalArgumentException("a density needs at least one value");
		}
		double bandwidth = scott(sorted);
		return of(sorted, sorted[0] - 3 * bandwidth, sorted[sorted.length - 1] + 3 * bandwidth, points, bandwidth);
	}

	/**
	 * The density over a range.
	 *
	 * @param values    NaN is left out
	 * @param from      first position
	 * @param to        last position, above {@code from}
	 * @param points    number of positions, at least 2
	 * @param bandwidth greater than 0
	 */
	public static KernelDensity of(double[] values, double from, double to, int points, double bandwidth) {
		if (points < 2 || !(to > from) || !(bandwidth > 0)) {
			throw new IllegalArgumentException("a density needs two points or more, a range and a bandwidth above 0, not " + points + ", "
					+ from + " to " + to + ", " + bandwidth);
		}
		double[] sorted = Distribution.sorted(values);
		double[] at = sorted;
		double[] weight = new double[sorted.length];
		java.util.Arrays.fill(weight, 1);
		if (sorted.length > DIRECT) {
			double step = bandwidth / 50;
			long bins = (long) Math.ceil((sorted[sorted.length - 1] - sorted[0]) / step) + 2;
			if (bins < sorted.length) {
				at = new double[(int) bins];
				weight = gathered(sorted, step, at);
			}
		}
		var positions = new double[points];
		var density = new double[points];
		double scale = 1 / (bandwidth * Math.sqrt(2 * Math.PI) * sorted.length);
		for (int p = 0; p < points; p++) {
			double x = from + (to - from) * p / (points - 1);
			int first = firstAtLeast(at, x - REACH * bandwidth);
			double sum = 0;
			for (int i = first; i < at.length && at[i] <= x + REACH * bandwidth; i++) {
				double u = (x - at[i]) / bandwidth;
				sum += weight[i] * Math.exp(-u * u / 2);
			}
			positions[p] = x;
			density[p] = sum * scale;
		}
		return new KernelDensity(positions, density, bandwidth);
	}

	/** Shares every value out to the two grid points around it, in proportion (linear binning; Wand 1994). */
	private static double[] gathered(double[] sorted, double step, double[] grid) {
		var weight = new double[grid.length];
		for (int g = 0; g < grid.length; g++) {
			grid[g] = sorted[0] + g * step;
		}
		for (double v : sorted) {
			double place = (v - sorted[0]) / step;
			int below = (int) place;
			weight[below] += 1 - (place - below);
			weight[below + 1] += place - below;
		}
		return weight;
	}

	private static int firstAtLeast(double[] sorted, double least) {
		int low = 0;
		int high = sorted.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (sorted[middle] < least) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** Scott's bandwidth {@code sd n^(-1/5)} with the sample standard deviation; of equal values a small one above 0. */
	public static double scott(double[] values) {
		double[] known = Distribution.sorted(values);
		int n = known.length;
		double sd = n < 2 ? 0 : Distribution.populationSd(known) * Math.sqrt(n / (n - 1.0));
		double size = n == 0 ? 0 : Math.max(Math.abs(known[0]), Math.abs(known[n - 1]));
		return Math.max(sd * Math.pow(n, -.2), Math.max(1e-9 * size, Double.MIN_NORMAL));
	}
}
