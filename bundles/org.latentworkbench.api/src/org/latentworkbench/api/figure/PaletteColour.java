package org.latentworkbench.api.figure;

/**
 * A slot of the theme's categorical palette, which is safe for the common kinds of colour blindness.
 *
 * @param index 0 or more; the first twelve differ most, shades of them follow;
 *              -1 stands for "the next free one" ({@link Colour#AUTO})
 */
public record PaletteColour(int index) implements Colour {
	public PaletteColour {
		if (index < -1)
			throw new IllegalArgumentException("palette slot is " + index + ", expected 0 or more (or -1: next free)");
	}
}
