package org.latentworkbench.figures.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Bars;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Scale;
import org.latentworkbench.api.figure.Swarm;
import org.latentworkbench.figures.Renderer;
import org.latentworkbench.figures.SceneFiles;
import org.latentworkbench.figures.colour.Theme;

/** Plots of columns say what the columns say, can be drawn, and can be stored. */
class ColumnChartsTest {
	private static final int N = 90;
	private static final Values.Categories GROUP = new Values.Categories("subtype",
			IntStream.range(0, N).map(i -> i % 10 == 9 ? -1 : i % 3).toArray(), List.of("basal", "luminal", "other"));
	private static final List<String> IDS = IntStream.range(0, N).mapToObj(i -> "S" + i).toList();

	private static Values.Numbers column(String name) {
		RandomStream random = RandomStream.of(3, name);
		var values = new float[N];
		for (int i = 0; i < N; i++)
			values[i] = i == 5 ? Float.NaN : (float) (random.nextGaussian() + i % 3);
		return new Values.Numbers(name, values);
	}

	private static Figure checked(Figure figure) throws InputException {
		for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
			int[] pixels = Renderer.render(figure, theme, 420, 320, 1).argb();
			assertTrue(Arrays.stream(pixels).filter(p -> p != theme.background()).count() > pixels.length / 60);
		}
		assertEquals(figure, SceneFiles.figure(SceneFiles.json(figure)));
		assertTrue(!figure.altText().isEmpty(), "it is said in words, too");
		return figure;
	}

	@ParameterizedTest
	@EnumSource(ColumnCharts.Form.class)
	void columnsInGroupsAreDrawnInEveryForm(ColumnCharts.Form form) throws InputException {
		List<Values.Numbers> columns = List.of(column("ALB"), column("CRP"));
		checked(ColumnCharts.of(form, columns, Optional.empty(), IDS));
		Figure figure = checked(ColumnCharts.of(form, columns, Optional.of(GROUP), IDS));
		Axes axes = (Axes) figure.panels().getFirst();
		if (form == ColumnCharts.Form.HISTOGRAM)
			assertEquals(List.of("ALB", "CRP"), figure.panels().stream().map(p -> ((Axes) p).x().title()).toList());
		else
			assertEquals(new Scale.Category(List.of("ALB", "CRP")), axes.x().scale());
		assertEquals(List.of("basal", "luminal", "other"),
				axes.layers().stream().map(l -> l.label()).filter(l -> !l.isEmpty()).toList());
	}

	@Test
	void aMeanIsThatOfItsGroupAndSwarmsKeepTheirSamples() throws InputException {
		Values.Numbers three = new Values.Numbers("x", new float[] { 1, 3, 10, Float.NaN, 20 });
		var groups = new Values.Categories("g", new int[] { 0, 0, 1, 1, -1 }, List.of("a", "b"));
		Axes axes = (Axes) ColumnCharts.of(ColumnCharts.Form.BARS, List.of(three), Optional.of(groups), List.of()).panels().getFirst();
		List<Float> means = axes.layers().stream().filter(Bars.class::isInstance).map(l -> ((Bars) l).values().get(0)).toList();
		assertEquals(List.of(2f, 10f), means);
		Axes swarms = (Axes) ColumnCharts.of(ColumnCharts.Form.SWARM, List.of(three), Optional.of(groups), List.of("p", "q", "r", "s", "t"))
				.panels().getFirst();
		assertEquals(List.of("p", "q"), ((Swarm) swarms.layers().getFirst()).ids());
	}

	@Test
	void scattersAreColouredAndSizedByColumns() throws InputException {
		var look = new ScatterCharts.Look(Optional.of(GROUP), Optional.of(column("CRP")), IDS);
		Figure plane = checked(ScatterCharts.plane("map", column("UMAP 1"), column("UMAP 2"), look, true));
		Points points = (Points) ((Axes) plane.panels().getFirst()).layers().getFirst();
		assertEquals(-1, ((Colouring.ByCategory) points.colouring()).codes().get(9));
		assertEquals(IDS, points.ids());
		assertTrue(points.sizes().min() >= .5f && points.sizes().max() <= 1.9f);
		checked(ScatterCharts.space("space", column("a"), column("b"), column("c"), look));
		assertInstanceOf(Colouring.ByValue.class, ScatterCharts.colouring(column("CRP")));
	}

	@Test
	void pairsStandInAGridWithTheirOwnDistributionsOnTheDiagonal() throws InputException {
		Figure figure = checked(ScatterCharts.pairs("", List.of(column("a"), column("b"), column("c")), Optional.of(GROUP), IDS));
		assertEquals(9, figure.panels().size());
		assertEquals(3, figure.columns());
		Axes corner = (Axes) figure.panels().get(6);
		assertEquals("a", corner.x().title());
		assertEquals("c", corner.y().title());
		assertEquals(Axis.Visibility.UNLABELLED, ((Axes) figure.panels().get(1)).x().visibility());
	}

	@Test
	void curvesAreSmoothedWithoutLosingThemselves() throws InputException {
		Values.Numbers epochs = new Values.Numbers("epoch", new float[] { 1, 2, 3, 4 });
		Values.Numbers loss = new Values.Numbers("loss", new float[] { 8, 4, Float.NaN, 2 });
		Figure figure = checked(CurveCharts.lines("Loss", epochs, List.of(loss, new Values.Numbers("KLD", new float[] { 1, 2, 3, 4 })), true, .5));
		Axes axes = (Axes) figure.panels().getFirst();
		assertInstanceOf(Scale.Log.class, axes.y().scale());
		assertEquals(List.of("", "loss", "", "KLD"), axes.layers().stream().map(l -> ((Line) l).label()).toList());
		assertArrayEquals(new float[] { 8, 6, Float.NaN, 4 }, CurveCharts.smoothed(loss.values(), .5));
	}

	@Test
	void rowsAndColumnsOfAMatrixMoveWithTheirNames() throws InputException {
		Figure figure = checked(MatrixCharts.ordered("m", "effect", List.of("r0", "r1"), List.of("c0", "c1", "c2"),
				new float[] { 0, 1, 2, 10, 11, 12 }, new int[] { 1, 0 }, new int[] { 2, 0, 1 }));
		Axes axes = (Axes) figure.panels().getFirst();
		assertArrayEquals(new float[] { 12, 10, 11, 2, 0, 1 }, ((Heatmap) axes.layers().getFirst()).values().toArray());
		assertEquals(new Scale.Category(List.of("r1", "r0")), axes.y().scale());
		assertEquals(new Scale.Category(List.of("c2", "c0", "c1")), axes.x().scale());
	}
}
