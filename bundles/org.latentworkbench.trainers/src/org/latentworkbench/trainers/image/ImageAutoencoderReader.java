package org.latentworkbench.trainers.image;

import java.io.IOException;
import java.nio.file.Path;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.ModelReader;

/** Reads what {@link ImageAutoencoder} wrote. Needs no native library. */
public final class ImageAutoencoderReader implements ModelReader {
	@Override
	public LatentModel read(Path folder) throws IOException, InputException {
		return ImageModelFolder.read(folder);
	}
}
