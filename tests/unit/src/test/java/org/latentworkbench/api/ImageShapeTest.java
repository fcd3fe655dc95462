package org.latentworkbench.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ImageShapeTest {
	@Test
	void namesSayWherePixelsLieAndGiveTheShapeBack() {
		var grey = new ImageShape(2, 3, 1);
		assertEquals(List.of("y0_x0", "y0_x1", "y0_x2", "y1_x0", "y1_x1", "y1_x2"), grey.features());
		assertEquals(Optional.of(grey), ImageShape.of(grey.features()));
		var colour = new ImageShape(1, 2, 3);
		assertEquals(List.of("y0_x0_red", "y0_x0_green", "y0_x0_blue", "y0_x1_red", "y0_x1_green", "y0_x1_blue"), colour.features());
		assertEquals(Optional.of(colour), ImageShape.of(colour.features()));
	}

	@Test
	void otherFeaturesAndPicturesWithHolesHaveNoShape() {
		assertEquals(Optional.empty(), ImageShape.of(List.of()));
		assertEquals(Optional.empty(), ImageShape.of(List.of("TP53", "BRCA1")));
		assertEquals(Optional.empty(), ImageShape.of(List.of("y0_x0", "y999999_x999999")));
		var names = new ArrayList<>(new ImageShape(2, 2, 1).features());
		names.remove(1);
		assertEquals(Optional.empty(), ImageShape.of(names));
		names = new ArrayList<>(new ImageShape(2, 2, 1).features());
		Collections.swap(names, 0, 1);
		assertEquals(Optional.empty(), ImageShape.of(names));
		assertThrows(IllegalArgumentException.class, () -> new ImageShape(2, 2, 2));
		assertThrows(ArithmeticException.class, () -> new ImageShape(1 << 16, 1 << 16, 1));
	}
}
