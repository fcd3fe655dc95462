package org.latentworkbench.learn.jvm;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latentworkbench.learn.Close.assertClose;
import static org.latentworkbench.learn.Close.assertTensorsClose;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentworkbench.data.Compatibility;
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
	private final ReplicaState state = ReplicaState.fresh(weights, GoldenSteps.RATE);
	private final DenseNetwork replica = new DenseNetwork(golden.network, golden.layout);

	@BeforeEach
	void load() {
		replica.load(state);
	}

	private void pass() {
		pass(Compatibility.MOVE);
	}

	private void pass(Compatibility compatibility) {
		var inputs = new float[GoldenSteps.ROWS][golden.network.inputWidth()];
		var inLoss = new float[GoldenSteps.ROWS][golden.network.inputWidth()];
		var reader = new BatchReader(golden.network, golden.samples, compatibility);
		for (int b = 0; b < GoldenSteps.ROWS; b++)
			reader.read(b, inputs[b], 0, inLoss[b], golden.network.categoricalWidth());
		replica.reserve(GoldenSteps.ROWS);
		replica.pass(inputs, inLoss, new float[0], golden.noise, GoldenSteps.ROWS, GoldenSteps.KL_WEIGHT);
	}

	private static float[] flat(float[][] rows) {
		var flat = new float[rows.length * rows[0].length];
		for (int b = 0; b < rows.length; b++)
			System.arraycopy(rows[b], 0, flat, b * rows[b].length, rows[b].length);
		return flat;
	}

	private void assertLosses(int step) {
		assertClose(golden.loss(step, "ce"), replica.crossEntropy(), TOLERANCE, 0, "cross-entropy before step " + step);
		assertClose(golden.loss(step, "mse"), replica.squaredErrors(), TOLERANCE, 0, "squared errors before step " + step);
		assertClose(golden.loss(step, "kld_weighted"), replica.klDivergence(), TOLERANCE, NOISE, "KL before step " + step);
	}

	@Test
	void firstForwardPassGivesTheReferencesPosterior() {
		pass();
		assertClose(golden.firstForward("mu"), flat(replica.mu()), TOLERANCE, NOISE, "mu");
		assertClose(golden.firstForward("logvar"), flat(replica.logVariance()), TOLERANCE, NOISE, "logvar");
	}

	/** The pass keeps the losses' gradient in place of the output, which follows from it wherever a value counts. */
	@Test
	void firstForwardPassGivesTheReferencesReconstruction() {
		pass(Compatibility.STRICT);
		float[] values = golden.firstForward("con_out");
		float[] logProbabilities = golden.logProbabilities("first_forward", "cat_logsoftmax");
		int classes = golden.network.categoricalWidth();
		int width = golden.network.inputWidth();
		var inputs = new float[width];
		var reader = new BatchReader(golden.network, golden.samples, Compatibility.STRICT);
		int compared = 0;
		for (int b = 0; b < GoldenSteps.ROWS; b++) {
			reader.read(b, inputs);
			float[] gradient = replica.outputGradient()[b];
			int at = 0;
			for (var block : golden.network.categorical()) {
				double scale = block.weight() / ((double) GoldenSteps.ROWS * block.features());
				for (int f = 0; f < block.features(); f++, at += block.classes()) {
					boolean observed = false;
					for (int k = at; k < at + block.classes(); k++)
						observed |= inputs[k] > 0;
					for (int k = at; observed && k < at + block.classes(); k++, compared++)
						assertClose(Math.exp(logProbabilities[b * classes + k]), gradient[k] / scale + inputs[k], TOLERANCE, 2 * NOISE, "class " + k + " of " + b);
				}
			}
			for (var block : golden.network.continuous()) {
				double scale = 2 * block.weight() / ((double) GoldenSteps.ROWS * block.features());
				for (int f = 0; f < block.features(); f++, at++, compared++)
					assertClose(values[b * (width - classes) + at - classes], gradient[at] / scale + inputs[at], TOLERANCE, 2 * NOISE, "value " + at + " of " + b);
			}
		}
		assertTrue(compared > 100, "compared " + compared);
	}

	@Test
	void gradientIsTheReferences() {
		pass();
		assertLosses(0);
		var gradient = new float[golden.layout.parameterCount()];
		replica.gradient(gradient);
		assertTensorsClose(golden.layout.parameters(), golden.gradient(), gradient, TOLERANCE);
	}

	@Test
	void threeAdamStepsGiveTheReferencesWeightsAndLosses() {
		for (int step = 0; step < 3; step++) {
			pass();
			assertLosses(step);
			replica.update(new Adam(GoldenSteps.RATE, step + 1, 1));
		}
		replica.store(state);
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
