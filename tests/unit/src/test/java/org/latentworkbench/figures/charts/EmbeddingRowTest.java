package org.latentworkbench.figures.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Bars;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Scale;
import org.latentworkbench.api.figure.Texts;
import org.latentworkbench.figures.charts.EmbeddingRow.Embedding;
import org.latentworkbench.figures.charts.EmbeddingRow.Shares;

class EmbeddingRowTest {
	private static final Colouring AGE = new Colouring.ByValue(Floats.of(1f, 2, 3), ColourScale.sequential("age"));

	private static List<Embedding> embeddings(int n, boolean explained) {
		return IntStream.range(0, n).mapToObj(i -> new Embedding("w" + i, "|r| 0." + i, new Values.Numbers("dim0", new float[] { 0, 1, i }),
				new Values.Numbers("dim1", new float[] { 1, 0, i }), explained ? Optional.of(new Shares(List.of("a", "b"), new double[] { .1 * (i + 1), 1
						- .1 * (i + 1) })) : Optional.empty())).toList();
	}

	private static Figure row(List<Embedding> embeddings) {
		return EmbeddingRow.of("row", embeddings, AGE, List.of("s1", "s2", "s3"), "dim0");
	}

	private static List<Axes> panels(Figure figure) {
		return figure.panels().stream().map(Axes.class::cast).toList();
	}

	@Test
	void oneColourBarStandsForAllEmbeddings() {
		List<Axes> panels = panels(row(embeddings(4, false)));
		assertEquals(4, panels.size());
		assertEquals(List.of(false, false, false, true), panels.stream().map(p -> ((Colouring.ByValue) ((Points) p.layers().getFirst()).colouring())
				.scale().bar()).toList());
		assertEquals(List.of(Legend.NONE, Legend.NONE, Legend.NONE, Legend.RIGHT), panels.stream().map(Axes::legend).toList());
		assertEquals("w2   |r| 0.2", panels.get(2).title());
	}

	@Test
	void theBarsBeneathHaveOneScaleAndShowTheFirstEmbeddingBesideEachOther() {
		Figure figure = row(embeddings(3, true));
		List<Axes> panels = panels(figure);
		assertEquals(6, panels.size());
		assertEquals(1, panels.get(3).layers().size(), "the first is what others are held against");
		Bars own = (Bars) panels.get(5).layers().get(0);
		Bars first = (Bars) panels.get(5).layers().get(1);
		assertEquals(List.of(.3f, .7f), List.of(own.values().get(0), own.values().get(1)));
		assertEquals(List.of(.1f, .9f), List.of(first.values().get(0), first.values().get(1)));
		assertTrue(first.opacity() < own.opacity());
		assertEquals(1, panels.subList(3, 6).stream().map(p -> p.x().high()).distinct().count());
		assertEquals(Axis.Visibility.UNLABELLED, panels.get(4).y().visibility(), "features are named once");
		assertEquals(new Scale.Category(List.of("a", "b")), panels.get(3).y().scale());
		assertTrue(figure.caption().contains("w0"), figure.caption());
	}

	@Test
	void anEmbeddingWithoutGradientsSaysSoAndAnIncompleteRowHasGaps() {
		List<Embedding> all = new ArrayList<>(embeddings(6, true));
		all.add(embeddings(1, false).getFirst());
		Figure figure = row(all);
		assertEquals(4, figure.columns());
		assertEquals(16, figure.panels().size(), "two rows of embeddings, each over its bars");
		assertEquals(0, panels(figure).get(11).layers().size(), "a gap");
		assertEquals("no gradients", ((Texts) panels(figure).get(14).layers().getFirst()).strings().getFirst());
	}
}
