package org.latentworkbench.trainers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Scaling;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

/** What a model reads, as JSON. */
final class InputsJson {
	private static final String FORMAT = "latent-workbench model inputs";
	private static final int VERSION = 1;
	private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	private record Root(String format, int version, List<Categorical> categorical, List<Continuous> continuous) {
	}

	private record Categorical(String name, List<String> features, List<String> categories) {
	}

	/** @param scaling null for raw values */
	private record Continuous(String name, List<String> features, Scaling scaling) {
	}

	private InputsJson() {
	}

	static String write(ModelInputs inputs) {
		return JSON.toJson(new Root(FORMAT, VERSION,
				inputs.categorical().stream().map(m -> new Categorical(m.name(), m.features(), m.categories())).toList(),
				inputs.continuous().stream().map(m -> new Continuous(m.name(), m.features(), m.scaling().orElse(null))).toList())) + "\n";
	}

	/** @throws InputException when the text is not what {@link #write} writes */
	static ModelInputs read(String text, Path file) throws InputException {
		String problem;
		try {
			Root root = JSON.fromJson(text, Root.class);
			if (root != null && FORMAT.equals(root.format()) && root.version() == VERSION) {
				return new ModelInputs(
						root.categorical().stream().map(m -> new ModelInputs.Categorical(m.name(), m.features(), m.categories())).toList(),
						root.continuous().stream().map(m -> new ModelInputs.Continuous(m.name(), m.features(),
								Optional.ofNullable(m.scaling()))).toList());
			}
			problem = root == null || !FORMAT.equals(root.format()) ? "no \"format\": \"" + FORMAT + "\""
					: "version " + root.version() + ", this product reads " + VERSION;
		} catch (JsonParseException | NullPointerException | IllegalArgumentException e) {
			problem = String.valueOf(e.getMessage());
		} catch (RuntimeException e) {
			// Gson wraps what a record's constructor throws
			problem = String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
		}
		throw new InputException(file + ": this does not say what a model reads (" + problem + ")");
	}
}
