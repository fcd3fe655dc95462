package org.latentworkbench.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.latentworkbench.api.Cores;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.MixedVae;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.TrainingMonitor;
import org.latentworkbench.learn.TrainingOptions;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.TrainingOptions.Engine;
import org.latentworkbench.learn.neighbours.Monitor;
import org.latentworkbench.learn.neighbours.Workers;
import org.latentworkbench.learn.torch.TorchRuntime;

/** Trainings on libtorch whose threads take all cores, beside each other and beside work that is shared out in Java. */
@Timeout(60)
class SharedTorchTest {
	private static final int FEATURES = 5000;

	private static float[] train(long seed, Cores cores) throws Exception {
		var network = new NetworkSpec(List.of(), List.of(new NetworkSpec.Continuous("c", FEATURES, 1)), List.of(200), 20, 0);
		int n = 40;
		var values = new float[n * FEATURES];
		IntStream.range(0, values.length).forEach(i -> values[i] = (float) Math.sin(0.37 * i));
		var samples = new Samples(n, List.of(), List.of(values));
		var options = TrainingOptions.of(1, seed).withEngine(Engine.TORCH).withDevice(Device.CPU).withThreads(2);
		return MixedVae.train(network, new Objective(1e-4, Compatibility.STRICT), Schedule.of(4, 40, 1e-3), samples, options, new TrainingMonitor() {
			@Override
			public Cores cores() {
				return cores;
			}

			@Override
			public void begins(org.latentworkbench.learn.EngineChoice choice) {
				assertEquals(2, choice.threads(), "the network is too small for this test");
			}
		}).weights(0).parameters();
	}

	@Test
	void theyWaitForEachOtherNotForeverAndComeToTheSameBytesAsAlone() throws Exception {
		assumeTrue(TorchRuntime.problem().isEmpty(), () -> "libtorch: " + TorchRuntime.problem().get());
		float[] one = train(1, Cores.UNSHARED);
		float[] two = train(2, Cores.UNSHARED);
		var cores = new SharedCores(2, new Cancellation());
		var failures = new ConcurrentLinkedQueue<Throwable>();
		List<Thread> threads = IntStream.of(1, 2, 3).mapToObj(seed -> new Thread(() -> {
			try (var seat = cores.seat()) {
				seat.hold(1);
				if (seed == 3) {
					try (var workers = new Workers(2, Monitor.NONE, seat)) {
						for (int i = 0; i < 50; i++) {
							workers.each(20, block -> Thread.onSpinWait());
						}
					}
				} else {
					assertArrayEquals(seed == 1 ? one : two, train(seed, seat));
				}
			} catch (Throwable e) {
				failures.add(e);
			}
		})).toList();
		threads.forEach(Thread::start);
		for (Thread t : threads) {
			t.join();
		}
		assertEquals("[]", failures.toString());
	}
}
