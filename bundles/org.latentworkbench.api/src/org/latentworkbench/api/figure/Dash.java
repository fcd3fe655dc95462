package org.latentworkbench.api.figure;

/** The pattern of a line. */
public enum Dash {
	SOLID, DASHED, DOTTED, DASH_DOT
}
