package org.latentworkbench.learn.image;

import java.util.function.Supplier;

import org.latentworkbench.api.Cores;
import org.latentworkbench.api.Matrix;

/** Watches a training of images and may end it. */
public interface ImageMonitor {
	/** Watches nothing, never ends. */
	ImageMonitor SILENT = new ImageMonitor() {
	};

	/** Whether training should end; asked before every batch. */
	default boolean cancelled() {
		return false;
	}

	/**
	 * Training begins.
	 *
	 * @param device {@code cpu} or {@code cuda:0}
	 */
	default void begins(String device, int threads) {
	}

	/** An epoch is over, of {@code last} at most. */
	default void epochFinished(ImageEpoch epoch, int last) {
	}

	/**
	 * Where some images lie at the end of an epoch.
	 *
	 * @param means gives {@code n x d}, the same images each time; for this call alone, and not for nothing
	 */
	default void positions(int epoch, Supplier<Matrix> means) {
	}

	/**
	 * What the network gives back of a few images at the end of an epoch.
	 *
	 * @param originals the same images each time, of those to validate on where there are any
	 * @param decoded   gives what is decoded from their posterior means; for this call alone, and not for nothing
	 */
	default void reconstructions(int epoch, ImageSamples originals, Supplier<ImageSamples> decoded) {
	}

	/** The cores to compute on. */
	default Cores cores() {
		return Cores.UNSHARED;
	}

	/** Something that a person should know. */
	default void note(String message) {
	}

	/** Something that is not as it was asked for. */
	default void warn(String message) {
		note(message);
	}
}
