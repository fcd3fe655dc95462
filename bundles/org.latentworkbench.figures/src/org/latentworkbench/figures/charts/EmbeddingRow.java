package org.latentworkbench.figures.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Bars;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Orientation;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Texts;
import org.latentworkbench.api.figure.ThemeColour;

/**
 * Embeddings of the same samples side by side, in the same colours with one colour bar or legend for all, and beneath each what an axis of it
 * depends on, against what it depends on in the first.
 */
public final class EmbeddingRow {
	/** So many stand in one row. */
	private static final int MOST_COLUMNS = 6;
	/** Features whose bars are shown, those of the largest share in any embedding. */
	private static final int MOST_BARS = 15;
	private static final double PALE = .35;
	private static final double PANEL_MM = 60;

	private EmbeddingRow() {
	}

	/**
	 * What an axis depends on.
	 *
	 * @param features {@code p} names
	 * @param values   {@code p} numbers, all together 1
	 */
	public record Shares(List<String> features, double[] values) {
		public Shares {
			features = List.copyOf(features);
		}

		double of(String feature) {
			int at = features.indexOf(feature);
			return at < 0 ? 0 : values[at];
		}
	}

	/**
	 * One of them.
	 *
	 * @param name   of the embedding
	 * @param note   behind the name above its panel; may be empty
	 * @param x      {@code n} coordinates, NaN for a sample that is not in it
	 * @param y      likewise
	 * @param shares of the axis that the bars are about; empty where they are not known
	 */
	public record Embedding(String name, String note, Values.Numbers x, Values.Numbers y, Optional<Shares> shares) {
	}

	/**
	 * The figure.
	 *
	 * @param embeddings at least one
	 * @param colouring  of {@code n} samples, or one colour
	 * @param ids        {@code n} names of samples, or empty
	 * @param axis       that the bars are about
	 */
	public static Figure of(String title, List<Embedding> embeddings, Colouring colouring, List<String> ids, String axis) {
		int n = embeddings.size();
		int rows = (n + MOST_COLUMNS - 1) / MOST_COLUMNS;
		int columns = (n + rows - 1) / rows;
		Optional<Embedding> reference = embeddings.stream().filter(e -> e.shares().isPresent()).findFirst();
		List<String> features = features(embeddings);
		double longest = embeddings.stream().flatMap(e -> e.shares().stream()).flatMap(s -> features.stream().map(s::of))
				.mapToDouble(v -> v).max().orElse(1);
		List<Panel> panels = new ArrayList<>();
		for (int from = 0; from < n; from += columns) {
			int first = from;
			int to = Math.min(n, from + columns);
			for (int i = from; i < to; i++)
				panels.add(map(embeddings.get(i), colouring, ids, i == Math.min(n, columns) - 1));
			IntStream.range(to, first + columns).forEach(i -> panels.add(gap()));
			if (reference.isPresent()) {
				for (int i = from; i < to; i++)
					panels.add(bars(embeddings.get(i), reference.get(), features, longest, axis, i == from));
				IntStream.range(to, first + columns).forEach(i -> panels.add(gap()));
			}
		}
		Figure figure = Figure.grid(title, columns, panels).sized(Math.clamp(PANEL_MM * columns + 20, 120, 600),
				Math.clamp((PANEL_MM + 5) * panels.size() / columns + 15, 80, 600));
		figure = figure.describedAs(title + ": " + String.join(", ", embeddings.stream().map(EmbeddingRow::titled).toList()) + (reference.isPresent()
				? "; bars of what " + axis + " depends on" : ""));
		return reference.isPresent() && n > 1 ? figure.captioned("Bars: how much " + axis + " depends on each feature, all features together 1. "
				+ "Pale: the same in " + reference.get().name() + ".") : figure;
	}

	private static String titled(Embedding embedding) {
		return (embedding.name() + "   " + embedding.note()).strip();
	}

	private static Axes gap() {
		return Axes.of(Axis.hidden(), Axis.hidden());
	}

	private static Axes map(Embedding embedding, Colouring colouring, List<String> ids, boolean explains) {
		Colouring here = colouring instanceof Colouring.ByValue by && !explains ? new Colouring.ByValue(by.values(), by.scale().withoutBar())
				: colouring;
		Axes axes = Axes.of(embedding.x().name(), embedding.y().name()).titled(titled(embedding)).equalAspect()
				.add(Points.of(embedding.x().values(), embedding.y().values()).coloured(here).ids(ids));
		return axes.withLegend(explains ? Legend.RIGHT : Legend.NONE);
	}

	/** Those of the largest share in any embedding, in the order in which the first names them. */
	private static List<String> features(List<Embedding> embeddings) {
		List<Shares> all = embeddings.stream().flatMap(e -> e.shares().stream()).toList();
		List<String> names = all.stream().flatMap(s -> s.features().stream()).distinct().toList();
		List<String> most = names.stream().sorted((a, b) -> Double.compare(most(all, b), most(all, a))).limit(MOST_BARS).toList();
		return names.stream().filter(most::contains).toList();
	}

	private static double most(List<Shares> all, String feature) {
		return all.stream().mapToDouble(s -> s.of(feature)).max().orElse(0);
	}

	private static Axes bars(Embedding embedding, Embedding reference, List<String> features, double longest, String axis, boolean named) {
		if (embedding.shares().isEmpty())
			return gap().add(Texts.note(.5, .5, Texts.Anchor.CENTRE, "no gradients"));
		Axis names = Axis.categories("", features).reversedOrder();
		Axes axes = Axes.of(Axis.linear("share in " + axis).between(0, 1.05 * longest), named ? names : names.visible(Axis.Visibility.UNLABELLED))
				.withLegend(Legend.NONE);
		if (embedding == reference)
			return axes.add(bars(embedding, features, 0, .8, 1));
		return axes.add(bars(embedding, features, -.2, .4, 1), bars(reference, features, .2, .4, PALE));
	}

	private static Bars bars(Embedding embedding, List<String> features, double shift, double width, double opacity) {
		var at = new float[features.size()];
		var values = new float[features.size()];
		for (int f = 0; f < at.length; f++) {
			at[f] = (float) (f + shift);
			values[f] = (float) embedding.shares().orElseThrow().of(features.get(f));
		}
		return Bars.of(Orientation.HORIZONTAL, Floats.of(values)).at(Floats.of(at)).thick(width).named(embedding.name())
				.coloured(opacity < 1 ? ThemeColour.FOREGROUND : Colour.palette(0)).opacity(opacity);
	}
}
