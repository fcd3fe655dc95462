package org.latentworkbench.data;

/**
 * The maths of scaling one feature, on arrays. Missing values are NaN and stay NaN.
 * <p>
 * Z-scores with the population standard deviation, as in MOVE 1.5.0 (Allesøe et al., Nature Biotechnology 41, 2023;
 * {@code data/preprocessing.py}).
 */
public final class Standardisation {
	/** As NumPy's {@code isclose(sd, 0)}. */
	private static final double MOVE_CONSTANT = 1e-8;
	/** A spread below this share of the largest value is rounding, whatever the unit. */
	private static final double CONSTANT = 1e-8;
	private static final double LN_2 = StrictMath.log(2);

	private Standardisation() {
	}

	/**
	 * A feature's moments over its values that are there.
	 *
	 * @param missing  how many are not
	 * @param mean     NaN where there is no value
	 * @param sd       population standard deviation, NaN where there is no value
	 * @param absolute the largest absolute value, 0 where there is no value
	 */
	public record Moments(int missing, double mean, double sd, double absolute) {
		/** Whether the feature has no spread by the rules of {@code compatibility}, so that it cannot be scaled. */
		public boolean constant(Compatibility compatibility) {
			return sd <= (compatibility == Compatibility.MOVE ? MOVE_CONSTANT : CONSTANT * absolute);
		}

		/** How many values there are of {@code n}. */
		public int present(int n) {
			return n - missing;
		}
	}

	/** Mean and population standard deviation, in two passes. */
	public static Moments moments(double[] column) {
		int missing = 0;
		double sum = 0;
		double absolute = 0;
		for (double x : column) {
			if (Double.isNaN(x)) {
				missing++;
			} else {
				sum += x;
				absolute = Math.max(absolute, Math.abs(x));
			}
		}
		int n = column.length - missing;
		if (n == 0) {
			return new Moments(missing, Double.NaN, Double.NaN, 0);
		}
		double mean = sum / n;
		double squares = 0;
		for (double x : column) {
			if (!Double.isNaN(x)) {
				squares += (x - mean) * (x - mean);
			}
		}
		return new Moments(missing, mean, Math.sqrt(squares / n), absolute);
	}

	/**
	 * Replaces each x by {@code log2(x + 1)}.
	 *
	 * @return the place of the first value of -1 or less, for which there is no logarithm, or -1 when there is none; the column is
	 *         of no more use then
	 */
	public static int log2(double[] column) {
		for (int i = 0; i < column.length; i++) {
			if (column[i] <= -1) {
				return i;
			}
			column[i] = StrictMath.log1p(column[i]) / LN_2;
		}
		return -1;
	}

	/** Replaces each x by {@code (x - mean) / sd}. */
	public static void scale(double[] column, Moments moments) {
		for (int i = 0; i < column.length; i++) {
			column[i] = (column[i] - moments.mean()) / moments.sd();
		}
	}
}
