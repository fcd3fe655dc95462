package org.latentworkbench.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.figure.*;
import org.latentworkbench.figures.Renderer.Rendering;
import org.latentworkbench.figures.colour.Oklab;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.plot.PanelView;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What stands where in the pixels. */
class RendererTest {
	private static final int RED = 0xffc81e14;
	private static final Colour INK = Colour.rgb(0xc8, 0x1e, 0x14);

	private static Rendering drawn(Panel... panels) {
		return Renderer.render(Figure.of("", panels), Theme.LIGHT, 400, 300, 1);
	}

	private static PanelView.Plane plane(Rendering image) {
		return (PanelView.Plane) image.panels().getFirst();
	}

	private static int pixel(Rendering image, double x, double y) {
		return image.argb()[(int) y * image.width() + (int) x];
	}

	private static long count(Rendering image, int argb) {
		return IntStream.of(image.argb()).filter(pixel -> pixel == argb).count();
	}

	@Test
	void aPointIsWhereTheRulersSayAndInItsColour() {
		Rendering image = drawn(Axes.of("x", "y").add(Points.of(new float[] { 0, 5, 10 }, new float[] { 0, 8, 10 })
				.coloured(INK).sized(8)));
		PanelView.Plane view = plane(image);
		assertEquals(RED, pixel(image, view.x().at(5), view.y().at(8)));
		assertEquals(0xffffffff, pixel(image, view.x().at(7.3), view.y().at(2.1)));
		assertTrue(count(image, RED) > 3 * 25 && count(image, RED) < 3 * 60, "three discs of diameter 8: " + count(image, RED));
	}

	@Test
	void marksDoNotLeaveTheirPanel() {
		Rendering image = drawn(Axes.of(Axis.linear("x").between(0, 1), Axis.linear("y").between(0, 1))
				.add(Points.of(new float[] { -5, .5f, 7, 1, 0 }, new float[] { .5f, 9, .5f, 1, 0 }).coloured(INK).sized(30)));
		Box area = plane(image).area().grown(1.5);
		for (int y = 0; y < image.height(); y++)
			for (int x = 0; x < image.width(); x++)
				if (pixel(image, x, y) == RED)
					assertTrue(area.contains(x + .5, y + .5), "a mark at " + x + ", " + y);
		assertTrue(count(image, RED) > 100);
	}

	@Test
	void barsReachFromZeroToTheirValues() {
		Rendering image = drawn(Axes.of(Axis.categories("", List.of("a", "b")), Axis.linear("n"))
				.add(Bars.vertical(10, -5).coloured(INK)));
		PanelView.Plane view = plane(image);
		assertEquals(RED, pixel(image, view.x().at(0), view.y().at(9.5)));
		assertEquals(RED, pixel(image, view.x().at(0), view.y().at(.5)));
		assertEquals(RED, pixel(image, view.x().at(1), view.y().at(-4.5)));
		assertFalse(RED == pixel(image, view.x().at(1), view.y().at(5)));
		assertFalse(RED == pixel(image, view.x().at(.5), view.y().at(5)));
	}

	@Test
	void heatmapCellsLieOnTheirCategoriesWithoutSeams() {
		Heatmap map = Heatmap.of(2, 3, Floats.of(0f, 1, 2, 3, 4, 5), ColourScale.sequential("v").between(0, 5));
		Rendering image = drawn(Axes.of(Axis.categories("", List.of("a", "b", "c")),
				Axis.categories("", List.of("r0", "r1")).reversedOrder()).add(map));
		PanelView.Plane view = plane(image);
		for (int r = 0; r < 2; r++)
			for (int c = 0; c < 3; c++)
				assertEquals(Theme.LIGHT.mapped(ColourMap.LAGOON, (r * 3 + c) / 5.0),
						pixel(image, view.x().at(c), view.y().at(r)), "cell " + r + ", " + c);
		assertTrue(view.y().at(0) < view.y().at(1), "the first row of a reversed axis is on top");
		for (double x = view.area().x() + 1; x < view.area().right() - 1; x++) {
			int here = pixel(image, x, view.y().at(0));
			assertTrue(IntStream.range(0, 3).anyMatch(c -> here == Theme.LIGHT.mapped(ColourMap.LAGOON, c / 5.0)), "seam at " + x);
		}
	}

	@Test
	void missingValuesAreDrawnApart() {
		Rendering image = drawn(Axes.of("x", "y").add(Points.of(new float[] { 0, 1, 2 }, new float[] { 0, 1, 2 })
				.byValue("v", new float[] { 1, Float.NaN, 3 }).sized(12)));
		PanelView.Plane view = plane(image);
		assertEquals(Theme.LIGHT.mapped(ColourMap.LAGOON, 0), pixel(image, view.x().at(0), view.y().at(0)));
		assertEquals(Theme.LIGHT.mapped(ColourMap.LAGOON, 1), pixel(image, view.x().at(2), view.y().at(2)));
		assertTrue(Oklab.distance(pixel(image, view.x().at(1), view.y().at(1)), 0xffffffff) < .1, "the ring is hollow");
		assertTrue(count(image, Theme.LIGHT.resolve(ThemeColour.MISSING)) > 4, "the ring is drawn");
	}

	@Test
	void aLogarithmicAxisLeavesOutWhatItCannotShowAndSaysSo() {
		Rendering image = drawn(Axes.of(Axis.linear("x"), Axis.log("loss"))
				.add(Points.of(new float[] { 1, 2, 3, 4 }, new float[] { 10, 0, -2, .1f }).coloured(INK).sized(8)));
		assertEquals(1, image.notes().size());
		assertTrue(image.notes().getFirst().startsWith("2 values of 0 or less"), image.notes().getFirst());
		PanelView.Plane view = plane(image);
		assertTrue(view.y().low() > 0 && view.y().low() <= .1 + 1e-6);
		assertTrue(count(image, RED) < 2 * 60);
	}

	@Test
	void aFigureWithoutDataSaysThereIsNothing() {
		Rendering empty = drawn(Axes.of("x", "y").add(Points.of(new float[0], new float[0])));
		Rendering one = drawn(Axes.of("x", "y"));
		Rendering missing = drawn(Axes.of("x", "y").add(Line.of(new float[] { Float.NaN }, new float[] { Float.NaN })));
		assertArrayEquals(empty.argb(), missing.argb());
		Box area = plane(empty).area();
		long inked = 0;
		for (double x = area.centreX() - 40; x < area.centreX() + 40; x++)
			for (double y = area.centreY() - 6; y < area.centreY() + 6; y++)
				if (Oklab.contrast(pixel(empty, x, y), Theme.LIGHT.background()) > 2)
					inked++;
		assertTrue(inked > 40, "the words cover " + inked + " pixels");
		assertArrayEquals(empty.argb(), one.argb());
	}

	@Test
	void darkAndLightDrawTheSameSceneInOtherColours() {
		Figure figure = Figure.of("t", Axes.of("x", "y").add(Points.of(new float[] { 1, 2 }, new float[] { 1, 2 }).sized(9)));
		Rendering light = Renderer.render(figure, Theme.LIGHT, 300, 200, 1);
		Rendering dark = Renderer.render(figure, Theme.DARK, 300, 200, 1);
		assertEquals(Theme.LIGHT.background(), pixel(light, 1, 1));
		assertEquals(Theme.DARK.background(), pixel(dark, 1, 1));
		PanelView.Plane view = (PanelView.Plane) dark.panels().getFirst();
		assertEquals(((PanelView.Plane) light.panels().getFirst()).area(), view.area());
		assertEquals(Theme.DARK.palette(0), pixel(dark, view.x().at(1), view.y().at(1)));
		assertEquals(Theme.LIGHT.palette(0), pixel(light, view.x().at(1), view.y().at(1)));
	}

	@Test
	void automaticColoursSkipThoseThatAreTaken() {
		Line line = Line.of(new float[] { 0, 1 }, new float[] { 0, 0 }).wide(8);
		Rendering image = drawn(Axes.of(Axis.linear("x"), Axis.linear("y").between(-1, 4)).withLegend(Legend.NONE).add(
				line.coloured(Colour.palette(1)), raised(line, 1), raised(line, 2), raised(line, 3).coloured(Colour.palette(0))));
		PanelView.Plane view = plane(image);
		int[] expected = { 1, 2, 3, 0 };
		for (int i = 0; i < 4; i++)
			assertEquals(Theme.LIGHT.palette(expected[i]), pixel(image, view.x().at(.5), view.y().at(i)), "line " + i);
	}

	@Test
	void aPointOfALineThatHasNoNeighbourIsAMarker() {
		Rendering one = drawn(Axes.of("epoch", "loss").add(Line.of(new float[] { 1 }, new float[] { .5f }).coloured(INK)));
		PanelView.Plane view = plane(one);
		assertEquals(RED, pixel(one, view.x().at(1), view.y().at(.5)));
		float gap = Float.NaN;
		Rendering gaps = drawn(Axes.of("x", "y")
				.add(Line.of(new float[] { 0, 1, 2, 3, 4 }, new float[] { 1, gap, 2, gap, 3 }).coloured(INK)));
		PanelView.Plane apart = plane(gaps);
		for (int i = 0; i < 3; i++)
			assertEquals(RED, pixel(gaps, apart.x().at(2 * i), apart.y().at(i + 1)), "point " + i);
		assertTrue(Oklab.distance(pixel(gaps, apart.x().at(1), apart.y().at(1.5)), RED) > .1, "gaps stay");
	}

	private static Line raised(Line line, float by) {
		return Line.of(line.x(), Floats.of(by, by)).wide(line.width());
	}

	@Test
	void panelsOfAGridAreInLine() {
		Axes narrow = Axes.of("x", "y").add(Points.of(new float[] { 0, 1 }, new float[] { 0, 1 }));
		Axes wide = Axes.of("x", "y").titled("has a title").add(Points.of(new float[] { 0, 1 }, new float[] { 0, 100_000 }));
		Rendering image = Renderer.render(Figure.grid("t", 2, List.of(narrow, wide, wide, narrow)), Theme.LIGHT, 600, 500, 1);
		List<Box> areas = image.panels().stream().map(PanelView::area).toList();
		assertEquals(areas.get(0).x(), areas.get(2).x());
		assertEquals(areas.get(1).x(), areas.get(3).x());
		assertEquals(areas.get(0).y(), areas.get(1).y());
		for (Box area : areas) {
			assertEquals(areas.getFirst().width(), area.width(), 1e-9);
			assertEquals(areas.getFirst().height(), area.height(), 1e-9);
			assertTrue(area.x() > 0 && area.right() < 600 && area.y() > 0 && area.bottom() < 500);
		}
		assertFalse(areas.get(0).intersects(areas.get(1)) || areas.get(0).intersects(areas.get(2)));
	}

	@Test
	void equalUnitsAreEquallyLong() {
		PanelView.Plane view = plane(drawn(Axes.of("x", "y").equalAspect()
				.add(Points.of(new float[] { 0, 1 }, new float[] { 0, 10 }))));
		double x = Math.abs(view.x().at(1) - view.x().at(0));
		double y = Math.abs(view.y().at(1) - view.y().at(0));
		assertEquals(x, y, 1e-6);
		PanelView.Plane square = plane(drawn(Axes.of(Axis.categories("", List.of("a", "b", "c")),
				Axis.categories("", List.of("a", "b", "c"))).equalAspect()
				.add(Heatmap.of(3, 3, Floats.range(9), ColourScale.sequential("v")))));
		assertEquals(square.area().width(), square.area().height(), 1e-6);
	}

	@Test
	void theMarkUnderThePointerIsFound() {
		Rendering image = drawn(Axes.of("x", "y").add(Rule.horizontal(1, ""),
				Points.of(new float[] { 0, 5, 10 }, new float[] { 0, 5, 10 }).ids(List.of("S1", "S2", "S3"))));
		PanelView.Plane view = plane(image);
		PanelView.Hit hit = view.nearest(view.x().at(5) + 2, view.y().at(5) - 1, 6).orElseThrow();
		assertEquals(new PanelView.Hit(1, 1, "S2"), hit);
		assertTrue(view.nearest(view.x().at(2.5), view.y().at(7), 6).isEmpty());
	}

	@Test
	void nearPointsInSpaceHideFarOnes() {
		Axes3D axes = Axes3D.of("x", "y", "z").seenFrom(0, 0).add(
				Points3D.of(new float[] { 1, 0 }, new float[] { 0, 0 }, new float[] { 0, 0 })
						.coloured(new Colouring.ByCategory("", Ints.of(0, 1), List.of("near", "far"),
								List.of(INK, Colour.rgb(0, 0, 255))))
						.drawn(Marker.CIRCLE, 20, 1));
		Rendering image = Renderer.render(Figure.of("", axes.withLegend(Legend.NONE)), Theme.LIGHT, 300, 300, 1);
		PanelView.Places places = image.panels().getFirst().places().getFirst();
		assertEquals(places.x()[0], places.x()[1], .01);
		int seen = pixel(image, places.x()[0], places.y()[0]);
		assertTrue((seen >> 16 & 255) > 150 && (seen & 255) < 120, "the viewer at +x sees the point at x = 1: "
				+ Integer.toHexString(seen));
	}

	@Test
	void pointsInSpaceAreAsLargeAsTheirFactors() {
		Points3D points = Points3D.of(new float[] { 0, 1 }, new float[] { 0, 1 }, new float[] { 0, 1 })
				.drawn(Marker.CIRCLE, 6, 1).coloured(Colour.rgb(255, 0, 0));
		int plain = red(points);
		int larger = red(points.scaledBy(new float[] { 3, 3 }));
		assertTrue(larger > 6 * plain, larger + " red pixels, of plain points " + plain);
		assertEquals(plain, red(points.scaledBy(new float[] { Float.NaN, 1 })), "a missing factor leaves the size alone");
	}

	private static int red(Points3D points) {
		int[] argb = Renderer.render(Figure.of("", Axes3D.of("x", "y", "z").withLegend(Legend.NONE).add(points)), Theme.LIGHT, 300, 300, 1).argb();
		return (int) Arrays.stream(argb).filter(c -> (c >> 16 & 255) > 150 && (c & 255) < 110 && (c >> 8 & 255) < 110).count();
	}

	@Test
	void displacementColoursMixTheSharesOfTheAxes() {
		Arrows3D arrows = Arrows3D.of(Floats.of(0f, 0, 0), Floats.of(0f, 1, 2), Floats.of(0f, 0, 0), Floats.of(1f, 0, 0),
				Floats.of(0f, 1, 0), Floats.of(0f, 0, 1)).drawn(6, 1);
		Rendering image = Renderer.render(Figure.of("", Axes3D.of("x", "y", "z").withLegend(Legend.NONE).add(arrows)),
				Theme.LIGHT, 400, 400, 1);
		for (int part = 0; part < 3; part++) {
			int shift = 16 - 8 * part;
			assertTrue(IntStream.of(image.argb()).anyMatch(pixel -> (pixel >> shift & 255) > 150
					&& others(pixel, shift) < 110), "no arrow shows part " + part);
		}
	}

	private static int others(int pixel, int shift) {
		int most = 0;
		for (int other : new int[] { 16, 8, 0 })
			if (other != shift)
				most = Math.max(most, pixel >> other & 255);
		return most;
	}

	@Property(tries = 25, seed = "20260102")
	void everySceneCanBeDrawnAtAnySizeInBothThemes(@ForAll long seed) {
		Figure figure = RandomScenes.figure(seed);
		for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
			Rendering image = Renderer.render(figure, theme, 320, 240, 1);
			assertEquals(2, image.panels().size());
			assertTrue(IntStream.of(image.argb()).anyMatch(pixel -> pixel != theme.background()));
			assertTrue(IntStream.of(image.argb()).allMatch(pixel -> pixel >>> 24 == 255), "the ground is opaque");
		}
		Renderer.render(figure, Theme.LIGHT, 30, 20, 1);
	}

	@Test
	void sizesThatAreNoneAreRefused() {
		Figure figure = Figure.of("t", Axes.of("x", "y"));
		assertThrows(IllegalArgumentException.class, () -> Renderer.render(figure, Theme.LIGHT, 0, 10, 1));
		assertThrows(IllegalArgumentException.class, () -> Renderer.render(figure, Theme.LIGHT, 10, 10, Double.NaN));
	}
}
