package org.latentworkbench.learn.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.latentworkbench.learn.Close.assertClose;
import static org.latentworkbench.learn.Close.assertTensorsClose;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentworkbench.api.InputException;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.EpochLosses;
import org.latentworkbench.learn.MixedVae;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.Synthetic;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.TrainingMonitor;
import org.latentworkbench.learn.TrainingOptions;
import org.latentworkbench.learn.TrainingOptions.Engine;

class EnginesAgreeTest {

	@BeforeAll
	static void needsLibtorch() {
		assumeTrue(TorchRuntime.problem().isEmpty(), () -> "libtorch: " + TorchRuntime.problem().get());
	}

	private static TrainedVae train(NetworkSpec network, Compatibility compatibility, Schedule schedule, Samples samples,
			TrainingOptions options) throws Exception {
		return MixedVae.train(network, new Objective(0.01, compatibility), schedule, samples, options,
				TrainingMonitor.SILENT);
	}

	private static TrainingOptions options(Engine engine) {
		return TrainingOptions.of(3, 5).withEngine(engine).withBootstrap(true).withDevice(TrainingOptions.Device.CPU);
	}

	@ParameterizedTest
	@EnumSource(Compatibility.class)
	void lossesOnTheSameStreamsAgreeOverFiftyStepsWithDropout(Compatibility compatibility) throws Exception {
		Samples samples = Synthetic.samples(100, 1);
		NetworkSpec network = Synthetic.network(0.2, 12, 6);
		// an Adam made anew turns rounding noise into whole steps: a low rate keeps the two engines together
		boolean move = compatibility == Compatibility.MOVE;
		Schedule schedule = Schedule.of(5, 10, move ? 1e-4 : 1e-3).withKlWarmup(List.of(1, 3)).withFreshOptimiser(move);
		TrainedVae jvm = train(network, compatibility, schedule, samples, options(Engine.JVM));
		TrainedVae torch = train(network, compatibility, schedule, samples, options(Engine.TORCH));
		for (int r = 0; r < 3; r++)
			for (int e = 0; e < 5; e++) {
				EpochLosses a = jvm.history(r).get(e);
				EpochLosses b = torch.history(r).get(e);
				assertClose(a.loss(), b.loss(), 1e-4, 0, "loss of replica " + r + " in epoch " + e);
				assertClose(a.crossEntropy(), b.crossEntropy(), 1e-4, 0, "cross-entropy");
				assertClose(a.squaredErrors(), b.squaredErrors(), 1e-4, 0, "squared errors");
				assertClose(a.klDivergence(), b.klDivergence(), 1e-4, 1e-7, "KL divergence");
			}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2 })
	void gradientOfTheFirstStepAgrees(int layers) throws Exception {
		// one step of a plain first batch: Adam's first moment is 0.1 times the gradient
		Samples samples = Synthetic.samples(20, 2);
		Integer[] hidden = List.of(40, 35).subList(0, layers).toArray(Integer[]::new);
		NetworkSpec network = Synthetic.network(0.1, hidden);
		for (double clip : new double[] { 0, 0.05 }) {
			Schedule schedule = Schedule.of(1, 20, 1e-3).withGradientClip(clip);
			float[] jvm = FirstMoments.after(network, schedule, samples, options(Engine.JVM));
			float[] torch = FirstMoments.after(network, schedule, samples, options(Engine.TORCH));
			assertTensorsClose(new org.latentworkbench.learn.ParameterLayout(network).parameters(), jvm, torch, 1e-5);
			double norm = 0;
			for (float value : jvm)
				norm += (double) value * value;
			assertTrue(Math.sqrt(norm) > 0);
			if (clip > 0)
				assertEquals(0.1 * clip, Math.sqrt(norm), 1e-6);
		}
	}

	@Test
	void whatIsTooLargeForOneTensorIsRefusedBeforeItIsTried() {
		Samples samples = Synthetic.samples(20, 6);
		NetworkSpec wide = Synthetic.network(0, 2000, 2000);
		String message = assertThrows(InputException.class, () -> train(wide, Compatibility.STRICT, Schedule.of(1, 10, 1e-3),
				samples, TrainingOptions.of(80, 1).withEngine(Engine.TORCH))).getMessage();
		assertTrue(message.contains("fewer replicas"), message);
	}

	@Test
	void torchGivesTheSameBytesForTheSameSeed() throws Exception {
		Samples samples = Synthetic.samples(60, 3);
		NetworkSpec network = Synthetic.network(0.1, 8);
		Schedule schedule = Schedule.of(3, 10, 1e-3).withDropLast(false);
		TrainedVae a = train(network, Compatibility.STRICT, schedule, samples, options(Engine.TORCH));
		TrainedVae b = train(network, Compatibility.STRICT, schedule, samples, options(Engine.TORCH));
		for (int r = 0; r < 3; r++) {
			assertArrayEquals(a.weights(r).parameters(), b.weights(r).parameters());
			assertArrayEquals(a.weights(r).statistics(), b.weights(r).statistics());
		}
	}

	@Test
	void aSmallerLastBatchAndOneKindOfModalityOnlyWorkInBoth() throws Exception {
		Samples mixed = Synthetic.samples(25, 4);
		NetworkSpec both = Synthetic.network(0, 8);
		Schedule schedule = Schedule.of(3, 10, 1e-3).withDropLast(false);
		var continuousOnly = new NetworkSpec(List.of(), both.continuous(), List.of(8), 2, 0);
		var categoricalOnly = new NetworkSpec(both.categorical(), List.of(), List.of(8), 2, 0);
		agree(continuousOnly, new Samples(25, List.of(), mixed.values()), schedule);
		agree(categoricalOnly, new Samples(25, mixed.codes(), List.of()), schedule);
		agree(both, mixed, schedule);
	}

	private static void agree(NetworkSpec network, Samples samples, Schedule schedule) throws Exception {
		TrainedVae jvm = train(network, Compatibility.STRICT, schedule, samples, options(Engine.JVM));
		TrainedVae torch = train(network, Compatibility.STRICT, schedule, samples, options(Engine.TORCH));
		for (int r = 0; r < 3; r++)
			assertClose(jvm.history(r).getLast().loss(), torch.history(r).getLast().loss(), 1e-4, 0, "loss");
	}
}
