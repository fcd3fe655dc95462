package org.latentworkbench.learn.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.latentworkbench.api.InputException;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.store.Safetensors;

/**
 * The state of a training of images at the end of an epoch, in a file. A training that goes on from it gives the same bytes as one that was
 * never interrupted: random streams are named by epoch, so they need not be kept.
 */
final class ImageCheckpoint {
	private static final Duration APART = Duration.ofSeconds(3);

	private final Path file;
	private final String fingerprint;
	private long written = System.nanoTime() - APART.toNanos();

	/** @param best what early stopping would keep; empty without it */
	record Found(ImageState state, Optional<ImageState> best, double bestLoss, int worse, List<ImageEpoch> history) {
	}

	ImageCheckpoint(Path file, String fingerprint) {
		this.file = file;
		this.fingerprint = fingerprint;
	}

	/** Writes the state aside and moves it into place, every few seconds at most; when that is does not change what is learned. */
	void write(Supplier<ImageState> state, Optional<ImageState> best, double bestLoss, int worse, List<ImageEpoch> history) throws IOException {
		if (System.nanoTime() - written < APART.toNanos())
			return;
		var tensors = new LinkedHashMap<String, NpyArray>();
		ImageState now = state.get();
		StateTensors.put(tensors, "", now);
		best.ifPresent(b -> StateTensors.put(tensors, "best.", b));
		tensors.put("best_loss", new NpyArray.Doubles(new int[] { 1 }, new double[] { bestLoss }));
		tensors.put("worse", new NpyArray.Ints(new int[] { 1 }, new int[] { worse }));
		tensors.put("history", StateTensors.history(history));
		Path aside = file.resolveSibling(file.getFileName() + ".part");
		Files.createDirectories(file.toAbsolutePath().getParent());
		Safetensors.write(aside, tensors, Map.of("training", fingerprint));
		Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		written = System.nanoTime();
	}

	/** @throws InputException when the file is damaged or belongs to another training */
	Optional<Found> read(ImageLayout layout) throws IOException, InputException {
		if (!Files.exists(file))
			return Optional.empty();
		var content = Safetensors.read(file);
		if (!fingerprint.equals(content.metadata().get("training")))
			throw new InputException(file + ": this checkpoint belongs to a training with other images, settings or seed;\ndelete it to start anew");
		var tensors = content.tensors();
		Optional<ImageState> best = tensors.containsKey("best.parameters") ? Optional.of(StateTensors.take(file, tensors, "best.", layout))
				: Optional.empty();
		return Optional.of(new Found(StateTensors.take(file, tensors, "", layout), best, tensors.get("best_loss").toDoubles()[0],
				((NpyArray.Ints) tensors.get("worse")).values()[0], StateTensors.history(file, tensors.get("history"))));
	}

	/** A hash of all that decides what is learned. */
	static String fingerprint(ImageNetwork network, ImageObjective objective, ImageSchedule schedule, Initialisation initialisation, long seed,
			ImageState begin, ImageSamples images, List<Guide> guides, Optional<ImageSamples> validation) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			String text = String.join("\n", network.toString(), objective.toString(), schedule.toString(), initialisation.toString(), "seed " + seed,
					"from epoch " + begin.epoch());
			digest.update(text.getBytes(StandardCharsets.UTF_8));
			update(digest, begin.parameters());
			begin.average().ifPresent(average -> {
				update(digest, average.parameters());
				update(digest, average.statistics());
			});
			update(digest, images.levels());
			validation.ifPresent(v -> update(digest, v.levels()));
			for (Guide guide : guides) {
				digest.update(("dimension " + guide.dimension() + ", weight " + guide.weight()).getBytes(StandardCharsets.UTF_8));
				update(digest, guide.attribute());
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	private static void update(MessageDigest digest, float[] values) {
		var bytes = new byte[4 * 4096];
		var buffer = java.nio.ByteBuffer.wrap(bytes);
		for (int from = 0; from < values.length; from += 4096) {
			int n = Math.min(4096, values.length - from);
			buffer.asFloatBuffer().put(values, from, n);
			digest.update(bytes, 0, 4 * n);
		}
	}
}
