package org.latentworkbench.figures.charts;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.figure.Area;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.TickFormat;

/** How training went. */
public final class TrainingCharts {
	private TrainingCharts() {
	}

	/**
	 * Losses over epochs, each curve named at its end.
	 *
	 * @param epochs      n epoch numbers
	 * @param curves      each of n values
	 * @param logarithmic whether the loss axis is logarithmic; values of 0 or less are then left out with a note
	 */
	public static Figure lossCurves(String title, int[] epochs, List<Series> curves, boolean logarithmic) {
		Axes axes = axes(logarithmic);
		for (Series curve : curves)
			axes = axes.add(Line.of(Floats.of(epochs), Floats.of(curve.values())).named(curve.name()));
		return Figure.of(title, axes.withLegend(curves.size() > 1 ? Legend.DIRECT : Legend.NONE));
	}

	/**
	 * One loss of several refits: the mean over a band from the lowest to the highest.
	 *
	 * @param epochs n epoch numbers
	 * @param refits each of n values
	 */
	public static Figure refitLosses(String title, int[] epochs, List<float[]> refits, boolean logarithmic) {
		int n = epochs.length;
		var low = new float[n];
		var high = new float[n];
		var mean = new float[n];
		for (int i = 0; i < n; i++) {
			low[i] = Float.POSITIVE_INFINITY;
			high[i] = Float.NEGATIVE_INFINITY;
			double sum = 0;
			for (float[] refit : refits) {
				low[i] = Math.min(low[i], refit[i]);
				high[i] = Math.max(high[i], refit[i]);
				sum += refit[i];
			}
			mean[i] = (float) (sum / refits.size());
		}
		Floats x = Floats.of(epochs);
		Colour colour = Colour.palette(0);
		return Figure.of(title, axes(logarithmic).add(
				Area.between(x, Floats.of(low), Floats.of(high)).coloured(colour).named("range of " + refits.size() + " refits"),
				Line.of(x, Floats.of(mean)).coloured(colour).named("mean")));
	}

	private static Axes axes(boolean logarithmic) {
		return Axes.of(Axis.linear("Epoch").formatted(TickFormat.INTEGER),
				logarithmic ? Axis.log("Loss") : Axis.linear("Loss"));
	}

	/** A metric on training and validation samples. @param epochs n epoch numbers; values: n each */
	public static Figure validation(String title, String metric, int[] epochs, float[] training, float[] validation) {
		List<Line> lines = new ArrayList<>();
		lines.add(Line.of(Floats.of(epochs), Floats.of(training)).named("training"));
		lines.add(Line.of(Floats.of(epochs), Floats.of(validation)).named("validation"));
		return Figure.of(title, Axes.of(Axis.linear("Epoch").formatted(TickFormat.INTEGER), Axis.linear(metric))
				.addAll(lines).withLegend(Legend.DIRECT));
	}
}
