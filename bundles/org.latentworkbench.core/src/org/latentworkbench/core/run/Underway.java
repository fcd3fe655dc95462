package org.latentworkbench.core.run;

import java.util.HashMap;
import java.util.Map;

/** The results that are being made, by the hash of what they are made of: who needs the same one waits for it, and takes it then. */
final class Underway {
	private static final int PATIENCE = 50;

	private final Cancellation cancellation;
	private final Map<String, Object> makers = new HashMap<>();

	Underway(Cancellation cancellation) {
		this.cancellation = cancellation;
	}

	/** Begins with a result. @return false when another maker is at it */
	synchronized boolean tryBegin(String hash, Object maker) {
		return makers.putIfAbsent(hash, maker) == null;
	}

	/**
	 * Begins with a result once no other maker is at it.
	 *
	 * @throws org.latentworkbench.api.CancelledException when the run was cancelled meanwhile
	 */
	synchronized void begin(String hash, Object maker) {
		boolean interrupted = false;
		try {
			while (!tryBegin(hash, maker)) {
				cancellation.check();
				try {
					wait(PATIENCE);
				} catch (InterruptedException e) {
					// who wants to end the run says so by its cancellation; the interrupt is kept for the caller
					interrupted = true;
				}
			}
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/** The maker is done with all that it began, well or not. */
	synchronized void end(Object maker) {
		makers.values().removeIf(other -> other == maker);
		notifyAll();
	}
}
