package org.latentworkbench.data;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.google.gson.stream.JsonWriter;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Scaling;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;

/**
 * A dataset as a folder: {@code dataset.json} with sample ids, feature names, categories, scaling and what else is known of the features,
 * and one {@code .npy} file a modality, {@code n x p}: floats with NaN where missing, or codes (int32) with -1 where missing. The same
 * dataset gives the same bytes.
 */
public final class DatasetFiles {
	/** The file that says what the folder holds. */
	public static final String INDEX = "dataset.json";
	static final String FORMAT = "latent workbench dataset";
	static final int VERSION = 1;

	private DatasetFiles() {
	}

	/** Writes a dataset into a folder, which is made where it is not there. */
	public static void write(Dataset dataset, Path folder) throws IOException {
		Files.createDirectories(folder);
		var taken = new HashSet<String>();
		var files = new ArrayList<String>();
		for (Modality modality : dataset.modalities()) {
			String file = fileName(modality.name(), files.size(), taken);
			files.add(file);
			NpyFile.write(folder.resolve(file), array(modality));
		}
		try (Writer out = Files.newBufferedWriter(folder.resolve(INDEX), StandardCharsets.UTF_8); var json = new JsonWriter(out)) {
			json.setIndent("  ");
			json.beginObject();
			json.name("format").value(FORMAT).name("version").value(VERSION);
			strings(json, "samples", dataset.samples());
			json.name("modalities").beginArray();
			for (int i = 0; i < files.size(); i++) {
				write(json, dataset.modalities().get(i), files.get(i));
			}
			json.endArray().endObject();
			json.flush();
			out.write('\n');
		}
	}

	/**
	 * Reads a dataset that {@link #write} wrote.
	 *
	 * @throws InputException when the folder holds none, or its files do not fit each other
	 */
	public static Dataset read(Path folder) throws IOException, InputException {
		Path index = folder.resolve(INDEX);
		if (!Files.isRegularFile(index)) {
			throw new InputException(folder + ": holds no " + INDEX + "; the folder of a dataset is expected");
		}
		DatasetIndex content = DatasetIndex.read(index);
		var modalities = new ArrayList<Modality>();
		for (DatasetIndex.Block block : content.modalities()) {
			modalities.add(read(folder, block, content.samples().size()));
		}
		try {
			return new Dataset(content.samples(), modalities);
		} catch (IllegalArgumentException e) {
			throw new InputException(index + ": " + e.getMessage(), e);
		}
	}

	private static Modality read(Path folder, DatasetIndex.Block block, int samples) throws IOException, InputException {
		Path file = folder.resolve(block.file());
		if (!Files.isRegularFile(file)) {
			throw new InputException(file + ": there is no such file; " + INDEX + " names it for modality " + block.name());
		}
		NpyArray array = NpyFile.read(file);
		int p = block.features().size();
		int[] shape = array.shape();
		if (shape.length != 2 || shape[0] != samples || shape[1] != p) {
			throw new InputException(file + ": holds an array of shape " + Arrays.toString(shape) + ", " + INDEX + " says "
					+ Counts.of(samples, "sample") + " x " + Counts.of(p, "feature"));
		}
		try {
			if (block.type() == Modality.Type.CATEGORICAL) {
				if (!(array instanceof NpyArray.Ints codes)) {
					throw new InputException(file + ": holds values of type " + array.type() + ", codes of type <i4 are expected");
				}
				return new Modality.Categorical(block.name(), block.features(), block.categories(), codes.values(), block.annotations());
			}
			if (!(array instanceof NpyArray.Floats floats)) {
				throw new InputException(file + ": holds values of type " + array.type() + ", floats of type <f4 are expected");
			}
			for (int i = 0; i < floats.values().length; i++) {
				if (Float.isInfinite(floats.values()[i])) {
					throw new InputException(file + ": the value of row " + (i / p + 1) + ", column " + (i % p + 1) + " is infinite");
				}
			}
			return new Modality.Continuous(block.name(), block.features(), new Matrix(samples, p, floats.values()), block.scaling(),
					block.annotations());
		} catch (IllegalArgumentException e) {
			throw new InputException(file + ": " + e.getMessage(), e);
		}
	}

	private static NpyArray array(Modality modality) {
		return switch (modality) {
			case Modality.Continuous c -> NpyArray.of(c.values());
			case Modality.Categorical c -> new NpyArray.Ints(new int[] { c.samples(), c.features().size() }, c.codes());
		};
	}

	private static void write(JsonWriter json, Modality modality, String file) throws IOException {
		json.beginObject();
		json.name("name").value(modality.name()).name("type").value(modality.type().name().toLowerCase(Locale.ROOT));
		json.name("file").value(file);
		switch (modality) {
			case Modality.Continuous c -> {
				if (c.scaling().isPresent()) {
					Scaling scaling = c.scaling().get();
					json.name("scaling").beginObject().name("log2").value(scaling.log2());
					numbers(json, "mean", scaling.mean());
					numbers(json, "sd", scaling.sd());
					json.endObject();
				}
			}
			case Modality.Categorical c -> strings(json, "categories", c.categories());
		}
		strings(json, "features", modality.features());
		if (!modality.annotations().columns().isEmpty()) {
			DatasetAnnotations.write(json, modality.annotations());
		}
		json.endObject();
	}

	static void strings(JsonWriter json, String name, List<String> values) throws IOException {
		json.name(name).beginArray();
		for (String value : values) {
			json.value(value);
		}
		json.endArray();
	}

	private static void numbers(JsonWriter json, String name, double[] values) throws IOException {
		json.name(name).beginArray();
		for (double value : values) {
			json.value(value);
		}
		json.endArray();
	}

	/** The modality's own name where every file system takes it, else its number. */
	private static String fileName(String name, int index, Set<String> taken) {
		String plain = name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}") && taken.add(name.toLowerCase(Locale.ROOT)) ? name
				: "modality " + index;
		return plain + ".npy";
	}
}
