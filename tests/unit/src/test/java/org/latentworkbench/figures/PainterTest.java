package org.latentworkbench.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.Ints;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Points3D;
import org.latentworkbench.api.figure.ThemeColour;
import org.latentworkbench.figures.Renderer.Rendering;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.plot.PanelView;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PainterTest {
	private static final int RED = 0xffff0000;
	private static final int BLUE = 0xff0000ff;

	@Property(tries = 25, seed = "20261128")
	void aPainterThatHasDrawnOthersDrawsTheSamePixels(@ForAll long seed) {
		var painter = new Painter();
		Figure figure = RandomScenes.figure(seed);
		Axes axes = (Axes) figure.panels().getFirst();
		Figure other = figure.withPanels(List.of(axes.emphasising(List.of()), figure.panels().get(1)));
		painter.render(other, Theme.LIGHT, 300, 200, 1);
		painter.render(figure, Theme.DARK, 200, 300, 1);
		int[] painted = painter.render(figure, Theme.LIGHT, 320, 240, 1.2).argb();
		assertArrayEquals(Renderer.render(figure, Theme.LIGHT, 320, 240, 1.2).argb(), painted);
	}

	@Test
	void bandsOfManyMarksMeetWithoutASeam() {
		// enough marks for several threads; the same in portions that are too small for that, one layer over the other
		int n = 12_000;
		float[] x = new float[n];
		float[] y = new float[n];
		for (int i = 0; i < n; i++) {
			x[i] = (float) Math.sin(i * 1.7) * i;
			y[i] = (float) Math.cos(i * .9) * i;
		}
		Axes whole = Axes.of(Axis.linear("x").between(-n, n), Axis.linear("y").between(-n, n)).withLegend(Legend.NONE);
		Axes parts = whole;
		int portion = 1500;
		for (int from = 0; from < n; from += portion)
			parts = parts.add(points(Arrays.copyOfRange(x, from, from + portion),
					Arrays.copyOfRange(y, from, from + portion)));
		assertArrayEquals(draw(parts).argb(), draw(whole.add(points(x, y))).argb());
	}

	private static Points points(float[] x, float[] y) {
		return Points.of(x, y).coloured(Colour.rgb(200, 30, 90)).sized(5).opacity(.5);
	}

	@Test
	void whatIsEmphasisedKeepsItsColourAndAllElseIsPale() {
		Axes axes = Axes.of("x", "y").add(Points.of(new float[] { 1, 2, 3 }, new float[] { 1, 2, 3 })
				.coloured(Colour.rgb(255, 0, 0)).sized(12).ids(List.of("S1", "S2", "S3")));
		assertEquals(List.of(RED, RED, RED), colours(axes));
		List<Integer> found = colours(axes.emphasising(List.of("S2")));
		assertEquals(RED, found.get(1));
		assertNotEquals(RED, found.get(0));
		assertEquals(found.get(0), found.get(2));
		assertEquals(List.of(RED, RED, RED), colours(axes.emphasising(List.of("of another data set"))));
	}

	@Test
	void rowsOfAMapStandOutByLinesAroundThem() {
		Axes map = Axes.of(Axis.categories("", List.of("A", "B")), Axis.categories("", List.of("P", "Q")))
				.add(Heatmap.of(2, 2, Floats.of(1, 2, 3, 4), ColourScale.sequential("")));
		int accent = Theme.LIGHT.resolve(ThemeColour.ACCENT);
		assertEquals(0, count(draw(map), accent));
		assertTrue(count(draw(map.emphasising(List.of("Q"))), accent) > 200);
		assertEquals(0, count(draw(map.emphasising(List.of("of another data set"))), accent));
	}

	@Test
	void aSelectedPointInSpaceLiesBeforeTheOthers() {
		float[] same = { 1, 1 };
		Axes3D space = Axes3D.of("x", "y", "z").add(Points3D.of(same, same, same)
				.coloured(new Colouring.ByCategory("", Ints.of(0, 1), List.of("a", "b"), List.of(Colour.rgb(255, 0, 0), Colour.rgb(0, 0, 255))))
				.ids(List.of("S1", "S2")).drawn(Marker.CIRCLE, 14, 1));
		assertEquals(List.of("S1", "S2"), space.layers().stream().flatMap(l -> ((Points3D) l).ids().stream()).toList());
		for (String id : List.of("S1", "S2")) {
			Rendering image = Renderer.render(Figure.of("", space.emphasising(List.of(id))), Theme.LIGHT, 400, 300, 1);
			PanelView.Places places = image.panels().getFirst().places().getFirst();
			int colour = image.argb()[(int) places.y()[0] * 400 + (int) places.x()[0]];
			boolean red = (colour >> 16 & 255) > (colour & 255);
			assertEquals(id.equals("S1"), red, Integer.toHexString(colour));
		}
	}

	@Test
	void whatIsSwitchedOffIsNotThereButStillInTheLegendAndInTheLimits() {
		Points points = Points.of(new float[] { 1, 2, 30 }, new float[] { 1, 2, 3 }).sized(12).ids(List.of("S1", "S2", "S3"));
		List<Colour> all = List.of(Colour.rgb(255, 0, 0), Colour.rgb(0, 0, 255));
		List<Colour> some = List.of(Colour.rgb(255, 0, 0), ThemeColour.NONE);
		Rendering before = draw(Axes.of("x", "y").add(points.coloured(category(all))));
		Rendering after = draw(Axes.of("x", "y").add(points.coloured(category(some))));
		assertTrue(count(before, BLUE) > 100 && count(after, BLUE) == 0, count(after, BLUE) + " blue pixels are left");
		assertTrue(count(after, RED) > 100);
		var view = (PanelView.Plane) after.panels().getFirst();
		assertEquals(((PanelView.Plane) before.panels().getFirst()).x(), view.x(), "the axis still reaches to what is off");
		assertEquals(List.of("one", "two"), view.legend().stream().map(PanelView.Entry::label).toList());
		assertEquals(List.of("group", "group"), view.legend().stream().map(PanelView.Entry::title).toList());
		assertTrue(view.nearest(view.x().at(30), view.y().at(3), 5).isEmpty(), "it cannot be pointed at");
		assertEquals("S1", view.nearest(view.x().at(1), view.y().at(1), 5).orElseThrow().id());
	}

	private static Colouring category(List<Colour> colours) {
		return new Colouring.ByCategory("group", Ints.of(0, 0, 1), List.of("one", "two"), colours);
	}

	@Test
	void namesAtTheEndsOfLinesAreEntries() {
		Axes axes = Axes.of("x", "y").withLegend(Legend.DIRECT).add(Line.of(new float[] { 0, 1 }, new float[] { 0, 1 }).named("rise"),
				Line.of(new float[] { 0, 1 }, new float[] { 1, 0 }).named("fall").coloured(ThemeColour.NONE));
		assertEquals(List.of("rise", "fall"), draw(axes).panels().getFirst().legend().stream().map(PanelView.Entry::label).toList());
	}

	@Test
	void zoomBringsTheMiddleOfASpaceNearer() {
		Axes3D space = Axes3D.of("x", "y", "z").add(Points3D.of(new float[] { -1, 0, 1 }, new float[] { -1, 0, 1 },
				new float[] { 0, 0, 0 }));
		PanelView.Places far = Renderer.render(Figure.of("", space), Theme.LIGHT, 400, 300, 1).panels().getFirst().places().getFirst();
		PanelView.Places near = Renderer.render(Figure.of("", space.zoomed(3)), Theme.LIGHT, 400, 300, 1).panels().getFirst()
				.places().getFirst();
		assertEquals(3 * (far.x()[2] - far.x()[0]), near.x()[2] - near.x()[0], .01);
	}

	@Test
	void aSceneWithoutTheNewerComponentsIsRead() throws Exception {
		Figure figure = Figure.of("", Axes.of("x", "y").add(Points.of(new float[] { 1 }, new float[] { 2 })),
				Axes3D.of("x", "y", "z"));
		String json = SceneFiles.json(figure);
		assertTrue(!json.contains("emphasised") && !json.contains("zoom"), "what is as usual is not said");
		assertEquals(figure, SceneFiles.figure(json));
		Figure chosen = figure.withPanels(List.of(((Axes) figure.panels().getFirst()).emphasising(List.of("S1")),
				((Axes3D) figure.panels().get(1)).zoomed(2)));
		assertEquals(chosen, SceneFiles.figure(SceneFiles.json(chosen)));
	}

	private static Rendering draw(Axes axes) {
		return Renderer.render(Figure.of("", axes), Theme.LIGHT, 400, 300, 1);
	}

	/** The pixels in the middle of the marks of a panel. */
	private static List<Integer> colours(Axes axes) {
		Rendering image = draw(axes);
		PanelView.Places places = image.panels().getFirst().places().getFirst();
		return IntStream.range(0, places.x().length)
				.mapToObj(i -> image.argb()[(int) places.y()[i] * 400 + (int) places.x()[i]]).toList();
	}

	private static long count(Rendering image, int argb) {
		return Arrays.stream(image.argb()).filter(c -> c == argb).count();
	}
}
