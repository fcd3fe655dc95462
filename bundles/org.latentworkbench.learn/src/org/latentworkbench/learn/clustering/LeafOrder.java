package org.latentworkbench.learn.clustering;

import java.util.Arrays;

import org.latentworkbench.learn.clustering.AverageLinkage.Join;

/**
 * An order of things in which clusters stay together and neighbours are alike: wherever two clusters were joined, those of their
 * ends meet that are nearest to one another (G. Gruvaeus and H. Wainer, "Two additions to hierarchical cluster analysis", British
 * Journal of Mathematical and Statistical Psychology 25, 1972).
 */
public final class LeafOrder {
	private LeafOrder() {
	}

	/**
	 * The order of the rows of a matrix by the distance between them: the root of the mean squared difference over the columns that
	 * both have.
	 *
	 * @param values n x m, row by row; {@code NaN} is missing
	 * @return the n rows, from the first to the last
	 */
	public static int[] ofRows(float[] values, int n, int m) {
		return of(distances(values, n, m));
	}

	/** @param distances n x n, symmetric; @return the n things, from the first to the last */
	public static int[] of(float[][] distances) {
		return of(AverageLinkage.joins(distances), distances);
	}

	static int[] of(Join[] joins, float[][] distances) {
		int n = distances.length;
		var runs = new int[n + joins.length][];
		for (int i = 0; i < n; i++)
			runs[i] = new int[] { i };
		for (int k = 0; k < joins.length; k++) {
			runs[n + k] = joined(runs[joins[k].first()], runs[joins[k].second()], distances);
			runs[joins[k].first()] = null;
			runs[joins[k].second()] = null;
		}
		return n == 0 ? new int[0] : runs[n + joins.length - 1];
	}

	private static int[] joined(int[] a, int[] b, float[][] d) {
		int a0 = a[0];
		int a1 = a[a.length - 1];
		int b0 = b[0];
		int b1 = b[b.length - 1];
		float[] gaps = { d[a1][b0], d[a1][b1], d[a0][b0], d[a0][b1] };
		int best = 0;
		for (int i = 1; i < gaps.length; i++)
			if (gaps[i] < gaps[best])
				best = i;
		int[] left = best < 2 ? a : reversed(a);
		int[] right = best % 2 == 0 ? b : reversed(b);
		int[] both = Arrays.copyOf(left, a.length + b.length);
		System.arraycopy(right, 0, both, a.length, b.length);
		return both;
	}

	private static int[] reversed(int[] run) {
		var back = new int[run.length];
		for (int i = 0; i < run.length; i++)
			back[i] = run[run.length - 1 - i];
		return back;
	}

	private static float[][] distances(float[] values, int n, int m) {
		var d = new float[n][n];
		for (int i = 0; i < n; i++)
			for (int j = 0; j < i; j++) {
				double sum = 0;
				int both = 0;
				for (int c = 0; c < m; c++) {
					float difference = values[i * m + c] - values[j * m + c];
					if (difference == difference) {
						sum += (double) difference * difference;
						both++;
					}
				}
				// rows that have nothing in common are as far from one another as can be
				d[i][j] = d[j][i] = both == 0 ? Float.MAX_VALUE : (float) Math.sqrt(sum / both);
			}
		return d;
	}
}
