package org.latentworkbench.core.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.run.RunOutcome;

/**
 * How a sweep ended.
 *
 * @param outcome done when all runs are; cancelled; else failed
 * @param folder  with the record, the table and the figure
 * @param runs    how the runs ended, in order
 * @param best    empty when none was asked for or no run is done
 */
public record SweepOutcome(Outcome outcome, Path folder, List<RunOutcome> runs, Optional<SweepEvent.Best> best) {
	public SweepOutcome {
		runs = List.copyOf(runs);
	}

	/** Whether all that failed did so because of the user's input. */
	public boolean inputWasWrong() {
		return runs.stream().filter(r -> r.cause().isPresent()).allMatch(RunOutcome::inputWasWrong);
	}
}
