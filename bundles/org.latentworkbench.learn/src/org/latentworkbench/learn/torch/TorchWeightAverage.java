package org.latentworkbench.learn.torch;

import org.latentworkbench.learn.image.ImageLayout;
import org.latentworkbench.learn.image.ImageObjective;
import org.latentworkbench.learn.image.WeightAverage;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** A {@link WeightAverage} under way: a network of averaged weights that follows the one that learns. */
final class TorchWeightAverage {
	private final ImageLayout layout;
	private final double decay;
	private final NDArray parameters;
	private final TorchImageNetwork network;
	private long steps;

	/** @param begin where it left off */
	TorchWeightAverage(ImageLayout layout, ImageObjective objective, double decay, WeightAverage begin, NDManager manager) {
		this.layout = layout;
		this.decay = decay;
		parameters = manager.create(begin.parameters());
		network = new TorchImageNetwork(layout, objective, begin.statistics(), manager);
		steps = begin.steps();
	}

	/** Nothing averaged yet. */
	static WeightAverage nothing(ImageLayout layout) {
		return new WeightAverage(new float[layout.parameterCount()], new float[layout.statisticCount()], 0);
	}

	/** The averaged parameters, overwritten by each step. */
	NDArray parameters() {
		return parameters;
	}

	/** The network with averaged running means and variances. */
	TorchImageNetwork network() {
		return network;
	}

	/** What the next step's weights count, see {@link WeightAverage#share}. */
	float nextShare() {
		return (float) WeightAverage.share(decay, steps + 1);
	}

	/**
	 * Takes in a step's weights.
	 *
	 * @param learned  parameters as the step left them; temporary tensors go to their manager
	 * @param learning the network that they belong to
	 * @param share    {@link #nextShare()}
	 */
	void step(NDArray learned, TorchImageNetwork learning, NDArray share) {
		steps++;
		parameters.addi(learned.sub(parameters).muli(share));
		network.follow(learning, share);
	}

	/** The average as it is now, copied. */
	WeightAverage state() {
		var statistics = new float[layout.statisticCount()];
		network.store(statistics);
		return new WeightAverage(parameters.toFloatArray(), statistics, steps);
	}
}
