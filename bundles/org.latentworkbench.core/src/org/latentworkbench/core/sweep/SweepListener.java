package org.latentworkbench.core.sweep;

import org.latentworkbench.core.run.RunEvent;

/** Hears what happens in a sweep and in its runs, of which several may be under way. */
public interface SweepListener {
	void on(SweepEvent event);

	/** @param point the combination whose run it is, from 1 */
	void on(int point, RunEvent event);
}
