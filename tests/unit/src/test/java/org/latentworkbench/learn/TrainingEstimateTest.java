package org.latentworkbench.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.InputException;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.TrainingOptions.Engine;

class TrainingEstimateTest {
	private static final NetworkSpec NETWORK = new NetworkSpec(List.of(), List.of(new NetworkSpec.Continuous("c", 400, 1)), List.of(200), 20, 0);

	private static TrainingEstimate of(TrainingOptions options, int epochs, Device device) {
		var choice = new EngineChoice(device == Device.GPU ? Engine.TORCH : Engine.JVM, device, 1, "", "");
		return TrainingEstimate.of(NETWORK, Schedule.of(epochs, 10, 1e-3), options, choice, 1000);
	}

	@Test
	void memoryGrowsWithReplicasAndTimeWithEpochsAndWithRoundsOfReplicas() {
		TrainingOptions one = TrainingOptions.of(1, 1);
		TrainingEstimate single = of(one, 10, Device.CPU);
		long parameters = new ParameterLayout(NETWORK).parameterCount();
		assertEquals(9 * 4 * parameters, single.bytes());
		assertEquals((3 * 24 + 6 * 2) * 4 * parameters, of(one.withReplicas(0, 24).withThreads(2), 10, Device.CPU).bytes());
		// 100 batches of 10 in each of 10 epochs
		assertEquals(1000 * EngineChoice.jvmStep(NETWORK, 10, one), single.time().toNanos(), 1000);
		assertEquals(3 * single.time().toMillis(), of(one, 30, Device.CPU).time().toMillis(), 2);
		assertEquals(12 * single.time().toMillis(), of(one.withReplicas(0, 24).withThreads(2), 10, Device.CPU).time().toMillis(), 12);
	}

	@Test
	void eachEpochCountsWithItsOwnBatch() {
		TrainingOptions one = TrainingOptions.of(1, 1);
		var choice = new EngineChoice(Engine.JVM, Device.CPU, 1, "", "");
		var dilated = Schedule.of(9, 10, 1e-3).withBatchDilation(List.of(4, 7, 7));
		double expected = 0;
		for (int e = 1; e <= 9; e++) {
			Schedule.Epoch epoch = dilated.epoch(e);
			expected += epoch.batches(1000, dilated.dropLast()) * EngineChoice.jvmStep(NETWORK, epoch.batch(), one);
		}
		assertEquals(expected, TrainingEstimate.of(NETWORK, dilated, one, choice, 1000).time().toNanos(), 1000);
		var endless = Schedule.of(Integer.MAX_VALUE, 10, 1e-3);
		assertTrue(assertTimeout(Duration.ofSeconds(1), () -> TrainingEstimate.of(NETWORK, endless, one, choice, 1000)).time().toDays() > 100);
	}

	@Test
	void theSentenceSaysWhatIsKnown() {
		var hours = new TrainingEstimate("24 networks of 1,200,000 parameters", 1_500_000_000L, Duration.ofMinutes(150));
		assertEquals("Training 24 networks of 1,200,000 parameters needs about 1.5 GB of memory and should take about 2.5 h on a processor of "
				+ "its own", hours.words());
		String gpu = of(TrainingOptions.of(1, 1), 10, Device.GPU).words();
		assertTrue(gpu.endsWith("of memory"), gpu);
	}

	@Test
	void whatCannotFitIsRefusedWithAdviceBeforeTheFirstEpochAndWhatFitsIsTold() throws Exception {
		var told = new ArrayList<TrainingEstimate>();
		var monitor = new TrainingMonitor() {
			@Override
			public void expects(TrainingEstimate estimate) throws InputException {
				told.add(estimate);
				TrainingMonitor.super.expects(estimate);
			}

			@Override
			public void epochFinished(int epoch, int epochs, List<EpochLosses> replicas) {
				assertEquals(1, told.size());
			}
		};
		NetworkSpec network = Synthetic.network(0, 3);
		Samples samples = Synthetic.samples(20, 1);
		var objective = new Objective(1e-4, Compatibility.STRICT);
		MixedVae.train(network, objective, Schedule.of(1, 10, 1e-3), samples, TrainingOptions.of(1, 1), monitor);
		assertEquals(1, told.size());
		NetworkSpec wide = Synthetic.network(0, 10_000, 10_000);
		TrainingOptions many = TrainingOptions.of(1000, 1).withEngine(Engine.JVM);
		String refused = assertThrows(InputException.class,
				() -> MixedVae.train(wide, objective, Schedule.of(1, 10, 1e-3), samples, many, monitor)).getMessage();
		assertTrue(refused.contains("fewer refits") && refused.contains("LATENT_JAVA_OPTS=-Xmx"), refused);
		assertEquals(2, told.size());
	}
}
