package org.latentworkbench.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;

/** A model of tables that needs no training: its latent space is the modality {@code place}, and from it follows on which side something is. */
final class PlaceModel implements LatentModel {
	static final String MODALITY = "place";
	private static final int CLASSES = 3;

	@Override
	public int latentSize() {
		return 3;
	}

	@Override
	public int refits() {
		return 2;
	}

	@Override
	public List<String> modalities() {
		return List.of(MODALITY, "where");
	}

	@Override
	public Matrix project(Dataset dataset, int refit) throws InputException {
		var place = (Modality.Continuous) dataset.modality(MODALITY).orElseThrow(() -> new InputException("there is no modality " + MODALITY));
		float[] values = place.values().values().clone();
		for (int i = 0; i < values.length; i++) {
			values[i] *= refit == 0 ? 1 : -1;
		}
		return new Matrix(place.samples(), 3, values);
	}

	@Override
	public Reconstruction decode(Matrix latent, int refit) {
		float[] place = latent.values().clone();
		float[] sides = new float[latent.rows() * CLASSES];
		for (int i = 0; i < latent.rows(); i++) {
			double sum = 0;
			for (int c = 0; c < CLASSES; c++) {
				double x = latent.at(i, 0) * (refit == 0 ? 1 : -1);
				sides[i * CLASSES + c] = (float) Math.exp(-Math.pow(x - 5 * (c - 1), 2) / 4);
				sum += sides[i * CLASSES + c];
			}
			for (int c = 0; c < CLASSES; c++) {
				sides[i * CLASSES + c] /= (float) (sum + 1e-9);
			}
		}
		return new Reconstruction(Map.of(MODALITY, new Matrix(latent.rows(), 3, place), "where", new Matrix(latent.rows(), CLASSES, sides)));
	}

	@Override
	public Reconstruction reconstruct(Dataset dataset, int refit, Optional<RandomStream> noise) throws InputException {
		return decode(project(dataset, refit), refit);
	}

	@Override
	public void save(Path folder) throws IOException {
		Files.writeString(folder.resolve("discs.txt"), "table");
	}
}
