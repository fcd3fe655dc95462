package org.latentworkbench.figures.statistics;

/**
 * A Gaussian kernel density estimate on an even grid.
 *
 * @param x      g grid points, ascending
 * @param values g densities; the area under them is about 1
 */
public record Density(float[] x, float[] values) {
	/**
	 * Estimates the density with Silverman's bandwidth {@code 0.9 min(sd, IQR / 1.34) n^(-1/5)} (Silverman, Density
	 * Estimation, 1986, eq. 3.31). Values are first shared out linearly between grid points, so the cost hardly depends
	 * on n.
	 *
	 * @param sorted n ascending finite values; with fewer than two different ones the density is a narrow bump
	 * @param low    first grid point
	 * @param high   last grid point, above {@code low}
	 * @param points on the grid, 2 or more
	 */
	public static Density of(float[] sorted, double low, double high, int points) {
		double step = (high - low) / (points - 1);
		double bandwidth = Math.max(bandwidth(sorted), step * .5);
		var weights = new double[points];
		for (float v : sorted) {
			double place = (v - low) / step;
			int below = (int) Math.floor(place);
			double share = place - below;
			if (below >= 0 && below < points)
				weights[below] += 1 - share;
			if (below + 1 >= 0 && below + 1 < points)
				weights[below + 1] += share;
		}
		int reach = (int) Math.min(points, Math.ceil(4 * bandwidth / step));
		var kernel = new double[reach + 1];
		for (int i = 0; i <= reach; i++)
			kernel[i] = Math.exp(-.5 * (i * step / bandwidth) * (i * step / bandwidth));
		double unit = 1 / (Math.sqrt(2 * Math.PI) * bandwidth * Math.max(1, sorted.length));
		var x = new float[points];
		var values = new float[points];
		for (int i = 0; i < points; i++) {
			double sum = 0;
			for (int j = Math.max(0, i - reach); j <= Math.min(points - 1, i + reach); j++)
				sum += weights[j] * kernel[Math.abs(i - j)];
			x[i] = (float) (low + i * step);
			values[i] = (float) (sum * unit);
		}
		return new Density(x, values);
	}

	/** Over the range of the values and three bandwidths (at most a quarter of the range) more at each side. */
	public static Density of(float[] sorted, int points) {
		double low = sorted.length == 0 ? 0 : sorted[0];
		double high = sorted.length == 0 ? 1 : sorted[sorted.length - 1];
		double more = Math.min(3 * bandwidth(sorted), .25 * (high - low));
		if (!(more > 0))
			more = Math.max(1e-6, Math.abs(low) * .01);
		return of(sorted, low - more, high + more, points);
	}

	/** Silverman's bandwidth, 0 where all values are equal. */
	public static double bandwidth(float[] sorted) {
		int n = sorted.length;
		if (n < 2)
			return 0;
		double mean = 0;
		for (float v : sorted)
			mean += v;
		mean /= n;
		double square = 0;
		for (float v : sorted)
			square += (v - mean) * (v - mean);
		double deviation = Math.sqrt(square / (n - 1));
		double spread = (Quantiles.of(sorted, .75) - Quantiles.of(sorted, .25)) / 1.34;
		double scale = spread > 0 ? Math.min(deviation, spread) : deviation;
		return .9 * scale * Math.pow(n, -.2);
	}
}
