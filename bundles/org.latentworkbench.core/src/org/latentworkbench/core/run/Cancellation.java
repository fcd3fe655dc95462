package org.latentworkbench.core.run;

import org.latentworkbench.api.CancelledException;

/** A switch that a person's Ctrl-C or Cancel button throws, once and for good. */
public final class Cancellation {
	private volatile boolean cancelled;

	public void cancel() {
		cancelled = true;
	}

	public boolean isCancelled() {
		return cancelled;
	}

	/** @throws CancelledException once the switch was thrown */
	public void check() {
		if (cancelled) {
			throw new CancelledException();
		}
	}
}
