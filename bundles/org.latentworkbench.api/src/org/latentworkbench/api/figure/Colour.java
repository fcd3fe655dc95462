package org.latentworkbench.api.figure;

/**
 * A colour by meaning. Only {@link Rgb} is a fixed colour; every other kind is resolved by the theme, so that one scene
 * is drawn well on light and on dark ground.
 */
public sealed interface Colour permits ThemeColour, PaletteColour, Rgb {
	/** The next categorical colour that no earlier layer of the panel has taken. */
	Colour AUTO = new PaletteColour(-1);

	/** The categorical colour of slot {@code index}, 0 or more. */
	static Colour palette(int index) {
		return new PaletteColour(index);
	}

	static Colour rgb(int red, int green, int blue) {
		return new Rgb(red, green, blue);
	}
}
