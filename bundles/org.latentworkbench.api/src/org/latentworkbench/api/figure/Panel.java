package org.latentworkbench.api.figure;

/** One plot of a figure. */
public sealed interface Panel permits Axes, Axes3D {
	/** Stands above the panel; may be empty. */
	String title();
}
