package org.latentworkbench.core.run;

import java.util.Optional;

import org.latentworkbench.api.CancelledException;

/** A switch that a person's Ctrl-C or Cancel button throws, once and for good. */
public final class Cancellation {
	private final Optional<Cancellation> around;
	private volatile boolean cancelled;

	public Cancellation() {
		this(Optional.empty());
	}

	private Cancellation(Optional<Cancellation> around) {
		this.around = around;
	}

	/** A switch for a part of the work: thrown by itself, or with this one. */
	public Cancellation part() {
		return new Cancellation(Optional.of(this));
	}

	public void cancel() {
		cancelled = true;
	}

	public boolean isCancelled() {
		return cancelled || around.isPresent() && around.get().isCancelled();
	}

	/** @throws CancelledException once the switch was thrown */
	public void check() {
		if (isCancelled()) {
			throw new CancelledException();
		}
	}
}
