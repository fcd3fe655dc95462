package org.latentworkbench.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.latentworkbench.core.run.Cancellation;

/**
 * Ctrl-C while a run goes on: throws the run's switch and holds the process until the run has tidied up, at most
 * {@value #PATIENCE_MILLIS} ms. The process then ends with 130, as the shell expects after an interrupt.
 */
final class Interrupt implements AutoCloseable {
	private static final long PATIENCE_MILLIS = 5000;

	private final CountDownLatch tidy = new CountDownLatch(1);
	private final Thread hook;

	private Interrupt(Cancellation cancellation) {
		hook = new Thread(() -> {
			cancellation.cancel();
			try {
				tidy.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}, "cancel the run");
	}

	/** Watches until it is closed. */
	static Interrupt cancels(Cancellation cancellation) {
		var interrupt = new Interrupt(cancellation);
		Runtime.getRuntime().addShutdownHook(interrupt.hook);
		return interrupt;
	}

	@Override
	public void close() {
		tidy.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// the process is ending: the hook is at work
		}
	}
}
