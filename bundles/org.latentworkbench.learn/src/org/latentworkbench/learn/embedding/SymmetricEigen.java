package org.latentworkbench.learn.embedding;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a real symmetric matrix: Householder reduction to tridiagonal form, then the QL algorithm
 * with implicit shifts (Golub and Van Loan, Matrix Computations, 4th edition, 8.3). The loops run along rows.
 *
 * @param values  the eigenvalues, largest first
 * @param vectors row {@code i} is the unit eigenvector of {@code values[i]}
 */
record SymmetricEigen(double[] values, double[][] vectors) {
	private static final int SWEEPS = 60;

	/**
	 * Solves for all eigenpairs.
	 *
	 * @param a {@code n x n}, symmetric, finite; overwritten
	 */
	static SymmetricEigen of(double[][] a) {
		int n = a.length;
		var diagonal = new double[n];
		var beside = new double[n];
		double[][] vectors = tridiagonal(a, diagonal, beside);
		diagonalise(diagonal, beside, vectors);
		int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble((Integer i) -> -diagonal[i]))
				.mapToInt(Integer::intValue).toArray();
		var values = new double[n];
		var sorted = new double[n][];
		for (int i = 0; i < n; i++) {
			values[i] = diagonal[order[i]];
			sorted[i] = vectors[order[i]];
		}
		return new SymmetricEigen(values, sorted);
	}

	/**
	 * Reduces {@code a} to its diagonal and the elements beside it ({@code beside[i]} between i and i + 1); returns the
	 * transposed basis.
	 */
	private static double[][] tridiagonal(double[][] a, double[] diagonal, double[] beside) {
		int n = a.length;
		var reflectors = new double[Math.max(0, n - 2)][];
		var factors = new double[reflectors.length];
		for (int k = 0; k < n - 2; k++) {
			var v = new double[n];
			double norm = 0;
			for (int i = k + 1; i < n; i++) {
				v[i] = a[k][i];
				norm = StrictMath.hypot(norm, v[i]);
			}
			diagonal[k] = a[k][k];
			reflectors[k] = v;
			if (norm >= Double.MIN_NORMAL) {
				beside[k] = v[k + 1] > 0 ? -norm : norm;
				v[k + 1] -= beside[k];
				/* At length 1 to 2 its square neither overflows nor vanishes. */
				Orthonormal.scale(v, 1 / norm);
				factors[k] = 2 / Orthonormal.dot(v, v);
				reflect(a, v, factors[k], k + 1);
			}
		}
		for (int i = Math.max(0, n - 2); i < n; i++) {
			diagonal[i] = a[i][i];
		}
		if (n > 1) {
			beside[n - 2] = a[n - 2][n - 1];
		}
		return transposed(basis(n, reflectors, factors));
	}

	/** Applies a reflection from both sides to the rows and columns from {@code from} on. */
	private static void reflect(double[][] a, double[] v, double factor, int from) {
		int n = a.length;
		var w = new double[n];
		for (int i = from; i < n; i++) {
			add(w, factor * v[i], a[i], from);
		}
		double half = 0;
		for (int i = from; i < n; i++) {
			half += w[i] * v[i];
		}
		add(w, -factor * half / 2, v, from);
		for (int i = from; i < n; i++) {
			subtract(a[i], v[i], w, w[i], v, from);
		}
	}

	private static void add(double[] sum, double factor, double[] x, int from) {
		for (int j = from; j < sum.length; j++) {
			sum[j] += factor * x[j];
		}
	}

	private static void subtract(double[] row, double p, double[] x, double q, double[] y, int from) {
		for (int j = from; j < row.length; j++) {
			row[j] -= p * x[j] + q * y[j];
		}
	}

	/** The product of the reflections. */
	private static double[][] basis(int n, double[][] reflectors, double[] factors) {
		var q = new double[n][n];
		for (int i = 0; i < n; i++) {
			q[i][i] = 1;
		}
		for (int k = reflectors.length - 1; k >= 0; k--) {
			double[] v = reflectors[k];
			var along = new double[n];
			for (int i = k + 1; i < n; i++) {
				add(along, v[i], q[i], k + 1);
			}
			for (int i = k + 1; i < n; i++) {
				add(q[i], -factors[k] * v[i], along, k + 1);
			}
		}
		return q;
	}

	private static double[][] transposed(double[][] q) {
		for (int i = 0; i < q.length; i++) {
			for (int j = 0; j < i; j++) {
				double held = q[i][j];
				q[i][j] = q[j][i];
				q[j][i] = held;
			}
		}
		return q;
	}

	/** Turns the tridiagonal matrix into a diagonal one by rotations, which the rows of {@code vectors} follow. */
	private static void diagonalise(double[] diagonal, double[] beside, double[][] vectors) {
		int n = diagonal.length;
		double norm = 0;
		for (int i = 0; i < n; i++) {
			norm = Math.max(norm, Math.abs(diagonal[i]) + Math.abs(beside[i]));
		}
		/* The reduction has left errors of this size already. */
		double negligible = Math.max(Math.ulp(1.0) * norm, Double.MIN_NORMAL);
		for (int low = 0; low < n; low++) {
			for (int sweep = 0;; sweep++) {
				int high = low;
				while (high < n - 1 && Math.abs(beside[high]) > negligible) {
					high++;
				}
				if (high == low) {
					break;
				}
				if (sweep == SWEEPS) {
					throw new IllegalArgumentException("no eigenvalues were found; the matrix must be symmetric and finite");
				}
				sweep(diagonal, beside, vectors, low, high);
			}
		}
	}

	/** One implicit QL step with Wilkinson's shift on the unreduced block {@code low .. high}. */
	private static void sweep(double[] diagonal, double[] beside, double[][] vectors, int low, int high) {
		double half = (diagonal[low + 1] - diagonal[low]) / (2 * beside[low]);
		double root = StrictMath.hypot(half, 1);
		double bulge = diagonal[high] - diagonal[low] + beside[low] / (half + (half >= 0 ? root : -root));
		double sine = 1;
		double cosine = 1;
		double shift = 0;
		for (int i = high - 1; i >= low; i--) {
			double f = sine * beside[i];
			double b = cosine * beside[i];
			double r = StrictMath.hypot(f, bulge);
			beside[i + 1] = r;
			if (r == 0) {
				/* The block splits here; what has been rotated so far stands. */
				diagonal[i + 1] -= shift;
				beside[high] = 0;
				return;
			}
			sine = f / r;
			cosine = bulge / r;
			double next = diagonal[i + 1] - shift;
			double t = (diagonal[i] - next) * sine + 2 * cosine * b;
			shift = sine * t;
			diagonal[i + 1] = next + shift;
			bulge = cosine * t - b;
			rotate(vectors[i], vectors[i + 1], cosine, sine);
		}
		diagonal[low] -= shift;
		beside[low] = bulge;
		beside[high] = 0;
	}

	private static void rotate(double[] lower, double[] upper, double cosine, double sine) {
		for (int j = 0; j < lower.length; j++) {
			double u = upper[j];
			double l = lower[j];
			upper[j] = sine * l + cosine * u;
			lower[j] = cosine * l - sine * u;
		}
	}
}
