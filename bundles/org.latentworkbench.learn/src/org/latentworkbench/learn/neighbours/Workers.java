package org.latentworkbench.learn.neighbours;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

import org.latentworkbench.api.CancelledException;

/**
 * A few threads that share out numbered blocks of work, and the monitor of the whole. Which thread takes which block is
 * left to chance, so a block must write only what is its own; then results do not depend on the number of threads.
 */
public final class Workers implements AutoCloseable {
	private final int threads;
	private final Monitor monitor;
	private final ExecutorService pool;
	private final double from;
	private final double to;

	/**
	 * @param threads how many may run at once, the caller's own included; at least 1
	 * @param monitor hears of progress and may stop the work
	 */
	public Workers(int threads, Monitor monitor) {
		this(checked(threads), monitor, pool(threads), 0, 1);
	}

	private Workers(int threads, Monitor monitor, ExecutorService pool, double from, double to) {
		this.threads = threads;
		this.monitor = monitor;
		this.pool = pool;
		this.from = from;
		this.to = to;
	}

	/** All processors, nobody listening. */
	public static Workers all() {
		return new Workers(Runtime.getRuntime().availableProcessors(), Monitor.NONE);
	}

	private static int checked(int threads) {
		if (threads < 1) {
			throw new IllegalArgumentException("at least one thread is needed, not " + threads);
		}
		return threads;
	}

	private static ExecutorService pool(int threads) {
		return threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, task -> {
			var thread = new Thread(task, "kernel");
			thread.setDaemon(true);
			return thread;
		});
	}

	public int threads() {
		return threads;
	}

	/** The same threads for a part of the work, whose own progress 0 to 1 is {@code from} to {@code to} of this one's. */
	public Workers part(double from, double to) {
		double width = this.to - this.from;
		return new Workers(threads, monitor, pool, this.from + from * width, this.from + to * width);
	}

	/**
	 * Tells the monitor.
	 *
	 * @throws CancelledException when the monitor says stop
	 */
	public void at(double fraction) {
		if (!monitor.at(from + Math.clamp(fraction, 0.0, 1.0) * (to - from))) {
			throw new CancelledException();
		}
	}

	/** Runs {@code body} once for each of the blocks {@code 0 .. blocks - 1} and waits for the last; an error in one ends all. */
	public void each(int blocks, IntConsumer body) {
		each(0, blocks, body);
	}

	/**
	 * As {@link #each(int, IntConsumer)}, telling the monitor between waves of blocks. For blocks that take a millisecond or more.
	 *
	 * @throws CancelledException when the monitor says stop
	 */
	public void eachMonitored(int blocks, IntConsumer body) {
		int wave = 4 * threads;
		for (int start = 0; start < blocks; start += wave) {
			at((double) start / blocks);
			each(start, Math.min(blocks, start + wave), body);
		}
		at(1);
	}

	/** Runs the body on the index ranges {@code [block * size, min(n, (block + 1) * size))}, in parallel. */
	public void ranges(int n, int size, RangeConsumer body) {
		each(Math.ceilDiv(n, size), block -> body.accept(block * size, (int) Math.min(n, (block + 1L) * size)));
	}

	/** A piece of work on the indices {@code from} (inclusive) to {@code to} (exclusive). */
	@FunctionalInterface
	public interface RangeConsumer {
		void accept(int from, int to);
	}

	private void each(int start, int end, IntConsumer body) {
		int helpers = Math.min(threads, end - start) - 1;
		if (helpers <= 0) {
			for (int block = start; block < end; block++) {
				body.accept(block);
			}
			return;
		}
		var next = new AtomicInteger(start);
		var error = new AtomicReference<Throwable>();
		var done = new CountDownLatch(helpers);
		Runnable share = () -> {
			try {
				for (int block = next.getAndIncrement(); block < end; block = next.getAndIncrement()) {
					body.accept(block);
				}
			} catch (Throwable e) {
				next.set(end);
				if (!error.compareAndSet(null, e) && error.get() != e) {
					error.get().addSuppressed(e);
				}
			}
		};
		for (int h = 0; h < helpers; h++) {
			pool.execute(() -> {
				share.run();
				done.countDown();
			});
		}
		share.run();
		await(done);
		switch (error.get()) {
			case null -> { }
			case RuntimeException e -> throw e;
			case Error e -> throw e;
			case Throwable e -> throw new IllegalStateException(e);
		}
	}

	/** Waits even when interrupted, because the helpers still write; the interrupt is kept for the caller. */
	private static void await(CountDownLatch done) {
		boolean interrupted = false;
		while (true) {
			try {
				done.await();
				break;
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/** Ends the threads. */
	@Override
	public void close() {
		if (pool != null) {
			pool.shutdown();
		}
	}
}
