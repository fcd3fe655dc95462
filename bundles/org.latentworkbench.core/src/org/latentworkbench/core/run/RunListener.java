package org.latentworkbench.core.run;

/** Hears what happens in a run. Calls come one at a time, possibly from several threads. */
@FunctionalInterface
public interface RunListener {
	void on(RunEvent event);
}
