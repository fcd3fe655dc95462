package org.latentworkbench.learn.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.InputException;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpzFile;
import org.latentworkbench.learn.EpochLosses;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.ParameterLayout.Tensor;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.Weights;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

/**
 * A trained model as files: {@value #DESCRIPTION} says the network's shape and what was minimised, {@value #WEIGHTS} holds
 * the tensors, named as PyTorch names those of MOVE's model, each with a leading replica axis ({@code [R, out, in]}), and
 * the losses of training ({@code losses}, {@code [R, epochs, 5]}, of guided ones {@code [R, epochs, 6]}). The same model gives the same bytes.
 */
public final class ModelFiles {

	/** File name of the description. */
	public static final String DESCRIPTION = "model.json";
	/** File name of the weights. */
	public static final String WEIGHTS = "weights.safetensors";

	private static final String FORMAT = "latent-workbench mixed-vae";
	private static final int VERSION = 1;
	private static final String LOSSES = "losses";

	private ModelFiles() {
	}

	/** @param bootstrap false, too, where a file does not say */
	private record Description(String format, int version, int replicas, int firstReplica, boolean bootstrap,
			Objective objective, NetworkSpec network) {
	}

	/** Writes a model into a folder that exists; files of these names are replaced. */
	public static void write(TrainedVae model, Path folder) throws IOException {
		var description = new Description(FORMAT, VERSION, model.replicas(), model.firstReplica(), model.bootstrap(),
				model.objective(), model.network());
		String json = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(description);
		Files.writeString(folder.resolve(DESCRIPTION), json + "\n", StandardCharsets.UTF_8);
		Safetensors.write(folder.resolve(WEIGHTS), tensors(model), Map.of());
	}

	/** Writes the same tensors as {@link #write} to one {@code .npz} file for NumPy. */
	public static void writeNumpy(TrainedVae model, Path file) throws IOException {
		NpzFile.write(file, tensors(model));
	}

	private static Map<String, NpyArray> tensors(TrainedVae model) {
		var replicas = new ArrayList<Weights>();
		var histories = new ArrayList<List<EpochLosses>>();
		for (int r = 0; r < model.replicas(); r++) {
			replicas.add(model.weights(r));
			histories.add(model.history(r));
		}
		var tensors = new LinkedHashMap<String, NpyArray>();
		for (Tensor tensor : model.layout().parameters())
			tensors.put(tensor.name(), Stack.of(replicas, Weights::parameters, tensor.offset(), tensor.shape()));
		for (Tensor tensor : model.layout().statistics())
			tensors.put(tensor.name(), Stack.of(replicas, Weights::statistics, tensor.offset(), tensor.shape()));
		tensors.put(LOSSES, Stack.losses(histories));
		return tensors;
	}

	/**
	 * Reads a model.
	 *
	 * @throws InputException when the folder holds no model, one of another version, or a damaged one
	 */
	public static TrainedVae read(Path folder) throws IOException, InputException {
		Description description = description(folder.resolve(DESCRIPTION));
		Path file = folder.resolve(WEIGHTS);
		Map<String, NpyArray> tensors;
		try {
			tensors = Safetensors.read(file).tensors();
		} catch (NoSuchFileException e) {
			throw new InputException(file + ": the model's weights are missing; export or train the model again", e);
		}
		int n = description.replicas();
		var layout = new ParameterLayout(description.network());
		var replicas = new ArrayList<Weights>();
		for (int r = 0; r < n; r++)
			replicas.add(new Weights(new float[layout.parameterCount()], new float[layout.statisticCount()]));
		for (Tensor tensor : layout.parameters())
			copyIn(file, tensors, tensor, replicas.stream().map(Weights::parameters).toList());
		for (Tensor tensor : layout.statistics())
			copyIn(file, tensors, tensor, replicas.stream().map(Weights::statistics).toList());
		var histories = new ArrayList<List<EpochLosses>>();
		NpyArray losses = tensors.get(LOSSES);
		if (losses != null && !Stack.isLosses(losses, n))
			throw new InputException(file + ": tensor " + LOSSES + " should have the shape [" + n + ", epochs, 5 or 6], found "
					+ Arrays.toString(losses.shape()) + "; weights and " + DESCRIPTION + " do not belong together");
		for (int r = 0; r < n; r++)
			histories.add(losses == null ? List.of() : Stack.losses(losses, r));
		return new TrainedVae(description.network(), description.objective(), description.firstReplica(),
				description.bootstrap(), replicas, histories);
	}

	private static Description description(Path file) throws IOException, InputException {
		String problem;
		try {
			Description found = new Gson().fromJson(Files.readString(file, StandardCharsets.UTF_8), Description.class);
			if (found != null && FORMAT.equals(found.format()) && found.version() == VERSION && found.objective() != null
					&& found.objective().compatibility() != null && found.network() != null && found.replicas() > 0)
				return found;
			problem = found == null || !FORMAT.equals(found.format()) ? "no \"format\": \"" + FORMAT + "\""
					: found.version() != VERSION ? "version " + found.version() + ", this product reads " + VERSION
							: "no network, objective or replicas";
		} catch (NoSuchFileException e) {
			throw new InputException(file.getParent() + ": holds no " + DESCRIPTION + "; name a folder that a trainer wrote", e);
		} catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
			problem = String.valueOf(e.getMessage());
		} catch (RuntimeException e) {
			// Gson wraps what a record's constructor throws
			problem = String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
		}
		throw new InputException(file + ": this is not the description of a model (" + problem + ")");
	}

	private static void copyIn(Path file, Map<String, NpyArray> tensors, Tensor tensor, List<float[]> targets)
			throws InputException {
		NpyArray stacked = tensors.get(tensor.name());
		var expected = new ArrayList<>(List.of(targets.size()));
		expected.addAll(tensor.shape());
		var found = new ArrayList<Integer>();
		if (stacked != null)
			for (int length : stacked.shape())
				found.add(length);
		if (!expected.equals(found))
			throw new InputException(file + ": tensor " + tensor.name() + " should have the shape " + expected
					+ ", found " + (stacked == null ? "none" : found) + "; weights and " + DESCRIPTION
					+ " do not belong together");
		for (int r = 0; r < targets.size(); r++)
			Stack.take(stacked, r, targets.get(r), tensor.offset());
	}
}
