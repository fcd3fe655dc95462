package org.latentworkbench.figures.colour;

import java.util.EnumMap;
import java.util.Map;

import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.ColourMap;
import org.latentworkbench.api.figure.PaletteColour;
import org.latentworkbench.api.figure.Rgb;
import org.latentworkbench.api.figure.ThemeColour;

/**
 * Gives every colour of a scene its value, for light or for dark ground. Colours are opaque {@code 0xFFRRGGBB}, but for
 * {@link ThemeColour#NONE}, which is 0.
 */
public final class Theme {
	/*
	 * Twelve categorical colours as {L, C, h} of OKLab, found by a search that keeps every pair apart for normal sight and
	 * for the three kinds of dichromacy (Machado et al. 2009), the first slots farthest; a test repeats the check.
	 */
	private static final double[][] ON_LIGHT = { { .47, .135, 267 }, { .633, .165, 51 }, { .645, .104, 173 },
			{ .80, .132, 86 }, { .38, .085, 322 }, { .77, .10, 228 }, { .72, .15, 349 }, { .461, .077, 48 },
			{ .80, .055, 128 }, { .70, .12, 284 }, { .34, .11, 14 }, { .562, .045, 172 } };
	private static final double[][] ON_DARK = { { .60, .135, 269 }, { .67, .165, 53 }, { .738, .119, 167 },
			{ .88, .145, 93 }, { .53, .09, 322 }, { .87, .085, 225 }, { .81, .119, 353 }, { .612, .056, 61 },
			{ .92, .062, 132 }, { .73, .12, 300 }, { .485, .11, 10 }, { .668, .045, 188 } };

	public static final Theme LIGHT = new Theme("light", false, ON_LIGHT, 0xffffffff, 0xff1f242b, 0xff5b6470,
			0xffe6e9ed, 0xff9aa2ad);
	public static final Theme DARK = new Theme("dark", true, ON_DARK, 0xff16191e, 0xffe9ecf0, 0xffa3acb8, 0xff2b3038,
			0xff6b7480);

	private final String name;
	private final boolean dark;
	private final int[] palette;
	private final Map<ThemeColour, Integer> roles = new EnumMap<>(ThemeColour.class);
	private final Map<ColourMap, int[]> tables = new EnumMap<>(ColourMap.class);

	private Theme(String name, boolean dark, double[][] palette, int background, int foreground, int muted, int grid,
			int missing) {
		this.name = name;
		this.dark = dark;
		this.palette = new int[palette.length];
		for (int i = 0; i < palette.length; i++)
			this.palette[i] = Oklab.lch(palette[i][0], palette[i][1], palette[i][2]);
		roles.put(ThemeColour.BACKGROUND, background);
		roles.put(ThemeColour.FOREGROUND, foreground);
		roles.put(ThemeColour.MUTED, muted);
		roles.put(ThemeColour.GRID, grid);
		roles.put(ThemeColour.MISSING, missing);
		roles.put(ThemeColour.ACCENT, this.palette[1]);
		roles.put(ThemeColour.NONE, 0);
		roles.put(ThemeColour.POSITIVE, this.palette[2]);
		roles.put(ThemeColour.NEGATIVE, Oklab.lch(dark ? .66 : .56, .17, 28));
		for (ColourMap map : ColourMap.values())
			tables.put(map, ColourTables.table(map, dark));
	}

	/** {@code light} or {@code dark}. */
	public String name() {
		return name;
	}

	public boolean dark() {
		return dark;
	}

	public int background() {
		return roles.get(ThemeColour.BACKGROUND);
	}

	public int foreground() {
		return roles.get(ThemeColour.FOREGROUND);
	}

	public int muted() {
		return roles.get(ThemeColour.MUTED);
	}

	public int missing() {
		return roles.get(ThemeColour.MISSING);
	}

	public int grid() {
		return roles.get(ThemeColour.GRID);
	}

	/** How many categorical colours there are before shades of them follow. */
	public int paletteSize() {
		return palette.length;
	}

	/**
	 * A categorical colour. After the last come shades nearer to the ground, then shades nearer to the foreground, then all
	 * begin anew.
	 *
	 * @param slot 0 or more
	 */
	public int palette(int slot) {
		int colour = palette[slot % palette.length];
		return switch (slot / palette.length % 3) {
		case 0 -> colour;
		case 1 -> Oklab.mix(colour, background(), .42);
		default -> Oklab.mix(colour, foreground(), .45);
		};
	}

	/** The entry of a colour map at a share of its length; shares outside 0..1 get the ends. */
	public int mapped(ColourMap map, double share) {
		return tables.get(map)[(int) Math.clamp(Math.floor(share * 256), 0, 255)];
	}

	/** A copy of the 256 entries of a colour map. */
	public int[] table(ColourMap map) {
		return tables.get(map).clone();
	}

	/** @throws IllegalArgumentException for {@link Colour#AUTO}, which only a panel can resolve */
	public int resolve(Colour colour) {
		return switch (colour) {
		case ThemeColour role -> roles.get(role);
		case Rgb rgb -> 0xff000000 | rgb.red() << 16 | rgb.green() << 8 | rgb.blue();
		case PaletteColour slot when slot.index() >= 0 -> palette(slot.index());
		case PaletteColour slot -> throw new IllegalArgumentException("an automatic colour has no value of its own");
		};
	}
}
