package org.latentworkbench.ui.figure;

/** Something that goes back to how it began. Parts give it as an adapter, so that the command Reset works in them. */
public interface Resettable {
	void reset();
}
