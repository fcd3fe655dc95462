package org.latentworkbench.learn.jvm;

/** How little a coordinate follows an attribute (guiding after Hinterreiter et al., ParaDime, EuroVis 2023). */
public final class CorrelationLoss {

	private CorrelationLoss() {
	}

	/**
	 * {@code 1 - r^2}, with {@code r} Pearson's correlation of an attribute with one coordinate over the rows at which the attribute is
	 * known. 1, and no gradient, where either has no variance there.
	 *
	 * @param y         {@code batch x out}
	 * @param axis      the coordinate
	 * @param attribute of {@code n} samples, NaN where not known
	 * @param rows      the sample of each row of the batch
	 * @param dy        {@code batch x out}, added to
	 */
	public static double add(float[][] y, int axis, float[] attribute, int[] rows, double weight, float[][] dy) {
		double meanY = 0;
		double meanA = 0;
		int known = 0;
		for (int b = 0; b < rows.length; b++) {
			if (!Float.isNaN(attribute[rows[b]])) {
				meanY += y[b][axis];
				meanA += attribute[rows[b]];
				known++;
			}
		}
		meanY /= known;
		meanA /= known;
		double yy = 0;
		double aa = 0;
		double ya = 0;
		for (int b = 0; b < rows.length; b++) {
			if (!Float.isNaN(attribute[rows[b]])) {
				double u = y[b][axis] - meanY;
				double v = attribute[rows[b]] - meanA;
				yy += u * u;
				aa += v * v;
				ya += u * v;
			}
		}
		if (!(yy > 0) || !(aa > 0)) {
			return 1;
		}
		double root = Math.sqrt(yy * aa);
		double r = ya / root;
		for (int b = 0; b < rows.length; b++) {
			if (!Float.isNaN(attribute[rows[b]])) {
				double slope = (attribute[rows[b]] - meanA) / root - r * (y[b][axis] - meanY) / yy;
				dy[b][axis] += (float) (-2 * weight * r * slope);
			}
		}
		return 1 - r * r;
	}
}
