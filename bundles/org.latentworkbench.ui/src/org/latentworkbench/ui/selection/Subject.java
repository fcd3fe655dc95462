package org.latentworkbench.ui.selection;

/** What can be selected in all views at once. */
public enum Subject {
	/** Samples, by their ids. */
	SAMPLES,
	/** Features, by their names. */
	FEATURES
}
