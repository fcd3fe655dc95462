package org.latentworkbench.analyses;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RunContext;

/**
 * Many independent pieces of work on the threads of a run. Results are handed on in the order of the pieces, by the thread
 * that called, as they become ready: nothing depends on scheduling, and only a few results wait in memory.
 */
public final class Parallel {
	private static final int PATIENCE_MILLIS = 50;

	private Parallel() {
	}

	/** One piece of work, done in any thread. */
	public interface Task<T> {
		T compute(int index) throws Exception;
	}

	/** Takes the results in order, in the caller's thread. */
	public interface Sink<T> {
		void take(int index, T result) throws Exception;
	}

	/** A part of a larger piece of work: what is done here comes on top of what was done before. */
	static Progress after(Progress whole, long before) {
		return new Progress() {
			@Override
			public void at(long done) {
				whole.at(before + done);
			}

			@Override
			public void metric(String name, double value) {
				whole.metric(name, value);
			}
		};
	}

	/**
	 * Computes pieces {@code 0 .. count - 1} and reports each one that is done. The calling thread computes too.
	 *
	 * @throws org.latentworkbench.api.CancelledException when the run was cancelled; no piece is under way then
	 * @throws Exception                                  what the first failing piece threw
	 */
	public static <T> void run(int count, RunContext run, Progress progress, Task<T> task, Sink<T> sink) throws Exception {
		int threads = Math.min(run.threads(), count);
		if (threads <= 1) {
			for (int i = 0; i < count; i++) {
				run.checkCancelled();
				run.cores().pause();
				sink.take(i, task.compute(i));
				progress.at(i + 1L);
			}
			return;
		}
		ExecutorService pool = Executors.newFixedThreadPool(threads - 1, Thread.ofPlatform().daemon().name("analysis-", 1).factory());
		try {
			var pieces = new Pieces<T>(count, threads, task, run, pool);
			for (int i = 0; i < count; i++) {
				sink.take(i, pieces.get(i));
				progress.at(i + 1L);
			}
		} finally {
			pool.shutdownNow();
			while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
				// a piece that does not hear the interrupt ends by itself
			}
		}
	}

	/** The pieces that are begun or ready: at most two a thread. */
	private static final class Pieces<T> {
		private final int count;
		private final int threads;
		private final Task<T> task;
		private final RunContext run;
		private final ExecutorService pool;
		private final Map<Integer, FutureTask<T>> begun = new HashMap<>();
		private int next;
		private int taken;
		private int helpers;

		Pieces(int count, int threads, Task<T> task, RunContext run, ExecutorService pool) {
			this.count = count;
			this.threads = threads;
			this.task = task;
			this.run = run;
			this.pool = pool;
		}

		/** The next piece to compute, begun by whoever asks. */
		private synchronized Optional<FutureTask<T>> claim() {
			if (next == count || next >= taken + 2 * threads) {
				return Optional.empty();
			}
			int index = next++;
			var piece = new FutureTask<T>(() -> task.compute(index));
			begun.put(index, piece);
			return Optional.of(piece);
		}

		/** The result of piece {@code i}, asked for one after the other; meanwhile the calling thread computes what is next. */
		T get(int i) throws Exception {
			synchronized (this) {
				taken = i;
			}
			while (true) {
				run.checkCancelled();
				run.cores().pause();
				call();
				FutureTask<T> wanted;
				synchronized (this) {
					wanted = begun.get(i);
				}
				if (wanted == null || !wanted.isDone()) {
					Optional<FutureTask<T>> own = claim();
					if (own.isPresent()) {
						own.get().run();
					}
					if (own.isPresent() || wanted == null) {
						continue; // where nothing was left to begin, a helper has begun the wanted one since it was looked for
					}
				}
				try {
					T result = wanted.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
					synchronized (this) {
						begun.remove(i);
					}
					return result;
				} catch (TimeoutException e) {
					// not ready: see whether the run is cancelled, then wait on
				} catch (ExecutionException e) {
					switch (e.getCause()) {
						case Exception cause -> throw cause;
						case Error cause -> throw cause;
						default -> throw e;
					}
				}
			}
		}

		/** Calls helpers, as many as there are pieces and cores for. */
		private void call() {
			while (true) {
				synchronized (this) {
					if (helpers == threads - 1 || next == count || next >= taken + 2 * threads) {
						return;
					}
					helpers++;
				}
				if (!run.cores().tryHelp(pool, this::help)) {
					synchronized (this) {
						helpers--;
					}
					return;
				}
			}
		}

		private void help() {
			try {
				while (!run.cores().wanted() && !pool.isShutdown()) {
					Optional<FutureTask<T>> piece = claim();
					if (piece.isEmpty()) {
						return;
					}
					piece.get().run();
				}
			} finally {
				synchronized (this) {
					helpers--;
				}
			}
		}
	}
}
