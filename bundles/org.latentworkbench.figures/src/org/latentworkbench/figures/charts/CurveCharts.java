package org.latentworkbench.figures.charts;

import java.util.List;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Line;

/** Values over time or epochs. */
public final class CurveCharts {
	private CurveCharts() {
	}

	/**
	 * @param x      n values, for instance epochs
	 * @param series each of n values
	 * @param log    whether the vertical axis is logarithmic
	 * @param smooth how much of the value before stays in each value, 0 to below 1; the curve as it was stays behind, pale
	 */
	public static Figure lines(String title, Values.Numbers x, List<Values.Numbers> series, boolean log, double smooth) {
		Axes axes = Axes.of(Axis.linear(x.name()), log ? Axis.log("value") : Axis.linear("value"))
				.withLegend(series.size() > 1 ? Legend.AUTO : Legend.NONE);
		for (int i = 0; i < series.size(); i++) {
			Values.Numbers one = series.get(i);
			var colour = Colour.palette(i);
			if (smooth > 0)
				axes = axes.add(Line.of(x.values(), one.values()).coloured(colour).opacity(.25).wide(1));
			axes = axes.add(Line.of(x.values(), smooth > 0 ? smoothed(one.values(), smooth) : one.values()).named(one.name())
					.coloured(colour));
		}
		if (series.size() == 1)
			axes = axes.withY(axes.y().titled(series.getFirst().name()));
		return Figure.of(title, axes).describedAs(
				String.join(", ", series.stream().map(Values.Numbers::name).toList()) + " against " + x.name());
	}

	/** Exponential smoothing; missing values stay missing and are passed over. */
	static float[] smoothed(float[] values, double keep) {
		var smooth = new float[values.length];
		double mean = Double.NaN;
		for (int i = 0; i < values.length; i++) {
			if (!Float.isNaN(values[i]))
				mean = Double.isNaN(mean) ? values[i] : keep * mean + (1 - keep) * values[i];
			smooth[i] = Float.isNaN(values[i]) ? Float.NaN : (float) mean;
		}
		return smooth;
	}
}
