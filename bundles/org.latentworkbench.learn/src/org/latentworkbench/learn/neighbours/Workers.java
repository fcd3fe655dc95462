package org.latentworkbench.learn.neighbours;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.Cores;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RunContext;

/**
 * A few threads that share out numbered blocks of work, and the monitor of the whole. Which thread takes which block is
 * left to chance, so a block must write only what is its own; then results do not depend on the number of threads.
 * <p>
 * Belongs to the thread that made it; only that thread hears the monitor.
 */
public final class Workers implements AutoCloseable {
	/** The monitor is asked this often while blocks run, in nanoseconds. */
	private static final long POLL = 50_000_000;

	private final int threads;
	private final ExecutorService pool;
	private final Cores cores;
	private final Watch watch;
	private final double from;
	private final double to;

	/**
	 * @param threads how many may run at once, the caller's own included; at least 1
	 * @param monitor hears of progress and may stop the work
	 * @throws IllegalArgumentException for no thread
	 */
	public Workers(int threads, Monitor monitor) {
		this(threads, monitor, Cores.UNSHARED);
	}

	/**
	 * @param threads how many may run at once, the caller's own included; at least 1
	 * @param monitor hears of progress and may stop the work
	 * @param cores   on which they run: where others want them, fewer threads do the work
	 * @throws IllegalArgumentException for no thread
	 */
	public Workers(int threads, Monitor monitor, Cores cores) {
		this(threads, pool(threads), cores, new Watch(monitor), 0, 1);
	}

	private Workers(int threads, ExecutorService pool, Cores cores, Watch watch, double from, double to) {
		this.threads = threads;
		this.pool = pool;
		this.cores = cores;
		this.watch = watch;
		this.from = from;
		this.to = to;
	}

	/** The threads of a run; how far they are is the progress of a piece of its work. @param what the piece of work, for people */
	public static Workers of(RunContext run, String what) {
		Progress progress = run.progress(what, 100, "%");
		return new Workers(run.threads(), fraction -> {
			try {
				progress.at(Math.round(100 * fraction));
				return true;
			} catch (CancelledException e) {
				return false;
			}
		}, run.cores());
	}

	/** All processors, nobody listening. */
	public static Workers all() {
		return new Workers(Runtime.getRuntime().availableProcessors(), Monitor.NONE);
	}

	private static ExecutorService pool(int threads) {
		if (threads < 1) {
			throw new IllegalArgumentException("at least one thread is needed, not " + threads);
		}
		return threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, task -> {
			var thread = new Thread(task, "kernel");
			thread.setDaemon(true);
			return thread;
		});
	}

	/** What the monitor was told last, and when. */
	private static final class Watch {
		private final Monitor monitor;
		private double fraction;
		private long told = System.nanoTime();

		Watch(Monitor monitor) {
			this.monitor = monitor;
		}

		void at(double now) {
			fraction = Math.max(fraction, now);
			told = System.nanoTime();
			if (!monitor.at(fraction)) {
				throw new CancelledException();
			}
		}
	}

	/** How many run at once at most, the caller's own included. */
	public int threads() {
		return threads;
	}

	/** The same threads for a part of the work, whose own progress 0 to 1 is {@code from} to {@code to} of this one's. */
	public Workers part(double from, double to) {
		double width = this.to - this.from;
		return new Workers(threads, pool, cores, watch, this.from + from * width, this.from + to * width);
	}

	/**
	 * Tells the monitor.
	 *
	 * @param fraction of this part of the work that is done, 0 to 1
	 * @throws CancelledException when the monitor says stop
	 */
	public void at(double fraction) {
		watch.at(from + Math.clamp(fraction, 0.0, 1.0) * (to - from));
	}

	/**
	 * Runs {@code body} once for each of the blocks {@code 0 .. blocks - 1} and waits for the last; an error in one ends
	 * all.
	 *
	 * @throws CancelledException when the monitor says stop, between two blocks
	 */
	public void each(int blocks, IntConsumer body) {
		run(blocks, body, false);
	}

	/** As {@link #each}, where the blocks are all of this part of the work: tells the monitor how many have begun. */
	public void eachMonitored(int blocks, IntConsumer body) {
		at(0);
		run(blocks, body, true);
		at(1);
	}

	/**
	 * Runs the body on the index ranges {@code [block * size, min(n, (block + 1) * size))}, in parallel, as {@link
	 * #each}.
	 */
	public void ranges(int n, int size, RangeConsumer body) {
		each(Math.ceilDiv(n, size), block -> body.accept(block * size, (int) Math.min(n, (block + 1L) * size)));
	}

	/** A piece of work on the indices {@code from} (inclusive) to {@code to} (exclusive). */
	@FunctionalInterface
	public interface RangeConsumer {
		void accept(int from, int to);
	}

	private void run(int blocks, IntConsumer body, boolean counted) {
		var next = new AtomicInteger();
		var error = new AtomicReference<Throwable>();
		int most = Math.max(0, Math.min(threads, blocks) - 1);
		var ended = new Semaphore(0);
		var begun = new AtomicInteger();
		Runnable helper = () -> {
			try {
				take(next, blocks, body, error, block -> { }, cores::wanted);
			} finally {
				ended.release();
			}
		};
		Runnable ask = () -> {
			while (begun.get() - ended.availablePermits() < most && next.get() < blocks && cores.tryHelp(pool, helper)) {
				begun.incrementAndGet();
			}
		};
		ask.run();
		take(next, blocks, body, error, block -> {
			cores.pause();
			ask.run();
			if (System.nanoTime() - watch.told > POLL) {
				watch.at(counted ? from + (double) block / blocks * (to - from) : watch.fraction);
			}
		}, () -> false);
		ended.acquireUninterruptibly(begun.get());
		switch (error.get()) {
			case null -> { }
			case RuntimeException e -> throw e;
			case Error e -> throw e;
			case Throwable e -> throw new IllegalStateException(e);
		}
	}

	/** @param enough asked between two blocks: whether to take no more */
	private static void take(AtomicInteger next, int blocks, IntConsumer body, AtomicReference<Throwable> error, IntConsumer before,
			BooleanSupplier enough) {
		try {
			for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
				before.accept(block);
				body.accept(block);
				if (enough.getAsBoolean()) {
					return;
				}
			}
		} catch (Throwable e) {
			next.set(blocks);
			if (!error.compareAndSet(null, e) && error.get() != e) {
				error.get().addSuppressed(e);
			}
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
