package org.latentworkbench.learn.jvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.MixedVae;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.ParameterLayout;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.Synthetic;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.TrainingMonitor;
import org.latentworkbench.learn.TrainingOptions;
import org.latentworkbench.learn.Weights;
import org.latentworkbench.learn.engine.BatchReader;
import org.latentworkbench.learn.engine.ReplicaState;

class InferenceTest {

	private final Samples samples = Synthetic.samples(150, 1);
	private final NetworkSpec network = Synthetic.network(0.1, 40, 33);

	private TrainedVae model() throws Exception {
		return MixedVae.train(network, new Objective(0.01, Compatibility.STRICT), Schedule.of(3, 10, 1e-3), samples,
				TrainingOptions.of(2, 3).withEngine(TrainingOptions.Engine.JVM), TrainingMonitor.SILENT);
	}

	@Test
	void aSamplesResultDependsNeitherOnThreadsNorOnTheSamplesBesideIt() throws Exception {
		TrainedVae model = model();
		var all = model.encode(samples, 1, 1);
		assertArrayEquals(all.mu(), model.encode(samples, 1, 2).mu());
		assertArrayEquals(all.logVariance(), model.encode(samples, 1, 2).logVariance());
		var decoded = model.decode(all.mu(), 1, 1);
		assertArrayEquals(decoded.values(), model.decode(all.mu(), 1, 2).values());
		assertArrayEquals(decoded.logProbabilities(), model.decode(all.mu(), 1, 2).logProbabilities());
		int row = 101;
		var alone = model.reconstruct(samples.select(new int[] { row }), 1);
		assertArrayEquals(Arrays.copyOfRange(decoded.values(), row * 12, (row + 1) * 12), alone.values());
	}

	@Test
	void classProbabilitiesOfEachFeatureSumToOne() throws Exception {
		var decoded = model().reconstruct(samples, 0);
		int width = network.categoricalWidth();
		for (int i = 0; i < samples.size(); i++)
			for (int[] feature : new int[][] { { 0, 4 }, { 4, 4 }, { 8, 4 }, { 12, 2 } }) {
				double sum = 0;
				for (int k = 0; k < feature[1]; k++)
					sum += Math.exp(decoded.logProbabilities()[i * width + feature[0] + k]);
				assertEquals(1, sum, 1e-6);
			}
	}

	@Test
	void reconstructionFromASampleFollowsTheStreamOnly() throws Exception {
		TrainedVae model = model();
		float[] first = model.reconstruct(samples, 0, RandomStream.of(1, "noise")).values();
		assertArrayEquals(first, model.reconstruct(samples, 0, RandomStream.of(1, "noise")).values());
		assertFalse(Arrays.equals(first, model.reconstruct(samples, 0, RandomStream.of(2, "noise")).values()));
		assertFalse(Arrays.equals(first, model.reconstruct(samples, 0).values()));
	}

	@Test
	void theValidationLossIsTheTrainingsLossWithoutNoiseAndDropout() throws Exception {
		// with running statistics that are the batch's own, no dropout and no noise, both are the same
		NetworkSpec plain = Synthetic.network(0, 6);
		Samples few = samples.select(new int[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 });
		var layout = new ParameterLayout(plain);
		var fullMomentum = new NetworkSpec(plain.categorical(), plain.continuous(), plain.hidden(), plain.latent(), 0, 0.01,
				1e-5, 1);
		var weights = new Weights(layout.initialParameters(RandomStream.of(1)),
				layout.initialStatistics());
		var replica = new DenseNetwork(fullMomentum, layout);
		var state = ReplicaState.fresh(weights, 1);
		var inputs = new float[10][plain.inputWidth()];
		var inLoss = new float[10][plain.inputWidth()];
		var reader = new BatchReader(plain, few, Compatibility.STRICT);
		for (int b = 0; b < 10; b++)
			reader.read(b, inputs[b], 0, inLoss[b], plain.categoricalWidth());
		replica.load(state);
		replica.reserve(10);
		replica.pass(inputs, inLoss, new float[0], new float[30], 10, 0.5 * 0.2);
		replica.store(state);
		for (var layers : List.of(layout.encoder(), layout.decoder()))
			for (var layer : layers)
				for (int k = 0; k < layer.norm().width(); k++)
					// the running variance is the unbiased one, the batch is normalised by the other
					weights.statistics()[layer.norm().variance() + k] *= 0.9f;
		var loss = new EvaluationLoss(plain, layout, new Objective(0.5, Compatibility.STRICT), few, 1, org.latentworkbench.api.Cores.UNSHARED);
		assertEquals(replica.crossEntropy() + replica.squaredErrors() + replica.klDivergence(), loss.of(weights, 0.2), 1e-4);
	}

	@Test
	void pointsOfTheWrongDimensionAreRefused() throws Exception {
		TrainedVae model = model();
		assertThrows(IllegalArgumentException.class, () -> model.decode(new float[7], 0));
	}
}
