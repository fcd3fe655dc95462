package org.latentworkbench.analyses.images;

import org.latentworkbench.analyses.Columns;
import org.latentworkbench.analyses.statistics.Distribution;
import org.latentworkbench.api.Matrix;

/** Latent positions whose dimensions are made comparable. */
public final class Standardised {
	private Standardised() {
	}

	/** Each column with mean 0 and standard deviation 1 (denominator n); a column without spread becomes 0. @param latent {@code n x d} */
	public static Matrix of(Matrix latent) {
		int d = latent.columns();
		Matrix result = Matrix.zeros(latent.rows(), d);
		for (int k = 0; k < d; k++) {
			double[] column = Columns.doubles(latent.column(k));
			double mean = Distribution.mean(column);
			double sd = Distribution.populationSd(column);
			for (int i = 0; i < column.length; i++) {
				result.values()[i * d + k] = sd > 0 ? (float) ((column[i] - mean) / sd) : 0;
			}
		}
		return result;
	}
}
