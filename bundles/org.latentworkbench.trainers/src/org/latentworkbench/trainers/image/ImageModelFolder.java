package org.latentworkbench.trainers.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.latentworkbench.api.InputException;
import org.latentworkbench.learn.image.AutoencoderFiles;
import org.latentworkbench.learn.image.TrainedAutoencoder;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

/** A model as a folder: what {@link AutoencoderFiles} writes, and beside it {@code inputs.json}, which says what images it reads. */
final class ImageModelFolder {
	private static final String INPUTS = "inputs.json";
	private static final String FORMAT = "latent-workbench image inputs";
	private static final int VERSION = 1;

	private record Root(String format, int version, ImageInputs images) {
	}

	private ImageModelFolder() {
	}

	static void write(ImageAutoencoderModel model, Path folder) throws IOException {
		AutoencoderFiles.write(model.network(), folder);
		Files.writeString(folder.resolve(INPUTS), new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create()
				.toJson(new Root(FORMAT, VERSION, model.inputs())) + "\n", StandardCharsets.UTF_8);
	}

	static ImageAutoencoderModel read(Path folder) throws IOException, InputException {
		TrainedAutoencoder network = AutoencoderFiles.read(folder);
		Path file = folder.resolve(INPUTS);
		if (!Files.isRegularFile(file)) {
			throw new InputException(folder + ": there is no " + INPUTS + "; name a folder that the trainer image-autoencoder wrote");
		}
		Root root;
		try {
			root = new Gson().fromJson(Files.readString(file, StandardCharsets.UTF_8), Root.class);
		} catch (JsonParseException e) {
			throw new InputException(file + ": this does not say what images a model reads (" + e.getMessage() + ")", e);
		}
		if (root == null || !FORMAT.equals(root.format()) || root.version() != VERSION || root.images() == null || root.images().modality() == null) {
			throw new InputException(file + ": this does not say what images a model reads (no \"format\": \"" + FORMAT + "\", version " + VERSION + ")");
		}
		ImageInputs images = root.images();
		if (images.height() != network.layout().network().image().height() || images.width() != network.layout().network().image().width()
				|| images.channels() != network.layout().network().image().channels()) {
			throw new InputException(file + ": the images are of another size than the network's, " + network.layout().network().image()
					+ ";\n" + INPUTS + " and the files beside it do not belong together");
		}
		return new ImageAutoencoderModel(images, network);
	}
}
