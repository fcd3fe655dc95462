package org.latentworkbench.api.figure;

/** Where a panel explains its colours and marks. */
public enum Legend {
	/** Above the panel where the entries fit in one row, else at its right. */
	AUTO, TOP, RIGHT,
	/** Inside the panel, in the corner with the fewest marks. */
	INSIDE,
	/** Each line is named at its right end; layers that are not lines are left out. */
	DIRECT, NONE
}
