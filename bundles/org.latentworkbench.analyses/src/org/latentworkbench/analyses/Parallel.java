package org.latentworkbench.analyses;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RunContext;

/**
 * Many independent pieces of work on the threads of a run. Results are handed on in the order of the pieces, by the thread
 * that called, as they become ready: nothing depends on scheduling, and only a few results wait in memory.
 */
final class Parallel {
	private static final int PATIENCE_MILLIS = 50;

	private Parallel() {
	}

	/** One piece of work, done in any thread. */
	interface Task<T> {
		T compute(int index) throws Exception;
	}

	/** Takes the results in order, in the caller's thread. */
	interface Sink<T> {
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
	 * Computes pieces {@code 0 .. count - 1} and reports each one that is done.
	 *
	 * @throws org.latentworkbench.api.CancelledException when the run was cancelled; no piece is under way then
	 * @throws Exception                                  what the first failing piece threw
	 */
	static <T> void run(int count, RunContext run, Progress progress, Task<T> task, Sink<T> sink) throws Exception {
		int threads = Math.min(run.threads(), count);
		if (threads <= 1) {
			for (int i = 0; i < count; i++) {
				run.checkCancelled();
				sink.take(i, task.compute(i));
				progress.at(i + 1L);
			}
			return;
		}
		ExecutorService pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("analysis-", 1).factory());
		try {
			var waiting = new ArrayDeque<Future<T>>();
			int next = 0;
			for (int i = 0; i < count; i++) {
				for (; next < count && waiting.size() < 2 * threads; next++) {
					int index = next;
					waiting.add(pool.submit(() -> task.compute(index)));
				}
				sink.take(i, get(waiting.remove(), run));
				progress.at(i + 1L);
			}
		} finally {
			pool.shutdownNow();
			while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
				// a piece that does not hear the interrupt ends by itself
			}
		}
	}

	private static <T> T get(Future<T> future, RunContext run) throws Exception {
		while (true) {
			run.checkCancelled();
			try {
				return future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
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
}
