package org.latentworkbench.api.figure;

/** The direction in which a mark extends. */
public enum Orientation {
	HORIZONTAL, VERTICAL
}
