package org.latentworkbench.learn;

import java.io.IOException;
import java.util.List;

import org.latentworkbench.api.InputException;
import org.latentworkbench.learn.engine.Training;

/**
 * Trains variational autoencoders for several modalities. Several replicas of one network (refits) are trained together;
 * the same seed gives the same weights.
 */
public final class MixedVae {

	private MixedVae() {
	}

	/**
	 * Trains.
	 *
	 * @param samples what to train on; with early stopping a part of them is held out
	 * @throws InputException           when the training cannot be done as asked (too few samples, no libtorch, a checkpoint
	 *                                  of another training) or a replica's loss is no longer a number
	 * @throws IOException              when a checkpoint cannot be read or written
	 * @throws IllegalArgumentException when the samples have not the network's blocks
	 * @throws org.latentworkbench.api.CancelledException when the monitor said so; a checkpoint stays
	 */
	public static TrainedVae train(NetworkSpec network, Objective objective, Schedule schedule, Samples samples,
			TrainingOptions options, TrainingMonitor monitor) throws InputException, IOException {
		return train(network, objective, schedule, samples, List.of(), options, monitor);
	}

	/**
	 * Trains with latent dimensions that follow attributes.
	 *
	 * @param guides of these samples; none for plain training
	 * @throws InputException as {@link #train(NetworkSpec, Objective, Schedule, Samples, TrainingOptions, TrainingMonitor)}
	 */
	public static TrainedVae train(NetworkSpec network, Objective objective, Schedule schedule, Samples samples, List<Guide> guides,
			TrainingOptions options, TrainingMonitor monitor) throws InputException, IOException {
		return new Training(network, objective, schedule, samples, guides, options, monitor).run();
	}
}
