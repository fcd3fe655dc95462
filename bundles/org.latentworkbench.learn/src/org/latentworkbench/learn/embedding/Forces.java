package org.latentworkbench.learn.embedding;

/**
 * The forces of a layout as functions of the squared distance, from tables: straight lines between 128 points an octave, to
 * a relative error of about 1e-5, several times faster than powers. A force times the difference of two positions is the
 * gradient of the log of the curve of belonging (pull) or of 1 minus it (push).
 */
final class Forces {
	/** Octaves of the squared distance: from 2^LOW up. Nearer and farther points feel the force at the table's end. */
	private static final int LOW = -40;
	private static final int OCTAVES = 64;
	private static final int SHIFT = 52 - 7;
	private static final long FIRST = (long) (1023 + LOW) << 52 - SHIFT;
	private static final int LAST = OCTAVES << 7;
	private static final double STEP = 1.0 / (1L << SHIFT);

	private final float[] pull = new float[LAST + 1];
	private final float[] push = new float[LAST + 1];

	/** @param repulsion weight of the pushes */
	Forces(MembershipCurve curve, double repulsion) {
		double a = curve.a();
		double b = curve.b();
		for (int p = 0; p <= LAST; p++) {
			double squared = Double.longBitsToDouble(FIRST + p << SHIFT);
			double power = StrictMath.pow(squared, b);
			pull[p] = (float) (-2 * a * b * power / (squared * (a * power + 1)));
			/* The .001 keeps the push finite. */
			push[p] = (float) (2 * repulsion * b / ((.001 + squared) * (a * power + 1)));
		}
	}

	/** Towards the other point: negative. */
	double pull(double squared) {
		return at(pull, squared);
	}

	/** Away from the other point: positive. */
	double push(double squared) {
		return at(push, squared);
	}

	private static double at(float[] table, double squared) {
		long bits = Double.doubleToRawLongBits(squared);
		int place = (int) ((bits >>> SHIFT) - FIRST);
		if (place < 0) {
			return table[0];
		}
		if (place >= LAST) {
			return table[LAST];
		}
		double part = (bits & (1L << SHIFT) - 1) * STEP;
		return table[place] + part * (table[place + 1] - table[place]);
	}
}
