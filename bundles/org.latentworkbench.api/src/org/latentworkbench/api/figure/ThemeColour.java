package org.latentworkbench.api.figure;

/** The roles a theme gives a colour to. */
public enum ThemeColour implements Colour {
	/** Text and marks of first rank. */
	FOREGROUND,
	/** The ground the figure is drawn on. */
	BACKGROUND,
	/** Secondary text, tick labels, reference lines. */
	MUTED,
	/** Grid lines and faint frames. */
	GRID,
	/** One colour that draws the eye. */
	ACCENT,
	/** Marks whose value is missing. */
	MISSING,
	/** Increase, agreement, gain. */
	POSITIVE,
	/** Decrease, disagreement, loss. */
	NEGATIVE,
	/** Not drawn, but still fitted by automatic axes and still in the legend, where the entry is pale: switched off. */
	NONE
}
