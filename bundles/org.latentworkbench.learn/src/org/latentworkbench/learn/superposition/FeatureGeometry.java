package org.latentworkbench.learn.superposition;

/**
 * How features share the hidden units of a toy model (Elhage et al., "Toy models of superposition", Transformer Circuits Thread, 2022, "Demonstrating
 * superposition").
 *
 * @param columns {@code features x hidden}: each feature's column of the weights
 */
public record FeatureGeometry(double[][] columns) {

	/** The length of a feature's column; 0: it is given up. */
	public double norm(int feature) {
		return Math.sqrt(dot(columns[feature], columns[feature]));
	}

	/** The overlap of a feature with another one: that one's column along this one's direction. 0 where this one is given up. */
	public double overlap(int feature, int other) {
		double norm = norm(feature);
		return norm == 0 ? 0 : dot(columns[feature], columns[other]) / norm;
	}

	/** The sum of the squared overlaps of a feature with all others, 0 or more. 0: it has a direction of its own. */
	public double interference(int feature) {
		double sum = 0;
		for (int other = 0; other < columns.length; other++) {
			sum += other == feature ? 0 : overlap(feature, other) * overlap(feature, other);
		}
		return sum;
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int k = 0; k < a.length; k++) {
			sum += a[k] * b[k];
		}
		return sum;
	}
}
