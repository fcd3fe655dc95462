package org.latentworkbench.learn;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assertions;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The reference numbers of MOVE's first forward pass, losses, gradients and three Adam steps with fixed noise. */
public final class GoldenSteps {

	public static final int ROWS = 8;
	public static final double KL_WEIGHT = 0.01 * 0.5;
	public static final double RATE = 0.001;

	private final JsonObject json;
	public final NetworkSpec network;
	public final ParameterLayout layout;
	/** Samples as codes and values; zero stays a value, as MOVE's arrays say it. */
	public final Samples samples;
	public final float[] noise;

	public GoldenSteps() {
		json = read("/learn/vae_train_steps.json").getAsJsonObject();
		network = new NetworkSpec(
				List.of(new NetworkSpec.Categorical("a", 2, 3, 1), new NetworkSpec.Categorical("b", 1, 2, 2)),
				List.of(new NetworkSpec.Continuous("c", 4, 1), new NetworkSpec.Continuous("d", 3, 3)), List.of(6, 5), 3, 0);
		layout = new ParameterLayout(network);
		noise = flat(json.get("eps"));
		float[] oneHot = flat(json.get("cat"));
		float[] values = flat(json.get("con"));
		samples = new Samples(ROWS, List.of(codes(oneHot, 0, 2, 3), codes(oneHot, 6, 1, 2)),
				List.of(columns(values, 7, 0, 4), columns(values, 7, 4, 3)));
	}

	public static JsonElement read(String resource) {
		try (var reader = new InputStreamReader(GoldenSteps.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
			return JsonParser.parseReader(reader);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static int[] codes(float[] oneHot, int from, int features, int classes) {
		var codes = new int[ROWS * features];
		for (int i = 0; i < ROWS; i++)
			for (int f = 0; f < features; f++) {
				codes[i * features + f] = Samples.MISSING;
				for (int k = 0; k < classes; k++)
					if (oneHot[i * 8 + from + f * classes + k] == 1)
						codes[i * features + f] = k;
			}
		return codes;
	}

	private static float[] columns(float[] values, int width, int from, int count) {
		var block = new float[ROWS * count];
		for (int i = 0; i < ROWS; i++)
			System.arraycopy(values, i * width + from, block, i * count, count);
		return block;
	}

	/** Weights from one of the reference's state dictionaries. */
	public Weights weights(String dictionary) {
		return weights(json.getAsJsonObject(dictionary), layout);
	}

	public static Weights weights(JsonObject dictionary, ParameterLayout layout) {
		var parameters = new float[layout.parameterCount()];
		var statistics = new float[layout.statisticCount()];
		copy(dictionary, layout.parameters(), parameters);
		copy(dictionary, layout.statistics(), statistics);
		return new Weights(parameters, statistics);
	}

	private static void copy(JsonObject dictionary, List<ParameterLayout.Tensor> tensors, float[] target) {
		for (var tensor : tensors) {
			float[] values = flat(dictionary.get(tensor.name()));
			if (values.length != tensor.size())
				throw new IllegalStateException(tensor + " has " + values.length + " values");
			System.arraycopy(values, 0, target, tensor.offset(), values.length);
		}
	}

	/** Reference gradients, laid out as the parameters. */
	public float[] gradient() {
		var gradient = new float[layout.parameterCount()];
		copy(json.getAsJsonObject("first_forward").getAsJsonObject("grads"), layout.parameters(), gradient);
		return gradient;
	}

	/**
	 * Checks parameters and statistics after three Adam steps. A bias whose gradient is rounding noise around zero (all its
	 * samples on one side of LeakyReLU, so that BatchNorm takes it away again) is left out, and so is the running mean
	 * behind it: Adam makes a whole step of either direction of the sign of such noise.
	 */
	public void assertAfterThreeSteps(float[] parameters, float[] statistics, double tolerance) {
		Weights after = weights("state_dict_after_3_adam_steps");
		float[] gradient = gradient();
		var settled = parameters.clone();
		var settledStatistics = statistics.clone();
		int noisy = 0;
		for (int i = 0; i < gradient.length; i++)
			if (gradient[i] != 0 && Math.abs(gradient[i]) < 1e-6) {
				settled[i] = after.parameters()[i];
				noisy++;
			}
		for (var layers : List.of(layout.encoder(), layout.decoder()))
			for (var layer : layers)
				for (int k = 0; k < layer.norm().width(); k++)
					if (Math.abs(gradient[layer.linear().bias() + k]) < 1e-6)
						settledStatistics[layer.norm().mean() + k] = after.statistics()[layer.norm().mean() + k];
		Assertions.assertTrue(noisy <= 3, noisy + " gradients are noise");
		Close.assertTensorsClose(layout.parameters(), after.parameters(), settled, tolerance);
		Close.assertTensorsClose(layout.statistics(), after.statistics(), settledStatistics, tolerance);
	}

	public float[] firstForward(String name) {
		return flat(json.getAsJsonObject("first_forward").get(name));
	}

	public JsonObject evaluation() {
		return json.getAsJsonObject("eval_after");
	}

	/** Log probabilities after the steps, in our layout; the reference's are sample x class x feature, block by block. */
	public float[] evaluationLogProbabilities() {
		return logProbabilities("eval_after", "cat");
	}

	/** Log probabilities of a pass, laid out likewise. */
	public float[] logProbabilities(String pass, String name) {
		var result = new float[ROWS * 8];
		int from = 0;
		for (int d = 0; d < 2; d++) {
			var block = network.categorical().get(d);
			var blocks = json.getAsJsonObject(pass).getAsJsonArray(name).get(d).getAsJsonArray();
			for (int i = 0; i < ROWS; i++)
				for (int f = 0; f < block.features(); f++)
					for (int k = 0; k < block.classes(); k++)
						result[i * 8 + from + f * block.classes() + k] = blocks.get(i).getAsJsonArray().get(k)
								.getAsJsonArray().get(f).getAsFloat();
			from += block.width();
		}
		return result;
	}

	/** loss, ce, mse or kld_weighted before a step. */
	public double loss(int step, String name) {
		return json.getAsJsonArray("losses_before_each_step").get(step).getAsJsonObject().get(name).getAsDouble();
	}

	public static float[] flat(JsonElement element) {
		var values = new ArrayList<Float>();
		flatten(element, values);
		var result = new float[values.size()];
		for (int i = 0; i < result.length; i++)
			result[i] = values.get(i);
		return result;
	}

	private static void flatten(JsonElement element, List<Float> into) {
		if (element instanceof JsonArray array)
			array.forEach(part -> flatten(part, into));
		else
			into.add((float) element.getAsDouble());
	}
}
