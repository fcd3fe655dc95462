package org.latentworkbench.analyses.images;

/**
 * How often each class was taken for each.
 *
 * @param counts {@code true class x predicted class}
 */
public record Confusion(long[][] counts) {
	/** @param truth n classes; @param predicted n classes; @param classes how many there are */
	public static Confusion of(int[] truth, int[] predicted, int classes) {
		var counts = new long[classes][classes];
		for (int i = 0; i < truth.length; i++) {
			counts[truth[i]][predicted[i]]++;
		}
		return new Confusion(counts);
	}

	/** Samples of a class. */
	public long samples(int c) {
		return java.util.Arrays.stream(counts[c]).sum();
	}

	/** Samples predicted to be of a class. */
	public long predicted(int c) {
		long sum = 0;
		for (long[] row : counts) {
			sum += row[c];
		}
		return sum;
	}

	/** Share predicted right; NaN without samples. */
	public double accuracy() {
		long right = 0;
		long all = 0;
		for (int c = 0; c < counts.length; c++) {
			right += counts[c][c];
			all += samples(c);
		}
		return (double) right / all;
	}

	/** Share of those predicted to be of a class that are; NaN where none was. */
	public double precision(int c) {
		return (double) counts[c][c] / predicted(c);
	}

	/** Share of a class that was predicted to be; NaN where there is none. */
	public double recall(int c) {
		return (double) counts[c][c] / samples(c);
	}

	/** The harmonic mean of precision and recall; NaN where the class neither occurs nor was predicted. */
	public double f1(int c) {
		return 2.0 * counts[c][c] / (samples(c) + predicted(c));
	}

	/** The mean of F1 over the classes that occur or were predicted. */
	public double macroF1() {
		return java.util.stream.IntStream.range(0, counts.length).mapToDouble(this::f1).filter(v -> !Double.isNaN(v)).average().orElse(
				Double.NaN);
	}
}
