package org.latentworkbench.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ModelReader;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;

/**
 * A model that needs no training: position (z0, z1, z2) is a white blob z0 pixels right of and z1 above the middle of a black image, the
 * wider the larger z2. Encoding measures it. A blurred one has blobs twice as wide.
 */
public final class DiscModel implements LatentModel {
	static final ImageShape SHAPE = new ImageShape(24, 24, 1);
	static final String MODALITY = "discs";
	private static final double MIDDLE = 11.5;
	private static final String FILE = "discs.txt";

	private final boolean blurred;

	DiscModel(boolean blurred) {
		this.blurred = blurred;
	}

	/** Reads it back. */
	public static final class Reader implements ModelReader {
		@Override
		public LatentModel read(Path folder) throws IOException, InputException {
			if (!Files.exists(folder.resolve(FILE))) {
				throw new InputException(folder + ": there is no " + FILE + " here");
			}
			String kind = Files.readString(folder.resolve(FILE));
			return kind.equals("table") ? new PlaceModel() : new DiscModel(kind.equals("blurred"));
		}
	}

	@Override
	public int latentSize() {
		return 3;
	}

	@Override
	public int refits() {
		return 1;
	}

	@Override
	public List<String> modalities() {
		return List.of(MODALITY);
	}

	@Override
	public Matrix project(Dataset dataset, int refit) throws InputException {
		var images = (Modality.Continuous) dataset.modality(MODALITY).orElseThrow(() -> new InputException("there is no modality " + MODALITY));
		Matrix latent = Matrix.zeros(images.samples(), 3);
		for (int i = 0; i < images.samples(); i++) {
			float[] image = images.values().row(i);
			double sum = 1e-9;
			double[] middle = new double[2];
			for (int j = 0; j < image.length; j++) {
				sum += image[j];
				middle[0] += image[j] * (j % 24 - MIDDLE);
				middle[1] += image[j] * (MIDDLE - j / 24);
			}
			double spread = 0;
			for (int j = 0; j < image.length; j++) {
				spread += image[j] * (Math.pow(j % 24 - MIDDLE - middle[0] / sum, 2) + Math.pow(MIDDLE - j / 24 - middle[1] / sum, 2)) / 2;
			}
			latent.values()[3 * i] = (float) (middle[0] / sum);
			latent.values()[3 * i + 1] = (float) (middle[1] / sum);
			latent.values()[3 * i + 2] = (float) Math.log(Math.sqrt(spread / sum) / 2 + 1e-9);
		}
		return latent;
	}

	@Override
	public Reconstruction decode(Matrix latent, int refit) {
		Matrix images = Matrix.zeros(latent.rows(), SHAPE.size());
		for (int i = 0; i < latent.rows(); i++) {
			double sd = (blurred ? 4 : 2) * Math.exp(latent.at(i, 2));
			for (int j = 0; j < SHAPE.size(); j++) {
				double x = (j % 24 - MIDDLE - latent.at(i, 0)) / sd;
				double y = (MIDDLE - j / 24 - latent.at(i, 1)) / sd;
				images.values()[i * SHAPE.size() + j] = (float) (255 * Math.exp(-.5 * (x * x + y * y)));
			}
		}
		return new Reconstruction(Map.of(MODALITY, images));
	}

	@Override
	public Reconstruction reconstruct(Dataset dataset, int refit, Optional<RandomStream> noise) throws InputException {
		return decode(project(dataset, refit), refit);
	}

	@Override
	public void save(Path folder) throws IOException {
		Files.writeString(folder.resolve(FILE), blurred ? "blurred" : "sharp");
	}
}
