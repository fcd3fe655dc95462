package org.latentworkbench.analyses.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Classes from numbers: {@code P(k | x) = exp(w_k x + b_k) / sum_l exp(w_l x + b_l)}, fitted by minimising the cross-entropy,
 * summed over samples, plus {@code penalty / 2} times the squared weights, intercepts left out (scikit-learn's
 * LogisticRegression with {@code C = 1 / penalty}; with two classes, as there, one vector of weights tells them apart).
 */
public final class LogisticRegression {
	private static final double TOLERANCE = 1e-6;
	private static final int ITERATIONS = 500;

	/** The classes that were seen, by number. */
	private final int[] seen;
	private final int classes;
	private final int inputs;
	/** One row of {@code inputs} weights and an intercept for each class seen; a single row for two. */
	private final double[] weights;

	private LogisticRegression(int[] seen, int classes, int inputs, double[] weights) {
		this.seen = seen;
		this.classes = classes;
		this.inputs = inputs;
		this.weights = weights;
	}

	/**
	 * Fits.
	 *
	 * @param x       {@code n x d}
	 * @param y       {@code n} classes, 0 to {@code classes - 1}; samples of a negative class are left out
	 * @param classes number of classes; one without samples gets probability 0
	 * @param penalty above 0
	 */
	public static LogisticRegression fit(double[][] x, int[] y, int classes, double penalty) {
		int[] rows = IntStream.range(0, y.length).filter(i -> y[i] >= 0).toArray();
		int[] seen = IntStream.of(y).filter(c -> c >= 0).distinct().sorted().toArray();
		int inputs = x.length == 0 ? 0 : x[0].length;
		if (seen.length < 2) {
			return new LogisticRegression(seen, classes, inputs, new double[0]);
		}
		double[][] known = Arrays.stream(rows).mapToObj(i -> x[i]).toArray(double[][]::new);
		int[] labels = Arrays.stream(rows).map(i -> Arrays.binarySearch(seen, y[i])).toArray();
		int vectors = seen.length == 2 ? 1 : seen.length;
		Lbfgs.Function loss = (w, gradient) -> loss(known, labels, vectors, penalty, w, gradient);
		return new LogisticRegression(seen, classes, inputs, Lbfgs.minimise(loss, vectors * (inputs + 1), TOLERANCE, ITERATIONS));
	}

	private static double loss(double[][] x, int[] y, int vectors, double penalty, double[] w, double[] gradient) {
		int width = w.length / vectors;
		Arrays.fill(gradient, 0);
		double sum = 0;
		var scores = new double[Math.max(2, vectors)];
		for (int i = 0; i < x.length; i++) {
			scores(x[i], w, vectors, scores);
			sum -= logProbabilities(scores)[y[i]];
			for (int v = 0; v < vectors; v++) {
				int c = vectors == 1 ? 1 : v;
				double error = StrictMath.exp(scores[c]) - (y[i] == c ? 1 : 0);
				for (int j = 0; j < width - 1; j++) {
					gradient[v * width + j] += error * x[i][j];
				}
				gradient[v * width + width - 1] += error;
			}
		}
		for (int at = 0; at < w.length; at++) {
			if (at % width < width - 1) {
				sum += penalty / 2 * w[at] * w[at];
				gradient[at] += penalty * w[at];
			}
		}
		return sum;
	}

	/** With one vector the first class's score is 0. */
	private static void scores(double[] x, double[] w, int vectors, double[] scores) {
		int width = w.length / vectors;
		for (int v = 0; v < vectors; v++) {
			double sum = w[v * width + width - 1];
			for (int j = 0; j < width - 1; j++) {
				sum += w[v * width + j] * x[j];
			}
			scores[vectors == 1 ? 1 : v] = sum;
		}
		if (vectors == 1) {
			scores[0] = 0;
		}
	}

	/** Scores less the logarithm of their exponentials' sum, in place. */
	private static double[] logProbabilities(double[] scores) {
		double most = Arrays.stream(scores).max().orElseThrow();
		double sum = 0;
		for (double s : scores) {
			sum += StrictMath.exp(s - most);
		}
		double log = most + StrictMath.log(sum);
		for (int k = 0; k < scores.length; k++) {
			scores[k] -= log;
		}
		return scores;
	}

	/** Each class's probability; all alike when no class was seen. @param x {@code d} numbers */
	public double[] probabilities(double[] x) {
		var result = new double[classes];
		if (seen.length == 0) {
			Arrays.fill(result, 1.0 / classes);
		} else if (seen.length == 1) {
			result[seen[0]] = 1;
		} else {
			var scores = new double[seen.length];
			scores(x, weights, weights.length / (inputs + 1), scores);
			logProbabilities(scores);
			for (int k = 0; k < seen.length; k++) {
				result[seen[k]] = StrictMath.exp(scores[k]);
			}
		}
		return result;
	}
}
