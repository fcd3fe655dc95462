package org.latentworkbench.trainers.guided;

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
import org.latentworkbench.data.npy.NpzFile;
import org.latentworkbench.learn.guided.GuidedMapping;
import org.latentworkbench.learn.guided.Shape;
import org.latentworkbench.learn.store.Safetensors;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

/**
 * A parametric embedding as a folder: {@code model.json} says shape and inputs, {@code weights.safetensors} holds the tensors, named as a
 * PyTorch module would ({@code encoder.0.weight}, {@code [out, in]}), {@code weights.npz} the same for NumPy, which is never read here.
 */
final class EmbeddingFolder {
	private static final String DESCRIPTION = "model.json";
	private static final String WEIGHTS = "weights.safetensors";
	private static final String NUMPY = "weights.npz";
	private static final String FORMAT = "latent-workbench parametric-embedding";
	private static final int VERSION = 1;

	private EmbeddingFolder() {
	}

	/** @param alpha null where the kernel has none that was learned */
	private record Description(String format, int version, Shape shape, Double alpha, List<InputColumns.Block> inputs, float[] fill) {
	}

	static void write(ParametricEmbeddingModel model, Path folder) throws IOException {
		GuidedMapping m = model.mapping();
		var description = new Description(FORMAT, VERSION, m.shape(), Double.isNaN(m.alpha()) ? null : m.alpha(), model.columns().blocks(),
				model.columns().fill());
		Files.writeString(folder.resolve(DESCRIPTION), new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(description)
				+ "\n", StandardCharsets.UTF_8);
		var tensors = new LinkedHashMap<String, NpyArray>();
		put(tensors, "encoder", m.shape().encoderWidths(), m.encoder());
		if (m.shape().decoder()) {
			put(tensors, "decoder", m.shape().decoderWidths(), m.decoder());
		}
		if (m.shape().classes() > 0) {
			put(tensors, "classifier", m.shape().classifierWidths(), m.classifier());
		}
		Safetensors.write(folder.resolve(WEIGHTS), tensors, Map.of());
		NpzFile.write(folder.resolve(NUMPY), tensors);
	}

	private static void put(Map<String, NpyArray> tensors, String name, List<Integer> widths, float[] parameters) {
		int at = 0;
		for (int l = 0; l + 1 < widths.size(); l++) {
			int in = widths.get(l);
			int out = widths.get(l + 1);
			tensors.put(name + "." + l + ".weight", new NpyArray.Floats(new int[] { out, in }, Arrays.copyOfRange(parameters, at, at + in * out)));
			at += in * out;
			tensors.put(name + "." + l + ".bias", new NpyArray.Floats(new int[] { out }, Arrays.copyOfRange(parameters, at, at + out)));
			at += out;
		}
	}

	static ParametricEmbeddingModel read(Path folder) throws IOException, InputException {
		Path file = folder.resolve(DESCRIPTION);
		Description found = description(file);
		Path weights = folder.resolve(WEIGHTS);
		Map<String, NpyArray> tensors;
		try {
			tensors = Safetensors.read(weights).tensors();
		} catch (NoSuchFileException e) {
			throw new InputException(weights + ": the model's weights are missing; export or train the model again", e);
		}
		Shape shape = found.shape();
		var columns = new InputColumns(found.inputs(), found.fill());
		if (columns.names().size() != shape.in() || found.fill().length != shape.in()) {
			throw new InputException(file + ": names " + columns.names().size() + " inputs, its network reads " + shape.in());
		}
		return new ParametricEmbeddingModel(columns, new GuidedMapping(shape, get(weights, tensors, "encoder", shape.encoderWidths()),
				shape.decoder() ? get(weights, tensors, "decoder", shape.decoderWidths()) : new float[0],
				shape.classes() > 0 ? get(weights, tensors, "classifier", shape.classifierWidths()) : new float[0],
				found.alpha() == null ? Double.NaN : found.alpha()));
	}

	private static float[] get(Path file, Map<String, NpyArray> tensors, String name, List<Integer> widths) throws InputException {
		var result = new float[Shape.parameterCount(widths)];
		int at = 0;
		for (int l = 0; l + 1 < widths.size(); l++) {
			for (String part : List.of("weight", "bias")) {
				int[] shape = part.equals("weight") ? new int[] { widths.get(l + 1), widths.get(l) } : new int[] { widths.get(l + 1) };
				if (!(tensors.get(name + "." + l + "." + part) instanceof NpyArray.Floats t) || !Arrays.equals(t.shape(), shape)) {
					throw new InputException(file + ": lacks the tensor " + name + "." + l + "." + part + " of shape " + Arrays.toString(shape) + "; "
							+ DESCRIPTION + " and weights do not belong together");
				}
				System.arraycopy(t.values(), 0, result, at, t.size());
				at += t.size();
			}
		}
		return result;
	}

	private static Description description(Path file) throws IOException, InputException {
		String problem;
		try {
			Description found = new Gson().fromJson(Files.readString(file, StandardCharsets.UTF_8), Description.class);
			if (found != null && FORMAT.equals(found.format()) && found.version() == VERSION && found.shape() != null && found.inputs() != null
					&& found.fill() != null) {
				return found;
			}
			problem = found == null || !FORMAT.equals(found.format()) ? "no \"format\": \"" + FORMAT + "\""
					: found.version() != VERSION ? "version " + found.version() + ", this product reads " + VERSION : "no shape or inputs";
		} catch (NoSuchFileException e) {
			throw new InputException(file.getParent() + ": holds no " + DESCRIPTION + "; name a folder that a trainer wrote", e);
		} catch (JsonParseException e) {
			problem = String.valueOf(e.getMessage());
		} catch (RuntimeException e) {
			// Gson wraps what a record's constructor throws
			problem = String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
		}
		throw new InputException(file + ": this is not the description of a parametric embedding (" + problem + ")");
	}
}
