package org.latentworkbench.data;

/** Whose rules hold where MOVE 1.5.0 errs. */
public enum Compatibility {
	/** The right ones. */
	STRICT,
	/** MOVE's, defects included, so that results can be checked against it. */
	MOVE
}
