package org.latentworkbench.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.learn.neighbours.Monitor;
import org.latentworkbench.learn.neighbours.Workers;

@Timeout(30)
class SharedCoresTest {
	private final Cancellation cancellation = new Cancellation();
	private final AtomicInteger running = new AtomicInteger();
	private final AtomicInteger most = new AtomicInteger();

	/** Computes a little and remembers how many did so at once. */
	private void compute(int on) {
		most.accumulateAndGet(running.addAndGet(on), Math::max);
		for (long end = System.nanoTime() + 200_000; System.nanoTime() < end;) {
			Thread.onSpinWait();
		}
		running.addAndGet(-on);
	}

	private static void together(List<Thread> threads, ConcurrentLinkedQueue<Throwable> failures) throws InterruptedException {
		for (Thread t : threads) {
			t.setUncaughtExceptionHandler((thread, e) -> failures.add(e));
			t.start();
		}
		for (Thread t : threads) {
			t.join();
		}
		assertEquals("[]", failures.toString());
	}

	@Test
	void stepsThatShareOutWorkNeverRunMoreThreadsThanThereAreCoresAndAllGetDone() throws Exception {
		int all = 3;
		var cores = new SharedCores(all, cancellation);
		var done = new AtomicInteger();
		var threads = new ArrayList<Thread>();
		for (int s = 0; s < all; s++) {
			threads.add(new Thread(() -> {
				try (var seat = cores.seat()) {
					seat.hold(1);
					try (var workers = new Workers(all, Monitor.NONE, seat)) {
						for (int round = 0; round < 20; round++) {
							workers.each(17, block -> {
								compute(1);
								done.incrementAndGet();
							});
						}
					}
				}
			}));
		}
		together(threads, new ConcurrentLinkedQueue<>());
		assertEquals(all * 20 * 17, done.get());
		assertEquals(all, most.get());
	}

	@Test
	void nativeThreadsWaitForAllTheirCoresAndNobodyForever() throws Exception {
		int all = 3;
		var cores = new SharedCores(all, cancellation);
		var threads = new ArrayList<Thread>();
		for (int s = 0; s < 2; s++) {
			threads.add(new Thread(() -> {
				try (var seat = cores.seat()) {
					seat.hold(1);
					for (int epoch = 0; epoch < 30; epoch++) {
						seat.hold(5); // as many as there are
						compute(all);
						seat.hold(1);
					}
					assertFalse(seat.knowsItsTime());
				}
			}));
		}
		threads.add(new Thread(() -> {
			try (var seat = cores.seat()) {
				seat.hold(1);
				try (var workers = new Workers(all, Monitor.NONE, seat)) {
					workers.each(300, block -> compute(1));
				}
				assertTrue(seat.knowsItsTime());
			}
		}));
		together(threads, new ConcurrentLinkedQueue<>());
		assertEquals(all, most.get());
	}

	@Test
	void aHelperGivesItsCoreToAStepThatWaitsForOne() throws Exception {
		var cores = new SharedCores(2, cancellation);
		var second = new CountDownLatch(1);
		try (var seat = cores.seat(); var workers = new Workers(2, Monitor.NONE, seat)) {
			seat.hold(1);
			var other = new Thread(() -> {
				try (var own = cores.seat()) {
					own.hold(1);
					second.countDown();
				}
			});
			workers.each(2000, block -> {
				if (block == 10) {
					other.start();
				}
				compute(1);
				if (block == 1500) {
					assertEquals(0, second.getCount(), "the helper kept its core to the end");
				}
			});
			other.join();
		}
		assertTrue(most.get() <= 2);
	}

	@Test
	void theTimeOfHelpersIsTheSteps() throws Exception {
		var cores = new SharedCores(2, cancellation);
		try (var pool = Executors.newSingleThreadExecutor(); var seat = cores.seat()) {
			seat.hold(1);
			var ended = new CountDownLatch(1);
			assertTrue(seat.tryHelp(pool, () -> {
				var threads = java.lang.management.ManagementFactory.getThreadMXBean();
				while (threads.getCurrentThreadCpuTime() < 60_000_000) {
					Thread.onSpinWait();
				}
				ended.countDown();
			}));
			assertFalse(seat.tryHelp(pool, () -> { }), "both cores are taken");
			ended.await();
			pool.shutdown();
			assertTrue(pool.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS));
			assertTrue(seat.cpuTime().compareTo(Duration.ofMillis(50)) > 0, () -> "CPU time " + seat.cpuTime());
		}
	}

	@Test
	void whoWaitsForACoreIsCancelledAndNoneIsLost() throws Exception {
		var cores = new SharedCores(1, cancellation);
		try (var seat = cores.seat()) {
			seat.hold(1);
			var failures = new ConcurrentLinkedQueue<Throwable>();
			var waiting = new Thread(() -> {
				try (var own = cores.seat()) {
					assertThrows(CancelledException.class, () -> own.hold(1));
				}
			});
			waiting.setUncaughtExceptionHandler((t, e) -> failures.add(e));
			waiting.start();
			awaitThatItWaits(waiting);
			cancellation.cancel();
			waiting.join();
			assertEquals("[]", failures.toString());
			seat.hold(0);
			assertTrue(seat.tryHelp(command -> new Thread(command).start(), () -> { }), "the core is free again");
		}
	}

	@Test
	void aStepWaitsForMemoryWhileAnotherHasItButNotForOneThatWaitsItself() throws Exception {
		var memory = new SharedMemory(1000, cancellation);
		assertTrue(memory.tryTake("large", 5000), "who is alone need not wait");
		assertFalse(memory.tryTake("other", 1));
		var got = new CountDownLatch(1);
		var waiting = Thread.ofVirtual().start(() -> {
			memory.take("other", 600);
			got.countDown();
		});
		awaitThatItWaits(waiting);
		assertEquals(1, got.getCount());
		memory.free("large");
		waiting.join();
		assertTrue(memory.tryTake("third", 50));
		assertFalse(memory.tryTake("third", 100), "700 of 1000 may be used");
		// both want more than is left: one goes on, the other waits for it
		var first = Thread.ofVirtual().start(() -> memory.take("third", 500));
		var second = Thread.ofVirtual().start(() -> memory.take("other", 500));
		while (first.isAlive() && second.isAlive()) {
			Thread.onSpinWait();
		}
		memory.free(first.isAlive() ? "other" : "third");
		first.join();
		second.join();
	}

	/** Returns once the thread is parked; it may look again now and then. */
	private static void awaitThatItWaits(Thread thread) {
		while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
			assertTrue(thread.isAlive(), "the thread ended instead of waiting");
			Thread.onSpinWait();
		}
	}
}
