package org.latentworkbench.core.move;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;

/**
 * The refits that association tasks save in {@code <interim>/models}. MOVE knows them by their latent size alone, so that a later task
 * takes those of an earlier one, whatever it was trained with. Beside the weights lies what trained them, {@code model_<latent>.json}:
 * with the same seed that gives the same weights again.
 */
final class SavedRefits {
	private static final Gson JSON = new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).setPrettyPrinting()
			.serializeNulls().disableHtmlEscaping().create();

	/**
	 * What trained the refits of one latent size.
	 *
	 * @param parameters of the network, as run records have them
	 * @param dataset    where the encoded samples lie
	 * @param refits     how many there are
	 */
	record Training(Map<String, Object> parameters, String dataset, long seed, int refits) {
		/** Whether the same parameters but for the number of refits, and the same samples, trained them. */
		boolean as(Map<String, Object> others, String data) {
			return without(SavedRefits.parameters(JSON.toJson(others))).equals(without(parameters)) && data.equals(dataset);
		}

		/** Whether they were trained in MOVE's way: only then does MOVE have them. */
		boolean ofMove() {
			return "move".equals(parameters.get("compatibility"));
		}

		private static Map<String, Object> without(Map<String, Object> parameters) {
			var result = new LinkedHashMap<>(parameters);
			result.remove("refits");
			return result;
		}
	}

	private final Path folder;

	SavedRefits(MoveConfig.Data data) {
		this.folder = data.interim().resolve("models");
	}

	/** Where one refit's weights go. */
	Path weights(int latent, int refit, String ending) {
		return folder.resolve("model_" + latent + "_" + refit + ending);
	}

	private Path about(int latent) {
		return folder.resolve("model_" + latent + ".json");
	}

	/** How a run's step trained its refits, to lie beside the weights. @param latent the model's latent size */
	void write(Path run, String step, int latent, Delivery delivery) throws IOException, InputException {
		Run record = RunFiles.read(run.resolve("run.json"));
		StepRun trained = record.getSteps().stream().filter(s -> s.getName().equals(step)).findFirst().orElseThrow();
		Map<String, Object> parameters = parameters(trained.getParameters());
		String dataset = trained.getInputs().stream().filter(i -> i.getRole().equals("dataset")).map(StepInput::getTarget).findFirst()
				.orElseThrow();
		int refits = ((Number) parameters.get("refits")).intValue();
		delivery.text(about(latent), JSON.toJson(new Training(parameters, dataset, record.getSeed(), refits)) + "\n");
	}

	private static Map<String, Object> parameters(String json) {
		return JSON.fromJson(json, new TypeToken<LinkedHashMap<String, Object>>() { });
	}

	/**
	 * What trained the refits that MOVE would take.
	 *
	 * @param refits how many are asked for: with fewer than these, all are trained anew
	 * @return empty also where the samples that they were trained on are gone, the seed was another, or they are the other mode's
	 */
	Optional<Training> find(int latent, int refits, long seed) throws IOException, InputException {
		Path about = about(latent);
		for (int refit = 0; refit < refits; refit++) {
			if (!Files.exists(weights(latent, refit, ".npz"))) {
				return Optional.empty();
			}
		}
		if (!Files.exists(about)) {
			return Optional.empty();
		}
		try {
			Training training = JSON.fromJson(Files.readString(about), Training.class);
			if (training == null || training.parameters() == null || training.dataset() == null) {
				throw new InputException(about + ": says nothing of parameters and dataset; delete the saved refits there");
			}
			return Optional.of(training).filter(t -> t.ofMove() && t.seed() == seed && t.refits() >= refits && Files.isDirectory(Path.of(t.dataset())));
		} catch (JsonParseException e) {
			throw new InputException(about + ": is damaged (" + e.getMessage() + "); delete the saved refits there", e);
		}
	}

	/** @throws InputException where the saved network has other layers: MOVE cannot load such weights */
	void checkLayers(Training saved, int latent, List<Integer> hidden) throws InputException {
		Object before = saved.parameters().get("hidden");
		if (!(before instanceof List<?> layers) || !layers.stream().map(String::valueOf).toList().equals(hidden.stream().map(String::valueOf).toList())) {
			throw new InputException("MOVE 1.5.0 stops here: the refits of latent size " + latent + " in " + folder + " have the hidden layers " + before
					+ ", the task asks for " + hidden + "; delete them to train anew, or take compatibility=strict");
		}
	}
}
