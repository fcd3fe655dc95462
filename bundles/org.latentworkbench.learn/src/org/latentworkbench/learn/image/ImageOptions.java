package org.latentworkbench.learn.image;

import java.nio.file.Path;
import java.util.Optional;

import org.latentworkbench.learn.TrainingOptions.Device;

/**
 * How a training of images is carried out.
 *
 * @param seed       everything random follows from it
 * @param device     where to compute; AUTO is a GPU where there is one
 * @param threads    most threads on the CPU, at least 1; a small network takes fewer. Another number may give other last bits
 * @param checkpoint where to keep, and from where to resume, the state of training
 */
public record ImageOptions(long seed, Device device, int threads, Optional<Path> checkpoint) {
	/** On one thread of the CPU, without a checkpoint. */
	public static ImageOptions of(long seed) {
		return new ImageOptions(seed, Device.CPU, 1, Optional.empty());
	}
}
