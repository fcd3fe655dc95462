package org.latentworkbench.learn;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.MemoryNeed;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.TrainingOptions.Engine;

/**
 * What a training will take, before it begins.
 *
 * @param what  the replicas in words
 * @param bytes memory for the numbers of all replicas: weights, moments, and what the engine keeps beside them
 * @param time  from the constants of {@link EngineChoice}, with all threads for this training; on another processor it may be some times
 *              as long or short. Zero where a GPU trains, whose time was not measured
 */
public record TrainingEstimate(String what, long bytes, Duration time) {
	/** What makes the memory less. */
	public static final String ADVICE = "train fewer refits at a time, or a smaller network";

	/** Networks of the jvm engine that compute at once keep gradients and activations beside the weights. */
	private static final int JVM_WORKING_SETS = 6;

	/**
	 * @param samples that each replica trains on
	 */
	public static TrainingEstimate of(NetworkSpec network, Schedule schedule, TrainingOptions options, EngineChoice choice, int samples) {
		long parameters = new ParameterLayout(network).parameterCount();
		boolean torch = choice.engine() == Engine.TORCH;
		// parameters, two moments and perhaps the best weights of each replica; what an engine needs to compute beside them
		long arrays = (long) options.replicas() * (schedule.earlyStopping().isPresent() ? 4 : 3)
				+ (torch ? options.replicas() : (long) JVM_WORKING_SETS * Math.min(options.threads(), options.replicas()));
		String what = options.replicas() == 1 ? String.format(Locale.ROOT, "a network of %,d parameters", parameters)
				: String.format(Locale.ROOT, "%d networks of %,d parameters", options.replicas(), parameters);
		return new TrainingEstimate(what, arrays * parameters * Float.BYTES, time(network, schedule, options, choice, samples));
	}

	private static Duration time(NetworkSpec network, Schedule schedule, TrainingOptions options, EngineChoice choice, int samples) {
		if (choice.device() == Device.GPU)
			return Duration.ZERO;
		double nanos = 0;
		// from one change of the batch to the next all epochs take the same
		int[] changes = IntStream.concat(IntStream.of(1), schedule.batchDilation().stream().mapToInt(Integer::intValue))
				.filter(e -> e >= 1 && e <= schedule.epochs()).sorted().distinct().toArray();
		for (int c = 0; c < changes.length; c++) {
			Schedule.Epoch epoch = schedule.epoch(changes[c]);
			long epochs = (c + 1 < changes.length ? changes[c + 1] : schedule.epochs() + 1L) - changes[c];
			int batch = Math.min(epoch.batch(), samples);
			double step = choice.engine() == Engine.JVM ? EngineChoice.jvmStep(network, batch, options)
					: EngineChoice.torchStep(network, batch, options);
			nanos += step * epochs * epoch.batches(samples, schedule.dropLast());
		}
		return Duration.ofNanos((long) nanos);
	}

	/** Refuses what cannot fit into Java's memory. */
	void check() throws InputException {
		MemoryNeed.check(what, bytes, ADVICE);
	}

	/** The estimate in a sentence for the log. */
	public String words() {
		String needs = "Training " + what + " needs about " + MemoryNeed.amount(bytes) + " of memory";
		return time.isZero() ? needs : needs + " and should take " + words(time.toNanos() / 1e9) + " on a processor of its own";
	}

	private static String words(double seconds) {
		// that a new process takes a few seconds to get up to speed is not in it
		return seconds < 5 ? "seconds" : seconds < 90 ? "about " + Math.round(seconds) + " s"
				: seconds < 5400 ? "about " + Math.round(seconds / 60) + " min" : String.format(Locale.ROOT, "about %.1f h", seconds / 3600);
	}
}
