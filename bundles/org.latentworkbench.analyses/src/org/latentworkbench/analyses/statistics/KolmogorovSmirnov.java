package org.latentworkbench.analyses.statistics;

import java.util.Arrays;

/**
 * The two-sample Kolmogorov-Smirnov comparison of values before and after a perturbation, in MOVE's convention.
 *
 * @param statistic the largest gap between the two distribution functions, 0 to 1; NaN when a sample is empty
 * @param sign      -1: the perturbed function lies below the baseline's at the gap, so values went <em>up</em>; 1: they
 *                  went down, or both gaps are equal
 * @param location  the value at which the gap is found first; NaN when a sample is empty
 */
public record KolmogorovSmirnov(double statistic, int sign, double location) {
	/** Exact probabilities are computed when the table of lattice paths has at most this many places. */
	private static final long EXACT = 100_000_000;

	/** The signed statistic as MOVE reports it: negative when values went up. */
	public double signed() {
		return sign * statistic;
	}

	/** Compares two samples in any order, without NaN, as {@link #ofSorted(double[], double[])}. */
	public static KolmogorovSmirnov of(double[] perturbed, double[] baseline) {
		double[] p = perturbed.clone();
		double[] b = baseline.clone();
		Arrays.sort(p);
		Arrays.sort(b);
		return ofSorted(p, b);
	}

	/**
	 * Compares two samples in rising order, without NaN.
	 *
	 * @param perturbed values after
	 * @param baseline  values before
	 */
	public static KolmogorovSmirnov ofSorted(double[] perturbed, double[] baseline) {
		var gaps = new Gaps(perturbed.length, baseline.length);
		int i = 0;
		int j = 0;
		while (i < perturbed.length || j < baseline.length) {
			double v = j == baseline.length || i < perturbed.length && perturbed[i] <= baseline[j] ? perturbed[i] : baseline[j];
			int before = i;
			while (i < perturbed.length && perturbed[i] == v) {
				i++;
			}
			while (j < baseline.length && baseline[j] == v) {
				j++;
			}
			gaps.at(v, i, j, i > before);
		}
		return gaps.result();
	}

	/** As {@link #ofSorted(double[], double[])}, for 32-bit values. */
	public static KolmogorovSmirnov ofSorted(float[] perturbed, float[] baseline) {
		var gaps = new Gaps(perturbed.length, baseline.length);
		int i = 0;
		int j = 0;
		while (i < perturbed.length || j < baseline.length) {
			float v = j == baseline.length || i < perturbed.length && perturbed[i] <= baseline[j] ? perturbed[i] : baseline[j];
			int before = i;
			while (i < perturbed.length && perturbed[i] == v) {
				i++;
			}
			while (j < baseline.length && baseline[j] == v) {
				j++;
			}
			gaps.at(v, i, j, i > before);
		}
		return gaps.result();
	}

	/** The extreme differences {@code F_perturbed - F_baseline} met while going up through the values. */
	private static final class Gaps {
		private final int n;
		private final int m;
		private double most = Double.NEGATIVE_INFINITY;
		private double least = Double.POSITIVE_INFINITY;
		private double mostAt = Double.NaN;
		private double leastAt = Double.NaN;
		/** Of equal gaps one at a value of the perturbed sample counts as first, since that sample is listed first. */
		private boolean mostPerturbed;
		private boolean leastPerturbed;

		Gaps(int n, int m) {
			this.n = n;
			this.m = m;
		}

		void at(double value, int i, int j, boolean ofPerturbed) {
			double difference = (double) i / n - (double) j / m;
			if (difference > most || difference == most && ofPerturbed && !mostPerturbed) {
				most = difference;
				mostAt = value;
				mostPerturbed = ofPerturbed;
			}
			if (difference < least || difference == least && ofPerturbed && !leastPerturbed) {
				least = difference;
				leastAt = value;
				leastPerturbed = ofPerturbed;
			}
		}

		KolmogorovSmirnov result() {
			if (n == 0 || m == 0) {
				return new KolmogorovSmirnov(Double.NaN, 1, Double.NaN);
			}
			double below = Math.clamp(-least, 0, 1);
			return below > most ? new KolmogorovSmirnov(below, -1, leastAt) : new KolmogorovSmirnov(most, 1, mostAt);
		}
	}

	/**
	 * The statistic that MOVE takes for significant: {@code sqrt(-ln(level / 2) / n)}, for two samples of {@code n} each.
	 *
	 * @param level between 0 and 1
	 * @param n     at least 1
	 */
	public static double threshold(double level, int n) {
		if (!(level > 0 && level < 1) || n < 1) {
			throw new IllegalArgumentException("a level between 0 and 1 and at least one sample are needed, not " + level + " and " + n);
		}
		return Math.sqrt(-Math.log(level / 2) / n);
	}

	/**
	 * The chance that two samples of one continuous distribution differ by a statistic of at least {@code statistic}
	 * (two-sided): exact for samples of one size, and for others up to {@code n * m} = 10^8; beyond that by the limit
	 * distribution with Stephens' correction.
	 *
	 * @param statistic 0 to 1
	 * @param n         size of one sample, at least 1
	 * @param m         size of the other, at least 1
	 */
	public static double pValue(double statistic, int n, int m) {
		if (n < 1 || m < 1) {
			throw new IllegalArgumentException("samples of at least one value are needed, not " + n + " and " + m);
		}
		if (Double.isNaN(statistic)) {
			return Double.NaN;
		}
		if (n == m) {
			return outsideSquare(n, Math.round(statistic * n));
		}
		if ((long) n * m <= EXACT) {
			int divisor = divisor(n, m);
			return outside(n, m, divisor, Math.round(statistic * (n / divisor) * m));
		}
		double size = Math.sqrt((double) n * m / ((double) n + m));
		return limit((size + .12 + .11 / size) * statistic);
	}

	private static int divisor(int a, int b) {
		return b == 0 ? a : divisor(b, a % b);
	}

	/**
	 * Equal sizes: {@code 2 sum over k >= 1 of (-1)^(k+1) C(2n, n - kh) / C(2n, n)}, by reflection (Gnedenko and Korolyuk
	 * 1951), from the innermost term outwards.
	 */
	private static double outsideSquare(int n, long h) {
		if (h == 0) {
			return 1;
		}
		double p = 0;
		for (long k = n / h; k >= 1; k--) {
			double ratio = 1;
			for (long j = 0; j < h; j++) {
				ratio *= (n - k * h + h - j) / (double) (n + k * h - h + j + 1);
			}
			p = ratio * (1 - p);
		}
		return Math.clamp(2 * p, 0, 1);
	}

	/**
	 * Other sizes: the share of lattice paths from (0, 0) to (n, m) that reach a point with {@code |x m - y n| >= h *
	 * divisor}. The share at a point is the mean of those at its two predecessors, weighted by how many paths come from
	 * each, so nothing cancels.
	 */
	private static double outside(int n, int m, int divisor, long h) {
		if (h == 0) {
			return 1;
		}
		long stepX = m / divisor;
		long stepY = n / divisor;
		var share = new double[m + 1];
		for (int x = 0; x <= n; x++) {
			for (int y = 0; y <= m; y++) {
				if (Math.abs(x * stepX - y * stepY) >= h) {
					share[y] = 1;
				} else if (x == 0 || y == 0) {
					share[y] = x == 0 && y == 0 ? 0 : x == 0 ? share[y - 1] : share[y];
				} else {
					share[y] = (x * share[y] + y * share[y - 1]) / (x + (double) y);
				}
			}
		}
		return Math.clamp(share[m], 0, 1);
	}

	/** {@code 2 sum over k >= 1 of (-1)^(k+1) exp(-2 k^2 x^2)}; for small x by the other series, which converges there. */
	private static double limit(double x) {
		if (x < .3) {
			/* 1 - 1e-5 or more */
			return 1;
		}
		double sum = 0;
		for (int k = 1; k <= 100; k++) {
			double term = Math.exp(-2.0 * k * k * x * x);
			sum += k % 2 == 1 ? term : -term;
			if (term < 1e-17) {
				break;
			}
		}
		return Math.clamp(2 * sum, 0, 1);
	}
}
