package org.latentworkbench.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.figure.*;
import org.latentworkbench.figures.colour.Theme;

/** Scenes are values: nobody can change them, and none can be made that makes no sense. */
class SceneValuesTest {
	@Test
	void numbersAreCopiedInAndOut() {
		float[] given = { 1, 2, 3 };
		Floats floats = Floats.of(given);
		given[0] = 99;
		floats.toArray()[1] = 99;
		assertArrayEquals(new float[] { 1, 2, 3 }, floats.toArray());
		assertEquals(Floats.of(1f, 2, 3), floats);
		assertNotEquals(Floats.of(1f, 2, 4), floats);
		assertEquals(Floats.of(Float.NaN), Floats.of(Float.NaN));
	}

	@Test
	void extremesLeaveOutWhatIsNotANumber() {
		Floats floats = Floats.of(Float.NaN, 3, Float.NEGATIVE_INFINITY, -2, Float.POSITIVE_INFINITY);
		assertEquals(-2, floats.min());
		assertEquals(3, floats.max());
		assertTrue(Float.isNaN(Floats.of(Float.NaN).min()));
	}

	@Test
	void listsOfAFigureCannotBeChanged() {
		var layers = new ArrayList<Layer>(List.of(Rule.horizontal(1, "")));
		Axes axes = Axes.of("x", "y").addAll(layers);
		layers.clear();
		assertEquals(1, axes.layers().size());
		assertThrows(UnsupportedOperationException.class, () -> axes.layers().clear());
	}

	@Test
	void addingALayerLeavesTheOldAxesAlone() {
		Axes axes = Axes.of("x", "y");
		assertEquals(1, axes.add(Rule.vertical(0, "")).layers().size());
		assertEquals(0, axes.layers().size());
	}

	@Test
	void whatMakesNoSenseIsRefusedWithTheReason() {
		refused("Points: y has 1 values, expected 2", () -> Points.of(new float[2], new float[1]));
		refused("colour encoding has 3 values, expected 2",
				() -> Points.of(new float[2], new float[2]).byValue("v", new float[3]));
		refused("code 1 at 0 has no name", () -> Points.of(new float[1], new float[1]).byCategory("c", new int[] { 1 }, List.of("a")));
		refused("expected 0 to 1", () -> Points.of(new float[1], new float[1]).opacity(1.5));
		refused("expected low < high", () -> Axis.linear("x").between(3, 3));
		refused("expected positive ends", () -> Axis.log("x").between(0, 10));
		refused("expected at least 1 frame", () -> new Turn(0, 0, 0, 0, 0, 75));
		refused("-90 to 90", () -> Axes3D.of("x", "y", "z").seenFrom(0, 91));
		refused("has no panels", () -> Figure.of("empty"));
		refused("to[0] is 5, expected 0 to 1", () -> Network.of(List.of("a", "b"), Floats.range(2), Floats.range(2),
				Ints.of(0), Ints.of(5), Floats.of(1f), "w"));
		refused("values has 3 values, expected 4",
				() -> Heatmap.of(2, 2, Floats.range(3), ColourScale.sequential("v")));
		refused("expected 0 to 255", () -> Colour.rgb(256, 0, 0));
	}

	private static void refused(String reason, Runnable making) {
		String message = assertThrows(IllegalArgumentException.class, making::run).getMessage();
		assertTrue(message.contains(reason), message);
	}

	@Test
	void aTurnGoesEvenlyFromItsFirstViewToItsLast() {
		assertEquals(0, Turn.DEFAULT.azimuth(0));
		assertEquals(60, Turn.DEFAULT.azimuth(49), 1e-12);
		assertEquals(15, Turn.DEFAULT.elevation(0));
		assertEquals(60, Turn.DEFAULT.elevation(49), 1e-12);
		assertEquals(Turn.DEFAULT.azimuth(10) - Turn.DEFAULT.azimuth(9), Turn.DEFAULT.azimuth(30) - Turn.DEFAULT.azimuth(29), 1e-9);
	}

	@Test
	void aScatterAndABarChartTakeThreeLines() {
		Figure scatter = Figure.of("Latent space", Axes.of("z1", "z2")
				.add(Points.of(new float[] { 1, 2 }, new float[] { 3, 4 }).byCategory("cluster", new int[] { 0, 1 }, List.of("a", "b"))));
		Figure bars = Figure.of("Counts", Axes.of(Axis.linear("pairs"), Axis.categories("", List.of("a", "b")).reversedOrder())
				.add(Bars.horizontal(3, 5)));
		assertEquals(1, scatter.panels().size());
		assertEquals(List.of(), Renderer.render(bars, Theme.LIGHT, 300, 200, 1).notes());
	}
}
