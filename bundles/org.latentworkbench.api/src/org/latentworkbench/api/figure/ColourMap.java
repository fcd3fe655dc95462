package org.latentworkbench.api.figure;

/** Continuous colour maps by name; each is a table of 256 colours made for evenly perceived steps. */
public enum ColourMap {
	/** Sequential: deep indigo, teal, green, pale yellow. The default for amounts. */
	LAGOON(false),
	/** Sequential: near black, plum, red, amber, cream. */
	EMBER(false),
	/** Sequential: greys, from near the background to the foreground. */
	SLATE(false),
	/** Diverging about a neutral middle: blue, neutral, vermilion. The default for signed values. */
	TIDE(true),
	/** Diverging about a neutral middle: purple, neutral, green. */
	ORCHARD(true),
	/** Cyclic: for angles and phases; both ends are the same colour. */
	WHEEL(false);

	private final boolean diverging;

	ColourMap(boolean diverging) {
		this.diverging = diverging;
	}

	/** Whether the middle of the map is neutral, so that the scale's middle should be a meaningful value. */
	public boolean diverging() {
		return diverging;
	}
}
