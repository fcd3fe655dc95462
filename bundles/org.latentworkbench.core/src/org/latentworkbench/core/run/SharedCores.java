package org.latentworkbench.core.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

import org.latentworkbench.api.Cores;

/**
 * The cores of a run, shared by its steps: as many as the run has threads. Each step at work takes one for its own thread and others
 * for helpers where some are free; who waits is served in order, and before any further helper. A thread that wants several at once
 * waits until so many are free, holding none, so that no two can wait for each other.
 */
final class SharedCores {
	/** Who waits looks this often whether the run was cancelled, in milliseconds. */
	private static final int PATIENCE = 50;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final int all;
	private final Cancellation cancellation;
	/** How many each of those wants that wait. */
	private final Deque<int[]> queue = new ArrayDeque<>();
	private int free;
	private volatile boolean wanted;
	private volatile boolean severalWanted;

	/** @param all at least 1 */
	SharedCores(int all, Cancellation cancellation) {
		this.all = all;
		this.cancellation = cancellation;
		free = all;
	}

	/** What one step has of them. Opened and closed by the step's own thread, which has one core meanwhile. */
	Seat seat() {
		return new Seat();
	}

	private synchronized boolean tryTake() {
		if (free == 0 || !queue.isEmpty()) {
			return false;
		}
		free--;
		return true;
	}

	private synchronized void give(int number) {
		free += number;
		notifyAll();
	}

	/** Waits for so many at once. */
	private synchronized void take(int number) {
		int[] place = { number };
		queue.add(place);
		boolean interrupted = false;
		try {
			while (true) {
				look();
				if (queue.peek() == place && free >= number) {
					free -= number;
					return;
				}
				cancellation.check();
				try {
					wait(PATIENCE);
				} catch (InterruptedException e) {
					// who wants to end the run says so by its cancellation; the interrupt is kept for the caller
					interrupted = true;
				}
			}
		} finally {
			queue.removeIf(other -> other == place);
			look();
			notifyAll();
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void look() {
		wanted = !queue.isEmpty();
		severalWanted = queue.stream().anyMatch(place -> place[0] > 1);
	}

	/** One step's. Knows which of its threads hold cores, and the CPU time that they used. */
	final class Seat implements Cores, AutoCloseable {
		private final Map<Thread, Integer> held = new ConcurrentHashMap<>();
		private final AtomicLong helpersNanos = new AtomicLong();
		private final Thread own = Thread.currentThread();
		private final long began = THREADS.getCurrentThreadCpuTime();
		private volatile boolean foreign;

		private Seat() {
			held.put(own, 0);
		}

		@Override
		public boolean tryHelp(Executor executor, Runnable body) {
			if (!tryTake()) {
				return false;
			}
			try {
				executor.execute(() -> help(body));
				return true;
			} catch (RuntimeException | Error e) {
				give(1);
				throw e;
			}
		}

		private void help(Runnable body) {
			Thread helper = Thread.currentThread();
			long from = THREADS.getCurrentThreadCpuTime();
			held.put(helper, 1);
			try {
				body.run();
			} finally {
				helpersNanos.addAndGet(THREADS.getCurrentThreadCpuTime() - from);
				give(held.remove(helper));
			}
		}

		@Override
		public boolean wanted() {
			return wanted;
		}

		@Override
		public void hold(int number) {
			Integer before = held.get(Thread.currentThread());
			if (before == null) {
				return; // a thread that the contribution started on its own
			}
			int wish = Math.min(number, all);
			foreign |= wish > 1;
			if (wish <= before) {
				held.put(Thread.currentThread(), wish);
				give(before - wish);
				return;
			}
			held.put(Thread.currentThread(), 0);
			give(before);
			take(wish);
			held.put(Thread.currentThread(), wish);
		}

		@Override
		public void pause() {
			if (severalWanted && held.getOrDefault(Thread.currentThread(), 0) == 1) {
				hold(0);
				hold(1);
			}
		}

		/**
		 * CPU time of the step's own thread and its helpers so far, in the step's thread. Native threads are not in it: see {@link
		 * #knowsItsTime}.
		 */
		Duration cpuTime() {
			return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - began + helpersNanos.get());
		}

		/** Whether all of the step's threads are known here: false once native code computed on several. */
		boolean knowsItsTime() {
			return !foreign;
		}

		/** Gives back what the step's own thread holds. */
		@Override
		public void close() {
			give(held.put(own, 0));
		}
	}
}
