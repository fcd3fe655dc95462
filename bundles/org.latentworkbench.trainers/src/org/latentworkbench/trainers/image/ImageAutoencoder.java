package org.latentworkbench.trainers.image;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Trainer;
import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.image.ImageLayout;
import org.latentworkbench.learn.image.ImageObjective;
import org.latentworkbench.learn.image.ImageOptions;
import org.latentworkbench.learn.image.ImageSamples;
import org.latentworkbench.learn.image.ImageSchedule;
import org.latentworkbench.learn.image.ImageTraining;
import org.latentworkbench.learn.image.TrainedAutoencoder;
import org.latentworkbench.trainers.guided.Guides;
import org.latentworkbench.trainers.image.ImageAutoencoderParameters.Schedule;

/** Trains a plain or variational autoencoder on images, or goes on with one. */
public final class ImageAutoencoder implements Trainer<ImageAutoencoderParameters> {
	/** Products of two numbers a second and thread, forward and backward, measured with benchmarks/images on one x86-64 server core. */
	private static final double PRODUCTS_A_SECOND = 2.5e10;
	private static final int PASSES = 3;

	@Override
	public void run(ImageAutoencoderParameters p, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		ImageInputs inputs = ImageInputs.of(dataset, p.modality());
		ImageLayout layout = NetworkChoice.of(p, inputs.volume());
		Optional<TrainedAutoencoder> start = run.has("start") ? Optional.of(start(run, inputs, layout)) : Optional.empty();
		ImageSamples images = RoleException.at("dataset", () -> inputs.samples(dataset));
		Optional<ImageSamples> validation = run.has("validation") ? Optional.of(validation(inputs, run.dataset("validation"))) : Optional.empty();
		List<Guide> all = Guides.of(p.guides(), dataset);
		List<Guide> guides = all;
		if (validation.isEmpty() && p.validation() > 0) {
			int held = Math.max(1, (int) Math.round(p.validation() * images.size()));
			int[] order = run.random("held out").permutation(images.size());
			validation = Optional.of(images.select(sorted(order, 0, held)));
			int[] learned = sorted(order, held, order.length);
			images = images.select(learned);
			guides = all.stream().map(g -> g.select(learned)).toList();
		}
		check(p, images, validation);
		int threads = ImageTraining.threads(layout, p.batchSize(), run.threads());
		long bytes = 4L * inputs.volume().size() * (2L * dataset.samples().size() + validation.map(ImageSamples::size).orElse(0));
		run.takes(Duration.ofMillis((long) (1000.0 * PASSES * layout.products() * images.size() * p.epochs() / PRODUCTS_A_SECOND / threads)));
		run.needs(Counts.of(images.size(), "image") + " of " + inputs.height() + " x " + inputs.width() + " pixels", bytes, "train on fewer or smaller images");
		run.log("training on " + Counts.of(images.size(), "image") + validation.map(v -> ", validating on " + v.size()).orElse("") + "; "
				+ layout.parameterCount() + " parameters, " + layout.encoderParameters() + " of them in the encoder");
		var objective = new ImageObjective(p.loss(), p.reduction(), p.klWeight(), p.klWarmup(), p.klOver(), p.deviation());
		var options = new ImageOptions(run.random("training").nextLong(), p.device(), run.threads(), Optional.of(run.checkpoint("training")));
		TrainedAutoencoder trained = ImageTraining.train(layout, objective, schedule(p), p.initialisation(), images, guides, validation, start,
				options, new ImageRunMonitor(run, inputs, p.epochs()));
		run.fact("parameters", Integer.toString(layout.parameterCount()));
		write(run, inputs, trained);
		if (!all.isEmpty()) {
			Matrix positions = new ImageAutoencoderModel(inputs, trained).on(run.threads(), run.cores()).project(dataset, 0);
			run.table("guides", Guides.table(p.guides(), all, 1, refit -> positions));
		}
	}

	private static ImageSamples validation(ImageInputs inputs, Dataset dataset) throws InputException {
		return RoleException.at("validation", () -> inputs.samples(dataset, "those to learn from", "bind images of that size"));
	}

	private static void write(RunContext run, ImageInputs inputs, TrainedAutoencoder trained) throws IOException {
		run.model("model", new ImageAutoencoderModel(inputs, trained));
		var curves = new ImageLossCurves(trained);
		run.curve("loss_curve", curves.table());
		run.figure("loss_curve", curves.figure());
		var description = new NetworkDescription(trained.layout());
		run.table("layers", description.table());
		run.figure("architecture", description.figure());
	}

	private static int[] sorted(int[] order, int from, int to) {
		int[] rows = Arrays.copyOfRange(order, from, to);
		Arrays.sort(rows);
		return rows;
	}

	private static void check(ImageAutoencoderParameters p, ImageSamples images, Optional<ImageSamples> validation) throws InputException {
		if (images.size() < 2 || validation.isPresent() && validation.get().size() < 1) {
			throw new RoleException("dataset", "training needs at least 2 images, and 1 to validate where that is wished; there are " + images.size()
					+ " to train on;\ngive more images, or lower validation");
		}
		if (p.earlyStopping() && validation.isEmpty()) {
			throw new ParameterException("earlyStopping", "there are no images to validate on;\nset validation above 0, or bind a dataset to the role validation");
		}
	}

	/** A model to go on with must be of the same layers and images. */
	private static TrainedAutoencoder start(RunContext run, ImageInputs inputs, ImageLayout layout) throws IOException, InputException {
		if (!(run.model("start") instanceof ImageAutoencoderModel model)) {
			throw new RoleException("start", "the model to start from is of another trainer; expected one that image-autoencoder made");
		}
		if (model.latentSize() != layout.network().latent()) {
			throw new ParameterException("latent", "is " + layout.network().latent() + ", but the model to start from has "
					+ Counts.of(model.latentSize(), "latent dimension") + ";\nset latent: " + model.latentSize() + ", or start anew");
		}
		if (!model.network().layout().network().equals(layout.network()) || !model.inputs().equals(inputs)) {
			throw new RoleException("start", "the model to start from has other layers or reads other images than asked for;\nuse the settings and the images "
					+ "that it was trained with, or start anew");
		}
		return model.network();
	}

	private static ImageSchedule schedule(ImageAutoencoderParameters p) {
		boolean falls = p.schedule() == Schedule.EXPONENTIAL;
		return new ImageSchedule(p.epochs(), p.batchSize(), p.learningRate(), falls ? p.decay() : 1, falls ? p.decaySteps() : 1, p.gradientClip(),
				p.earlyStopping() ? p.patience() : -1, p.weightAveraging());
	}
}
