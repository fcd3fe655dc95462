package org.latentworkbench.figures.charts;

import java.util.Arrays;
import java.util.List;

import org.latentworkbench.api.figure.Arrows;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.Ints;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.TickFormat;

/** Where the features of a toy model lie in its first two hidden units, and how they hang together. */
public final class FeatureArrows {
	/** The axes of all panels reach as far to either side, so that arrows can be compared. */
	private static final double REACH = 1.5;
	private static final double SHAFT = 1.6;
	private static final double TIP = 4;
	/** More features than these are written without numbers in the heatmap. */
	private static final int READABLE = 12;

	private FeatureArrows() {
	}

	/**
	 * An arrow from the origin for each feature, with a mark at its tip that has the feature's name.
	 *
	 * @param features {@code n} names
	 * @param x        {@code n} weights in the first hidden unit
	 * @param y        {@code n} weights in the second, or zeros
	 */
	public static Axes panel(String title, List<String> features, float[] x, float[] y, Legend legend) {
		int n = features.size();
		var codes = new int[n];
		Arrays.setAll(codes, f -> f);
		Colouring colouring = new Colouring.ByCategory("feature", Ints.of(codes), features, List.of());
		return Axes.of(Axis.linear("hidden 0").between(-REACH, REACH), Axis.linear("hidden 1").between(-REACH, REACH)).equalAspect().titled(title)
				.withLegend(legend)
				.add(Arrows.of(Floats.of(new float[n]), Floats.of(new float[n]), Floats.of(x), Floats.of(y)).coloured(colouring).drawn(SHAFT, 1),
						Points.of(x, y).coloured(colouring).sized(TIP).ids(features));
	}

	/**
	 * The covariance of the features as a heatmap.
	 *
	 * @param covariance {@code n x n}
	 */
	public static Axes covariance(String title, List<String> features, double[][] covariance) {
		int n = features.size();
		var values = new float[n * n];
		for (int k = 0; k < values.length; k++)
			values[k] = (float) covariance[k / n][k % n];
		Floats all = Floats.of(values);
		Heatmap map = Heatmap.of(n, n, all, all.min() < 0 ? ColourScale.diverging("covariance") : ColourScale.sequential("covariance"));
		return Axes.of(Axis.categories("", features), Axis.categories("", features).reversedOrder()).equalAspect().titled(title)
				.add(n > READABLE ? map : map.withNumbers(TickFormat.AUTO));
	}
}
