package org.latentworkbench.ui.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.latentworkbench.core.run.RunEvent.StepProgress;

/** A run as the workbench shows it: one that this window started, or one whose record was found. */
public sealed interface RunItem permits WatchedRun, RecordedRun {
	/** The study's folder. */
	Path study();

	/** The run's id; empty until it has one. */
	Optional<String> id();

	/** The run's folder; empty until it has one. */
	Optional<Path> folder();

	RunState state();

	/** When it was asked for or began. */
	Instant when();

	/** How long it took so far. */
	Duration took();

	/** What is done, for people. */
	String title();

	/** The steps it has, in order. */
	List<Step> steps();

	/** Why it did not work; empty when it did. */
	List<Trouble> troubles();

	/** What there is to say about it that is no trouble; empty where there is nothing. */
	String note();

	/** The command line that does the same. */
	String command();

	/**
	 * One step of a run.
	 *
	 * @param use      the contribution's id
	 * @param progress what it is at; empty until it says so
	 * @param loss     the last one it told
	 */
	record Step(RunItem run, String name, String use, RunState state, Optional<StepProgress> progress, OptionalDouble loss,
			Duration took, Optional<String> cause) {
		/** 0 to 1. */
		double fraction() {
			return switch (state) {
				case RUNNING, CANCELLING -> progress.filter(p -> p.total() > 0).map(p -> Math.clamp((double) p.done() / p.total(), 0, 1)).orElse(0.0);
				case DONE, REUSED -> 1;
				default -> 0;
			};
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Step s && s.run.equals(run) && s.name.equals(name);
		}

		@Override
		public int hashCode() {
			return 31 * run.hashCode() + name.hashCode();
		}
	}

	/** How much of it is done, 0 to 1: every step counts the same. */
	default double fraction() {
		List<Step> steps = steps();
		if (steps.isEmpty()) {
			return state() == RunState.DONE ? 1 : 0;
		}
		return steps.stream().mapToDouble(Step::fraction).sum() / steps.size();
	}

	/** The step at work that was begun last. */
	default Optional<Step> current() {
		return steps().reversed().stream().filter(s -> s.state() == RunState.RUNNING || s.state() == RunState.CANCELLING).findFirst();
	}
}
