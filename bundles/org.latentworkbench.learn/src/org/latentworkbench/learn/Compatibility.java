package org.latentworkbench.learn;

/** Whose rules the loss follows. */
public enum Compatibility {
	/** Every feature counts; a value is missing when, and only when, the mask says so. */
	STRICT,
	/**
	 * As MOVE 1.5.0 computes: the last feature of every continuous block is left out of the loss, a continuous value
	 * equal to zero counts as missing, and early stopping never acts.
	 */
	MOVE
}
