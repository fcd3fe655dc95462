package org.latentworkbench.ui.explorer;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

import org.latentworkbench.data.DatasetFiles;

/** A dataset's size, from its index alone. */
final class DatasetShape {
	private DatasetShape() {
	}

	/** {@code 1000 × 22}; empty where the index is not there or damaged. */
	static Optional<String> of(Path folder) throws IOException {
		Path index = folder.resolve(DatasetFiles.INDEX);
		if (!Files.isRegularFile(index)) {
			return Optional.empty();
		}
		long samples = 0;
		long features = 0;
		try (Reader in = Files.newBufferedReader(index); var json = new JsonReader(in)) {
			json.beginObject();
			while (json.hasNext()) {
				switch (json.nextName()) {
					case "samples" -> samples = count(json);
					case "modalities" -> features = features(json);
					default -> json.skipValue();
				}
			}
		} catch (MalformedJsonException | java.io.EOFException | IllegalStateException e) {
			return Optional.empty(); // opening the dataset says what is wrong
		}
		return Optional.of(samples + " × " + features);
	}

	private static long features(JsonReader json) throws IOException {
		long features = 0;
		json.beginArray();
		while (json.hasNext()) {
			json.beginObject();
			while (json.hasNext()) {
				if (json.nextName().equals("features") && json.peek() == JsonToken.BEGIN_ARRAY) {
					features += count(json);
				} else {
					json.skipValue();
				}
			}
			json.endObject();
		}
		json.endArray();
		return features;
	}

	private static long count(JsonReader json) throws IOException {
		long count = 0;
		json.beginArray();
		while (json.hasNext()) {
			json.skipValue();
			count++;
		}
		json.endArray();
		return count;
	}
}
