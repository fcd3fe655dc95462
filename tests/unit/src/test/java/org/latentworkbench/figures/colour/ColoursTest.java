package org.latentworkbench.figures.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.ColourMap;
import org.latentworkbench.api.figure.ThemeColour;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ColoursTest {
	/** Linear-light matrices for complete protanopia, deuteranopia and tritanopia (Machado, Oliveira, Fernandes 2009). */
	private static final double[][][] BLINDNESS = {
			{ { .152286, 1.052583, -.204868 }, { .114503, .786281, .099216 }, { -.003882, -.048116, 1.051998 } },
			{ { .367322, .860646, -.227968 }, { .280085, .672501, .047413 }, { -.011820, .042940, .968881 } },
			{ { 1.255528, -.076749, -.178779 }, { -.078411, .930809, .147602 }, { .004733, .691367, .303900 } } };

	@Property(tries = 300, seed = "20260102")
	void oklabAndBackIsTheSameColour(@ForAll @IntRange(min = 0, max = 0xffffff) int rgb) {
		double[] lab = Oklab.fromRgb(rgb);
		assertEquals(0xff000000 | rgb, Oklab.toRgb(lab[0], lab[1], lab[2]));
	}

	@Test
	void oklabHasTheValuesOfItsDefinition() {
		double[] white = Oklab.fromRgb(0xffffff);
		assertEquals(1, white[0], 1e-6);
		assertEquals(0, Math.hypot(white[1], white[2]), 1e-6);
		double[] red = Oklab.fromRgb(0xff0000);
		assertEquals(.627955, red[0], 1e-5);
		assertEquals(.224863, red[1], 1e-5);
		assertEquals(.125846, red[2], 1e-5);
	}

	@Test
	void coloursOutOfGamutKeepTheirLightness() {
		int shown = Oklab.lch(.6, .4, 150);
		assertEquals(.6, Oklab.fromRgb(shown)[0], .01);
	}

	@Test
	void paletteColoursAreApartForEveryKindOfSight() {
		for (Theme theme : new Theme[] { Theme.LIGHT, Theme.DARK })
			for (int i = 0; i < theme.paletteSize(); i++) {
				assertTrue(Oklab.contrast(theme.palette(i), theme.background()) > 1.4, theme.name() + " slot " + i);
				for (int j = 0; j < i; j++) {
					double least = Oklab.distance(theme.palette(i), theme.palette(j));
					for (double[][] kind : BLINDNESS)
						least = Math.min(least, seen(theme.palette(i), theme.palette(j), kind));
					double needed = i < 4 ? .10 : i < 8 ? .065 : .045;
					assertTrue(least >= needed, String.format(Locale.ROOT, "%s slots %d and %d are %.3f apart, expected %.3f",
							theme.name(), j, i, least, needed));
				}
			}
	}

	private static double seen(int argb1, int argb2, double[][] kind) {
		double[] p = Oklab.fromLinear(part(argb1, kind[0]), part(argb1, kind[1]), part(argb1, kind[2]));
		double[] q = Oklab.fromLinear(part(argb2, kind[0]), part(argb2, kind[1]), part(argb2, kind[2]));
		return Math.sqrt(Math.pow(p[0] - q[0], 2) + Math.pow(p[1] - q[1], 2) + Math.pow(p[2] - q[2], 2));
	}

	private static double part(int argb, double[] row) {
		return Math.clamp(row[0] * Oklab.linear(argb >> 16 & 255) + row[1] * Oklab.linear(argb >> 8 & 255)
				+ row[2] * Oklab.linear(argb & 255), 0, 1);
	}

	@Test
	void textStandsOutFromTheGround() {
		for (Theme theme : new Theme[] { Theme.LIGHT, Theme.DARK }) {
			assertTrue(Oklab.contrast(theme.foreground(), theme.background()) > 12, theme.name());
			assertTrue(Oklab.contrast(theme.muted(), theme.background()) > 4.5, theme.name() + ": WCAG AA");
			assertTrue(Oklab.contrast(theme.grid(), theme.background()) < 1.6, theme.name() + ": the grid stays back");
		}
	}

	@ParameterizedTest
	@EnumSource(value = ColourMap.class, names = { "LAGOON", "EMBER" })
	void sequentialMapsGrowLighterInEvenSteps(ColourMap map) {
		for (Theme theme : new Theme[] { Theme.LIGHT, Theme.DARK }) {
			int[] table = theme.table(map);
			assertEquals(256, table.length);
			for (int i = 8; i < 256; i += 8)
				assertTrue(Oklab.fromRgb(table[i])[0] > Oklab.fromRgb(table[i - 8])[0], map + " at " + i);
			even(map, table, 0, 255);
		}
	}

	@ParameterizedTest
	@EnumSource(value = ColourMap.class, names = { "TIDE", "ORCHARD" })
	void divergingMapsTurnAtANeutralMiddleNearTheGround(ColourMap map) {
		for (Theme theme : new Theme[] { Theme.LIGHT, Theme.DARK }) {
			int[] table = theme.table(map);
			for (int middle : new int[] { 127, 128 })
				assertTrue(Oklab.distance(table[middle], theme.background()) < .12, map + " " + theme.name());
			for (int i = 1; i <= 15; i++) {
				assertTrue(Oklab.distance(table[127 - 8 * i], table[127]) > Oklab.distance(table[135 - 8 * i], table[127]));
				assertTrue(Oklab.distance(table[128 + 8 * i], table[128]) > Oklab.distance(table[120 + 8 * i], table[128]));
			}
			assertEquals(Oklab.fromRgb(table[0])[0], Oklab.fromRgb(table[255])[0], .08, "both ends weigh the same");
			even(map, table, 0, 127);
			even(map, table, 128, 255);
		}
	}

	private static void even(ColourMap map, int[] table, int from, int to) {
		double shortest = Double.MAX_VALUE;
		double longest = 0;
		for (int i = from; i + 16 <= to; i += 16) {
			double step = Oklab.distance(table[i], table[i + 16]);
			shortest = Math.min(shortest, step);
			longest = Math.max(longest, step);
		}
		assertTrue(longest < 1.7 * shortest, map + ": steps from " + shortest + " to " + longest);
	}

	@Test
	void theCyclicMapCloses() {
		int[] wheel = Theme.LIGHT.table(ColourMap.WHEEL);
		assertTrue(Oklab.distance(wheel[255], wheel[0]) < 2.5 * Oklab.distance(wheel[0], wheel[1]) + .01);
	}

	@Test
	void sharesBeyondTheEndsGetTheEnds() {
		int[] table = Theme.LIGHT.table(ColourMap.LAGOON);
		assertEquals(table[0], Theme.LIGHT.mapped(ColourMap.LAGOON, -3));
		assertEquals(table[255], Theme.LIGHT.mapped(ColourMap.LAGOON, 1));
		assertEquals(table[255], Theme.LIGHT.mapped(ColourMap.LAGOON, 7));
		assertEquals(table[128], Theme.LIGHT.mapped(ColourMap.LAGOON, .5));
	}

	@Test
	void rolesDifferByThemeAndFixedColoursDoNot() {
		assertNotEquals(Theme.LIGHT.resolve(ThemeColour.FOREGROUND), Theme.DARK.resolve(ThemeColour.FOREGROUND));
		assertEquals(0xff0a141e, Theme.DARK.resolve(Colour.rgb(10, 20, 30)));
		int slots = Theme.LIGHT.paletteSize();
		assertEquals(36, IntStream.range(0, 3 * slots).map(Theme.LIGHT::palette).distinct().count());
		assertEquals(Theme.LIGHT.palette(1), Theme.LIGHT.resolve(Colour.palette(1 + 3 * slots)));
		assertThrows(IllegalArgumentException.class, () -> Theme.LIGHT.resolve(Colour.AUTO));
	}
}
