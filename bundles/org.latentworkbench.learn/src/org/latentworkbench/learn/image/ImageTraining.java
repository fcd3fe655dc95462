package org.latentworkbench.learn.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.torch.TorchImageEngine;
import org.latentworkbench.learn.torch.TorchRuntime;

/** Trains an autoencoder of images, or goes on with one that was trained before. The same seed, device and threads give the same bytes. */
public final class ImageTraining {
	/** Products of two numbers a second on one thread, for the number of threads alone. */
	private static final double RATE = 2e10;
	/** Seconds of a step's work that are worth a thread: threads that wait spin, and where processors are busy short steps take many times as long. */
	private static final double THREAD_WORK = 0.05;
	/** Forward, and backward to inputs and weights. */
	private static final int PASSES = 3;
	/** Images shown while training, at most, and products spent on them. */
	private static final int SHOWN = 2000;
	private static final double SHOWN_PRODUCTS = 5e9;
	/** Images whose reconstructions are shown while training, at most. */
	private static final int RECONSTRUCTED = 8;

	private final ImageLayout layout;
	private final ImageObjective objective;
	private final ImageSchedule schedule;
	private final ImageSamples images;
	private final List<Guide> guides;
	private final Optional<ImageSamples> validation;
	private final ImageOptions options;
	private final ImageMonitor monitor;
	private final RandomStream random;
	private final List<ImageEpoch> history = new ArrayList<>();
	private ImageState best;
	private double bestLoss = Double.POSITIVE_INFINITY;
	private int worse;

	private ImageTraining(ImageLayout layout, ImageObjective objective, ImageSchedule schedule, ImageSamples images, List<Guide> guides,
			Optional<ImageSamples> validation, ImageOptions options, ImageMonitor monitor) {
		this.layout = layout;
		this.objective = objective;
		this.schedule = schedule;
		this.images = images;
		this.guides = List.copyOf(guides);
		this.validation = validation;
		this.options = options;
		this.monitor = monitor;
		random = RandomStream.of(options.seed(), "image training");
	}

	/**
	 * Trains {@code schedule.epochs()} epochs.
	 *
	 * @param initialisation of a new network's weights
	 * @param validation     images that are looked at after each epoch and not learned from
	 * @param start          what to go on from, a network of the same layers; empty for a new one
	 * @throws InputException                             when there is no libtorch, the checkpoint is of another training, or the loss is no longer
	 *                                                    a number
	 * @throws IOException                                when a checkpoint cannot be read or written
	 * @throws org.latentworkbench.api.CancelledException when the monitor said so; a checkpoint stays
	 */
	public static TrainedAutoencoder train(ImageLayout layout, ImageObjective objective, ImageSchedule schedule, Initialisation initialisation,
			ImageSamples images, Optional<ImageSamples> validation, Optional<TrainedAutoencoder> start, ImageOptions options, ImageMonitor monitor)
			throws InputException, IOException {
		return train(layout, objective, schedule, initialisation, images, List.of(), validation, start, options, monitor);
	}

	/**
	 * Trains with latent dimensions that follow attributes, else as {@link #train(ImageLayout, ImageObjective, ImageSchedule, Initialisation,
	 * ImageSamples, Optional, Optional, ImageOptions, ImageMonitor)}.
	 *
	 * @param guides of these images
	 */
	public static TrainedAutoencoder train(ImageLayout layout, ImageObjective objective, ImageSchedule schedule, Initialisation initialisation,
			ImageSamples images, List<Guide> guides, Optional<ImageSamples> validation, Optional<TrainedAutoencoder> start, ImageOptions options,
			ImageMonitor monitor) throws InputException, IOException {
		var training = new ImageTraining(layout, objective, schedule, images, guides, validation, options, monitor);
		ImageState state;
		if (start.isPresent()) {
			state = start.get().state();
			training.history.addAll(start.get().history().subList(0, Math.min(state.epoch(), start.get().history().size())));
		} else {
			state = ImageState.fresh(initialisation.parameters(layout, training.random.split("weights")), layout.initialStatistics());
		}
		return training.run(state, initialisation);
	}

	/** Threads that a network of this size gets on the CPU. */
	public static int threads(ImageLayout layout, int batch, int most) {
		return (int) Math.clamp(PASSES * (double) layout.products() * batch / RATE / THREAD_WORK, 1, most);
	}

	private TrainedAutoencoder run(ImageState begin, Initialisation initialisation) throws InputException, IOException {
		int last = begin.epoch() + schedule.epochs();
		boolean gpu = gpu();
		int threads = gpu ? 1 : threads(layout, schedule.batch(), options.threads());
		ImageState state = begin;
		var checkpoint = options.checkpoint().map(file -> new ImageCheckpoint(file, ImageCheckpoint.fingerprint(layout.network(), objective, schedule,
				initialisation, options.seed(), begin, images, guides, validation)));
		if (checkpoint.isPresent()) {
			var found = checkpoint.get().read(layout);
			if (found.isPresent()) {
				state = found.get().state();
				best = found.get().best().orElse(null);
				bestLoss = found.get().bestLoss();
				worse = found.get().worse();
				history.clear();
				history.addAll(found.get().history());
				monitor.note("Training goes on after epoch " + state.epoch() + " from a checkpoint");
			}
		}
		TorchRuntime.require();
		monitor.begins(gpu ? "cuda:0" : "cpu", threads);
		ImageSamples shown = shown();
		ImageSamples originals = spread(validation.orElse(images), RECONSTRUCTED);
		try (var engine = TorchImageEngine.open(layout, objective, schedule, guides, state, gpu, threads, monitor.cores())) {
			for (int epoch = state.epoch() + 1; epoch <= last && !(schedule.stopsEarly() && worse > schedule.patience()); epoch++) {
				if (monitor.cancelled())
					throw new CancelledException();
				ImageEpoch losses = epoch(engine, epoch);
				history.add(losses);
				judge(engine, losses);
				monitor.epochFinished(losses, last);
				monitor.positions(epoch, () -> means(engine, shown));
				monitor.reconstructions(epoch, originals, () -> reconstructions(engine, originals));
				if (checkpoint.isPresent() && epoch < last)
					checkpoint.get().write(engine::state, Optional.ofNullable(best), bestLoss, worse, history);
			}
			ImageState end = best != null ? best : engine.state();
			return new TrainedAutoencoder(layout, objective, end, history);
		}
	}

	private boolean gpu() throws InputException {
		if (options.device() == Device.CPU)
			return false;
		boolean there = TorchRuntime.gpus() > 0;
		if (!there && options.device() == Device.GPU)
			monitor.warn("Training on the CPU, since libtorch sees no GPU, though device: gpu was asked for");
		return there;
	}

	private ImageEpoch epoch(TorchImageEngine engine, int epoch) throws InputException {
		int[] order = random.split("shuffle").split(epoch).permutation(images.size());
		var losses = engine.train(images, order, random.split("noise").split(epoch), monitor::cancelled);
		double weight = layout.network().variational() ? objective.weight(epoch) : 0;
		double loss = losses.reconstruction() + weight * losses.kl() + losses.guides();
		if (!Double.isFinite(loss))
			throw new InputException("The loss is " + loss + " in epoch " + epoch + ", a finite number was expected:\nlower learningRate (now "
					+ schedule.learningRate() + "), set gradientClip, or choose initialisation: uniform");
		// the same noise each time, so that epochs can be compared
		var looked = validation.isPresent() ? engine.evaluate(validation.get(), random.split("validation"), monitor::cancelled)
				: new TorchImageEngine.Losses(Double.NaN, Double.NaN, 0);
		return new ImageEpoch(epoch, loss, losses.reconstruction(), losses.kl(), weight, losses.guides(), schedule.rate(engine.steps() - 1),
				looked.reconstruction(), looked.kl());
	}

	private void judge(TorchImageEngine engine, ImageEpoch losses) {
		if (!schedule.stopsEarly())
			return;
		if (losses.validationLoss() <= bestLoss) {
			bestLoss = losses.validationLoss();
			best = engine.state();
			worse = 0;
		} else {
			worse++;
		}
	}

	private ImageSamples shown() {
		int most = (int) Math.clamp(SHOWN_PRODUCTS / Math.max(1, layout.products()), 100, SHOWN);
		return spread(images, most);
	}

	/** So many images, evenly spread. */
	private static ImageSamples spread(ImageSamples all, int most) {
		int n = Math.min(most, all.size());
		var rows = new int[n];
		for (int i = 0; i < n; i++)
			rows[i] = (int) ((long) i * all.size() / n);
		return all.select(rows);
	}

	private Matrix means(TorchImageEngine engine, ImageSamples shown) {
		try {
			return new Matrix(shown.size(), layout.network().latent(), engine.means(shown, monitor::cancelled));
		} catch (InputException e) {
			throw new IllegalStateException(e); // libtorch was there a moment ago
		}
	}

	private ImageSamples reconstructions(TorchImageEngine engine, ImageSamples originals) {
		try {
			return new ImageSamples(originals.size(), originals.image(), engine.reconstructions(originals, monitor::cancelled));
		} catch (InputException e) {
			throw new IllegalStateException(e); // libtorch was there a moment ago
		}
	}
}
