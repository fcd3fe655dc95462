package org.latentworkbench.figures.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.figure.*;
import org.latentworkbench.figures.Renderer;
import org.latentworkbench.figures.SceneFiles;
import org.latentworkbench.figures.colour.Theme;

/** Each chart says what its data say, can be drawn, and can be stored. */
class ChartsTest {
	private static float[] normal(int n, String name) {
		RandomStream random = RandomStream.of(2, name);
		var values = new float[n];
		for (int i = 0; i < n; i++)
			values[i] = (float) random.nextGaussian();
		return values;
	}

	/** Draws in both themes, stores and reads back. @return the first panel's layers */
	private static List<Layer> checked(Figure figure) throws InputException {
		for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
			var image = Renderer.render(figure, theme, 420, 320, 1);
			long inked = IntStream.of(image.argb()).filter(pixel -> pixel != theme.background()).count();
			assertTrue(inked > 420 * 320 / 60, "only " + inked + " pixels are drawn");
		}
		assertEquals(figure, SceneFiles.figure(SceneFiles.json(figure)));
		return figure.panels().getFirst() instanceof Axes axes ? axes.layers() : List.of();
	}

	private static <T> T only(List<Layer> layers, Class<T> kind) {
		return kind.cast(layers.stream().filter(kind::isInstance).reduce((a, b) -> {
			throw new AssertionError("more than one " + kind);
		}).orElseThrow());
	}

	@ParameterizedTest
	@EnumSource(Distributions.Form.class)
	void groupsStandOnTheirNames(Distributions.Form form) throws InputException {
		Figure figure = DistributionCharts.groups("g", "cosine", List.of(new Series("A", normal(80, "A")),
				new Series("constant", new float[] { 1, 1, 1 }), new Series("empty", new float[] { Float.NaN }),
				new Series("few", new float[] { 1, 2 })), form);
		assertEquals(4, only(checked(figure), Distributions.class).samples().size());
		assertEquals(new Scale.Category(List.of("A", "constant", "empty", "few")), ((Axes) figure.panels().getFirst()).x().scale());
	}

	@Test
	void theKsGapIsMarkedWhereItIs() throws InputException {
		Figure figure = DistributionCharts.cumulative("c", "value", new Series("before", new float[] { 1, 2, 3, 4 }),
				new Series("after", new float[] { 3, 4, 5, 6 }));
		List<Layer> layers = checked(figure);
		assertEquals(List.of("KS = 0.500"), only(layers, Texts.class).strings());
		Line gap = (Line) layers.get(2);
		assertArrayEquals(new float[] { 2, 2 }, gap.x().toArray());
		assertArrayEquals(new float[] { .5f, 0 }, gap.y().toArray());
		Line before = (Line) layers.getFirst();
		assertEquals(Line.Course.STEP_AFTER, before.course());
		assertEquals(1, before.y().max());
	}

	@Test
	void aMatrixHasNumbersWhereThereIsRoom() throws InputException {
		float[] matrix = { 1, .3f, .3f, 1 };
		ColourScale scale = ColourScale.diverging("Correlation").between(-1, 1);
		Heatmap map = only(checked(AssociationCharts.matrix("c", "", List.of("a", "b"), "", List.of("a", "b"), matrix, scale)), Heatmap.class);
		assertEquals(-1, map.scale().low());
		assertEquals(1, map.scale().high());
		assertTrue(map.numbers().shown());
		List<String> names = IntStream.range(0, 30).mapToObj(i -> "f" + i).toList();
		assertTrue(!only(checked(AssociationCharts.matrix("c", "", names, "", names, new float[900], scale)), Heatmap.class).numbers().shown());
	}

	@Test
	void rankedBarsStandInTheGivenOrderWithTheirIntervals() throws InputException {
		Figure figure = AssociationCharts.ranked("r", "effect", List.of("first", "second"), new float[] { 2, -1 },
				new float[] { 1.5f, -1.5f }, new float[] { 2.5f, -.5f });
		List<Layer> layers = checked(figure);
		assertEquals(Floats.of(2f, -1), only(layers, Bars.class).values());
		assertEquals(Floats.of(1.5f, -1.5f), only(layers, Intervals.class).low());
		assertTrue(((Axes) figure.panels().getFirst()).y().reversed(), "the first is on top");
		assertEquals(1, checked(AssociationCharts.ranked("r", "e", List.of("a"), new float[] { 2 }, new float[0], new float[0])).size());
	}

	@Test
	void precisionRecallNamesAveragePrecisionAndBaseRate() throws InputException {
		List<Layer> layers = checked(AssociationCharts.precisionRecall("p",
				List.of(new AssociationCharts.RankingCurve("shift", new float[] { .5f, 1 }, new float[] { 1, .6f }, .8)), .216));
		assertEquals("shift (AP 0.800)", layers.getFirst().label());
		assertEquals("base rate 0.22", only(layers, Rule.class).label());
	}

	@Test
	void aNetworkLeavesOutFeaturesWithoutEdges() throws InputException {
		for (var layout : AssociationCharts.Layout.values()) {
			Network network = only(checked(AssociationCharts.network("n", List.of("a", "alone", "b", "c"), new int[] { 0, 0, 1, 1 },
					List.of("A", "B"), new int[] { 0, 2 }, new int[] { 2, 3 }, new float[] { .5f, -.2f }, "effect", layout, true, 1)),
					Network.class);
			assertEquals(List.of("a", "b", "c"), network.names());
			assertEquals(Ints.of(0, 1), network.from());
			assertEquals(Ints.of(1, 2), network.to());
			assertTrue(network.edgeScale().map().diverging(), "signed strengths diverge");
		}
	}

	@Test
	void theSpringLayoutDependsOnItsSeedAloneAndKeepsNodesApart() {
		int n = 30;
		int[] from = IntStream.range(0, 60).map(e -> e % n).toArray();
		int[] to = IntStream.range(0, 60).map(e -> (e * 7 + 3) % n).toArray();
		var weights = new float[60];
		Arrays.fill(weights, .5f);
		float[][] once = ForceLayout.place(n, from, to, weights, 9);
		assertArrayEquals(once, ForceLayout.place(n, from, to, weights, 9));
		assertNotEquals(once[0][0], ForceLayout.place(n, from, to, weights, 10)[0][0]);
		for (int i = 0; i < n; i++)
			for (int j = 0; j < i; j++)
				assertTrue(Math.hypot(once[0][i] - once[0][j], once[1][i] - once[1][j]) > .03, i + " and " + j + " coincide");
		assertEquals(1, Math.max(max(once[0]), max(once[1])), 1e-5);
	}

	@Test
	void springsBringConnectedNodesNearer() {
		int[] from = { 0, 0, 1, 3, 3, 4 };
		int[] to = { 1, 2, 2, 4, 5, 5 };
		float[][] xy = ForceLayout.place(6, from, to, new float[] { 1, 1, 1, 1, 1, 1 }, 3);
		double within = 0;
		double between = Double.MAX_VALUE;
		for (int i = 0; i < 6; i++)
			for (int j = 0; j < i; j++) {
				double distance = Math.hypot(xy[0][i] - xy[0][j], xy[1][i] - xy[1][j]);
				if (i / 3 == j / 3)
					within = Math.max(within, distance);
				else
					between = Math.min(between, distance);
			}
		assertTrue(within < between, "within " + within + ", between " + between);
	}

	private static float max(float[] values) {
		return Floats.of(values).max();
	}

	@Test
	void theFitShowsSlopeAndCorrelation() throws InputException {
		List<Layer> layers = checked(ReconstructionCharts.fit("f", new float[] { -1, 0, 1, 2 }, new float[] { -1, 0, 1, 2 }, x -> x * x - 1,
				"parabola", 1, -.25));
		assertEquals(List.of("slope 1.000, r = −0.250"), only(layers, Texts.class).strings());
		Line curve = (Line) layers.get(2);
		assertEquals(3, curve.y().max(), 1e-5);
		assertEquals(-1, curve.y().min(), 1e-3);
	}

	@Test
	void importanceShowsTheMostInfluentialFeaturesFirst() throws InputException {
		List<Series> effects = List.of(new Series("weak", new float[] { .1f, -.1f, 0 }), new Series("strong", new float[] { 2, -2, 1 }),
				new Series("middle", new float[] { 1, -1, Float.NaN }));
		List<float[]> values = List.of(new float[] { 1, 2, 3 }, new float[] { 5, Float.NaN, 9 }, new float[] { 4, 4, 4 });
		Figure figure = ReconstructionCharts.importance("i", "effect", effects, values, 2);
		Swarm swarm = only(checked(figure), Swarm.class);
		assertEquals(new Scale.Category(List.of("strong", "middle")), ((Axes) figure.panels().getFirst()).y().scale());
		assertEquals(Floats.of(0f, 0, 0, 1, 1, 1), swarm.rows());
		assertEquals(2, swarm.values().get(0));
		Floats colours = assertInstanceOf(Colouring.ByValue.class, swarm.colouring()).values();
		assertEquals(0, colours.get(0));
		assertTrue(Float.isNaN(colours.get(1)));
		assertEquals(1, colours.get(2));
		assertEquals(.5f, colours.get(3), "a constant feature has a middle colour");
	}
}
