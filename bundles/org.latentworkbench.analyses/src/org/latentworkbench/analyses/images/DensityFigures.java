package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.Histogram;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Rule;
import org.latentworkbench.api.figure.TickFormat;

/** Figures of how samples fill the latent space. @param quantile of the errors that is the limit */
record DensityFigures(Matrix latent, Matrix drawn, DensityShares shares, double quantile) {
	private static final int MOST_CELLS = 40;
	private static final int LEAST_CELLS = 8;
	private static final int BINS = 50;
	private static final String NEARER = "99 % of samples are nearer";
	private static final int[][] PAIRS = { { 0, 1 }, { 1, 2 }, { 0, 2 } };

	/** Distances to the nearest sample, and errors, of samples and of positions in the box. */
	Figure distributions() {
		Axes distances = histograms("distance to the nearest sample", shares.own(), shares.away(), shares.distanceLimit(), NEARER);
		double high = Math.max(shares.errorLimit() * 1.2, Arrays.stream(shares.again()).max().orElse(1));
		Axes errors = Axes.of(Axis.linear("error of decoded images, encoded and decoded again"), shareAxis("share of positions in the box", high > 0 ? high : 1,
				shares.again())).withLegend(Legend.NONE).add(Histogram.of(Floats.of(shares.again())).binned(BINS, 0, high > 0 ? high : 1)
						.measuring(Histogram.Measure.SHARE), Rule.vertical(shares.errorLimit(), percent(quantile)
								+ " of samples are below"));
		return Figure.of("How much of the latent space is filled", distances, errors).sized(210, 90);
	}

	/** An axis of the shares of values in bins from 0 to {@code high}, with room for words above them. */
	private static Axis shareAxis(String title, double high, double[]... sets) {
		double most = 0;
		for (double[] values : sets) {
			var counts = new int[BINS];
			for (double v : values) {
				counts[Math.clamp((int) (v / high * BINS), 0, BINS - 1)]++;
			}
			most = Math.max(most, (double) Arrays.stream(counts).max().orElse(0) / Math.max(1, values.length));
		}
		return Axis.linear(title).between(0, most > 0 ? 1.18 * most : 1).formatted(TickFormat.PERCENT);
	}

	private static String percent(double share) {
		double hundred = Math.round(1e4 * share) / 100.0;
		return (hundred == Math.rint(hundred) ? Long.toString((long) hundred) : Double.toString(hundred)) + " %";
	}

	/** In words for captions. */
	String words() {
		return String.format(Locale.ROOT, "Of the box around the samples %.1f %% lie as near to a sample as samples do to one another, and %.1f %% "
				+ "decode to images of the data's kind.", 100 * shares.near(), 100 * shares.alike());
	}

	private static Axes histograms(String title, double[] own, double[] away, double limit, String name) {
		double high = Math.max(Arrays.stream(own).max().orElse(1), Arrays.stream(away).max().orElse(1));
		high = high > 0 ? high : 1;
		return Axes.of(Axis.linear(title), shareAxis("share", high, own, away)).add(Histogram.of(Floats.of(own)).named("samples")
				.binned(BINS, 0, high).measuring(Histogram.Measure.SHARE).opacity(.6), Histogram.of(Floats.of(away)).named("positions in the box")
						.binned(BINS, 0, high).measuring(Histogram.Measure.SHARE).opacity(.6), Rule.vertical(limit, name));
	}

	/** How many samples lie where, over pairs of the first three dimensions; cells without any stay open. */
	Figure gaps() {
		var panels = new ArrayList<Panel>();
		for (int[] pair : PAIRS) {
			if (pair[1] < latent.columns()) {
				panels.add(gaps(latent.column(pair[0]), latent.column(pair[1]), pair));
			}
		}
		return Figure.grid("Where samples are, and gaps", panels.size(), panels).sized(85 * panels.size() + 10, 90);
	}

	private static Axes gaps(float[] x, float[] y, int[] pair) {
		double[] endsX = ends(x);
		double[] endsY = ends(y);
		int cells = Math.clamp(Math.round(Math.sqrt(x.length) * .8), LEAST_CELLS, MOST_CELLS);
		var counts = new float[cells * cells];
		for (int i = 0; i < x.length; i++) {
			counts[cell(y[i], endsY, cells) * cells + cell(x[i], endsX, cells)]++;
		}
		for (int i = 0; i < counts.length; i++) {
			counts[i] = counts[i] == 0 ? Float.NaN : counts[i];
		}
		return Axes.of("latent dimension " + pair[0], "latent dimension " + pair[1]).add(Heatmap.of(cells, cells, Floats.of(counts), ColourScale
				.sequential("samples").formatted(TickFormat.INTEGER)).over(endsX[0], endsX[1], endsY[0], endsY[1]).opened());
	}

	private static double[] ends(float[] values) {
		Floats all = Floats.of(values);
		return all.min() < all.max() ? new double[] { all.min(), all.max() } : new double[] { all.min() - .5, all.min() + .5 };
	}

	private static int cell(float value, double[] ends, int cells) {
		return Math.clamp((int) ((value - ends[0]) / (ends[1] - ends[0]) * cells), 0, cells - 1);
	}

	/** The distance to the nearest sample from point to point. */
	Figure alongPath(double[] distances) {
		double[] sorted = shares.own().clone();
		Arrays.sort(sorted);
		double[] steps = new double[distances.length];
		Arrays.setAll(steps, i -> i + 1);
		double most = Math.max(shares.distanceLimit(), Arrays.stream(distances).max().orElse(0));
		return Figure.of("How far the path is from the samples", Axes.of(Axis.linear("point of the path").formatted(TickFormat.INTEGER), Axis
				.linear("distance to the nearest sample").between(0, most > 0 ? 1.12 * most : 1)).add(Line.of(steps, distances).withMarkers(), Rule.horizontal(sorted[sorted.length / 2],
						"median of samples"), Rule.horizontal(shares.distanceLimit(), NEARER)));
	}
}
