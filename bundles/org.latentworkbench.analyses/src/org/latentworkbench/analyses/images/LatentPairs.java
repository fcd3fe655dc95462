package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.Refits;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.figure.Area;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.figures.statistics.Density;

/** Every two latent dimensions against each other, and the distribution of each by label. */
public final class LatentPairs implements Analysis<LatentPairsParameters> {
	static final int MOST = 12;
	private static final int GRID = 128;

	@Override
	public void run(LatentPairsParameters parameters, RunContext run) throws Exception {
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		Dataset all = run.dataset("dataset");
		Base.twoDimensions(model, "A view of pairs");
		Optional<Labels> labels = ParameterException.at("label", () -> Labels.of(all, parameters.label()));
		Matrix positions = parameters.positions().of(model, all, refit, run);
		int[] units = Base.units("units", parameters.units(), positions.columns());
		units = Arrays.copyOf(units, Math.min(MOST, units.length));
		Matrix latent = parameters.standardise() ? Standardised.of(positions) : positions;
		int[] rows = Draw.some(all.samples().size(), parameters.samples(), run.random("samples"));
		var pairs = new Pairs(latent, units, rows, labels, parameters.limits(), Arrays.stream(rows).mapToObj(all.samples()::get).toList());
		run.checkCancelled();
		String caption = (rows.length < all.samples().size() ? Counts.number(rows.length) + " of " + Counts.of(all.samples().size(), "sample") : "All samples")
				+ (parameters.standardise() ? ", each dimension scaled to mean 0 and standard deviation 1" : "")
				+ (units.length > 2 ? ". On the diagonal: density (Gaussian kernel, Silverman's bandwidth) by label." : ".");
		Figure figure = units.length == 2 ? Figure.of("Two latent dimensions", pairs.scatter(1, 0).withLegend(Legend.AUTO).equalAspect()).sized(150,
				125) : Figure.grid("Latent dimensions against one another", units.length, pairs.panels()).sized(Math.clamp(46.0 * units.length, 120,
						400), Math.clamp(38.0 * units.length + 16, 120, 400));
		Conventions.of(run, model, parameters.positions().words()).figure("latent_pairs", figure.captioned(caption));
		run.matrix("latent_pairs", latent);
	}

	/**
	 * The panels.
	 *
	 * @param latent {@code n x d}
	 * @param units  dimensions shown
	 * @param rows   samples shown
	 */
	private record Pairs(Matrix latent, int[] units, int[] rows, Optional<Labels> labels, List<Double> limits, List<String> ids) {
		List<Panel> panels() {
			var panels = new ArrayList<Panel>();
			for (int r = 0; r < units.length; r++) {
				for (int c = 0; c < units.length; c++) {
					Axes panel = r == c ? density(r) : scatter(r, c);
					panels.add(panel.withLegend(r == 0 && c == units.length - 1 ? Legend.RIGHT : Legend.NONE));
				}
			}
			return panels;
		}

		private Axis axis(int place, boolean shown) {
			Axis axis = Axis.linear(shown ? "z" + units[place] : "").visible(shown ? Axis.Visibility.SHOWN : Axis.Visibility.UNLABELLED);
			return limits.isEmpty() ? axis : axis.between(limits.get(0), limits.get(1));
		}

		private float[] values(int unit, int[] which) {
			float[] values = new float[which.length];
			for (int i = 0; i < values.length; i++) {
				values[i] = latent.at(which[i], unit);
			}
			return values;
		}

		/** The second place across, the first upwards. */
		Axes scatter(int up, int across) {
			Points points = Points.of(values(units[across], rows), values(units[up], rows)).ids(ids);
			boolean alone = units.length == 2;
			return Axes.of(axis(across, alone || up == units.length - 1), axis(up, alone || across == 0)).add(labels.map(l -> points.byCategory(l
					.title(), l.rows(rows).codes(), l.names())).orElse(points));
		}

		private Axes density(int place) {
			var axes = Axes.of(axis(place, place == units.length - 1), Axis.linear(place == 0 ? "density" : "").visible(
					Axis.Visibility.UNLABELLED));
			if (labels.isEmpty()) {
				return axes.add(area(values(units[place], IntStream.range(0, latent.rows()).toArray()), "", 0));
			}
			for (int code = 0; code < labels.get().names().size(); code++) {
				int[] members = labels.get().members(code);
				if (members.length > 1) {
					axes = axes.add(area(values(units[place], members), labels.get().names().get(code), code));
				}
			}
			return axes;
		}

		private static Area area(float[] values, String name, int slot) {
			Arrays.sort(values);
			Density density = Density.of(values, GRID);
			return Area.over(0, Floats.of(density.x()), Floats.of(density.values())).named(name).coloured(Colour.palette(slot)).opacity(.18);
		}
	}
}
