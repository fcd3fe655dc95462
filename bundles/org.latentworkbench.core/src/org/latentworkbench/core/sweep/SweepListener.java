package org.latentworkbench.core.sweep;

import org.latentworkbench.core.run.RunListener;

/** Hears what happens in a sweep and in its runs. */
public interface SweepListener extends RunListener {
	void on(SweepEvent event);
}
