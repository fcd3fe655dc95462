package org.latentworkbench.trainers;

import java.io.IOException;
import java.nio.file.Path;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.ModelReader;

/** Reads what {@link MultimodalVae} wrote. Needs no native library. */
public final class MultimodalVaeReader implements ModelReader {
	@Override
	public LatentModel read(Path folder) throws IOException, InputException {
		return ModelFolder.read(folder);
	}
}
