package org.latentworkbench.learn.guided;

import org.latentworkbench.learn.jvm.FloatMaths;

/** How far the belonging {@code q} of two embedded points is from that of the data, {@code p}. */
public enum Compare {
	/** Kullback and Leibler's divergence, {@code p (log(p + e) - log(q + e))}; summed over pairs, divided by the number of points. */
	KL {
		@Override
		double loss(double p, double q) {
			return p == 0 ? 0 : p * (FloatMaths.log(p + EPSILON) - FloatMaths.log(q + EPSILON));
		}

		@Override
		double slope(double p, double q) {
			return p == 0 ? 0 : -p / (q + EPSILON);
		}
	},
	/** {@code -p log(q + e) - (1 - p) log(1 - q + e)}; the mean over pairs. */
	CROSS_ENTROPY {
		@Override
		double loss(double p, double q) {
			return -p * FloatMaths.log(q + EPSILON) - (1 - p) * FloatMaths.log(1 - q + EPSILON);
		}

		@Override
		double slope(double p, double q) {
			return -p / (q + EPSILON) + (1 - p) / (1 - q + EPSILON);
		}
	},
	/** {@code (q - p)^2}, for distances the stress of multidimensional scaling; the mean over pairs. */
	STRESS {
		@Override
		double loss(double p, double q) {
			return (q - p) * (q - p);
		}

		@Override
		double slope(double p, double q) {
			return 2 * (q - p);
		}
	};

	/** Keeps logarithms of 0 finite. */
	public static final double EPSILON = 1e-7;

	/** Of one ordered pair. */
	abstract double loss(double p, double q);

	/** The derivative by {@code q}. */
	abstract double slope(double p, double q);

	/** What the sum over the ordered pairs of {@code points} is divided by. */
	double divisor(int points) {
		return this == KL ? points : (double) points * (points - 1);
	}
}
