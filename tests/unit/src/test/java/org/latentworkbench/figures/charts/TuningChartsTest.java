package org.latentworkbench.figures.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.figure.Area;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.BoxSummaries;
import org.latentworkbench.api.figure.Distributions;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Scale;

class TuningChartsTest {
	private static TuningCharts.Point point(double value, String... settings) {
		return new TuningCharts.Point(List.of(settings), value);
	}

	private static Axes one(List<TuningCharts.Point> points, String... parameters) {
		List<Axes> panels = TuningCharts.dependence("loss", List.of(parameters), points);
		assertEquals(1, panels.size());
		return panels.get(0);
	}

	@Test
	void oneNumberIsALineInItsOrderOnALogarithmicAxisWhereItSpansDecades() {
		Axes axes = one(List.of(point(3, "0.1"), point(1, "0.001"), point(2, "0.01")), "beta");
		assertInstanceOf(Scale.Log.class, axes.x().scale());
		Line line = assertInstanceOf(Line.class, axes.layers().get(0));
		assertArrayEquals(new float[] { .001f, .01f, .1f }, line.x().toArray());
		assertArrayEquals(new float[] { 1, 2, 3 }, line.y().toArray());
		assertInstanceOf(Scale.Linear.class, one(List.of(point(1, "2"), point(2, "4")), "latent").x().scale());
	}

	@Test
	void repeatsMakeABandAroundTheirMean() {
		Axes axes = one(List.of(point(1, "2"), point(3, "2"), point(5, "4"), point(Double.NaN, "4")), "latent");
		assertInstanceOf(Area.class, axes.layers().get(0));
		assertArrayEquals(new float[] { 2, 5 }, ((Line) axes.layers().get(1)).y().toArray());
	}

	@Test
	void wordsArePointsOrBoxesByCategory() {
		Axes once = one(List.of(point(1, "umap"), point(2, "pca")), "map.method");
		assertInstanceOf(Points.class, once.layers().get(0));
		Axes repeated = one(List.of(point(1, "[64]"), point(2, "[64]"), point(3, "[8, 4]")), "vae.hidden");
		assertEquals(2, assertInstanceOf(Distributions.class, repeated.layers().get(0)).samples().size());
		assertEquals(new Scale.Category(List.of("[64]", "[8, 4]")), repeated.x().scale());
	}

	@Test
	void twoAreAMapOfMeansWithNumbersInOrderAndHolesWhereNothingIs() {
		Axes axes = one(List.of(point(1, "16", "a"), point(3, "16", "a"), point(5, "2", "b")), "latent", "method");
		assertEquals(new Scale.Category(List.of("2", "16")), axes.x().scale());
		Heatmap map = assertInstanceOf(Heatmap.class, axes.layers().get(0));
		assertArrayEquals(new float[] { Float.NaN, 2, 5, Float.NaN }, map.values().toArray());
		assertTrue(map.numbers().shown());
	}

	@Test
	void moreAreBoxesOfEachOverAllValuesOfTheOthers() {
		List<Axes> panels = TuningCharts.dependence("loss", List.of("a", "b", "c"), List.of(point(1, "1", "x", "u"), point(2, "1", "y", "u"),
				point(3, "2", "x", "v"), point(4, "2", "y", "v")));
		assertEquals(3, panels.size());
		Distributions b = (Distributions) panels.get(1).layers().get(0);
		assertArrayEquals(new float[] { 1, 3 }, b.samples().get(0).toArray());
		assertArrayEquals(new float[] { 2, 4 }, b.samples().get(1).toArray());
	}

	@Test
	void boxesOfAGroupStandSideBySideAroundItsPlace() {
		Axes axes = TuningCharts.boxPanel("r", List.of(new TuningCharts.Box("genes", "train", 0, 1, 2, 3, 4),
				new TuningCharts.Box("genes", "test", 1, 2, 3, 4, 5), new TuningCharts.Box("drugs", "test", 5, 6, 7, 8, 9)));
		BoxSummaries train = (BoxSummaries) axes.layers().get(0);
		BoxSummaries test = (BoxSummaries) axes.layers().get(1);
		assertArrayEquals(new float[] { -.2f }, train.positions().toArray(), 1e-6f);
		assertArrayEquals(new float[] { .2f, 1.2f }, test.positions().toArray(), 1e-6f);
		assertArrayEquals(new float[] { 3, 7 }, test.medians().toArray());
	}
}
