package org.latentworkbench.learn;

import java.util.List;

/**
 * The shape of a variational autoencoder for several modalities: dense encoder, two heads (mean and log variance of the
 * latent posterior), mirrored dense decoder. Each hidden layer is Linear, LeakyReLU, Dropout, BatchNorm, in this order
 * (Kingma and Welling, ICLR 2014; layer order and losses as in MOVE, Allesoe et al., Nature Biotechnology 2023).
 * <p>
 * Inputs are laid out block by block, all categorical blocks first (feature by feature, the classes of a feature side by
 * side, one-hot), then the continuous blocks. The decoder's output has the same layout.
 *
 * @param categorical  categorical blocks, may be empty if {@code continuous} is not
 * @param continuous   continuous blocks, may be empty if {@code categorical} is not
 * @param hidden       widths of the encoder's hidden layers, from the input inwards; may be empty
 * @param latent       number of latent dimensions, at least 1
 * @param dropout      chance that a hidden unit is dropped in training, in [0, 1)
 * @param leakySlope   slope of LeakyReLU below zero
 * @param normEpsilon  BatchNorm: added to the variance
 * @param normMomentum BatchNorm: share of the new batch in the running statistics, in (0, 1]
 */
public record NetworkSpec(List<Categorical> categorical, List<Continuous> continuous, List<Integer> hidden, int latent,
		double dropout, double leakySlope, double normEpsilon, double normMomentum) {

	/**
	 * A categorical modality.
	 *
	 * @param features number of features, at least 1
	 * @param classes  number of classes that each feature has, at least 1
	 * @param weight   weight of its cross-entropy in the loss, at least 0
	 */
	public record Categorical(String name, int features, int classes, double weight) {
		/** @throws IllegalArgumentException for values out of range */
		public Categorical {
			require(features > 0 && classes > 0 && weight >= 0, "categorical block " + name + " has " + features
					+ " features, " + classes + " classes, weight " + weight);
		}

		/** Columns that the block takes in the input and the output. */
		public int width() {
			return Math.multiplyExact(features, classes);
		}
	}

	/**
	 * A continuous modality.
	 *
	 * @param features number of features, at least 1
	 * @param weight   weight of its squared error in the loss, at least 0
	 */
	public record Continuous(String name, int features, double weight) {
		/** @throws IllegalArgumentException for values out of range */
		public Continuous {
			require(features > 0 && weight >= 0,
					"continuous block " + name + " has " + features + " features, weight " + weight);
		}
	}

	/** @throws IllegalArgumentException for values out of range */
	public NetworkSpec {
		categorical = List.copyOf(categorical);
		continuous = List.copyOf(continuous);
		hidden = List.copyOf(hidden);
		require(!(categorical.isEmpty() && continuous.isEmpty()), "no input block");
		require(hidden.stream().allMatch(h -> h > 0), "hidden layers " + hidden);
		require(latent > 0, "latent size " + latent);
		require(dropout >= 0 && dropout < 1, "dropout " + dropout);
		require(leakySlope > 0 && normEpsilon > 0 && normMomentum > 0 && normMomentum <= 1,
				"leaky slope " + leakySlope + ", norm epsilon " + normEpsilon + ", norm momentum " + normMomentum);
	}

	/** The usual constants: leaky slope 0.01, BatchNorm epsilon 1e-5 and momentum 0.1. */
	public NetworkSpec(List<Categorical> categorical, List<Continuous> continuous, List<Integer> hidden, int latent,
			double dropout) {
		this(categorical, continuous, hidden, latent, dropout, 0.01, 1e-5, 0.1);
	}

	/** Columns of all categorical blocks together. */
	public int categoricalWidth() {
		return categorical.stream().mapToInt(Categorical::width).reduce(0, Math::addExact);
	}

	/** Columns of all continuous blocks together. */
	public int continuousWidth() {
		return continuous.stream().mapToInt(Continuous::features).reduce(0, Math::addExact);
	}

	/** Columns of the input, and of the output. */
	public int inputWidth() {
		return Math.addExact(categoricalWidth(), continuousWidth());
	}

	private static void require(boolean holds, String found) {
		if (!holds)
			throw new IllegalArgumentException("Not a network: " + found);
	}
}
