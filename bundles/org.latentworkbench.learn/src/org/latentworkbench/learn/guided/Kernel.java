package org.latentworkbench.learn.guided;

import org.latentworkbench.learn.embedding.MembershipCurve;
import org.latentworkbench.learn.jvm.FloatMaths;

/** How much two points of the embedding belong together, by their squared distance. */
public sealed interface Kernel {

	/**
	 * Student's t, {@code (1 + d^2 / alpha)^(-(alpha + 1) / 2)} (van der Maaten, "Learning a parametric embedding by preserving local
	 * structure", AISTATS 2009, equation 4).
	 *
	 * @param alpha degrees of freedom, above 0
	 */
	record StudentT(double alpha) implements Kernel {
		/** @throws IllegalArgumentException for an {@code alpha} that is not above 0 */
		public StudentT {
			if (!(alpha > 0)) {
				throw new IllegalArgumentException("alpha must be above 0, not " + alpha);
			}
		}

		@Override
		public double value(double squared) {
			return alpha == 1 ? 1 / (1 + squared) : FloatMaths.exp(-(alpha + 1) / 2 * FloatMaths.log(1 + squared / alpha));
		}

		@Override
		public double slope(double squared, double value) {
			return alpha == 1 ? -value * value : -(alpha + 1) / (2 * alpha) * value / (1 + squared / alpha);
		}

		/** The derivative of a value by {@code alpha}. */
		double slopeByAlpha(double squared, double value) {
			double s = squared / alpha;
			return value * (-.5 * FloatMaths.log(1 + s) + (alpha + 1) / (2 * alpha) * s / (1 + s));
		}
	}

	/** The curve of UMAP, {@code 1 / (1 + a d^(2 b))} (McInnes, Healy and Melville 2018, section 3.2). */
	record Cauchy(MembershipCurve curve) implements Kernel {
		@Override
		public double value(double squared) {
			return squared <= 0 ? 1 : 1 / (1 + curve.a() * FloatMaths.exp(curve.b() * FloatMaths.log(squared)));
		}

		@Override
		public double slope(double squared, double value) {
			// a b s^(b-1) v^2, where a s^b = 1/v - 1
			return squared <= 0 ? 0 : -curve.b() * (1 - value) * value / squared;
		}
	}

	/** The distance itself, for losses that compare distances. */
	record Distance() implements Kernel {
		@Override
		public double value(double squared) {
			return Math.sqrt(squared);
		}

		@Override
		public double slope(double squared, double value) {
			return value > 0 ? .5 / value : 0;
		}
	}

	/** @param squared distance, 0 or more */
	double value(double squared);

	/**
	 * The derivative by the squared distance; 0 where it has none, at distance 0.
	 *
	 * @param value what {@link #value} gave
	 */
	double slope(double squared, double value);
}
