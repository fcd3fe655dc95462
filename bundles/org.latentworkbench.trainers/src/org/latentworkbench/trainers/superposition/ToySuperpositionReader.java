package org.latentworkbench.trainers.superposition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.ModelReader;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/** Reads what {@link ToySuperposition} wrote. */
public final class ToySuperpositionReader implements ModelReader {
	@Override
	public LatentModel read(Path folder) throws IOException, InputException {
		Path file = folder.resolve(SuperpositionModel.FILE);
		try {
			var found = new Gson().fromJson(Files.readString(file, StandardCharsets.UTF_8), SuperpositionModel.Content.class);
			if (found != null && SuperpositionModel.FORMAT.equals(found.format()) && found.version() == 1 && found.features() != null
					&& found.weights() != null && found.weights().length > 0 && found.biases() != null) {
				return new SuperpositionModel(found.modality(), java.util.List.copyOf(found.features()), found.weights(), found.biases());
			}
			throw new InputException(file + ": holds no toy model of version 1; name a folder that the trainer toy-superposition wrote");
		} catch (NoSuchFileException e) {
			throw new InputException(folder + ": holds no " + SuperpositionModel.FILE + "; name a folder that a trainer wrote", e);
		} catch (JsonParseException e) {
			throw new InputException(file + ": this is not the description of a toy model (" + e.getMessage() + ")", e);
		}
	}
}
