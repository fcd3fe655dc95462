package org.latentworkbench.learn.embedding;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * A first layout of a graph by the eigenvectors of its normalised Laplacian {@code I - D^-1/2 W D^-1/2} (Belkin and
 * Niyogi 2003). Parts of the graph that no edge joins are laid out one by one around the places of their means.
 */
public final class SpectralLayout {
	private static final int EXTRA = 5;
	private static final int DEGREE = 24;
	private static final int ROUNDS = 12;
	/** A start needs directions, not digits. */
	private static final double TOLERANCE = 1e-4;

	private SpectralLayout() {
	}

	/**
	 * Positions of all points.
	 *
	 * @param graph symmetric, over {@code n} points
	 * @param data  {@code n x d}: only used to place parts that are not joined
	 * @param dims  dimensions wanted
	 * @return {@code n x dims}, of no particular scale
	 */
	public static Matrix of(FuzzyGraph graph, Matrix data, int dims, RandomStream random, Workers workers) {
		int n = graph.n();
		int[] label = graph.components();
		int parts = Arrays.stream(label).max().orElse(0) + 1;
		var result = Matrix.zeros(n, dims);
		if (parts == 1) {
			place(result, IntStream.range(0, n).toArray(), vectors(graph, dims, random, workers), 1, new float[dims]);
			return result;
		}
		Matrix centres = centres(data, label, parts, dims, random, workers);
		for (int part = 0; part < parts; part++) {
			int wanted = part;
			int[] points = IntStream.range(0, n).filter(i -> label[i] == wanted).toArray();
			double room = room(centres, part);
			Workers share = workers.part((double) part / parts, (part + 1.0) / parts);
			RandomStream own = random.split(part);
			double[][] vectors = points.length > 2 * (dims + EXTRA) ? vectors(graph.restricted(points), dims, own, share)
					: noise(dims, points.length, own);
			place(result, points, vectors, room, centres.row(part));
		}
		return result;
	}

	private static double[][] noise(int dims, int n, RandomStream random) {
		var result = new double[dims][n];
		for (double[] row : result) {
			random.fillGaussian(row);
		}
		return result;
	}

	/** Writes the vectors, scaled so that the largest coordinate is {@code reach}, around {@code centre}. */
	private static void place(Matrix result, int[] points, double[][] vectors, double reach, float[] centre) {
		double largest = 0;
		for (double[] v : vectors) {
			for (double x : v) {
				largest = Math.max(largest, Math.abs(x));
			}
		}
		double scale = largest > 0 ? reach / largest : 0;
		int dims = vectors.length;
		for (int i = 0; i < points.length; i++) {
			for (int c = 0; c < dims; c++) {
				result.values()[points[i] * dims + c] = (float) (centre[c] + scale * vectors[c][i]);
			}
		}
	}

	/** The parts' means along their own principal components, {@code parts x dims}, the largest coordinate 1. */
	private static Matrix centres(Matrix data, int[] label, int parts, int dims, RandomStream random, Workers workers) {
		int d = data.columns();
		var sum = new double[parts][d];
		var count = new int[parts];
		for (int i = 0; i < label.length; i++) {
			count[label[i]]++;
			for (int t = 0; t < d; t++) {
				sum[label[i]][t] += data.values()[i * d + t];
			}
		}
		var means = Matrix.zeros(parts, d);
		for (int p = 0; p < parts; p++) {
			for (int t = 0; t < d; t++) {
				means.values()[p * d + t] = (float) (sum[p][t] / count[p]);
			}
		}
		int k = Math.min(dims, Math.min(parts, d));
		Matrix scores = Pca.of(means, k, random.split("centres"), workers.part(0, 0)).transform(means, workers);
		var result = Matrix.zeros(parts, dims);
		float largest = 0;
		for (float v : scores.values()) {
			largest = Math.max(largest, Math.abs(v));
		}
		for (int p = 0; p < parts; p++) {
			for (int c = 0; c < k; c++) {
				result.values()[p * dims + c] = largest > 0 ? scores.at(p, c) / largest : 0;
			}
		}
		return result;
	}

	/** Half the distance from a part's centre to the nearest that is elsewhere. */
	private static double room(Matrix centres, int part) {
		double nearest = Double.POSITIVE_INFINITY;
		for (int other = 0; other < centres.rows(); other++) {
			double squared = 0;
			for (int c = 0; c < centres.columns(); c++) {
				double e = centres.at(part, c) - centres.at(other, c);
				squared += e * e;
			}
			if (squared > 0) {
				nearest = Math.min(nearest, squared);
			}
		}
		return Double.isInfinite(nearest) ? 1 : Math.sqrt(nearest) / 2;
	}

	/**
	 * The eigenvectors of the {@code dims} largest eigenvalues of {@code D^-1/2 W D^-1/2} after the trivial one, by
	 * subspace iteration with Chebyshev filters (Zhou, Saad, Tiago and Chelikowsky 2006).
	 *
	 * @param graph connected
	 * @return {@code dims x n}
	 */
	private static double[][] vectors(FuzzyGraph graph, int dims, RandomStream random, Workers workers) {
		int n = graph.n();
		var walk = new NormalisedGraph(graph);
		/* Row 0 is the trivial eigenvector; the others stay at right angles to it. */
		int rows = Math.min(n, 1 + dims + EXTRA);
		var basis = new double[rows][n];
		basis[0] = walk.trivial();
		for (int r = 1; r < rows; r++) {
			random.fillGaussian(basis[r]);
		}
		Orthonormal.extend(basis, 1, rows);
		for (int round = 0;; round++) {
			workers.at((double) round / ROUNDS);
			var block = Arrays.copyOfRange(basis, 1, rows);
			double[][] images = walk.apply(block, workers);
			var small = new double[rows - 1][rows - 1];
			for (int i = 0; i < small.length; i++) {
				for (int j = 0; j <= i; j++) {
					small[i][j] = small[j][i] = Orthonormal.dot(block[i], images[j]);
				}
			}
			SymmetricEigen eigen = SymmetricEigen.of(small);
			double[][] pairs = combined(eigen.vectors(), block);
			double[][] mapped = combined(eigen.vectors(), images);
			double residual = 0;
			int wanted = Math.min(dims, small.length);
			for (int c = 0; c < wanted; c++) {
				double[] rest = mapped[c].clone();
				Orthonormal.add(rest, -eigen.values()[c], pairs[c]);
				residual = Math.max(residual, Math.sqrt(Orthonormal.dot(rest, rest)));
			}
			if (residual < TOLERANCE || round == ROUNDS) {
				var result = new double[dims][n];
				for (int c = 0; c < wanted; c++) {
					result[c] = signed(pairs[c]);
				}
				return result;
			}
			double cut = Math.clamp(eigen.values()[small.length - 1], -.9, .9999);
			double[][] filtered = walk.filter(pairs, DEGREE, -1, cut, workers);
			System.arraycopy(filtered, 0, basis, 1, rows - 1);
			Orthonormal.extend(basis, 1, rows);
		}
	}

	private static double[][] combined(double[][] weights, double[][] rows) {
		var result = new double[weights.length][rows[0].length];
		for (int c = 0; c < weights.length; c++) {
			for (int i = 0; i < rows.length; i++) {
				Orthonormal.add(result[c], weights[c][i], rows[i]);
			}
		}
		return result;
	}

	/** The vector with its largest entry positive. */
	private static double[] signed(double[] vector) {
		int largest = 0;
		for (int i = 1; i < vector.length; i++) {
			if (Math.abs(vector[i]) > Math.abs(vector[largest])) {
				largest = i;
			}
		}
		if (vector[largest] < 0) {
			Orthonormal.scale(vector, -1);
		}
		return vector;
	}
}
