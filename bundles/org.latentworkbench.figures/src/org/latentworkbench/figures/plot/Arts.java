package org.latentworkbench.figures.plot;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.figure.*;
import org.latentworkbench.figures.colour.Theme;

/** Makes every layer of a panel ready for painting. */
final class Arts {
	private Arts() {
	}

	static List<Art> of(Axes axes, Theme theme, Prepared prepared) {
		var slots = new Slots(axes.layers().stream().map(Slots::of).toList());
		List<String> titles = List.of(orElse(axes.x().title(), "x"), orElse(axes.y().title(), "y"));
		List<Art> arts = new ArrayList<>();
		for (Layer layer : axes.layers())
			arts.add(of(layer, slots.slotFor(Slots.of(layer)), titles, axes.emphasised(), theme, prepared));
		return arts;
	}

	private static Art of(Layer layer, int slot, List<String> titles, List<String> emphasised, Theme theme, Prepared prepared) {
		return prepared.of(layer, List.of(slot, titles, emphasised, theme), () -> made(layer, slot, titles, emphasised, theme));
	}

	private static Art made(Layer layer, int slot, List<String> titles, List<String> emphasised, Theme theme) {
		return switch (layer) {
		case Points points -> new PointsArt(points, slot, emphasised, theme);
		case Line line -> new LineArt(line, slot, theme);
		case Area area -> new AreaArt(area, slot, theme);
		case Intervals intervals -> new IntervalsArt(intervals, slot, theme);
		case Bars bars -> new BarsArt(bars, slot, theme);
		case Histogram histogram -> new HistogramArt(histogram, slot, theme);
		case Distributions distributions -> new DistributionsArt(distributions, slot, theme);
		case BoxSummaries boxes -> new BoxSummariesArt(boxes, slot, theme);
		case Swarm swarm -> new SwarmArt(swarm, slot, emphasised, theme);
		case Heatmap heatmap -> new HeatmapArt(heatmap, theme);
		case Picture picture -> new PictureArt(picture);
		case Arrows arrows -> new ArrowsArt(arrows, slot, titles, theme);
		case Texts texts -> new TextsArt(texts, slot, theme);
		case Rule rule -> new RuleArt(rule, slot, theme);
		case Span span -> new SpanArt(span, slot, theme);
		case Network network -> new NetworkArt(network, slot, emphasised, theme);
		};
	}

	static String orElse(String text, String other) {
		return text.isEmpty() ? other : text;
	}
}
