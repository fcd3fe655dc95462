package org.latentworkbench.trainers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.latentworkbench.api.InputException;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.store.ModelFiles;

/**
 * A model as a folder, all refits together: what {@link ModelFiles} writes ({@code model.json},
 * {@code weights.safetensors}), beside it {@code inputs.json}, which says what modalities, features and categories the network's
 * columns are, and {@code weights.npz}, the same numbers for NumPy, which is never read here.
 */
final class ModelFolder {
	private static final String INPUTS = "inputs.json";
	private static final String NUMPY = "weights.npz";

	private ModelFolder() {
	}

	static void write(MultimodalVaeModel model, Path folder) throws IOException {
		ModelFiles.write(model.vae(), folder);
		ModelFiles.writeNumpy(model.vae(), folder.resolve(NUMPY));
		Files.writeString(folder.resolve(INPUTS), InputsJson.write(model.inputs()), StandardCharsets.UTF_8);
	}

	static MultimodalVaeModel read(Path folder) throws IOException, InputException {
		TrainedVae vae = ModelFiles.read(folder);
		Path file = folder.resolve(INPUTS);
		if (!Files.isRegularFile(file)) {
			throw new InputException(folder + ": there is no " + INPUTS + "; name a folder that the trainer multimodal-vae wrote");
		}
		ModelInputs inputs = InputsJson.read(Files.readString(file, StandardCharsets.UTF_8), file);
		var network = vae.network();
		if (!inputs.network(network.hidden(), network.latent(), network.dropout(), ModelInputs.weights(network)).equals(network)) {
			throw new InputException(file + ": names other modalities or other numbers of features than the network has; " + INPUTS
					+ " and the files beside it do not belong together");
		}
		return new MultimodalVaeModel(inputs, vae);
	}
}
