package org.latentworkbench.analyses.images;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RoleException;

/**
 * The images that a model gives back.
 *
 * @param modality their name
 * @param shape    height, width and channels
 */
public record Images(String modality, ImageShape shape) {
	/**
	 * Finds the modality of images that a model was trained on.
	 *
	 * @param name of the modality; empty: the model's first that holds images
	 * @throws InputException when there is none; it blames the model, the dataset or the parameter {@code modality}
	 */
	public static Images of(LatentModel model, Dataset dataset, Optional<String> name) throws InputException {
		if (!model.decodes()) {
			throw new RoleException("model", "the model places samples but has no decoder, so no images can be made from positions; bind an autoencoder, or "
					+ "train the embedding with a reconstruction loss");
		}
		if (name.isPresent()) {
			Modality found = dataset.modality(name.get()).orElseThrow(() -> new ParameterException("modality", "there is no modality '" + name.get()
					+ "'; the dataset has " + names(dataset)));
			ImageShape shape = ImageShape.of(found.features()).orElseThrow(() -> new ParameterException("modality", "the modality '" + name.get()
					+ "' holds no images; images have one feature a pixel, named y0_x0, y0_x1, ..."));
			if (!model.modalities().contains(name.get())) {
				throw new ParameterException("modality", "the model was not trained on '" + name.get() + "' but on " + String.join(", ", model.modalities()));
			}
			return new Images(name.get(), shape);
		}
		for (String trained : model.modalities()) {
			Optional<ImageShape> shape = dataset.modality(trained).flatMap(m -> ImageShape.of(m.features()));
			if (shape.isPresent()) {
				return new Images(trained, shape.get());
			}
		}
		throw new RoleException("dataset", "none of the modalities that the model was trained on (" + String.join(", ", model.modalities())
				+ ") holds images; the dataset has " + names(dataset) + ", and images have one feature a pixel, named y0_x0, y0_x1, ...");
	}

	private static String names(Dataset dataset) {
		return String.join(", ", dataset.modalities().stream().map(Modality::name).toList());
	}

	/** The dataset's images, {@code n x p}, 0 (black) to 1 (white). */
	public Matrix of(Dataset dataset) {
		return unit(((Modality.Continuous) dataset.modality(modality).orElseThrow()).values());
	}

	/**
	 * Decoded images, {@code n x p}, 0 to 1.
	 *
	 * @param latent {@code n x d}
	 * @throws RoleException when the model's images are of another size than the dataset's
	 */
	public Matrix decoded(LatentModel model, Matrix latent, int refit) throws RoleException {
		Matrix levels = model.decode(latent, refit).of(modality);
		if (levels.columns() != shape.size()) {
			throw new RoleException("dataset", "the images of " + modality + " have " + shape.height() + " x " + shape.width() + " pixels, "
					+ Counts.of(shape.size(), "number") + " each, but the model decodes to " + Counts.of(levels.columns(), "number")
					+ "; bind images of the size that it was trained on");
		}
		return unit(levels);
	}

	/** Images as a dataset, in grey levels 0 to 255. @param images {@code n x p}, 0 to 1 */
	public Dataset dataset(List<String> samples, Matrix images) {
		return new Dataset(samples, List.of(modality(images)));
	}

	/** Images as a modality, in grey levels 0 to 255. @param images {@code n x p}, 0 to 1 */
	public Modality modality(Matrix images) {
		float[] levels = images.values().clone();
		for (int i = 0; i < levels.length; i++) {
			levels[i] *= ImageShape.WHITE;
		}
		return new Modality.Continuous(modality, shape.features(), new Matrix(images.rows(), images.columns(), levels));
	}

	private static Matrix unit(Matrix levels) {
		float[] values = levels.values().clone();
		for (int i = 0; i < values.length; i++) {
			values[i] = values[i] / ImageShape.WHITE;
		}
		return new Matrix(levels.rows(), levels.columns(), values);
	}
}
