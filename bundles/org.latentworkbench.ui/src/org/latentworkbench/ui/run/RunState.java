package org.latentworkbench.ui.run;

import java.util.Locale;

import org.latentworkbench.core.run.RunEvent.Outcome;

/** How a run or a step stands. */
public enum RunState {
	/** Others come first. */
	WAITING("waiting"),
	/** Its process starts. */
	STARTING("starting"),
	/** At work. */
	RUNNING("running"),
	/** Was asked to stop. */
	CANCELLING("stopping"),
	DONE("done"),
	/** Unchanged, taken from an earlier run. */
	REUSED("unchanged"),
	FAILED("failed"),
	CANCELLED("cancelled"),
	/** Needs a step that did not end well. */
	SKIPPED("skipped"),
	/** Its process was killed or crashed. */
	INTERRUPTED("interrupted");

	private final String word;

	RunState(String word) {
		this.word = word;
	}

	/** For people. */
	public String word() {
		return word;
	}

	/** The icon's name. */
	String icon() {
		return switch (this) {
			case WAITING -> "waiting";
			case STARTING, RUNNING, CANCELLING -> "running";
			case SKIPPED -> "cancelled";
			default -> name().toLowerCase(Locale.ROOT);
		};
	}

	/** Whether it has not ended. */
	public boolean active() {
		return ordinal() <= CANCELLING.ordinal();
	}

	/** Whether there is something to go on with. */
	public boolean resumable() {
		return this == FAILED || this == CANCELLED || this == INTERRUPTED;
	}

	static RunState of(Outcome outcome) {
		return valueOf(outcome.name());
	}

	/** What a record says. @param recorded as {@link org.latentworkbench.core.run.RunStore#state} says */
	static RunState recorded(String recorded) {
		for (RunState state : values()) {
			if (state.name().equals(recorded)) {
				return state;
			}
		}
		return INTERRUPTED;
	}
}
