package org.latentworkbench.learn.guided;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;

/** Pearson's correlation of an attribute with a coordinate of an embedding. */
public final class AxisCorrelation {
	private AxisCorrelation() {
	}

	/**
	 * The correlation over the samples at which the attribute is known.
	 *
	 * @param positions {@code n x d}
	 * @param attribute {@code n} numbers, NaN where missing
	 * @return -1 to 1; 0 where either has no variance
	 */
	public static double of(Matrix positions, int axis, float[] attribute) {
		double meanY = 0;
		double meanA = 0;
		int known = 0;
		for (int i = 0; i < attribute.length; i++) {
			if (!Float.isNaN(attribute[i])) {
				meanY += positions.at(i, axis);
				meanA += attribute[i];
				known++;
			}
		}
		meanY /= known;
		meanA /= known;
		double yy = 0;
		double aa = 0;
		double ya = 0;
		for (int i = 0; i < attribute.length; i++) {
			if (!Float.isNaN(attribute[i])) {
				double u = positions.at(i, axis) - meanY;
				double v = attribute[i] - meanA;
				yy += u * u;
				aa += v * v;
				ya += u * v;
			}
		}
		return yy > 0 && aa > 0 ? ya / Math.sqrt(yy * aa) : 0;
	}

	/**
	 * An attribute that an axis can follow.
	 *
	 * @param attribute {@code n} numbers, NaN where missing
	 * @return the same numbers
	 * @throws InputException when they have no variance
	 */
	public static float[] varying(String name, float[] attribute) throws InputException {
		float least = Float.POSITIVE_INFINITY;
		float most = Float.NEGATIVE_INFINITY;
		for (float v : attribute) {
			least = Float.isNaN(v) ? least : Math.min(least, v);
			most = Float.isNaN(v) ? most : Math.max(most, v);
		}
		if (!(most > least)) {
			throw new InputException("the attribute '" + name + "' has no variance: " + (least > most ? "all its values are missing"
					: "all its values are " + least) + "; name another one");
		}
		return attribute;
	}
}
