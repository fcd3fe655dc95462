package org.latentworkbench.learn.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.latentworkbench.api.InputException;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.TrainingOptions;
import org.latentworkbench.learn.Weights;
import org.latentworkbench.learn.store.Safetensors;
import org.latentworkbench.learn.store.Stack;

/**
 * The complete state of a training at the end of an epoch, in a file. A training that goes on from it gives the same bytes
 * as one that was never interrupted: random streams are named by epoch, so they need not be kept.
 */
final class Checkpoint {

	private final Path file;
	private final int every;
	private final long apart;
	private final int epochs;
	private final String fingerprint;
	/** When the last one was written, and how long the next must wait at least (nanoseconds). */
	private long written = System.nanoTime();
	private long wait;

	Checkpoint(TrainingOptions.Checkpointing checkpointing, NetworkSpec network, Objective objective, Schedule schedule,
			TrainingOptions options, Samples samples, List<Guide> guides, TrainingOptions.Engine engine) {
		file = checkpointing.file();
		every = checkpointing.everyEpochs();
		apart = checkpointing.apart().toNanos();
		wait = apart;
		epochs = schedule.epochs();
		fingerprint = fingerprint(network, objective, schedule, options, samples, guides, engine);
	}

	/** Whether the state is to be kept after this epoch. When that is does not change what is learned. */
	boolean due(int epoch) {
		return epoch % every == 0 && epoch < epochs && System.nanoTime() - written >= wait;
	}

	/** Writes the state aside and moves it into place, so that a killed process leaves the last whole one. */
	void write(List<ReplicaState> states, int epoch) throws IOException {
		long began = System.nanoTime();
		var tensors = new LinkedHashMap<String, NpyArray>();
		put(tensors, "parameters", states, s -> s.weights.parameters());
		put(tensors, "statistics", states, s -> s.weights.statistics());
		put(tensors, "best.parameters", states, s -> s.best.parameters());
		put(tensors, "best.statistics", states, s -> s.best.statistics());
		put(tensors, "first_moment", states, s -> s.firstMoment);
		put(tensors, "second_moment", states, s -> s.secondMoment);
		int[] shape = { states.size() };
		tensors.put("adam_steps", new NpyArray.Longs(shape, states.stream().mapToLong(s -> s.adamSteps).toArray()));
		tensors.put("rate", new NpyArray.Doubles(shape, states.stream().mapToDouble(s -> s.rate).toArray()));
		tensors.put("best_loss", new NpyArray.Doubles(shape, states.stream().mapToDouble(s -> s.bestLoss).toArray()));
		tensors.put("worse_epochs", new NpyArray.Ints(shape, states.stream().mapToInt(s -> s.worseEpochs).toArray()));
		tensors.put("stopped", new NpyArray.Ints(shape, states.stream().mapToInt(s -> s.stopped ? 1 : 0).toArray()));
		tensors.put("losses", Stack.losses(states.stream().map(s -> s.history).toList()));
		Path aside = file.resolveSibling(file.getFileName() + ".part");
		Files.createDirectories(file.toAbsolutePath().getParent());
		Safetensors.write(aside, tensors, Map.of("training", fingerprint, "epoch", Integer.toString(epoch)));
		Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		written = System.nanoTime();
		// of large networks writing takes long: keep it to a twentieth of the time
		wait = apart == 0 ? 0 : Math.max(apart, 20 * (written - began));
	}

	/**
	 * Fills the states from the file, if it is there.
	 *
	 * @return the epoch it was written after, 0 when there is no file
	 * @throws InputException when the file is damaged or belongs to another training
	 */
	int resume(List<ReplicaState> states) throws IOException, InputException {
		if (!Files.exists(file))
			return 0;
		var content = Safetensors.read(file);
		if (!fingerprint.equals(content.metadata().get("training")))
			throw new InputException(file + ": this checkpoint belongs to a training with other data, settings, seed or "
					+ "engine; delete it to start anew, or name another file");
		var tensors = content.tensors();
		for (int r = 0; r < states.size(); r++) {
			ReplicaState s = states.get(r);
			Stack.take(tensors.get("parameters"), r, s.weights.parameters(), 0);
			Stack.take(tensors.get("statistics"), r, s.weights.statistics(), 0);
			Stack.take(tensors.get("first_moment"), r, s.firstMoment, 0);
			Stack.take(tensors.get("second_moment"), r, s.secondMoment, 0);
			s.adamSteps = ((NpyArray.Longs) tensors.get("adam_steps")).values()[r];
			s.rate = tensors.get("rate").toDoubles()[r];
			s.bestLoss = tensors.get("best_loss").toDoubles()[r];
			s.worseEpochs = ((NpyArray.Ints) tensors.get("worse_epochs")).values()[r];
			s.stopped = ((NpyArray.Ints) tensors.get("stopped")).values()[r] == 1;
			if (Double.isFinite(s.bestLoss)) {
				Weights best = s.weights.copy();
				Stack.take(tensors.get("best.parameters"), r, best.parameters(), 0);
				Stack.take(tensors.get("best.statistics"), r, best.statistics(), 0);
				s.best = best;
			}
			s.history.clear();
			s.history.addAll(Stack.losses(tensors.get("losses"), r));
		}
		return Integer.parseInt(content.metadata().get("epoch"));
	}

	private static void put(Map<String, NpyArray> tensors, String name, List<ReplicaState> states,
			Function<ReplicaState, float[]> array) {
		tensors.put(name, Stack.of(states, array, 0, List.of(array.apply(states.getFirst()).length)));
	}

	/** A hash of all that decides what is learned. */
	private static String fingerprint(NetworkSpec network, Objective objective, Schedule schedule,
			TrainingOptions options, Samples samples, List<Guide> guides, TrainingOptions.Engine engine) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			String text = String.join("\n", network.toString(), objective.toString(), schedule.toString(),
					options.replicas() + " from " + options.firstReplica(), "seed " + options.seed(),
					"bootstrap " + options.bootstrap(), engine.toString(), samples.size() + " samples");
			digest.update(text.getBytes(StandardCharsets.UTF_8));
			for (int[] block : samples.codes())
				for (int code : block)
					update(digest, code);
			for (float[] block : samples.values())
				for (float value : block)
					update(digest, Float.floatToIntBits(value));
			for (Guide guide : guides) {
				update(digest, guide.dimension());
				update(digest, Double.hashCode(guide.weight()));
				for (float value : guide.attribute())
					update(digest, Float.floatToIntBits(value));
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	private static void update(MessageDigest digest, int value) {
		digest.update((byte) value);
		digest.update((byte) (value >> 8));
		digest.update((byte) (value >> 16));
		digest.update((byte) (value >> 24));
	}
}
