package org.latentworkbench.trainers;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.Weights;
import org.latentworkbench.testing.Tutorial;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The model that MOVE 1.5.0 trained in the reference run of the tutorial. */
public final class TutorialModel {
	private TutorialModel() {
	}

	public static LatentModel of(Dataset dataset) throws Exception {
		var inputs = ModelInputs.of(dataset);
		var network = inputs.network(List.of(15), 3, 0.1, Map.of());
		var layout = new ParameterLayout(network);
		var weights = new Weights(new float[layout.parameterCount()], new float[layout.statisticCount()]);
		JsonObject json = JsonParser.parseString(Files.readString(Tutorial.folder().resolve("ks_model_3_0_state_dict.json")))
				.getAsJsonObject();
		for (var t : layout.parameters()) {
			copy(json.get(t.name()), weights.parameters(), t.offset());
		}
		for (var t : layout.statistics()) {
			copy(json.get(t.name()), weights.statistics(), t.offset());
		}
		return new MultimodalVaeModel(inputs, new TrainedVae(network, new Objective(1e-4, Compatibility.MOVE), 0, false, List.of(weights),
				List.of(List.of())));
	}

	/** Numbers of nested arrays, in order; returns the place after the last one. */
	private static int copy(JsonElement element, float[] target, int at) {
		if (element instanceof JsonArray array) {
			for (JsonElement e : array) {
				at = copy(e, target, at);
			}
			return at;
		}
		target[at] = element.getAsFloat();
		return at + 1;
	}
}
