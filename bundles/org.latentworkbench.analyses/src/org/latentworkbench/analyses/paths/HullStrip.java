package org.latentworkbench.analyses.paths;

import java.util.Arrays;

import org.latentworkbench.api.Counts;

/**
 * A smooth curve along one side of a cloud of points: in bins of one coordinate, the mean, the smallest or the largest value of each other coordinate,
 * smoothed by a spline of the binned one.
 *
 * @param binned the bins that hold points, in order: the mean of the binned coordinate, at its place the chosen statistic of the others
 * @param curve  points on the splines, at even steps of the binned coordinate from the first bin's mean to the last one's
 */
public record HullStrip(double[][] binned, double[][] curve) {
	/** What a bin says of a coordinate. */
	public enum Edge {
		MEAN, MIN, MAX
	}

	/**
	 * Fits a strip.
	 *
	 * @param points    {@code n x d}
	 * @param along     the coordinate that is binned
	 * @param edges     one for each other coordinate, in order
	 * @param smoothing the splines' sums of squared residuals, one for each other coordinate, in order
	 * @param bins      of equal width over the range of the points
	 * @param count     points on the curve
	 * @throws IllegalArgumentException when fewer than 4 bins hold points
	 */
	public static HullStrip of(double[][] points, int along, Edge[] edges, double[] smoothing, int bins, int count) {
		double[][] binned = binned(points, along, edges, bins);
		if (binned.length < 4) {
			throw new IllegalArgumentException("the samples fill " + Counts.of(binned.length, "bin") + "; a strip needs at least 4");
		}
		int d = edges.length + 1;
		double[] places = Arrays.stream(binned).mapToDouble(b -> b[along]).toArray();
		double first = places[0];
		double last = places[places.length - 1];
		var curve = new double[count][d];
		for (int i = 0; i < count; i++) {
			curve[i][along] = count == 1 ? first : first + (last - first) * i / (count - 1);
		}
		for (int k = 0, other = 0; k < d; k++) {
			if (k != along) {
				int column = k;
				SmoothingSpline spline = SmoothingSpline.of(places, Arrays.stream(binned).mapToDouble(b -> b[column]).toArray(), smoothing[other++]);
				for (double[] point : curve) {
					point[k] = spline.at(point[along]);
				}
			}
		}
		return new HullStrip(binned, curve);
	}

	private static double[][] binned(double[][] points, int along, Edge[] edges, int bins) {
		double low = Arrays.stream(points).mapToDouble(p -> p[along]).min().orElse(0);
		double high = Arrays.stream(points).mapToDouble(p -> p[along]).max().orElse(0);
		int d = edges.length + 1;
		var sums = new double[bins][d];
		var counts = new int[bins];
		for (double[] p : points) {
			int bin = high > low ? Math.min(bins - 1, (int) ((p[along] - low) / (high - low) * bins)) : 0;
			boolean first = counts[bin]++ == 0;
			for (int k = 0, other = 0; k < d; k++) {
				Edge edge = k == along ? Edge.MEAN : edges[other++];
				sums[bin][k] = first ? p[k] : switch (edge) {
					case MEAN -> sums[bin][k] + p[k];
					case MIN -> Math.min(sums[bin][k], p[k]);
					case MAX -> Math.max(sums[bin][k], p[k]);
				};
			}
		}
		for (int b = 0; b < bins; b++) {
			for (int k = 0, other = 0; k < d; k++) {
				if (k == along || edges[other++] == Edge.MEAN) {
					sums[b][k] /= counts[b];
				}
			}
		}
		return java.util.stream.IntStream.range(0, bins).filter(b -> counts[b] > 0).mapToObj(b -> sums[b]).toArray(double[][]::new);
	}
}
