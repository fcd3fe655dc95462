package org.latentworkbench.learn;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a training is carried out, beside what is trained.
 *
 * @param replicas     number of refits trained together, at least 1
 * @param firstReplica number of the first of them; replica {@code r} is the same whatever others are trained with it
 * @param seed         everything random follows from it
 * @param bootstrap    whether each replica trains on its own bootstrap sample of the rows, else all on the same rows
 * @param engine       what computes
 * @param device       where the torch engine computes; the jvm engine knows the CPU only
 * @param threads      most threads to use, at least 1; see {@link EngineChoice}. The jvm engine's results do not depend on it,
 *                     torch's may
 * @param checkpoint   where to keep, and from where to resume, the state of training
 */
public record TrainingOptions(int replicas, int firstReplica, long seed, boolean bootstrap, Engine engine, Device device,
		int threads, Optional<Checkpointing> checkpoint) {

	private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(3);

	/** What computes. */
	public enum Engine {
		/** The faster one for the network and the number of replicas, see {@link EngineChoice}. */
		AUTO,
		/** Plain Java arrays, one replica a thread. */
		JVM,
		/** libtorch, all replicas in one tensor. */
		TORCH
	}

	/** Where the torch engine computes. */
	public enum Device {
		/** A GPU where there is one and the torch engine was asked for or is worth its overhead, else the CPU. */
		AUTO,
		/** The CPU, even where there is a GPU. */
		CPU,
		/** A GPU; where there is none, the CPU, with a warning. */
		GPU
	}

	/**
	 * @param file        written anew, in one move, after every {@code everyEpochs} epochs; if it is there when training
	 *                    starts, training goes on from it
	 * @param everyEpochs at least 1
	 * @param apart       time that passes at least from one writing to the next; more where writing itself takes long
	 */
	public record Checkpointing(Path file, int everyEpochs, Duration apart) {
		/** @throws IllegalArgumentException when {@code everyEpochs} is below 1 or the time is negative */
		public Checkpointing {
			if (everyEpochs < 1 || apart.isNegative())
				throw new IllegalArgumentException("A checkpoint every " + everyEpochs + " epochs, " + apart + " apart");
		}
	}

	/** @throws IllegalArgumentException for values out of range */
	public TrainingOptions {
		if (replicas < 1 || firstReplica < 0 || threads < 1)
			throw new IllegalArgumentException("Cannot train " + replicas + " replicas from number " + firstReplica
					+ " on " + threads + " threads");
	}

	/** Replicas 0 to {@code replicas - 1} on the same rows, one thread, engine and device chosen, no checkpoint. */
	public static TrainingOptions of(int replicas, long seed) {
		return new TrainingOptions(replicas, 0, seed, false, Engine.AUTO, Device.AUTO, 1, Optional.empty());
	}

	/** These options on bootstrap samples, or not. */
	public TrainingOptions withBootstrap(boolean on) {
		return new TrainingOptions(replicas, firstReplica, seed, on, engine, device, threads, checkpoint);
	}

	/** These options with another engine. */
	public TrainingOptions withEngine(Engine other) {
		return new TrainingOptions(replicas, firstReplica, seed, bootstrap, other, device, threads, checkpoint);
	}

	/** These options with another device. */
	public TrainingOptions withDevice(Device other) {
		return new TrainingOptions(replicas, firstReplica, seed, bootstrap, engine, other, threads, checkpoint);
	}

	/** These options with another number of threads. */
	public TrainingOptions withThreads(int number) {
		return new TrainingOptions(replicas, firstReplica, seed, bootstrap, engine, device, number, checkpoint);
	}

	/** These options for other replicas. */
	public TrainingOptions withReplicas(int first, int number) {
		return new TrainingOptions(number, first, seed, bootstrap, engine, device, threads, checkpoint);
	}

	/** These options with a checkpoint after so many epochs, however little time they took. */
	public TrainingOptions withCheckpoint(Path file, int everyEpochs) {
		return withCheckpoint(new Checkpointing(file, everyEpochs, Duration.ZERO));
	}

	/** These options with a checkpoint at the end of an epoch, every few seconds: for a run that may be killed. */
	public TrainingOptions withCheckpoint(Path file) {
		return withCheckpoint(new Checkpointing(file, 1, BETWEEN_CHECKPOINTS));
	}

	private TrainingOptions withCheckpoint(Checkpointing checkpointing) {
		return new TrainingOptions(replicas, firstReplica, seed, bootstrap, engine, device, threads, Optional.of(checkpointing));
	}
}
