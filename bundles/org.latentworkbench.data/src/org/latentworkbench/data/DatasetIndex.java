package org.latentworkbench.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Scaling;
import org.latentworkbench.api.Table;

/** What a dataset's {@code dataset.json} says, checked for form; whether the arrays fit is not seen here. */
record DatasetIndex(List<String> samples, List<Block> modalities) {
	/** One modality. */
	record Block(String name, Modality.Type type, String file, List<String> features, List<String> categories,
			Optional<Scaling> scaling, Table annotations) {
	}

	static DatasetIndex read(Path file) throws IOException, InputException {
		try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8); var json = new JsonReader(text)) {
			json.setStrictness(Strictness.STRICT);
			try {
				return read(json);
			} catch (InputException e) {
				throw new InputException(file + ": " + e.getMessage(), e);
			} catch (IllegalStateException | NumberFormatException | MalformedJsonException | EOFException e) {
				throw new InputException(file + ": the index is damaged at " + json.getPath() + " (" + e.getMessage() + ")", e);
			} catch (MalformedInputException e) {
				throw new InputException(file + ": the file holds bytes that are not UTF-8", e);
			}
		}
	}

	private static DatasetIndex read(JsonReader json) throws IOException, InputException {
		String format = null;
		List<String> samples = null;
		List<Block> modalities = null;
		json.beginObject();
		while (json.hasNext()) {
			switch (json.nextName()) {
				case "format" -> format = json.nextString();
				case "version" -> version(json.nextInt());
				case "samples" -> samples = strings(json);
				case "modalities" -> modalities = blocks(json);
				default -> json.skipValue();
			}
		}
		json.endObject();
		if (json.peek() != JsonToken.END_DOCUMENT || !DatasetFiles.FORMAT.equals(format)) {
			throw new InputException("this is no index of a dataset: \"format\" is " + format + ", expected " + DatasetFiles.FORMAT);
		}
		return new DatasetIndex(given(samples, "samples"), given(modalities, "modalities"));
	}

	private static void version(int version) throws InputException {
		if (version != DatasetFiles.VERSION) {
			throw new InputException("the dataset is of version " + version + ", this program reads version " + DatasetFiles.VERSION);
		}
	}

	private static List<Block> blocks(JsonReader json) throws IOException, InputException {
		var result = new ArrayList<Block>();
		json.beginArray();
		while (json.hasNext()) {
			result.add(block(json));
		}
		json.endArray();
		return result;
	}

	private static Block block(JsonReader json) throws IOException, InputException {
		String name = null;
		String type = null;
		String file = null;
		List<String> features = null;
		List<String> categories = null;
		Optional<Scaling> scaling = Optional.empty();
		Table annotations = Table.NONE;
		json.beginObject();
		while (json.hasNext()) {
			switch (json.nextName()) {
				case "name" -> name = json.nextString();
				case "type" -> type = json.nextString();
				case "file" -> file = json.nextString();
				case "features" -> features = strings(json);
				case "categories" -> categories = strings(json);
				case "annotations" -> annotations = DatasetAnnotations.read(json);
				case "scaling" -> scaling = Optional.of(scaling(json));
				default -> json.skipValue();
			}
		}
		json.endObject();
		if (!given(file, "file").matches("[A-Za-z0-9 ._-]+\\.npy")) {
			throw new InputException("the file of modality " + name + " is '" + file + "', the name of a .npy file in the same folder is expected");
		}
		return switch (given(type, "type")) {
			case "continuous" -> new Block(given(name, "name"), Modality.Type.CONTINUOUS, file, given(features, "features"), List.of(), scaling,
					annotations);
			case "categorical" -> new Block(given(name, "name"), Modality.Type.CATEGORICAL, file, given(features, "features"),
					given(categories, "categories"), Optional.empty(), annotations);
			default -> throw new InputException("modality " + name + " is of type '" + type + "', continuous or categorical is expected");
		};
	}

	private static Scaling scaling(JsonReader json) throws IOException, InputException {
		boolean log2 = false;
		double[] mean = null;
		double[] sd = null;
		json.beginObject();
		while (json.hasNext()) {
			switch (json.nextName()) {
				case "log2" -> log2 = json.nextBoolean();
				case "mean" -> mean = numbers(json);
				case "sd" -> sd = numbers(json);
				default -> json.skipValue();
			}
		}
		json.endObject();
		if (given(mean, "mean").length != given(sd, "sd").length) {
			throw new InputException("the scaling has " + mean.length + " means and " + sd.length + " standard deviations");
		}
		for (double s : sd) {
			if (!(s > 0)) {
				throw new InputException("the scaling has a standard deviation of " + s + ", expected above 0");
			}
		}
		return new Scaling(log2, mean, sd);
	}

	static List<String> strings(JsonReader json) throws IOException {
		var result = new ArrayList<String>();
		json.beginArray();
		while (json.hasNext()) {
			result.add(json.nextString());
		}
		json.endArray();
		return result;
	}

	private static double[] numbers(JsonReader json) throws IOException {
		var result = new ArrayList<Double>();
		json.beginArray();
		while (json.hasNext()) {
			result.add(json.nextDouble());
		}
		json.endArray();
		return result.stream().mapToDouble(Double::doubleValue).toArray();
	}

	static <T> T given(T value, String key) throws InputException {
		if (value == null) {
			throw new InputException("\"" + key + "\" is missing");
		}
		return value;
	}
}
