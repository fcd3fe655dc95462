package org.latentworkbench.analyses.guided;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Texts;
import org.latentworkbench.api.figure.Texts.Anchor;

/** What guiding costs: divergence from the data and trustworthiness against how far the axis follows. */
final class TradeOff {
	/** Room for the names of models at either end of an axis, as a share of what lies between. */
	private static final double MARGIN = .2;
	/** The axis is at least so long, so that noise is not made large. */
	private static final double LEAST = .05;

	private TradeOff() {
	}

	static Figure figure(List<GuidanceRow> rows) {
		List<GuidanceRow> sorted = rows.stream().sorted(Comparator.comparingDouble(GuidanceRow::correlation)).toList();
		// the names stand where the curve is not: one rises, one falls
		return Figure.of("What guiding costs", panel(sorted, "KL divergence, mean over batches", GuidanceRow::divergence, Anchor.TOP_LEFT),
				panel(sorted, "trustworthiness", GuidanceRow::trustworthiness, Anchor.BOTTOM_LEFT)).sized(200, 90)
				.describedAs("What guiding costs: divergence and trustworthiness against how far the axis follows the attribute, of " + String.join(", ",
						sorted.stream().map(GuidanceRow::model).toList()));
	}

	private static Axes panel(List<GuidanceRow> rows, String title, ToDoubleFunction<GuidanceRow> value, Anchor names) {
		var x = new float[rows.size()];
		var y = new float[rows.size()];
		for (int i = 0; i < x.length; i++) {
			x[i] = (float) rows.get(i).correlation();
			y[i] = (float) value.applyAsDouble(rows.get(i));
		}
		double lowest = rows.getFirst().correlation();
		double highest = rows.getLast().correlation();
		double margin = MARGIN * Math.max(LEAST, highest - lowest);
		return Axes.of(Axis.linear("|r| of axis and attribute").between(lowest - margin, highest + margin), roomy(title, rows, value))
				.withLegend(Legend.NONE).add(Line.of(x, y).withMarkers(),
				Texts.of(Floats.of(x), Floats.of(y), rows.stream().map(r -> " " + r.model()).toList()).anchored(names));
	}

	/** An axis with room for the names above and below. */
	private static Axis roomy(String title, List<GuidanceRow> rows, ToDoubleFunction<GuidanceRow> value) {
		var all = rows.stream().mapToDouble(value).summaryStatistics();
		double room = MARGIN * (all.getMax() - all.getMin());
		Axis axis = Axis.linear(title);
		return room > 0 ? axis.between(all.getMin() - room, all.getMax() + room) : axis;
	}
}
