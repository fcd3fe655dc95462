package org.latentworkbench.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.latentworkbench.data.Compatibility;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.InputException;
import org.latentworkbench.learn.TrainingOptions.Engine;
import org.latentworkbench.learn.engine.TrainingRows;
import org.latentworkbench.learn.torch.TorchRuntime;
import org.latentworkbench.testing.MoveDefect;

class TrainingTest {

	private static final Objective OBJECTIVE = new Objective(0.01, Compatibility.STRICT);

	private final Samples samples = Synthetic.samples(60, 1);
	private final NetworkSpec network = Synthetic.network(0.1, 8, 5);
	private final Schedule schedule = Schedule.of(6, 10, 1e-3).withBatchDilation(List.of(4)).withKlWarmup(List.of(2, 5));

	@TempDir
	private Path folder;

	private TrainedVae train(Schedule schedule, TrainingOptions options, TrainingMonitor monitor) throws Exception {
		return MixedVae.train(network, OBJECTIVE, schedule, samples, options, monitor);
	}

	private TrainedVae train(TrainingOptions options) throws Exception {
		return train(schedule, options, TrainingMonitor.SILENT);
	}

	private static TrainingOptions jvm(int replicas) {
		return TrainingOptions.of(replicas, 11).withEngine(Engine.JVM);
	}

	private static void assertSame(TrainedVae a, int r, TrainedVae b, int s) {
		assertArrayEquals(a.weights(r).parameters(), b.weights(s).parameters());
		assertArrayEquals(a.weights(r).statistics(), b.weights(s).statistics());
		assertEquals(a.history(r), b.history(s));
	}

	@Test
	void theSameSeedGivesTheSameBytesOnOneThreadAndTwo() throws Exception {
		TrainedVae one = train(jvm(5).withBootstrap(true));
		TrainedVae two = train(jvm(5).withBootstrap(true).withThreads(2));
		for (int r = 0; r < 5; r++)
			assertSame(one, r, two, r);
	}

	@Test
	void aReplicaIsTheSameWhateverIsTrainedBesideIt() throws Exception {
		for (boolean bootstrap : new boolean[] { false, true }) {
			TrainedVae together = train(jvm(4).withBootstrap(bootstrap));
			TrainedVae alone = train(jvm(1).withReplicas(2, 1).withBootstrap(bootstrap));
			assertEquals(2, alone.firstReplica());
			assertSame(together, 2, alone, 0);
		}
	}

	@Test
	void replicasAndSeedsDiffer() throws Exception {
		TrainedVae model = train(jvm(2));
		assertFalse(Arrays.equals(model.weights(0).parameters(), model.weights(1).parameters()));
		TrainedVae other = train(new TrainingOptions(1, 0, 12, false, Engine.JVM, TrainingOptions.Device.AUTO, 1,
				java.util.Optional.empty()));
		assertFalse(Arrays.equals(model.weights(0).parameters(), other.weights(0).parameters()));
	}

	@Test
	@MoveDefect(13)
	void anAdamThatIsMadeAnewEveryEpochIsOneThatForgotItsMoments() throws Exception {
		for (Compatibility compatibility : Compatibility.values()) {
			var objective = new Objective(0.01, compatibility);
			TrainedVae kept = MixedVae.train(network, objective, schedule, samples, jvm(1), TrainingMonitor.SILENT);
			TrainedVae fresh = MixedVae.train(network, objective, schedule.withFreshOptimiser(true), samples, jvm(1), TrainingMonitor.SILENT);
			assertEquals(kept.history(0).getFirst(), fresh.history(0).getFirst(), "the first epoch has nothing to forget");
			assertFalse(Arrays.equals(kept.weights(0).parameters(), fresh.weights(0).parameters()));
		}
	}

	@Test
	void trainingLowersTheLoss() throws Exception {
		TrainedVae model = train(Schedule.of(200, 10, 3e-3), jvm(2), TrainingMonitor.SILENT);
		for (int r = 0; r < 2; r++) {
			double first = model.history(r).getFirst().loss();
			double last = model.history(r).getLast().loss();
			assertTrue(last < 0.6 * first, first + " -> " + last);
		}
	}

	@ParameterizedTest
	@EnumSource(value = Engine.class, names = { "JVM", "TORCH" })
	void aResumedTrainingGivesTheBytesOfAnUndisturbedOne(Engine engine) throws Exception {
		assumeTrue(engine == Engine.JVM || TorchRuntime.problem().isEmpty(), "there is no libtorch");
		TrainingOptions options = jvm(3).withEngine(engine).withBootstrap(true);
		TrainedVae undisturbed = train(options);
		Path file = folder.resolve("deep/state.safetensors");
		var stop = new TrainingMonitor() {
			private int batches;

			@Override
			public boolean cancelled() {
				// amid the fifth epoch
				return ++batches > (engine == Engine.JVM ? 70 : 28);
			}
		};
		TrainingOptions kept = options.withCheckpoint(file, 2);
		assertThrows(CancelledException.class, () -> train(schedule, kept, stop));
		assertTrue(Files.exists(file));
		var epochs = new ArrayList<Integer>();
		var notes = new ArrayList<String>();
		TrainedVae resumed = train(schedule, kept, new TrainingMonitor() {
			@Override
			public void epochFinished(int epoch, int of, List<EpochLosses> replicas) {
				epochs.add(epoch);
				assertEquals(3, replicas.size());
			}

			@Override
			public void note(String message) {
				notes.add(message);
			}
		});
		assertEquals(List.of(5, 6), epochs);
		assertTrue(notes.toString().contains("after epoch 4"), notes.toString());
		for (int r = 0; r < 3; r++)
			assertSame(undisturbed, r, resumed, r);
	}

	@Test
	void aCheckpointOfAnotherTrainingIsRefused() throws Exception {
		Path file = folder.resolve("state");
		train(jvm(1).withCheckpoint(file, 2));
		assertTrue(Files.exists(file));
		Schedule other = Schedule.of(6, 10, 2e-3);
		String message = assertThrows(InputException.class,
				() -> train(other, jvm(1).withCheckpoint(file, 2), TrainingMonitor.SILENT)).getMessage();
		assertTrue(message.contains(file.toString()) && message.contains("delete it"), message);
	}

	@Test
	void epochsAreReportedInOrderWithEveryReplica() throws Exception {
		var epochs = new ArrayList<Integer>();
		TrainedVae model = train(schedule, jvm(3).withThreads(2), new TrainingMonitor() {
			@Override
			public void epochFinished(int epoch, int of, List<EpochLosses> replicas) {
				epochs.add(epoch);
				assertEquals(6, of);
				assertEquals(3, replicas.size());
				replicas.forEach(losses -> assertEquals(epoch, losses.epoch()));
			}
		});
		assertEquals(List.of(1, 2, 3, 4, 5, 6), epochs);
		assertEquals(0, model.history(0).getFirst().klDivergence(), "KL weight of the first epoch is 0");
		assertTrue(model.history(0).getLast().klDivergence() > 0);
	}

	@Test
	@MoveDefect(value = 5, mode = MoveDefect.Mode.STRICT)
	void earlyStoppingEndsReplicasAndKeepsTheirBestWeights() throws Exception {
		Schedule stopping = Schedule.of(400, 10, 0.02).withEarlyStopping(0.25, 6);
		TrainedVae model = train(stopping, jvm(3), TrainingMonitor.SILENT);
		for (int r = 0; r < 3; r++) {
			var history = model.history(r);
			assertTrue(history.size() < 400, "replica " + r + " trained " + history.size() + " epochs");
			int best = 0;
			for (int e = 1; e < history.size(); e++)
				if (history.get(e).validationLoss() <= history.get(best).validationLoss())
					best = e;
			assertEquals(7, history.size() - 1 - best, "six worse epochs are forgiven, the seventh ends the training");
			var shorter = new Schedule(best + 1, 10, 0.02, stopping.klWarmup(), List.of(), false, true, 0,
					stopping.earlyStopping());
			TrainedVae untilBest = train(shorter, jvm(1).withReplicas(r, 1), TrainingMonitor.SILENT);
			assertArrayEquals(untilBest.weights(0).parameters(), model.weights(r).parameters());
		}
	}

	@Test
	void aValidationLossThatIsNotFiniteIsWorseThanAny() throws Exception {
		Schedule stopping = Schedule.of(50, 10, 1e-3).withEarlyStopping(0.25, 3);
		int heldOut = TrainingRows.of(60, stopping, jvm(1)).heldOut()[0];
		float[] extreme = samples.values().get(0).clone();
		Arrays.fill(extreme, heldOut * 7, heldOut * 7 + 7, Float.MAX_VALUE);
		var broken = new Samples(60, samples.codes(), List.of(extreme, samples.values().get(1)));
		TrainedVae model = MixedVae.train(network, OBJECTIVE, stopping, broken, jvm(1), TrainingMonitor.SILENT);
		assertFalse(Double.isFinite(model.history(0).getFirst().validationLoss()), "loss " + model.history(0).getFirst());
		assertEquals(4, model.history(0).size(), "three worse epochs are forgiven, the fourth ends the training");
	}

	@Test
	@MoveDefect(value = 5, mode = MoveDefect.Mode.MOVE)
	void withMovesRulesEarlyStoppingNeverActs() throws Exception {
		Schedule stopping = Schedule.of(3, 10, 0.02).withEarlyStopping(0.25, 0);
		var objective = new Objective(0.01, Compatibility.MOVE);
		TrainedVae model = MixedVae.train(network, objective, stopping, samples, jvm(1), TrainingMonitor.SILENT);
		TrainedVae plain = MixedVae.train(network, objective, stopping.withoutEarlyStopping(), samples, jvm(1),
				TrainingMonitor.SILENT);
		assertArrayEquals(plain.weights(0).parameters(), model.weights(0).parameters());
		assertTrue(Double.isNaN(model.history(0).getLast().validationLoss()));
	}

	@Test
	void aLossThatIsNoNumberIsNamedWithReplicaAndEpoch() {
		String message = assertThrows(InputException.class,
				() -> train(Schedule.of(20, 10, 1e30), jvm(1).withReplicas(4, 1), TrainingMonitor.SILENT)).getMessage();
		assertTrue(message.contains("replica 4") && message.contains("lower the learning rate"), message);
	}

	@Test
	void moreThanTheMemoryHoldsIsRefusedBeforeItIsTried() {
		NetworkSpec wide = Synthetic.network(0, 20_000, 20_000);
		String message = assertThrows(InputException.class,
				() -> MixedVae.train(wide, OBJECTIVE, schedule, samples, jvm(1000), TrainingMonitor.SILENT)).getMessage();
		assertTrue(message.contains("is needed") && message.contains("fewer refits"), message);
	}

	@Test
	void tooFewSamplesAreRefusedWithAReason() {
		Samples one = samples.select(new int[] { 0 });
		String message = assertThrows(InputException.class,
				() -> MixedVae.train(network, OBJECTIVE, schedule, one, jvm(1), TrainingMonitor.SILENT)).getMessage();
		assertTrue(message.contains("at least 2 samples"), message);
	}

	@Test
	void samplesThatDoNotFitTheNetworkAreRefused() {
		var wrong = new Samples(60, samples.codes(), List.of(samples.values().get(1), samples.values().get(0)));
		String message = assertThrows(IllegalArgumentException.class,
				() -> MixedVae.train(network, OBJECTIVE, schedule, wrong, jvm(1), TrainingMonitor.SILENT)).getMessage();
		assertTrue(message.contains("protein"), message);
	}
}
