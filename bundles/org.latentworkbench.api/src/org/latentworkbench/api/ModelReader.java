package org.latentworkbench.api;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the models that one trainer writes; named by the trainer's {@code reader} attribute in its plugin.xml. */
public interface ModelReader {
	/** @throws InputException when the folder holds no such model or a damaged one */
	LatentModel read(Path folder) throws IOException, InputException;
}
