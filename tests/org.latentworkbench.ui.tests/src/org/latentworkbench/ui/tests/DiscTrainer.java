package org.latentworkbench.ui.tests;

import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Trainer;

/** Names {@link DiscModel}'s reader; nobody runs it. */
public final class DiscTrainer implements Trainer<DiscTrainer.Parameters> {
	/** None. */
	public record Parameters() {
	}

	@Override
	public void run(Parameters parameters, RunContext run) {
		throw new UnsupportedOperationException("discs are not trained");
	}
}
