package org.latentworkbench.trainers.image;

import java.util.List;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.learn.image.ImageSamples;
import org.latentworkbench.learn.image.Volume;

/**
 * The images that a model reads: one modality's, in grey levels 0 to 255 and channel fastest in a dataset, in [0, 1] and channel by channel in
 * a network.
 *
 * @param modality its name
 */
record ImageInputs(String modality, int height, int width, int channels) {
	/**
	 * Finds the images of the dataset to train on.
	 *
	 * @param wanted the modality's name; empty for the only one of images
	 * @throws InputException when there is none, or are several
	 */
	static ImageInputs of(Dataset dataset, String wanted) throws InputException {
		List<String> images = dataset.modalities().stream().filter(m -> ImageShape.of(m.features()).isPresent()).map(Modality::name).toList();
		String all = String.join(", ", dataset.modalities().stream().map(Modality::name).toList());
		if (!wanted.isEmpty() && !images.contains(wanted)) {
			throw new ParameterException("modality", dataset.modality(wanted).isEmpty() ? "the dataset has no modality '" + wanted + "'; it has " + all
					: "the modality " + wanted + " holds no images: its features are not the pixels of one, y0_x0 to y27_x27 for instance");
		}
		if (images.isEmpty()) {
			throw new RoleException("dataset", "the dataset has no images, only " + all + ";\nbind images: the formats idx and images read them, digits and "
					+ "density-heatmaps make some up");
		}
		if (wanted.isEmpty() && images.size() > 1) {
			throw new ParameterException("modality", "the dataset has several modalities of images, " + String.join(", ", images) + "; name one of them");
		}
		String name = wanted.isEmpty() ? images.getFirst() : wanted;
		ImageShape shape = ImageShape.of(dataset.modality(name).orElseThrow().features()).orElseThrow();
		return new ImageInputs(name, shape.height(), shape.width(), shape.channels());
	}

	Volume volume() {
		return new Volume(channels, height, width);
	}

	ImageShape shape() {
		return new ImageShape(height, width, channels);
	}

	/**
	 * The images as a network takes them.
	 *
	 * @throws InputException when the dataset has not this modality, images of this size, or levels from 0 to 255
	 */
	ImageSamples samples(Dataset dataset) throws InputException {
		return samples(dataset, "the model was trained on", "bind images of that size, or train a model on these");
	}

	/**
	 * As {@link #samples(Dataset)}.
	 *
	 * @param others what has images of the right size, in words before that size
	 * @param advice what to do where these have another one
	 */
	ImageSamples samples(Dataset dataset, String others, String advice) throws InputException {
		Modality found = dataset.modality(modality).orElseThrow(() -> new InputException("the dataset has no modality " + modality
				+ ", which holds the model's images; it has " + String.join(", ", dataset.modalities().stream().map(Modality::name).toList())));
		ImageShape there = ImageShape.of(found.features()).orElseThrow(() -> new InputException("the modality " + modality
				+ " holds no images, the model reads images of " + words(shape())));
		if (!there.equals(shape())) {
			throw new InputException("the images of " + modality + " are " + words(there) + ", " + others + " " + words(shape()) + ";\n" + advice);
		}
		var images = (Modality.Continuous) found;
		if (images.scaling().isPresent()) {
			throw new InputException("the images of " + modality + " are encoded; bind the dataset before encoding, with grey levels 0 to 255");
		}
		float[] levels = images.values().values();
		int p = shape().size();
		var result = new float[levels.length];
		for (int i = 0; i < levels.length; i++) {
			if (!(levels[i] >= 0 && levels[i] <= ImageShape.WHITE)) {
				throw new InputException("sample " + dataset.samples().get(i / p) + ", " + found.features().get(i % p) + " of " + modality + " is "
						+ levels[i] + ";\ngrey levels from 0 to 255 are expected, none missing");
			}
			result[place(i / p, i % p)] = levels[i] / ImageShape.WHITE;
		}
		return new ImageSamples(images.samples(), volume(), result);
	}

	/** A network's images as a dataset has them. */
	Matrix levels(float[] images) {
		int p = shape().size();
		var result = new float[images.length];
		for (int i = 0; i < images.length; i++) {
			result[i] = images[place(i / p, i % p)] * ImageShape.WHITE;
		}
		return new Matrix(images.length / p, p, result);
	}

	/** Where a dataset's value lies in a network's images. */
	private int place(int sample, int feature) {
		int area = height * width;
		return (sample * channels + feature % channels) * area + feature / channels;
	}

	private static String words(ImageShape shape) {
		return shape.height() + " x " + shape.width() + " pixels " + (shape.channels() == 1 ? "in grey" : "in colour");
	}
}
