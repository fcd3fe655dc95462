package org.latentworkbench.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class PreviewImagesTest {
	@Test
	void smallImagesStayAsTheyAreInWholeLevels() {
		var images = PreviewImages.of(new ImageShape(1, 2, 1), List.of("original", "reconstruction"), List.of(new Matrix(1, 2, new float[] { 3, 255 }),
				new Matrix(1, 2, new float[] { 2.6f, 300 })));
		assertEquals(new Matrix(2, 2, new float[] { 3, 255, 3, 255 }), images.levels());
		assertEquals(1, images.columns());
	}

	@Test
	void ofLargeOnesSquaresOfPixelsBecomeOneOfTheirMeanLevel() {
		var shape = new ImageShape(2, 3 * PreviewImages.MOST_SIDE - 1, 3);
		var levels = new float[shape.size()];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = i % 3 == 0 ? i / 3 % shape.width() / 3 : i % 3 == 1 ? 7 : Float.NaN;
		}
		var images = PreviewImages.of(shape, List.of("original"), List.of(new Matrix(1, levels.length, levels)));
		assertEquals(new ImageShape(1, PreviewImages.MOST_SIDE, 3), images.shape());
		for (int x = 0; x < PreviewImages.MOST_SIDE; x++) {
			assertEquals(x, images.levels().at(0, 3 * x));
			assertEquals(7, images.levels().at(0, 3 * x + 1));
			assertEquals(0, images.levels().at(0, 3 * x + 2));
		}
	}

	@Test
	void whatIsTooLargeOrNoGreyLevelIsRefused() {
		var pixel = new ImageShape(1, 1, 1);
		for (float level : new float[] { -1, 256, .5f, Float.NaN }) {
			assertThrows(IllegalArgumentException.class, () -> new PreviewImages(pixel, List.of("a"), new Matrix(1, 1, new float[] { level })));
		}
		assertThrows(IllegalArgumentException.class, () -> new PreviewImages(pixel, List.of("a", "b"), Matrix.zeros(3, 1)));
		assertThrows(IllegalArgumentException.class, () -> new PreviewImages(pixel, List.of("a"), Matrix.zeros(PreviewImages.MOST_IMAGES + 1, 1)));
		var wide = new ImageShape(1, PreviewImages.MOST_SIDE + 1, 1);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new PreviewImages(wide, List.of("a"), Matrix.zeros(1, wide.size()))).getMessage()
				.contains("1 x 65 pixels"));
	}
}
