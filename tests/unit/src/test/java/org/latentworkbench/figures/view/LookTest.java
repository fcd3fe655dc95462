package org.latentworkbench.figures.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
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
import org.latentworkbench.api.figure.Layer;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.ThemeColour;
import org.latentworkbench.figures.Renderer;
import org.latentworkbench.figures.charts.ScatterCharts;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.plot.PanelView;

class LookTest {
	private static final double WIDTH = 400;
	private static final double HEIGHT = 300;
	private final Sight sight = new Sight();

	private static Axes scatter(int n) {
		float[] x = new float[n];
		float[] y = new float[n];
		for (int i = 0; i < n; i++) {
			x[i] = (float) Math.sin(i * 12.9898) * 10;
			y[i] = (float) Math.cos(i * 78.233) * 5;
		}
		return Axes.of("x", "y").add(Points.of(x, y).ids(IntStream.range(0, n).mapToObj(i -> "S" + i).toList()));
	}

	private static PanelView view(Figure figure) {
		return Renderer.render(figure, Theme.LIGHT, (int) WIDTH, (int) HEIGHT, 1).panels().getFirst();
	}

	private PanelView.Plane seen(Axes axes, PanelLook look) {
		return (PanelView.Plane) view(sight.of(Figure.of("", axes), Look.PLAIN.with(0, look), WIDTH, HEIGHT));
	}

	@Test
	void whatIsPannedMovesWithTheHand() {
		Axes axes = scatter(50);
		PanelView.Plane before = seen(axes, PanelLook.PLAIN);
		PanelLook panned = Navigation.pan(PanelLook.PLAIN, before, 30, -12);
		PanelView.Plane after = seen(axes, panned);
		assertEquals(before.x().at(3) + 30, after.x().at(3), 1);
		assertEquals(before.y().at(2) - 12, after.y().at(2), 1);
		PanelLook back = Navigation.pan(panned, after, -30, 12);
		assertEquals(before.x().low(), back.limits().orElseThrow().x0(), 1e-9);
	}

	@Test
	void zoomingKeepsThePlaceUnderThePointerAlsoWhenItIsAheadOfTheDrawing() {
		PanelView.Plane view = seen(scatter(50), PanelLook.PLAIN);
		double px = view.area().x() + 60;
		double py = view.area().y() + 40;
		double x = view.x().value(px);
		PanelLook once = Navigation.zoom(PanelLook.PLAIN, view, px, py, 2);
		PanelLook twice = Navigation.zoom(once, view, px, py, 2);
		PanelLook.Limits limits = twice.limits().orElseThrow();
		assertEquals((view.x().high() - view.x().low()) / 4, limits.x1() - limits.x0(), 1e-6);
		assertEquals((x - view.x().low()) / 4, x - limits.x0(), 1e-6);
	}

	@Test
	void panelsThatShowTheSameColumnFollowOneThatIsMoved() {
		List<Values.Numbers> columns = List.of(column("a", 1), column("b", 5), column("c", 50));
		Figure figure = ScatterCharts.pairs("", columns, Optional.empty(), List.of());
		assertEquals(3, PairLook.columns(figure));
		assertEquals(0, PairLook.columns(Figure.of("", scatter(9))));
		assertEquals(0, PairLook.columns(Figure.grid("", 2, List.of(scatter(9), scatter(8), scatter(7), scatter(6)))));
		List<PanelView> drawn = Renderer.render(figure, Theme.LIGHT, 600, 600, 1).panels();
		// b along, a up
		Look moved = Look.START.with(1, PanelLook.PLAIN.within(new PanelLook.Limits(2, 3, .25, .75)));
		Look look = PairLook.follow(moved, 1, 3, drawn);
		PanelLook.Limits same = look.panel(7).limits().orElseThrow();
		assertEquals(List.of(2.0, 3.0), List.of(same.x0(), same.x1()), "b along, c up");
		assertEquals(((PanelView.Plane) drawn.get(7)).y().low(), same.y0(), 1e-9);
		PanelLook.Limits turned = look.panel(3).limits().orElseThrow();
		assertEquals(new PanelLook.Limits(.25, .75, 2, 3), turned, "a along, b up");
		PanelLook.Limits diagonal = look.panel(0).limits().orElseThrow();
		assertEquals(List.of(.25, .75), List.of(diagonal.x0(), diagonal.x1()));
		assertEquals(((PanelView.Plane) drawn.get(0)).y().high(), diagonal.y1(), 1e-9, "a count is no column");
		assertEquals(Optional.empty(), look.panel(8).limits(), "c against itself has neither");
		Look back = PairLook.follow(look.with(1, PanelLook.PLAIN), 1, 3, drawn);
		assertTrue(IntStream.range(0, 9).allMatch(i -> back.panel(i).limits().isEmpty()));
	}

	private static Values.Numbers column(String name, float factor) {
		float[] values = new float[40];
		for (int i = 0; i < values.length; i++) {
			values[i] = factor * (float) Math.sin(i * 3.7 + factor);
		}
		return new Values.Numbers(name, values);
	}

	@Test
	void aLogarithmicAxisIsPannedByFactorsAndAReversedOneBackwards() {
		Axes axes = Axes.of(Axis.log("x").between(1, 1000), Axis.linear("y").between(0, 10).reversedOrder())
				.add(Points.of(new float[] { 10 }, new float[] { 5 }));
		PanelView.Plane view = seen(axes, PanelLook.PLAIN);
		PanelLook.Limits limits = Navigation.pan(PanelLook.PLAIN, view, view.area().width() / 3, view.area().height() / 10)
				.limits().orElseThrow();
		assertEquals(.1, limits.x0(), 1e-6);
		assertEquals(100, limits.x1(), 1e-6);
		assertEquals(-1, limits.y0(), 1e-6);
	}

	@Test
	void aRectangleIsShownEnlargedAndNothingIsEnlargedWithoutEnd() {
		PanelView.Plane view = seen(scatter(50), PanelLook.PLAIN);
		Box box = new Box(view.x().at(1), view.y().at(3), view.x().at(4) - view.x().at(1), view.y().at(-1) - view.y().at(3));
		PanelLook.Limits limits = Navigation.show(PanelLook.PLAIN, view, box).limits().orElseThrow();
		assertEquals(new PanelLook.Limits(1, 4, -1, 3), new PanelLook.Limits(round(limits.x0()), round(limits.x1()), round(limits.y0()),
				round(limits.y1())));
		PanelLook look = PanelLook.PLAIN;
		for (int i = 0; i < 200; i++)
			look = Navigation.zoom(look, view, view.area().centreX(), view.area().centreY(), 2);
		assertTrue(look.limits().orElseThrow().x1() > look.limits().orElseThrow().x0());
	}

	private static double round(double value) {
		return Math.round(value * 1e6) / 1e6;
	}

	@Test
	void aSpaceIsTurnedByTheHandAndStopsAtThePoles() {
		Axes3D space = Axes3D.of("x", "y", "z").seenFrom(10, 80);
		PanelLook turned = Navigation.turn(PanelLook.PLAIN, space, -20, 200);
		assertEquals(new PanelLook.Camera(20, 90, 1), turned.camera().orElseThrow());
		assertEquals(2, Navigation.zoom(turned, space, 2).camera().orElseThrow().zoom());
		Axes3D seen = (Axes3D) sight.of(Figure.of("", space), Look.PLAIN.with(0, turned.projecting(true)), WIDTH, HEIGHT).panels().getFirst();
		assertTrue(seen.projections());
		assertEquals(90, seen.elevation());
	}

	@Test
	void aLassoTakesWhatLiesWithinAndIsSeen() {
		Axes axes = Axes.of(Axis.linear("x").between(0, 10), Axis.linear("y").between(0, 10)).add(Points
				.of(new float[] { 1, 5, 9, 12 }, new float[] { 1, 5, 9, 5 }).ids(List.of("a", "b", "c", "outside")));
		PanelView.Plane view = (PanelView.Plane) view(Figure.of("", axes));
		double[] x = { view.x().at(4), view.x().at(30), view.x().at(4) };
		double[] y = { view.y().at(4), view.y().at(4), view.y().at(30) };
		assertEquals(List.of("b", "c"), Enclosed.ids(axes, axes, view, x, y));
	}

	@Test
	void veryManyPointsBecomeAMapOfTheirDensityUnlessSomebodySaysOtherwise() {
		Figure few = Figure.of("", scatter(300));
		Figure many = Figure.of("", scatter(60_000));
		assertInstanceOf(Points.class, layer(few, Look.START));
		Heatmap map = assertInstanceOf(Heatmap.class, layer(many, Look.START));
		double sum = 0;
		for (int i = 0; i < map.values().size(); i++)
			sum += Float.isNaN(map.values().get(i)) ? 0 : map.values().get(i);
		assertEquals(60_000, sum, "each point is counted once");
		assertInstanceOf(Points.class, layer(many, Look.START.crowded(Look.Crowd.POINTS)));
		assertInstanceOf(Heatmap.class, layer(few, Look.START.crowded(Look.Crowd.DENSITY)));
		PanelLook near = PanelLook.PLAIN.within(new PanelLook.Limits(1, 1.2, 1, 1.2));
		assertInstanceOf(Points.class, layer(many, Look.START.with(0, near)), "seen from near they are points again");
		assertSame(few, sight.of(few, Look.PLAIN, WIDTH, HEIGHT));
	}

	@Test
	void veryManyColouredPointsBecomeAMapOfTheMeanOfTheirColoursAndCategoriesStayPoints() {
		int n = 20_000;
		var values = new float[n];
		for (int i = 0; i < n; i++)
			values[i] = i % 2 == 0 ? 3 : 5;
		Axes axes = scatter(n);
		Points points = (Points) axes.layers().getFirst();
		ColourScale scale = ColourScale.sequential("age").between(0, 10).withoutBar();
		Heatmap map = assertInstanceOf(Heatmap.class, layer(Figure.of("", axes.withLayers(List.of(points.coloured(new Colouring.ByValue(Floats.of(
				values), scale))))), Look.START));
		for (int i = 0; i < map.values().size(); i++)
			assertTrue(Float.isNaN(map.values().get(i)) || map.values().get(i) >= 3 && map.values().get(i) <= 5, "a mean of 3 and 5");
		assertEquals(10, map.scale().high(), "the colours mean what they meant");
		assertFalse(map.scale().bar());
		assertInstanceOf(Points.class, layer(Figure.of("", axes.withLayers(List.of(points.byCategory("sex", new int[n], List.of("f"))))), Look.START));
	}

	@Test
	void aLassoOnAMapOfDensitySelectsThePointsThatItStandsFor() {
		Figure many = Figure.of("", scatter(60_000));
		Figure seen = sight.of(many, Look.START, WIDTH, HEIGHT);
		PanelView view = view(seen);
		double[] x = { 0, WIDTH, WIDTH, 0 };
		double[] y = { 0, 0, HEIGHT, HEIGHT };
		assertEquals(60_000, Enclosed.ids(seen.panels().getFirst(), many.panels().getFirst(), view, x, y).size());
		Axes chosen = (Axes) sight.of(many, Look.START.emphasising(List.of("S7", "S9")), WIDTH, HEIGHT).panels().getFirst();
		assertEquals(List.of("S7", "S9"), ((Points) chosen.layers().get(1)).ids(), "what is selected is seen over the map");
	}

	private Layer layer(Figure figure, Look look) {
		return ((Axes) sight.of(figure, look, WIDTH, HEIGHT).panels().getFirst()).layers().getFirst();
	}

	@Test
	void aSwitchedOffLayerChangesNobodyElsesColour() {
		Axes axes = Axes.of("x", "y").add(Line.of(new float[] { 0, 1 }, new float[] { 0, 1 }).named("first"),
				Line.of(new float[] { 0, 1 }, new float[] { 1, 0 }).named("second"));
		PanelLook off = PanelLook.PLAIN.toggled(new PanelLook.Switch("", "first"));
		Axes seen = (Axes) sight.of(Figure.of("", axes), Look.PLAIN.with(0, off), WIDTH, HEIGHT).panels().getFirst();
		assertEquals(ThemeColour.NONE, ((Line) seen.layers().get(0)).colour());
		assertEquals(Colour.palette(1), ((Line) seen.layers().get(1)).colour());
		assertEquals(PanelLook.PLAIN, off.toggled(new PanelLook.Switch("", "first")));
	}

	@Test
	void aFigureThatIsPannedKeepsItsLayersSoThatTheyAreMadeReadyOnce() {
		Figure figure = Figure.of("", scatter(50).add(Line.of(new float[] { 0, 1 }, new float[] { 0, 1 }).named("line")));
		PanelLook off = PanelLook.PLAIN.toggled(new PanelLook.Switch("", "line"));
		Axes one = (Axes) sight.of(figure, Look.PLAIN.with(0, off), WIDTH, HEIGHT).panels().getFirst();
		Axes other = (Axes) sight.of(figure, Look.PLAIN.with(0, off.within(new PanelLook.Limits(0, 1, 0, 1))), WIDTH, HEIGHT)
				.panels().getFirst();
		assertSame(one.layers().getFirst(), other.layers().getFirst());
		assertSame(one.layers().get(1), other.layers().get(1));
	}

	@Test
	void whatIsPointedAtIsSaidInWords() {
		Axes axes = Axes.of("weight [g]", "").add(Points.of(new float[] { 1.5f, 2 }, new float[] { -3, 0 }).ids(List.of("S1", "S2"))
				.coloured(new Colouring.ByValue(Floats.of(12.25f, Float.NaN), ColourScale.sequential("age"))));
		PanelView.Plane view = (PanelView.Plane) view(Figure.of("", axes));
		Pointed first = Pointed.at(axes, view, view.x().at(1.5) + 2, view.y().at(-3), 6).orElseThrow();
		assertEquals("S1\nweight [g]: 1.5\ny: \u22123\nage: 12.25", first.text());
		assertEquals("S1", first.id());
		assertTrue(Pointed.at(axes, view, view.x().at(2), view.y().at(0), 6).orElseThrow().text().endsWith("age: missing"));
		assertTrue(Pointed.at(axes, view, view.x().at(1.75), view.y().at(-1.5), 6).isEmpty());
		Axes map = Axes.of(Axis.categories("target", List.of("A", "B")), Axis.categories("source", List.of("P", "Q")))
				.add(Heatmap.of(2, 2, Floats.of(1, 2, 3, 4), ColourScale.sequential("effect")));
		PanelView.Plane cells = (PanelView.Plane) view(Figure.of("", map));
		assertEquals("source: Q\ntarget: A\neffect: 3", Pointed.at(map, cells, cells.x().at(0), cells.y().at(1), 6).orElseThrow().text());
	}
}
