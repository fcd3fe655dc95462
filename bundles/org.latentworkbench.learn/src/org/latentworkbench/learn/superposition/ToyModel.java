package org.latentworkbench.learn.superposition;

import java.util.Arrays;

import org.latentworkbench.api.RandomStream;

/**
 * {@code x^ = ReLU(W' W x + b)}, {@code W} hidden x features, in training: loss, gradient and a step of AdamW (Elhage et al., "Toy models of
 * superposition", Transformer Circuits Thread, 2022; Loshchilov and Hutter, "Decoupled weight decay regularization", ICLR 2019).
 */
public final class ToyModel {
	private static final double BETA1 = .9;
	private static final double BETA2 = .999;
	private static final double EPSILON = 1e-8;

	private final int features;
	private final int hidden;
	/** {@code W}, row by row, then {@code b}. */
	private final double[] parameters;
	private final double[] gradient;
	private final double[] first;
	private final double[] second;
	private long steps;

	/** Weights even within {@code +-sqrt(6 / (hidden + features))} (Glorot and Bengio, AISTATS 2010), biases 0. */
	public ToyModel(int features, int hidden, RandomStream random) {
		this.features = features;
		this.hidden = hidden;
		parameters = new double[(hidden + 1) * features];
		gradient = new double[parameters.length];
		first = new double[parameters.length];
		second = new double[parameters.length];
		double reach = Math.sqrt(6.0 / (hidden + features));
		for (int k = 0; k < hidden * features; k++) {
			parameters[k] = reach * (2 * random.nextDouble() - 1);
		}
	}

	/** Weight of a feature in a hidden unit. */
	public double weight(int unit, int feature) {
		return parameters[unit * features + feature];
	}

	/** Number of hidden units. */
	public int hidden() {
		return hidden;
	}

	/** A copy of {@code b}. */
	public double[] biases() {
		return Arrays.copyOfRange(parameters, hidden * features, parameters.length);
	}

	/** The parameters, {@code W} row by row, then {@code b}; those of the model itself. */
	double[] parameters() {
		return parameters;
	}

	/** The gradient of the last loss, laid out as the parameters. */
	double[] gradient() {
		return gradient;
	}

	/** The length of each feature's column of {@code W}. */
	public double[] norms() {
		var norms = new double[features];
		for (int f = 0; f < features; f++) {
			double sum = 0;
			for (int h = 0; h < hidden; h++) {
				sum += weight(h, f) * weight(h, f);
			}
			norms[f] = Math.sqrt(sum);
		}
		return norms;
	}

	/**
	 * The loss of a batch and its gradient: the squared error weighted by importance, the mean over samples and features.
	 *
	 * @param x          {@code samples x features}
	 * @param importance {@code features}
	 * @param absolute   whether {@code |x|} is to be given back, as the published code has it, or {@code x}
	 */
	public double loss(float[] x, double[] importance, boolean absolute) {
		Arrays.fill(gradient, 0);
		double loss = 0;
		double scale = 1.0 / x.length;
		var z = new double[hidden];
		var dz = new double[hidden];
		var da = new double[features];
		for (int from = 0; from < x.length; from += features) {
			for (int h = 0; h < hidden; h++) {
				z[h] = 0;
				for (int f = 0; f < features; f++) {
					z[h] += parameters[h * features + f] * x[from + f];
				}
				dz[h] = 0;
			}
			for (int f = 0; f < features; f++) {
				double a = parameters[hidden * features + f];
				for (int h = 0; h < hidden; h++) {
					a += parameters[h * features + f] * z[h];
				}
				double error = Math.max(0, a) - (absolute ? Math.abs(x[from + f]) : x[from + f]);
				loss += importance[f] * error * error * scale;
				da[f] = a > 0 ? 2 * importance[f] * error * scale : 0;
				gradient[hidden * features + f] += da[f];
				for (int h = 0; h < hidden; h++) {
					dz[h] += parameters[h * features + f] * da[f];
				}
			}
			for (int h = 0; h < hidden; h++) {
				for (int f = 0; f < features; f++) {
					gradient[h * features + f] += da[f] * z[h] + dz[h] * x[from + f];
				}
			}
		}
		return loss;
	}

	/** A step of AdamW along the gradient of the last loss. */
	public void step(double rate, double decay) {
		steps++;
		double one = 1 - StrictMath.pow(BETA1, steps);
		double two = 1 - StrictMath.pow(BETA2, steps);
		for (int k = 0; k < parameters.length; k++) {
			parameters[k] -= rate * decay * parameters[k];
			first[k] = BETA1 * first[k] + (1 - BETA1) * gradient[k];
			second[k] = BETA2 * second[k] + (1 - BETA2) * gradient[k] * gradient[k];
			parameters[k] -= rate * (first[k] / one) / (Math.sqrt(second[k] / two) + EPSILON);
		}
	}
}
