package org.latentworkbench.learn.embedding;

import org.latentworkbench.learn.neighbours.Workers;

/**
 * The matrix {@code D^-1/2 W D^-1/2} of a symmetric graph, whose eigenvalues lie from -1 to 1; {@code D} holds the
 * points' degrees.
 */
final class NormalisedGraph {
	private final FuzzyGraph graph;
	private final double[] root;

	NormalisedGraph(FuzzyGraph graph) {
		this.graph = graph;
		root = new double[graph.n()];
		for (int i = 0; i < root.length; i++) {
			double degree = 0;
			for (int e = graph.start()[i]; e < graph.start()[i + 1]; e++) {
				degree += graph.weight()[e];
			}
			root[i] = Math.sqrt(degree);
		}
	}

	/** The unit eigenvector of eigenvalue 1, {@code D^1/2 1}. */
	double[] trivial() {
		double[] result = root.clone();
		Orthonormal.scale(result, 1 / Math.sqrt(Orthonormal.dot(result, result)));
		return result;
	}

	/** The matrix times each of the rows. */
	double[][] apply(double[][] rows, Workers workers) {
		double[] x = woven(rows);
		var y = new double[x.length];
		multiply(x, x, y, rows.length, 1, 0, 0, workers);
		return unwoven(y, rows.length);
	}

	/**
	 * The Chebyshev polynomial of a degree, times each of the rows: small for eigenvalues from {@code low} to {@code
	 * cut}, large beyond {@code cut}.
	 */
	double[][] filter(double[][] rows, int degree, double low, double cut, Workers workers) {
		int width = rows.length;
		double half = (cut - low) / 2;
		double middle = (cut + low) / 2;
		/* The scaled recurrence keeps the largest eigenvalue's share at 1. */
		double first = half / (1 - middle);
		double scale = first;
		double[] before = woven(rows);
		var now = new double[before.length];
		multiply(before, before, now, width, scale / half, -middle * scale / half, 0, workers);
		var next = new double[before.length];
		for (int k = 2; k <= degree; k++) {
			double nextScale = 1 / (2 / first - scale);
			multiply(now, before, next, width, 2 * nextScale / half, -2 * middle * nextScale / half, -scale * nextScale, workers);
			double[] held = before;
			before = now;
			now = next;
			next = held;
			scale = nextScale;
		}
		return unwoven(now, width);
	}

	/** {@code result = p * A x + q * x + r * other}, all point by point with {@code width} values each. */
	private void multiply(double[] x, double[] other, double[] result, int width, double p, double q, double r, Workers workers) {
		workers.ranges(graph.n(), 2048, (from, to) -> {
			var sum = new double[width];
			for (int i = from; i < to; i++) {
				java.util.Arrays.fill(sum, 0);
				if (root[i] > 0) {
					for (int e = graph.start()[i]; e < graph.start()[i + 1]; e++) {
						int j = graph.column()[e];
						double w = graph.weight()[e] / (root[i] * root[j]);
						for (int c = 0; c < width; c++) {
							sum[c] += w * x[j * width + c];
						}
					}
				}
				for (int c = 0; c < width; c++) {
					int at = i * width + c;
					result[at] = p * sum[c] + q * x[at] + r * other[at];
				}
			}
		});
	}

	private static double[] woven(double[][] rows) {
		int width = rows.length;
		var result = new double[width * rows[0].length];
		for (int c = 0; c < width; c++) {
			for (int i = 0; i < rows[c].length; i++) {
				result[i * width + c] = rows[c][i];
			}
		}
		return result;
	}

	private static double[][] unwoven(double[] x, int width) {
		var result = new double[width][x.length / width];
		for (int c = 0; c < width; c++) {
			for (int i = 0; i < result[c].length; i++) {
				result[c][i] = x[i * width + c];
			}
		}
		return result;
	}
}
