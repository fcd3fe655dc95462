package org.latentworkbench.learn.jvm;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Runs numbered, independent tasks on a few threads and waits for them. With one thread everything runs on the caller's. */
final class Tasks implements AutoCloseable {

	private final int threads;
	private final ExecutorService pool;

	Tasks(int threads, String name) {
		this.threads = Math.max(1, threads);
		// a pool of no threads needs none: an executor that is never given a task starts none either
		pool = Executors.newFixedThreadPool(this.threads, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
	}

	/**
	 * Runs tasks 0 to {@code count - 1}. If some fail, the others that have begun end first, then the failure of the
	 * lowest-numbered worker is thrown on.
	 */
	void forEach(int count, IntConsumer task) {
		if (threads == 1 || count == 1) {
			for (int i = 0; i < count; i++)
				task.accept(i);
			return;
		}
		var next = new AtomicInteger();
		var workers = new ArrayList<Future<?>>();
		for (int t = 0; t < Math.min(threads, count); t++)
			workers.add(pool.submit(() -> {
				try {
					for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement())
						task.accept(i);
				} catch (RuntimeException | Error failure) {
					next.set(count);
					throw failure;
				}
			}));
		await(workers);
	}

	private static void await(Iterable<Future<?>> workers) {
		Throwable first = null;
		boolean interrupted = false;
		for (Future<?> worker : workers)
			while (true)
				try {
					worker.get();
					break;
				} catch (ExecutionException failure) {
					first = first == null ? failure.getCause() : first;
					break;
				} catch (InterruptedException e) {
					// the tasks write into shared arrays: leave only when they have ended
					interrupted = true;
				}
		if (interrupted)
			Thread.currentThread().interrupt();
		if (first instanceof Error error)
			throw error;
		if (first instanceof RuntimeException exception)
			throw exception;
	}

	@Override
	public void close() {
		pool.shutdown();
	}
}
