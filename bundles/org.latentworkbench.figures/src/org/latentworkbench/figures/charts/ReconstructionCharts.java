package org.latentworkbench.figures.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.latentworkbench.api.figure.*;
import org.latentworkbench.api.figure.Texts.Anchor;
import org.latentworkbench.figures.statistics.Quantiles;

/** How well a model gives back its input, and what its latent space listens to. */
public final class ReconstructionCharts {
	private static final int CURVE = 64;

	private ReconstructionCharts() {
	}

	/**
	 * Reconstruction against input of one feature, with the identity line and a curve fitted to the points.
	 *
	 * @param input          n values, {@code NaN} where missing
	 * @param reconstruction n values
	 * @param curve          the fitted reconstruction of an input; {@code NaN} where there is no fit
	 * @param curveName      for the legend
	 * @param slope          of the curve at 0
	 * @param correlation    Pearson's r of the points
	 */
	public static Figure fit(String title, float[] input, float[] reconstruction, DoubleUnaryOperator curve, String curveName,
			double slope, double correlation) {
		Floats x = Floats.of(input);
		double low = x.min();
		double high = x.max();
		var curveX = new double[CURVE];
		var curveY = new double[CURVE];
		for (int i = 0; i < CURVE; i++) {
			curveX[i] = low + (high - low) * i / (CURVE - 1);
			curveY[i] = curve.applyAsDouble(curveX[i]);
		}
		Axes axes = Axes.of("Input", "Reconstruction").add(
				Points.of(x, Floats.of(reconstruction)).coloured(Colour.palette(0)).opacity(input.length > 300 ? .55 : .8),
				Line.of(new double[] { low, high }, new double[] { low, high }).coloured(ThemeColour.MUTED)
						.dashed(Dash.DASHED).wide(.9).named("identity"),
				Line.of(curveX, curveY).coloured(ThemeColour.ACCENT).wide(1.8).named(curveName),
				Texts.note(0, 1, Anchor.TOP_LEFT, String.format(Locale.ROOT, "slope %.3f, r = %.3f", slope, correlation)
						.replace('-', '−')));
		return Figure.of(title, axes).sized(120, 95);
	}

	/**
	 * What each feature does to the latent space: one row of samples per feature, most influential on top, coloured by
	 * the feature's own value.
	 *
	 * @param effectTitle what the effects are
	 * @param features    p features: a name and n effects, one per sample
	 * @param values      p arrays of n values of the feature, for the colour; {@code NaN} is missing
	 * @param most        how many rows at most
	 */
	public static Figure importance(String title, String effectTitle, List<Series> features, List<float[]> values,
			int most) {
		var weight = new double[features.size()];
		for (int f = 0; f < weight.length; f++)
			for (float effect : features.get(f).values())
				weight[f] += Float.isNaN(effect) ? 0 : Math.abs(effect);
		List<Integer> order = IntStream.range(0, weight.length).boxed()
				.sorted(Comparator.<Integer>comparingDouble(f -> -weight[f]).thenComparing(f -> f)).limit(most).toList();
		int n = features.isEmpty() ? 0 : features.getFirst().values().length;
		var rows = new float[order.size() * n];
		var effects = new float[rows.length];
		var colour = new float[rows.length];
		List<String> names = new ArrayList<>();
		for (int row = 0; row < order.size(); row++) {
			int f = order.get(row);
			names.add(features.get(f).name());
			float[] scaled = scaled(values.get(f));
			for (int i = 0; i < n; i++) {
				rows[row * n + i] = row;
				effects[row * n + i] = features.get(f).values()[i];
				colour[row * n + i] = scaled[i];
			}
		}
		var colouring = new Colouring.ByValue(Floats.of(colour),
				ColourScale.sequential("Feature value").between(0, 1).formatted(TickFormat.LOW_HIGH));
		Axes axes = Axes.of(Axis.linear(effectTitle), Axis.categories("", names).reversedOrder()).add(
				Rule.vertical(0, "").drawn(.8, Dash.SOLID),
				Swarm.of(Floats.of(rows), Floats.of(effects)).coloured(colouring));
		return Figure.of(title, axes).sized(150, Math.clamp(32 + 8.5 * order.size(), 50, 260));
	}

	/** To 0..1 between the 2nd and the 98th percentile. */
	private static float[] scaled(float[] values) {
		float[] sorted = Quantiles.sorted(values);
		double low = Quantiles.of(sorted, .02);
		double high = Quantiles.of(sorted, .98);
		if (!(low < high) && sorted.length > 0) {
			low = sorted[0];
			high = sorted[sorted.length - 1];
		}
		var scaled = new float[values.length];
		for (int i = 0; i < scaled.length; i++)
			scaled[i] = Float.isNaN(values[i]) ? Float.NaN
					: high > low ? (float) Math.clamp((values[i] - low) / (high - low), 0, 1) : .5f;
		return scaled;
	}
}
