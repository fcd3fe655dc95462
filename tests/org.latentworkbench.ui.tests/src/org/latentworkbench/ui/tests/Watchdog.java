package org.latentworkbench.ui.tests;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Display;

/**
 * Asks the window's thread again and again for a sign of life, and remembers how long the slowest answer took, and how much the thread
 * computed before the answer that it computed most for: on a machine with much else to do, the first says little of the window.
 */
final class Watchdog implements AutoCloseable {
	private static final long PACE_MILLIS = 10;
	private static final long LONGEST_SECONDS = 60;

	private final CountDownLatch stop = new CountDownLatch(1);
	private volatile long slowest;
	private volatile long busiest;
	private volatile long answers;

	Watchdog(Display display) {
		long window = display.getThread().threadId();
		var thread = new Thread(() -> {
			ThreadMXBean threads = ManagementFactory.getThreadMXBean();
			try {
				while (!stop.await(PACE_MILLIS, TimeUnit.MILLISECONDS) && !display.isDisposed()) {
					var answer = new CountDownLatch(1);
					long computed = threads.getThreadCpuTime(window);
					long asked = System.nanoTime();
					display.asyncExec(answer::countDown);
					if (answer.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
						answers++;
					}
					slowest = Math.max(slowest, System.nanoTime() - asked);
					busiest = Math.max(busiest, threads.getThreadCpuTime(window) - computed);
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}, "watchdog of the window's thread");
		thread.setDaemon(true);
		thread.start();
	}

	/** How long the window did not answer at most, in milliseconds. */
	long slowestMillis() {
		return TimeUnit.NANOSECONDS.toMillis(slowest);
	}

	/** How long the window computed at most before it answered, in milliseconds. */
	long busiestMillis() {
		return TimeUnit.NANOSECONDS.toMillis(busiest);
	}

	long answers() {
		return answers;
	}

	/** Writes down what was measured: on the test's output, and beside the pictures. */
	void record(String what) throws IOException {
		String line = what + ": the window's thread answered " + answers + " times, after " + slowestMillis() + " ms at the latest; it computed for "
				+ busiestMillis() + " ms at most before it answered";
		System.out.println(line);
		String folder = System.getProperty("latent.shots");
		if (folder != null) {
			Files.writeString(Files.createDirectories(Path.of(folder)).resolve("longest-pause-of-" + what.replace(' ', '-') + ".txt"), line + "\n");
		}
	}

	@Override
	public void close() {
		stop.countDown();
	}
}
