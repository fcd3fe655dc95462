package org.latentworkbench.figures.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.api.figure.ThemeColour;
import org.latentworkbench.figures.colour.Theme;

/**
 * Resolved colours of a layer.
 *
 * @param argb    one colour for all marks, or one for each
 * @param missing indices of the marks whose value is missing, ascending
 * @param groups  legend entries
 * @param bars    colour scales with known ends
 */
record Inks(int[] argb, int[] missing, List<Key.Group> groups, List<ColourScale> bars) {
	int at(int i) {
		return argb.length == 1 ? argb[0] : argb[i];
	}

	boolean single() {
		return argb.length == 1;
	}

	/** The same colours with this opacity, 0 to 1. */
	Inks faded(double opacity) {
		if (opacity >= 1)
			return this;
		var faded = new int[argb.length];
		for (int i = 0; i < faded.length; i++)
			faded[i] = fade(argb[i], opacity);
		return new Inks(faded, missing, groups.stream().map(group -> faded(group, opacity)).toList(), bars);
	}

	/** Legends show filled areas as pale as they are, but never so pale that they cannot be seen. */
	private static Key.Group faded(Key.Group group, double opacity) {
		return new Key.Group(group.title(), group.keys().stream().map(key -> key.swatch() instanceof Key.Patch
				? new Key(key.label(), key.swatch(), fade(key.argb(), Math.max(.3, opacity))) : key).toList());
	}

	static int fade(int argb, double opacity) {
		return argb & 0xffffff | (int) Math.round((argb >>> 24) * opacity) << 24;
	}

	/** A share of one colour laid over another, in plain sRGB; keeps the upper colour's alpha. */
	static int mixed(int ground, int argb, double share) {
		int k = (int) Math.round(share * 256);
		int r = (ground >> 16 & 255) * (256 - k) + (argb >> 16 & 255) * k >> 8;
		int g = (ground >> 8 & 255) * (256 - k) + (argb >> 8 & 255) * k >> 8;
		int b = (ground & 255) * (256 - k) + (argb & 255) * k >> 8;
		return argb & 0xff000000 | r << 16 | g << 8 | b;
	}

	/**
	 * Resolves the colouring of n marks.
	 *
	 * @param label  of the layer, for a legend entry of a single colour
	 * @param auto   the slot that an automatic colour takes
	 * @param swatch how the legend shows a mark
	 */
	static Inks of(Colouring colouring, int n, String label, int auto, Key.Swatch swatch, Theme theme) {
		return switch (colouring) {
		case Colouring.Uniform(Colour colour) -> {
			int argb = solid(colour, auto, theme);
			yield new Inks(new int[] { argb }, new int[0], label.isEmpty() ? List.of()
					: List.of(new Key.Group("", List.of(new Key(label, swatch, argb)))), List.of());
		}
		case Colouring.ByValue byValue -> byValue(byValue, label, swatch, theme);
		case Colouring.ByCategory byCategory -> byCategory(byCategory, swatch, theme);
		case Colouring.ByDirection() -> new Inks(new int[] { theme.foreground() }, new int[0], List.of(), List.of());
		};
	}

	static int solid(Colour colour, int auto, Theme theme) {
		return theme.resolve(colour.equals(Colour.AUTO) ? Colour.palette(auto) : colour);
	}

	/** A solid colour and the legend entry for it. */
	static Inks solid(Colour colour, String label, int auto, Key.Swatch swatch, Theme theme) {
		return of(Colouring.of(colour), 1, label, auto, swatch, theme);
	}

	private static Inks byValue(Colouring.ByValue byValue, String label, Key.Swatch swatch, Theme theme) {
		var values = byValue.values();
		ColourScale scale = ScaleEnds.known(byValue.scale(), values);
		var argb = new int[values.size()];
		var missing = new int[values.size()];
		int m = 0;
		for (int i = 0; i < argb.length; i++) {
			double share = ScaleEnds.share(scale, values.get(i));
			argb[i] = Double.isNaN(share) ? theme.resolve(ThemeColour.MISSING) : theme.mapped(scale.map(), share);
			if (Double.isNaN(share))
				missing[m++] = i;
		}
		List<Key> keys = new ArrayList<>();
		if (!label.isEmpty())
			keys.add(new Key(label, swatch, theme.mapped(scale.map(), .5)));
		if (m > 0)
			keys.add(missingKey(theme));
		return new Inks(argb, Arrays.copyOf(missing, m), keys.isEmpty() ? List.of() : List.of(new Key.Group("", keys)),
				scale.bar() ? List.of(scale) : List.of());
	}

	private static Inks byCategory(Colouring.ByCategory byCategory, Key.Swatch swatch, Theme theme) {
		var codes = byCategory.codes();
		int k = byCategory.names().size();
		var colours = new int[k];
		for (int c = 0; c < k; c++)
			colours[c] = byCategory.colours().isEmpty() ? theme.palette(c) : solid(byCategory.colours().get(c), c, theme);
		var argb = new int[codes.size()];
		var missing = new int[codes.size()];
		var used = new boolean[k];
		int m = 0;
		for (int i = 0; i < argb.length; i++) {
			int code = codes.get(i);
			argb[i] = code < 0 ? theme.resolve(ThemeColour.MISSING) : colours[code];
			if (code < 0)
				missing[m++] = i;
			else
				used[code] = true;
		}
		List<Key> keys = new ArrayList<>();
		for (int c = 0; c < k; c++)
			if (used[c])
				keys.add(new Key(byCategory.names().get(c), swatch, colours[c]));
		if (m > 0)
			keys.add(missingKey(theme));
		return new Inks(argb, Arrays.copyOf(missing, m), List.of(new Key.Group(byCategory.title(), keys)), List.of());
	}

	private static Key missingKey(Theme theme) {
		return new Key("missing", new Key.Dot(Marker.RING), theme.resolve(ThemeColour.MISSING));
	}
}
