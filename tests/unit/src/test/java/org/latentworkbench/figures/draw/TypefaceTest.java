package org.latentworkbench.figures.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class TypefaceTest {
	private final Typeface face = Typeface.sans();

	@Test
	void widthsAreThoseOfTheFontFile() {
		assertEquals(10 * 1139 / 2048.0, face.width("0", 10), 1e-9);
		assertEquals(4 * face.width("0", 10), face.width("0000", 10), 1e-9);
		assertTrue(face.width("AV", 10) < face.width("A", 10) + face.width("V", 10), "the pair is kerned");
	}

	@Test
	void scientificSignsAreInTheTypeface() {
		assertTrue(face.covers("−×±≤≥μαβΔσρ→…–²³₂°%"));
	}

	@Test
	void lettersThatAreMissingStillHaveAWidth() {
		assertTrue(!face.covers("漢"));
		assertTrue(face.width("漢", 10) > 0);
	}

	@Test
	void elidedTextFitsAndKeepsItsEnd() {
		String name = "Continuous_A_17 to Continuous_B_4";
		assertEquals(name, face.elided(name, 8, 1000));
		assertTrue(face.width(face.elided(name, 8, 60), 8) <= 60);
		assertTrue(face.elidedMiddle(name, 8, 60).endsWith("4"));
		assertTrue(face.width(face.elidedMiddle(name, 8, 60), 8) <= 60);
	}

	@Test
	void textStandsWhereItsStyleSays() {
		for (var across : TextStyle.Across.values()) {
			var surface = new RasterSurface(200, 60, 1, 0xffffffff);
			surface.text("HHHH", TextStyle.of(20, 0xff000000).at(across, TextStyle.Up.TOP), 100, 20);
			int[] columns = dark(surface, true);
			int[] rows = dark(surface, false);
			double width = face.width("HHHH", 20);
			double left = switch (across) {
			case START -> 100;
			case MIDDLE -> 100 - width / 2;
			case END -> 100 - width;
			};
			assertEquals(left, columns[0], 3);
			assertEquals(left + width, columns[1], 3);
			assertEquals(20, rows[0], 1);
			assertEquals(20 + 20 * Typeface.CAP_HEIGHT, rows[1], 1.5);
		}
	}

	@Test
	void turnedTextRunsUpwards() {
		var surface = new RasterSurface(60, 200, 1, 0xffffffff);
		surface.text("HHHH", TextStyle.of(20, 0xff000000).at(TextStyle.Across.START, TextStyle.Up.BASELINE).turned(90), 40, 180);
		int[] rows = dark(surface, false);
		assertEquals(180, rows[1], 3);
		assertEquals(180 - face.width("HHHH", 20), rows[0], 3);
	}

	/** First and last column (or row) with a dark pixel. */
	private static int[] dark(RasterSurface surface, boolean columns) {
		int[] argb = surface.argb();
		int[] found = { Integer.MAX_VALUE, -1 };
		for (int y = 0; y < surface.height(); y++)
			for (int x = 0; x < surface.width(); x++)
				if ((argb[y * surface.width() + x] & 255) < 128) {
					int at = columns ? x : y;
					found[0] = Math.min(found[0], at);
					found[1] = Math.max(found[1], at + 1);
				}
		assertTrue(found[1] > 0, () -> "nothing drawn: " + Arrays.toString(found));
		return found;
	}
}
