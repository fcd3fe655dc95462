package org.latentworkbench.api.figure;

import java.util.List;

/**
 * n pieces of text.
 *
 * @param label   in the legend; normally empty
 * @param x       n positions
 * @param y       n positions
 * @param strings n texts
 * @param place   what the positions mean
 * @param anchor  which part of the text stands at its position
 * @param size    height in points; 0: that of tick labels
 * @param colour  of the text
 * @param halo    whether a rim in the background colour keeps the text readable over marks
 */
public record Texts(String label, Floats x, Floats y, List<String> strings, Place place, Anchor anchor, double size,
		Colour colour, boolean halo) implements Layer {
	/** What positions mean. */
	public enum Place {
		/** Values of the axes. */
		DATA,
		/** Shares of the panel: (0, 0) is its lower left corner, (1, 1) its upper right one. */
		PANEL
	}

	/** Which part of a text stands at its position; {@code ABOVE} centres the text a little above it. */
	public enum Anchor {
		CENTRE, LEFT, RIGHT, ABOVE, BELOW, TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT
	}

	public Texts {
		strings = Checks.copy(strings);
		Checks.sameLength("Texts", x.size(), "y", y.size());
		Checks.sameLength("Texts", x.size(), "strings", strings.size());
		Checks.notNegative("Texts", "size", size);
	}

	/** Texts a little above positions in the data, with a halo. */
	public static Texts of(Floats x, Floats y, List<String> strings) {
		return new Texts("", x, y, strings, Place.DATA, Anchor.ABOVE, 0, ThemeColour.FOREGROUND, true);
	}

	/** One note inside the panel: (0, 0) is the panel's lower left corner, (1, 1) its upper right one. */
	public static Texts note(double x, double y, Anchor anchor, String string) {
		return new Texts("", Floats.of((float) x), Floats.of((float) y), List.of(string), Place.PANEL, anchor, 0,
				ThemeColour.MUTED, true);
	}

	public Texts anchored(Anchor newAnchor) {
		return new Texts(label, x, y, strings, place, newAnchor, size, colour, halo);
	}

	/** @param newSize in points; 0: that of tick labels */
	public Texts sized(double newSize) {
		return new Texts(label, x, y, strings, place, anchor, newSize, colour, halo);
	}

	public Texts coloured(Colour newColour) {
		return new Texts(label, x, y, strings, place, anchor, size, newColour, halo);
	}
}
