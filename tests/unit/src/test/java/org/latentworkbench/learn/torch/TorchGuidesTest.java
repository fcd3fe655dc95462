package org.latentworkbench.learn.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.latentworkbench.learn.Close.assertClose;
import static org.latentworkbench.learn.Close.assertTensorsClose;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.EpochLosses;
import org.latentworkbench.learn.Guide;
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
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.TrainingOptions.Engine;
import org.latentworkbench.learn.jvm.CorrelationLoss;
import org.latentworkbench.learn.store.ModelFiles;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** The guides' term on libtorch against the one in plain arrays, and against differences. */
class TorchGuidesTest {
	private static final int ROWS = 12;
	private static final int LATENT = 3;

	@BeforeAll
	static void libtorch() {
		assumeTrue(TorchRuntime.problem().isEmpty(), () -> "no libtorch here: " + TorchRuntime.problem().get());
	}

	/** Random numbers of samples, far from 0; every seventh is missing. */
	private static float[] attribute(int n, long seed) {
		var values = new float[n];
		RandomStream.of(seed, "attribute").fillGaussian(values);
		for (int i = 0; i < n; i++)
			values[i] = i % 7 == 6 ? Float.NaN : 100 + 3 * values[i];
		return values;
	}

	private static List<Guide> guides(int n) {
		return List.of(new Guide(2, 1.5, attribute(n, 1)), new Guide(0, 40, attribute(n, 2)));
	}

	private record Result(float[] loss, float[] gradient) {
	}

	/** @param means {@code R x LATENT x ROWS} */
	private static Result torch(List<Guide> guides, float[] means, int[]... samples) throws Exception {
		int replicas = samples.length;
		try (NDManager manager = TorchRuntime.engine().newBaseManager()) {
			var torch = new TorchGuides(guides, LATENT, manager);
			int size = TorchGuides.size(guides, ROWS);
			var batch = new float[replicas * size];
			for (int r = 0; r < replicas; r++)
				TorchGuides.fill(guides, samples[r], batch, r * size);
			NDArray known = manager.create(batch, new Shape(replicas, 2L * guides.size(), ROWS));
			try (var turn = TorchRuntime.turn(1, () -> false); GradientCollector collector = TorchRuntime.engine().newGradientCollector()) {
				NDArray leaf = manager.create(means, new Shape(replicas, LATENT, ROWS));
				leaf.setRequiresGradient(true);
				NDArray loss = torch.loss(leaf, known);
				collector.backward(loss.sum());
				return new Result(loss.toFloatArray(), leaf.getGradient().toFloatArray());
			}
		}
	}

	/** The same in plain arrays, for one replica. */
	private static Result plain(List<Guide> guides, float[] means, int[] samples) {
		var y = new float[ROWS][LATENT];
		var dy = new float[ROWS][LATENT];
		for (int i = 0; i < means.length; i++)
			y[i % ROWS][i / ROWS] = means[i];
		double loss = 0;
		for (Guide g : guides)
			loss += g.weight() * CorrelationLoss.add(y, g.dimension(), g.attribute(), samples, g.weight(), dy);
		var gradient = new float[means.length];
		for (int i = 0; i < means.length; i++)
			gradient[i] = dy[i % ROWS][i / ROWS];
		return new Result(new float[] { (float) loss }, gradient);
	}

	private static float[] means(int n, long seed) {
		var means = new float[n];
		RandomStream.of(seed, "means").fillGaussian(means);
		return means;
	}

	@Test
	void lossAndGradientAreThoseOfPlainArraysInEveryReplica() throws Exception {
		int[][] samples = { { 4, 1, 8, 6, 0, 2, 9, 3, 5, 11, 12, 13 }, { 20, 4, 4, 5, 22, 13, 1, 2, 0, 7, 8, 30 } };
		List<Guide> guides = guides(40);
		float[] both = means(2 * LATENT * ROWS, 5);
		Result torch = torch(guides, both, samples);
		for (int r = 0; r < 2; r++) {
			int size = LATENT * ROWS;
			Result plain = plain(guides, java.util.Arrays.copyOfRange(both, r * size, (r + 1) * size), samples[r]);
			assertEquals(plain.loss()[0], torch.loss()[r], 1e-5 * plain.loss()[0]);
			for (int i = 0; i < size; i++)
				assertEquals(plain.gradient()[i], torch.gradient()[r * size + i], 1e-4 * Math.abs(plain.gradient()[i]) + 1e-5, "replica " + r + ", " + i);
		}
	}

	@Test
	void theGradientIsTheSlopeOfTheLoss() throws Exception {
		int[] samples = { 4, 1, 8, 6, 0, 2, 9, 3, 5, 11, 12, 13 };
		float[] means = means(LATENT * ROWS, 6);
		float[] gradient = torch(guides(40), means, samples).gradient();
		int slopes = 0;
		for (int i = 0; i < means.length; i++) {
			float held = means[i];
			float step = 5e-3f;
			means[i] = held + step;
			double above = torch(guides(40), means, samples).loss()[0];
			means[i] = held - step;
			double below = torch(guides(40), means, samples).loss()[0];
			means[i] = held;
			double slope = (above - below) / (2.0 * step);
			assertEquals(slope, gradient[i], 5e-3 * Math.max(1, Math.abs(slope)), "mean " + i);
			slopes += Math.abs(slope) > 0.1 ? 1 : 0;
		}
		assertTrue(slopes > 10, slopes + " means have a slope");
	}

	@Test
	void whereNothingVariesTheTermIsTheWholeWeightAndMovesNothing() throws Exception {
		int[] samples = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 };
		float[] means = means(LATENT * ROWS, 7);
		var flat = new float[ROWS];
		java.util.Arrays.fill(flat, 0.1f);
		var unknown = new float[ROWS];
		java.util.Arrays.fill(unknown, Float.NaN);
		float[] one = unknown.clone();
		one[3] = 2;
		for (float[] attribute : List.of(flat, unknown, one)) {
			Result result = torch(List.of(new Guide(1, 3, attribute)), means, samples);
			assertArrayEquals(new float[] { 3 }, result.loss());
			assertArrayEquals(new float[means.length], result.gradient());
		}
		// a collapsed dimension: all means are alike
		java.util.Arrays.fill(means, ROWS, 2 * ROWS, 0.7f);
		Result result = torch(List.of(new Guide(1, 3, attribute(ROWS, 3))), means, samples);
		assertArrayEquals(new float[] { 3 }, result.loss());
		assertArrayEquals(new float[means.length], result.gradient());
	}

	private static TrainingOptions options(Engine engine) {
		return TrainingOptions.of(3, 5).withEngine(engine).withBootstrap(true).withDevice(Device.CPU);
	}

	@Test
	void theGradientOfTheFirstGuidedStepAgreesWithThePlainEngines() throws Exception {
		Samples samples = Synthetic.samples(20, 2);
		for (int layers = 0; layers < 3; layers++) {
			NetworkSpec network = Synthetic.network(0.1, List.of(40, 35).subList(0, layers).toArray(Integer[]::new));
			Schedule schedule = Schedule.of(1, 20, 1e-3);
			float[] jvm = FirstMoments.after(network, schedule, samples, guides(20), options(Engine.JVM));
			float[] torch = FirstMoments.after(network, schedule, samples, guides(20), options(Engine.TORCH));
			assertTensorsClose(new ParameterLayout(network).parameters(), jvm, torch, 1e-4);
			float[] free = FirstMoments.after(network, schedule, samples, options(Engine.TORCH));
			double moved = 0;
			for (int i = 0; i < free.length; i++)
				moved = Math.max(moved, Math.abs(free[i] - torch[i]));
			assertTrue(moved > 0.01, "guides count in the gradient: " + moved);
		}
	}

	private static TrainedVae train(Engine engine, NetworkSpec network, Schedule schedule, List<Guide> guides, TrainingOptions options)
			throws Exception {
		return MixedVae.train(network, new Objective(0.01, Compatibility.STRICT), schedule, Synthetic.samples(100, 1), guides,
				options.withEngine(engine), TrainingMonitor.SILENT);
	}

	@Test
	void guidedLossesAgreeOverFiftySteps() throws Exception {
		NetworkSpec network = Synthetic.network(0.2, 12, 6);
		Schedule schedule = Schedule.of(5, 10, 1e-3).withKlWarmup(List.of(1, 3));
		TrainedVae jvm = train(Engine.JVM, network, schedule, guides(100), options(Engine.JVM));
		TrainedVae torch = train(Engine.TORCH, network, schedule, guides(100), options(Engine.TORCH));
		for (int r = 0; r < 3; r++)
			for (int e = 0; e < 5; e++) {
				assertClose(jvm.history(r).get(e).guides(), torch.history(r).get(e).guides(), 1e-4, 0, "guides of replica " + r + " in epoch " + e);
				assertClose(jvm.history(r).get(e).loss(), torch.history(r).get(e).loss(), 1e-4, 0, "loss of replica " + r + " in epoch " + e);
			}
	}

	@Test
	void aGuidedTrainingThatWasStoppedGoesOnToTheSameBytes(@TempDir Path folder) throws Exception {
		NetworkSpec network = Synthetic.network(0.2, 12);
		Schedule schedule = Schedule.of(4, 10, 1e-3);
		for (Engine engine : List.of(Engine.JVM, Engine.TORCH)) {
			TrainedVae whole = train(engine, network, schedule, guides(100), options(engine));
			TrainingOptions kept = options(engine).withEngine(engine).withCheckpoint(folder.resolve(engine.toString()), 1);
			var stop = new TrainingMonitor() {
				private int epochs;

				@Override
				public void epochFinished(int epoch, int of, List<EpochLosses> replicas) {
					epochs = epoch;
				}

				@Override
				public boolean cancelled() {
					return epochs == 2;
				}
			};
			assertThrows(CancelledException.class, () -> MixedVae.train(network, new Objective(0.01, Compatibility.STRICT), schedule,
					Synthetic.samples(100, 1), guides(100), kept, stop));
			TrainedVae resumed = train(engine, network, schedule, guides(100), kept);
			for (int r = 0; r < 3; r++) {
				assertArrayEquals(whole.weights(r).parameters(), resumed.weights(r).parameters());
				assertEquals(whole.history(r), resumed.history(r));
			}
			assertTrue(whole.history(0).getFirst().guides() > 0);
			String said = assertThrows(InputException.class, () -> train(engine, network, schedule, guides(100).reversed(), kept)).getMessage();
			assertTrue(said.contains("belongs to a training with other data"), said);
			Files.createDirectories(folder.resolve("model"));
			ModelFiles.write(whole, folder.resolve("model"));
			assertEquals(whole.history(2), ModelFiles.read(folder.resolve("model")).history(2), "the guides' part is kept with the model");
		}
	}
}
