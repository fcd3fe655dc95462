package org.latentworkbench.learn.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.InputException;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.learn.store.Safetensors;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

/**
 * A trained autoencoder of images as files: {@value #DESCRIPTION} says the layers and what was minimised, {@value #WEIGHTS} holds the tensors,
 * named and laid out as PyTorch's, {@value #TRAINING} the losses and what training goes on from. The same model gives the same bytes.
 */
public final class AutoencoderFiles {
	/** File name of the description. */
	public static final String DESCRIPTION = "model.json";
	/** File name of the weights. */
	public static final String WEIGHTS = "weights.safetensors";
	/** File name of the losses and the optimiser's state. */
	public static final String TRAINING = "training.safetensors";

	private static final String FORMAT = "latent-workbench image-autoencoder";
	private static final int VERSION = 1;

	private AutoencoderFiles() {
	}

	private record Description(String format, int version, Volume image, int latent, boolean variational, ImageObjective objective,
			List<LayerText> encoder, List<LayerText> decoder) {
	}

	/** Writes a model into a folder that exists; files of these names are replaced. */
	public static void write(TrainedAutoencoder model, Path folder) throws IOException {
		ImageNetwork network = model.layout().network();
		var description = new Description(FORMAT, VERSION, network.image(), network.latent(), network.variational(), model.objective(),
				network.encoder().stream().map(LayerText::of).toList(), network.decoder().stream().map(LayerText::of).toList());
		String json = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(description);
		Files.writeString(folder.resolve(DESCRIPTION), json + "\n", StandardCharsets.UTF_8);
		Safetensors.write(folder.resolve(WEIGHTS), weights(model), Map.of());
		var training = new LinkedHashMap<String, NpyArray>();
		StateTensors.putTraining(training, model.state());
		training.put("history", StateTensors.history(model.history()));
		Safetensors.write(folder.resolve(TRAINING), training, Map.of());
	}

	private static Map<String, NpyArray> weights(TrainedAutoencoder model) {
		var tensors = new LinkedHashMap<String, NpyArray>();
		float[] parameters = model.state().modelParameters();
		float[] statistics = model.state().modelStatistics();
		for (PlacedLayer layer : model.layout().layers()) {
			if (layer.parameters() == 0)
				continue;
			int n = layer.out().channels();
			tensors.put(layer.name() + ".weight", part(parameters, layer.weight(), layer.weightShape()));
			tensors.put(layer.name() + ".bias", part(parameters, layer.bias(), n));
			if (layer.mean() >= 0) {
				tensors.put(layer.name() + ".running_mean", part(statistics, layer.mean(), n));
				tensors.put(layer.name() + ".running_var", part(statistics, layer.mean() + n, n));
			}
		}
		return tensors;
	}

	private static NpyArray part(float[] all, int from, int... shape) {
		int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
		return new NpyArray.Floats(shape, Arrays.copyOfRange(all, from, from + size));
	}

	/** @throws InputException when the folder holds no model, one of another version, or a damaged one */
	public static TrainedAutoencoder read(Path folder) throws IOException, InputException {
		Description description = description(folder.resolve(DESCRIPTION));
		Path file = folder.resolve(WEIGHTS);
		ImageLayout layout;
		try {
			layout = ImageLayout.of(new ImageNetwork(description.image(), description.latent(), description.variational(),
					LayerText.layers(description.encoder()), LayerText.layers(description.decoder())));
		} catch (InputException | IllegalArgumentException | NullPointerException e) {
			throw new InputException(folder.resolve(DESCRIPTION) + ": the layers do not fit each other (" + e.getMessage() + ")", e);
		}
		Map<String, NpyArray> tensors = tensors(file, "weights");
		var parameters = new float[layout.parameterCount()];
		var statistics = new float[layout.statisticCount()];
		for (PlacedLayer layer : layout.layers()) {
			if (layer.parameters() == 0)
				continue;
			int n = layer.out().channels();
			copy(file, tensors, layer.name() + ".weight", parameters, layer.weight(), layer.weightShape());
			copy(file, tensors, layer.name() + ".bias", parameters, layer.bias(), n);
			if (layer.mean() >= 0) {
				copy(file, tensors, layer.name() + ".running_mean", statistics, layer.mean(), n);
				copy(file, tensors, layer.name() + ".running_var", statistics, layer.mean() + n, n);
			}
		}
		Path trainingFile = folder.resolve(TRAINING);
		Map<String, NpyArray> training = tensors(trainingFile, "losses and optimiser");
		return new TrainedAutoencoder(layout, description.objective(),
				StateTensors.takeTraining(trainingFile, training, parameters, statistics),
				StateTensors.history(trainingFile, training.get("history")));
	}

	private static Map<String, NpyArray> tensors(Path file, String what) throws IOException, InputException {
		try {
			return Safetensors.read(file).tensors();
		} catch (NoSuchFileException e) {
			throw new InputException(file + ": the model's " + what + " are missing;\nexport or train the model again", e);
		}
	}

	private static void copy(Path file, Map<String, NpyArray> tensors, String name, float[] into, int at, int... shape) throws InputException {
		NpyArray found = tensors.get(name);
		if (found == null || !Arrays.equals(found.shape(), shape))
			throw new InputException(file + ": tensor " + name + " should have the shape " + Arrays.toString(shape) + ", found "
					+ (found == null ? "none" : Arrays.toString(found.shape())) + ";\nweights and " + DESCRIPTION + " do not belong together");
		System.arraycopy(found.toFloats(), 0, into, at, found.size());
	}

	private static Description description(Path file) throws IOException, InputException {
		String problem;
		try {
			Description found = new Gson().fromJson(Files.readString(file, StandardCharsets.UTF_8), Description.class);
			if (found != null && FORMAT.equals(found.format()) && found.version() == VERSION && complete(found))
				return found;
			problem = found == null || !FORMAT.equals(found.format()) ? "no \"format\": \"" + FORMAT + "\""
					: found.version() != VERSION ? "version " + found.version() + ", this product reads " + VERSION : "image, objective or layers are missing";
		} catch (NoSuchFileException e) {
			throw new InputException(file.getParent() + ": holds no " + DESCRIPTION + "; name a folder that a trainer wrote", e);
		} catch (JsonParseException | IllegalArgumentException e) {
			problem = String.valueOf(e.getMessage());
		} catch (RuntimeException e) {
			// Gson wraps what a record's constructor throws
			problem = String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
		}
		throw new InputException(file + ": this is not the description of a model (" + problem + ")");
	}

	private static boolean complete(Description d) {
		ImageObjective o = d.objective();
		return d.image() != null && d.encoder() != null && d.decoder() != null && o != null && o.loss() != null && o.reduction() != null
				&& o.klOver() != null && o.deviation() != null;
	}
}
