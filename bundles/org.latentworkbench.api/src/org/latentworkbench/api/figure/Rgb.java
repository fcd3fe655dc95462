package org.latentworkbench.api.figure;

/**
 * A fixed sRGB colour, the same in every theme.
 *
 * @param red   0 to 255
 * @param green 0 to 255
 * @param blue  0 to 255
 */
public record Rgb(int red, int green, int blue) implements Colour {
	public Rgb {
		if (((red | green | blue) & ~255) != 0)
			throw new IllegalArgumentException(
					"colour is (" + red + ", " + green + ", " + blue + "), expected 0 to 255 each");
	}
}
