package org.latentworkbench.figures.plot;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.figure.*;
import org.latentworkbench.figures.colour.Theme;

/** Makes every layer of a panel ready for painting. */
final class Arts {
	private Arts() {
	}

	static List<Art> of(Axes axes, Theme theme) {
		var slots = new Slots(axes.layers().stream().map(Slots::of).toList());
		List<String> titles = List.of(orElse(axes.x().title(), "x"), orElse(axes.y().title(), "y"));
		List<Art> arts = new ArrayList<>();
		for (Layer layer : axes.layers())
			arts.add(of(layer, slots.slotFor(Slots.of(layer)), titles, theme));
		return arts;
	}

	private static Art of(Layer layer, int slot, List<String> titles, Theme theme) {
		return switch (layer) {
		case Points points -> new PointsArt(points, slot, theme);
		case Line line -> new LineArt(line, slot, theme);
		case Area area -> new AreaArt(area, slot, theme);
		case Intervals intervals -> new IntervalsArt(intervals, slot, theme);
		case Bars bars -> new BarsArt(bars, slot, theme);
		case Histogram histogram -> new HistogramArt(histogram, slot, theme);
		case Distributions distributions -> new DistributionsArt(distributions, slot, theme);
		case BoxSummaries boxes -> new BoxSummariesArt(boxes, slot, theme);
		case Swarm swarm -> new SwarmArt(swarm, slot, theme);
		case Heatmap heatmap -> new HeatmapArt(heatmap, theme);
		case Picture picture -> new PictureArt(picture);
		case Arrows arrows -> new ArrowsArt(arrows, slot, titles, theme);
		case Texts texts -> new TextsArt(texts, slot, theme);
		case Rule rule -> new RuleArt(rule, slot, theme);
		case Span span -> new SpanArt(span, slot, theme);
		case Network network -> new NetworkArt(network, slot, theme);
		};
	}

	static String orElse(String text, String other) {
		return text.isEmpty() ? other : text;
	}
}
