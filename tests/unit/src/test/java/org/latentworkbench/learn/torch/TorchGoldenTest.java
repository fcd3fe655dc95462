package org.latentworkbench.learn.torch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.latentworkbench.learn.Close.assertClose;
import static org.latentworkbench.learn.Close.assertTensorsClose;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.GoldenSteps;
import org.latentworkbench.learn.Weights;
import org.latentworkbench.learn.engine.BatchReader;
import org.latentworkbench.learn.engine.ReplicaState;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;

/** Two replicas, both with the reference's weights and noise: each must give the reference's numbers. */
class TorchGoldenTest {

	private static final double TOLERANCE = 1e-5;
	private static final int REPLICAS = 2;
	private static final int ROWS = GoldenSteps.ROWS;

	private final GoldenSteps golden = new GoldenSteps();

	@BeforeAll
	static void needsLibtorch() {
		assumeTrue(TorchRuntime.problem().isEmpty(), () -> "libtorch: " + TorchRuntime.problem().get());
	}

	private StepInputs inputs() {
		int width = golden.network.inputWidth();
		int continuous = golden.network.continuousWidth();
		var inputs = new float[REPLICAS * ROWS * width];
		var inLoss = new float[REPLICAS * ROWS * continuous];
		var noise = new float[REPLICAS * golden.noise.length];
		var reader = new BatchReader(golden.network, golden.samples, Compatibility.MOVE);
		for (int r = 0; r < REPLICAS; r++) {
			for (int b = 0; b < ROWS; b++)
				reader.read(b, inputs, (r * ROWS + b) * width, inLoss, (r * ROWS + b) * continuous);
			System.arraycopy(golden.noise, 0, noise, r * golden.noise.length, golden.noise.length);
		}
		var step = new StepInputs(golden.network, List.of(), REPLICAS);
		step.set(inputs, inLoss, new float[0], noise);
		return step;
	}

	@Test
	void lossesGradientAndThreeAdamStepsAreTheReferencesInEveryReplica() throws Exception {
		List<Weights> weights = List.of(golden.weights("state_dict_before"), golden.weights("state_dict_before"));
		var states = weights.stream().map(w -> ReplicaState.fresh(w, GoldenSteps.RATE)).toList();
		var engine = TorchRuntime.engine();
		StepInputs inputs = inputs();
		int p = golden.layout.parameterCount();
		try (NDManager manager = engine.newBaseManager(Device.cpu())) {
			var replicas = new TorchReplicas(golden.network, golden.layout, weights, List.of(), manager, engine);
			var adam = new TorchAdam(states, manager);
			for (int s = 0; s < 3; s++)
				try (NDManager step = manager.newSubManager()) {
					adam.prepare(states, inputs);
					var tensors = inputs.tensors(step, ROWS, GoldenSteps.KL_WEIGHT);
					var pass = replicas.pass(step, tensors, ROWS);
					assertLosses(s, pass.losses().toFloatArray());
					float[] gradient = pass.gradient().toFloatArray();
					for (int r = 0; s == 0 && r < REPLICAS; r++)
						assertTensorsClose(golden.layout.parameters(), golden.gradient(),
								Arrays.copyOfRange(gradient, r * p, (r + 1) * p), TOLERANCE);
					adam.step(replicas.parameters(), pass.gradient(), tensors, 0);
				}
			replicas.store(weights);
		}
		for (Weights after : weights)
			golden.assertAfterThreeSteps(after.parameters(), after.statistics(), TOLERANCE);
	}

	private void assertLosses(int step, float[] losses) {
		for (int r = 0; r < REPLICAS; r++) {
			assertClose(golden.loss(step, "ce"), losses[r], TOLERANCE, 0, "cross-entropy before step " + step);
			assertClose(golden.loss(step, "mse"), losses[REPLICAS + r], TOLERANCE, 0, "squared errors before step " + step);
			assertClose(golden.loss(step, "kld_weighted"), losses[2 * REPLICAS + r], TOLERANCE, 5e-7,
					"KL before step " + step);
		}
	}
}
