package org.latentworkbench.learn.jvm;

import static org.latentworkbench.learn.Close.assertClose;
import static org.latentworkbench.learn.Close.assertTensorsClose;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.latentworkbench.learn.Compatibility;
import org.latentworkbench.learn.GoldenSteps;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.Weights;
import org.latentworkbench.learn.engine.BatchReader;
import org.latentworkbench.learn.engine.ReplicaState;

class JvmGoldenTest {

	private static final double TOLERANCE = 1e-5;
	/** Rounding noise of sums in single precision. */
	private static final double NOISE = 5e-7;

	private final GoldenSteps golden = new GoldenSteps();
	private final Weights weights = golden.weights("state_dict_before");
	private final JvmReplica replica = new JvmReplica(golden.network, golden.layout, weights);
	private final float[] inputs = new float[GoldenSteps.ROWS * golden.network.inputWidth()];
	private final float[] inLoss = new float[GoldenSteps.ROWS * golden.network.continuousWidth()];

	private void pass() {
		int[] rows = { 0, 1, 2, 3, 4, 5, 6, 7 };
		new BatchReader(golden.network, golden.samples, Compatibility.MOVE).read(rows, 0, rows.length, inputs, 0, inLoss, 0);
		replica.reserve(rows.length);
		replica.pass(inputs, inLoss, new float[0], golden.noise, rows.length, GoldenSteps.KL_WEIGHT);
	}

	private void assertLosses(int step) {
		assertClose(golden.loss(step, "ce"), replica.crossEntropy(), TOLERANCE, 0, "cross-entropy before step " + step);
		assertClose(golden.loss(step, "mse"), replica.squaredErrors(), TOLERANCE, 0, "squared errors before step " + step);
		assertClose(golden.loss(step, "kld_weighted"), replica.klDivergence(), TOLERANCE, NOISE, "KL before step " + step);
	}

	@Test
	void firstForwardPassGivesTheReferencesPosterior() {
		pass();
		assertClose(golden.firstForward("mu"), Arrays.copyOf(replica.mu(), 24), TOLERANCE, NOISE, "mu");
		assertClose(golden.firstForward("logvar"), Arrays.copyOf(replica.logVariance(), 24), TOLERANCE, NOISE, "logvar");
	}

	@Test
	void gradientIsTheReferences() {
		pass();
		assertLosses(0);
		assertTensorsClose(golden.layout.parameters(), golden.gradient(), replica.gradient(), TOLERANCE);
	}

	@Test
	void threeAdamStepsGiveTheReferencesWeightsAndLosses() {
		var state = ReplicaState.fresh(weights, GoldenSteps.RATE);
		for (int step = 0; step < 3; step++) {
			pass();
			assertLosses(step);
			// MOVE makes the optimiser once for these steps
			Adam.step(state, replica.gradient());
			replica.parametersChanged();
		}
		golden.assertAfterThreeSteps(weights.parameters(), weights.statistics(), TOLERANCE);
	}

	@Test
	void evaluationGivesTheReferencesReconstruction() {
		Weights after = golden.weights("state_dict_after_3_adam_steps");
		var inference = new Inference(golden.network, golden.layout, after);
		TrainedVae.Posterior posterior = inference.encode(golden.samples, 1);
		assertClose(GoldenSteps.flat(golden.evaluation().get("mu")), posterior.mu(), TOLERANCE, NOISE, "mu");
		assertClose(GoldenSteps.flat(golden.evaluation().get("logvar")), posterior.logVariance(), TOLERANCE, NOISE, "logvar");
		// the reference draws from the posterior in evaluation too, with the same noise as in training
		float[] z = posterior.mu().clone();
		for (int i = 0; i < z.length; i++)
			z[i] += golden.noise[i] * (float) Math.exp(0.5 * posterior.logVariance()[i]);
		TrainedVae.Decoded decoded = inference.decode(z, 2);
		assertClose(golden.evaluationLogProbabilities(), decoded.logProbabilities(), TOLERANCE, NOISE, "log p");
		assertClose(GoldenSteps.flat(golden.evaluation().get("con_out")), decoded.values(), TOLERANCE, NOISE, "values");
	}
}
