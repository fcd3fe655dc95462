package org.latentworkbench.analyses.statistics;

import java.util.Arrays;

/**
 * What a box plot shows of values (the columns of MOVE's tuning tables).
 *
 * @param mean   of all values
 * @param iqr    {@code q3 - q1}
 * @param cilo   lower end of the median's notch, {@code med - 1.57 iqr / sqrt(n)} (McGill, Tukey and Larsen 1978)
 * @param cihi   upper end
 * @param whishi largest value within 1.5 iqr above the box, or {@code q3}
 * @param whislo smallest value within 1.5 iqr below the box, or {@code q1}
 * @param q1     lower quartile
 * @param med    median
 * @param q3     upper quartile
 * @param n      number of values
 */
public record BoxStatistics(double mean, double iqr, double cilo, double cihi, double whishi, double whislo, double q1, double med,
		double q3, int n) {

	/** Describes values; NaN is left out. All NaN when there are none. */
	public static BoxStatistics of(double[] values) {
		double[] sorted = Distribution.sorted(values);
		double q1 = Distribution.quantile(sorted, .25);
		double med = Distribution.quantile(sorted, .5);
		double q3 = Distribution.quantile(sorted, .75);
		double iqr = q3 - q1;
		double notch = 1.57 * iqr / Math.sqrt(sorted.length);
		double high = Arrays.stream(sorted).filter(v -> v <= q3 + 1.5 * iqr).max().orElse(q3);
		double low = Arrays.stream(sorted).filter(v -> v >= q1 - 1.5 * iqr).min().orElse(q1);
		return new BoxStatistics(Distribution.mean(sorted), iqr, med - notch, med + notch, Math.max(high, q3), Math.min(low, q1), q1, med,
				q3, sorted.length);
	}
}
