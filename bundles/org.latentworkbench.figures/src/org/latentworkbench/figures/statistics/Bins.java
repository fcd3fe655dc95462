package org.latentworkbench.figures.statistics;

/**
 * Counts of values in bins of one width.
 *
 * @param low    start of the first bin
 * @param high   end of the last bin, which belongs to it
 * @param counts b counts
 */
public record Bins(double low, double high, int[] counts) {
	/**
	 * @param sorted ascending finite values
	 * @param bins   how many; 0: by {@link #freedmanDiaconis}
	 * @param low    {@code NaN}: the smallest value
	 * @param high   {@code NaN}: the largest value
	 */
	public static Bins of(float[] sorted, int bins, double low, double high) {
		double from = Double.isNaN(low) ? sorted.length == 0 ? 0 : sorted[0] : low;
		double to = Double.isNaN(high) ? sorted.length == 0 ? 1 : sorted[sorted.length - 1] : high;
		if (!(from < to)) {
			double half = Math.max(.5, Math.abs(from) * 1e-3);
			from -= half;
			to = from + 2 * half;
		}
		int b = bins > 0 ? bins : freedmanDiaconis(sorted, from, to);
		var counts = new int[b];
		for (float v : sorted)
			if (v >= from && v <= to)
				counts[Math.min(b - 1, (int) ((v - from) / (to - from) * b))]++;
		return new Bins(from, to, counts);
	}

	/**
	 * The number of bins of width {@code 2 IQR n^(-1/3)} (Freedman and Diaconis, Z. Wahrscheinlichkeitstheorie 57, 1981),
	 * between 5 and 200; Sturges' rule where the quartiles coincide.
	 */
	static int freedmanDiaconis(float[] sorted, double low, double high) {
		if (sorted.length < 2)
			return 5;
		double width = 2 * (Quantiles.of(sorted, .75) - Quantiles.of(sorted, .25)) / Math.cbrt(sorted.length);
		double count = width > 0 ? (high - low) / width : 1 + Math.log(sorted.length) / Math.log(2);
		return (int) Math.clamp(Math.ceil(count), 5, 200);
	}

	public double width() {
		return (high - low) / counts.length;
	}

	public int total() {
		int total = 0;
		for (int count : counts)
			total += count;
		return total;
	}
}
