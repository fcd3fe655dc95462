package org.latentworkbench.learn;

import java.util.List;

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

	/** Something that a person should know, e.g. which engine was chosen and why. */
	default void note(String message) {
	}
}
