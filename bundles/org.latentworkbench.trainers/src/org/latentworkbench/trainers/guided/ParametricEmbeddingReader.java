package org.latentworkbench.trainers.guided;

import java.io.IOException;
import java.nio.file.Path;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.ModelReader;

/** Reads what {@link ParametricEmbedding} wrote. */
public final class ParametricEmbeddingReader implements ModelReader {
	@Override
	public LatentModel read(Path folder) throws IOException, InputException {
		return EmbeddingFolder.read(folder);
	}
}
