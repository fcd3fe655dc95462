package org.latentworkbench.learn.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.InputException;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.EngineChoice;
import org.latentworkbench.learn.EpochLosses;
import org.latentworkbench.learn.MixedVae;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.Synthetic;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.TrainingMonitor;
import org.latentworkbench.learn.TrainingOptions;

class TorchThreadsTest {

	@BeforeAll
	static void needsLibtorch() {
		assumeTrue(TorchRuntime.problem().isEmpty(), () -> "libtorch: " + TorchRuntime.problem().get());
	}

	/** What libtorch itself says, through a class of DJL's that its bundle does not show to others. */
	private static int libtorchs(String number) {
		try {
			return (int) Class.forName("ai.djl.pytorch.jni.JniUtils").getMethod("getNum" + number).invoke(null);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	private static TrainedVae train(int hidden, int threads, TrainingMonitor monitor) throws Exception {
		var options = TrainingOptions.of(2, 5).withEngine(TrainingOptions.Engine.TORCH).withThreads(threads)
				.withDevice(TrainingOptions.Device.CPU);
		return MixedVae.train(Synthetic.network(0.1, hidden), new Objective(0.01, Compatibility.STRICT),
				Schedule.of(2, 40, 1e-3), Synthetic.samples(40, 1), options, monitor);
	}

	/** Keeps the choice, and the number of threads that libtorch had after each epoch. */
	private static final class Watch implements TrainingMonitor {
		private final List<EngineChoice> choices = new ArrayList<>();
		private final List<Integer> threads = new ArrayList<>();

		@Override
		public void begins(EngineChoice choice) {
			choices.add(choice);
		}

		@Override
		public void epochFinished(int epoch, int epochs, List<EpochLosses> replicas) {
			threads.add(libtorchs("Threads"));
		}
	}

	@Test
	void trainingUsesTheThreadsThatItSaysItUses() throws Exception {
		var small = new Watch();
		train(8, 2, small);
		assertEquals(List.of(1), small.choices.stream().map(EngineChoice::threads).toList());
		assertEquals(List.of(1, 1), small.threads);
		var large = new Watch();
		train(10_000, 2, large);
		assertEquals(List.of(2), large.choices.stream().map(EngineChoice::threads).toList());
		assertEquals(List.of(2, 2), large.threads);
		assertEquals(1, libtorchs("InteropThreads"));
	}

	@Test
	void whoWaitsForItsTurnCanBeCancelledAndThenOthersHaveTheirs() throws Exception {
		var waits = new CountDownLatch(1);
		var cancelled = new AtomicBoolean();
		CompletableFuture<Void> other;
		try (var turn = TorchRuntime.turn(1, () -> false)) {
			other = CompletableFuture.runAsync(() -> {
				try (var second = TorchRuntime.turn(1, () -> {
					waits.countDown();
					return cancelled.get();
				})) {
					throw new AssertionError("two computed at a time");
				} catch (InputException e) {
					throw new AssertionError(e);
				}
			});
			waits.await();
			assertFalse(other.isDone());
			cancelled.set(true);
			assertInstanceOf(CancelledException.class, assertThrows(CompletionException.class, other::join).getCause());
		}
		assertTrue(CompletableFuture.supplyAsync(() -> {
			try (var third = TorchRuntime.turn(1, () -> true)) {
				return true;
			} catch (InputException e) {
				throw new AssertionError(e);
			}
		}).join());
	}

	@Test
	void trainingsSideBySideGiveTheBytesOfTrainingsAlone() throws Exception {
		TrainedVae alone = train(40, 1, TrainingMonitor.SILENT);
		var beside = new ArrayList<CompletableFuture<TrainedVae>>();
		for (int i = 0; i < 3; i++)
			beside.add(CompletableFuture.supplyAsync(() -> {
				try {
					return train(40, 1, TrainingMonitor.SILENT);
				} catch (Exception e) {
					throw new AssertionError(e);
				}
			}));
		for (var training : beside)
			for (int r = 0; r < 2; r++)
				assertArrayEquals(alone.weights(r).parameters(), training.join().weights(r).parameters());
	}
}
