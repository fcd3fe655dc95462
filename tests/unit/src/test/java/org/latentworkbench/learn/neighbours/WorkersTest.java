package org.latentworkbench.learn.neighbours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentworkbench.api.CancelledException;

class WorkersTest {
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 7 })
	void everyBlockRunsOnce(int threads) {
		try (var workers = new Workers(threads, Monitor.NONE)) {
			for (int blocks : new int[] { 0, 1, 5, 1000 }) {
				var runs = new AtomicIntegerArray(Math.max(1, blocks));
				workers.each(blocks, runs::incrementAndGet);
				for (int b = 0; b < blocks; b++) {
					assertEquals(1, runs.get(b), "block " + b);
				}
			}
			var covered = new AtomicIntegerArray(103);
			workers.ranges(103, 10, (from, to) -> {
				for (int i = from; i < to; i++) {
					covered.incrementAndGet(i);
				}
			});
			for (int i = 0; i < 103; i++) {
				assertEquals(1, covered.get(i));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 4 })
	void anErrorInABlockIsThrownAndEndsTheWork(int threads) {
		var failure = new IllegalStateException("block 3");
		var runs = new AtomicInteger();
		try (var workers = new Workers(threads, Monitor.NONE)) {
			assertSame(failure, assertThrows(IllegalStateException.class, () -> workers.each(1_000_000, b -> {
				runs.incrementAndGet();
				if (b == 3) {
					throw failure;
				}
			})));
			assertTrue(runs.get() < 1_000_000, "the rest was not run");
		}
	}

	@Test
	void partsReportTheirShareAndNeverFall() {
		var told = new ArrayList<Double>();
		try (var workers = new Workers(2, told::add)) {
			workers.part(0, .5).eachMonitored(10, b -> { });
			workers.part(.5, 1).part(.5, 1).at(.5);
			workers.part(0, .2).at(1);
		}
		assertEquals(0, told.getFirst());
		assertEquals(.5, told.get(1));
		assertEquals(.875, told.get(2));
		assertEquals(.875, told.get(3), "a late word from an early part");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3 })
	void aMonitorThatSaysStopEndsTheWorkSoon(int threads) {
		var runs = new AtomicInteger();
		long begun = System.nanoTime();
		try (var workers = new Workers(threads, fraction -> System.nanoTime() - begun < 20_000_000)) {
			assertThrows(CancelledException.class, () -> workers.each(10_000, b -> {
				runs.incrementAndGet();
				spin(1_000_000);
			}));
		}
		assertTrue(runs.get() < 9_000, "stopped after " + runs.get() + " of 10000 blocks");
	}

	private static void spin(long nanoseconds) {
		for (long end = System.nanoTime() + nanoseconds; System.nanoTime() < end;) {
			Thread.onSpinWait();
		}
	}

	@Test
	void atLeastOneThreadIsNeeded() {
		assertThrows(IllegalArgumentException.class, () -> new Workers(0, Monitor.NONE));
	}
}
