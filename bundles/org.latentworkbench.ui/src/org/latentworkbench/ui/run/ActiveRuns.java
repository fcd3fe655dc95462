package org.latentworkbench.ui.run;

import java.util.Map;

import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.services.IServiceLocator;

/** The variable {@code org.latentworkbench.ui.run.active}: whether a run of this window waits or is at work. */
public final class ActiveRuns extends AbstractSourceProvider {
	private static final String ACTIVE = "org.latentworkbench.ui.run.active";

	private Runs runs;
	private Runnable stop;
	private boolean told;

	@Override
	public void initialize(IServiceLocator locator) {
		runs = locator.getService(Runs.class);
		stop = runs.listen(changed -> {
			boolean now = active();
			if (now != told) {
				told = now;
				fireSourceChanged(ISources.WORKBENCH, ACTIVE, now);
			}
		});
	}

	private boolean active() {
		return runs != null && !runs.active().isEmpty();
	}

	@Override
	public Map<String, Object> getCurrentState() {
		return Map.of(ACTIVE, active());
	}

	@Override
	public String[] getProvidedSourceNames() {
		return new String[] { ACTIVE };
	}

	@Override
	public void dispose() {
		if (stop != null) {
			stop.run();
		}
	}
}
