package org.latentworkbench.core.run;

import java.nio.file.Path;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Run;

/**
 * How a run ended.
 *
 * @param run    its record, as it stands in {@code run.json}
 * @param folder its folder
 * @param cause  the first failure; empty when every step is done
 */
public record RunOutcome(RunEvent.Outcome outcome, Run run, Path folder, Optional<Throwable> cause) {
	/** Whether the user's input was the cause, not the product. */
	public boolean inputWasWrong() {
		return cause.filter(InputException.class::isInstance).isPresent();
	}
}
