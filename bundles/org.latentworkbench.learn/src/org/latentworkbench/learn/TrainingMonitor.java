package org.latentworkbench.learn;

import java.util.List;
import java.util.function.Supplier;

import org.latentworkbench.api.Cores;
import org.latentworkbench.api.InputException;

/** Watches a training and may end it. All but {@link #cancelled} is called on the thread that called the trainer. */
public interface TrainingMonitor {

	/** Watches nothing, never ends. */
	TrainingMonitor SILENT = new TrainingMonitor() {
	};

	/**
	 * Whether training should end. Asked before every batch, from any thread, so it must be cheap and thread-safe.
	 */
	default boolean cancelled() {
		return false;
	}

	/** Training begins, once, before the first epoch: what computes, and where. */
	default void begins(EngineChoice choice) {
	}

	/**
	 * An epoch is over.
	 *
	 * @param epoch    from 1; the first call after a resumed checkpoint is for a later one
	 * @param epochs   the last epoch there may be
	 * @param replicas one a replica, in order; a replica that stopped early keeps the losses of its last epoch
	 */
	default void epochFinished(int epoch, int epochs, List<EpochLosses> replicas) {
	}

	/**
	 * What the first replica is at the end of an epoch, after {@link #epochFinished}; training goes on from the same numbers whether
	 * anybody looks or not.
	 *
	 * @param weights gives the weights as they are now, not copied; for this call alone, and not for nothing: they may lie on a GPU
	 */
	default void weights(int epoch, Supplier<Weights> weights) {
	}

	/** The cores to compute on. */
	default Cores cores() {
		return Cores.UNSHARED;
	}

	/**
	 * Training is about to begin, once, before anything large is set up: what it will take.
	 *
	 * @throws InputException when there is not so much memory
	 */
	default void expects(TrainingEstimate estimate) throws InputException {
		estimate.check();
	}

	/** Something that is not as it was asked for. */
	default void warn(String message) {
		note(message);
	}

	/** Something that a person should know, e.g. which engine was chosen and why. */
	default void note(String message) {
	}
}
