package org.latentworkbench.trainers.image;

import java.util.List;
import java.util.function.Supplier;

import org.latentworkbench.api.Cores;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.PreviewImages;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.learn.PreviewPlane;
import org.latentworkbench.learn.image.ImageEpoch;
import org.latentworkbench.learn.image.ImageMonitor;
import org.latentworkbench.learn.image.ImageSamples;

/** Tells a run how a training of images goes. */
final class ImageRunMonitor implements ImageMonitor {
	/** Parts of the loss are told so far apart: of small networks epochs end many times a second. */
	private static final long PARTS_NANOS = 300_000_000;

	private final RunContext run;
	private final ImageInputs inputs;
	private final Progress progress;
	private final int epochs;
	private final PreviewPlane plane = new PreviewPlane();
	private long partsTold = System.nanoTime() - PARTS_NANOS;

	ImageRunMonitor(RunContext run, ImageInputs inputs, int epochs) {
		this.run = run;
		this.inputs = inputs;
		this.epochs = epochs;
		progress = run.progress("training", epochs, "epochs");
	}

	@Override
	public boolean cancelled() {
		return run.cancelled();
	}

	@Override
	public void begins(String device, int threads) {
		run.fact("engine", "torch");
		run.fact("device", device);
		run.fact("threads", Integer.toString(threads));
	}

	@Override
	public void epochFinished(ImageEpoch epoch, int last) {
		progress.at(epochs - (last - epoch.epoch()));
		progress.metric("loss", epoch.loss());
		long now = System.nanoTime();
		if (now - partsTold >= PARTS_NANOS || epoch.epoch() == last) {
			partsTold = now;
			part("reconstruction", epoch.reconstruction());
			part("KLD", epoch.klWeight() * epoch.kl());
			part("guides", epoch.guides());
			part("validation", epoch.validationLoss());
		}
	}

	/** A part that there is not, such as the divergence of a plain autoencoder, is not told. */
	private void part(String name, double value) {
		if (Double.isFinite(value) && value != 0) {
			progress.metric(name, value);
		}
	}

	@Override
	public void positions(int epoch, Supplier<Matrix> means) {
		run.preview("latent", epoch, () -> plane.of(means.get()));
	}

	@Override
	public void reconstructions(int epoch, ImageSamples originals, Supplier<ImageSamples> decoded) {
		run.previewImages("reconstruction", epoch, () -> PreviewImages.of(inputs.shape(), List.of("original", "reconstruction"),
				List.of(inputs.levels(originals.levels()), inputs.levels(decoded.get().levels()))));
	}

	@Override
	public Cores cores() {
		return run.cores();
	}

	@Override
	public void note(String message) {
		run.log(message);
	}

	@Override
	public void warn(String message) {
		run.warn(message);
	}
}
