package org.latentworkbench.trainers.superposition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.figures.charts.FeatureArrows;
import org.latentworkbench.learn.superposition.ToyModel;

/**
 * What a training of toy models leaves beside the models.
 *
 * @param features names
 * @param models   trained
 */
record SuperpositionResults(List<String> features, List<ToyModel> models, Curve curve) {
	/** A feature of a longer column is kept, one of a shorter is given up or shares its place. */
	static final double KEPT = .6;
	private static final int COLUMNS = 4;

	/** Losses by step: means over the steps since the point before. */
	static final class Curve {
		private final List<Integer> steps = new ArrayList<>();
		private final List<double[]> losses = new ArrayList<>();
		private final int instances;

		Curve(int instances) {
			this.instances = instances;
		}

		/** @param sums a loss for each instance, over {@code count} steps */
		void add(int step, double[] sums, int count) {
			steps.add(step);
			losses.add(Arrays.stream(sums).map(s -> s / count).toArray());
		}

		/** The last loss, the mean over instances. */
		double last() {
			return Arrays.stream(losses.getLast()).average().orElseThrow();
		}

		boolean isEmpty() {
			return losses.isEmpty();
		}

		double last(int instance) {
			return losses.getLast()[instance];
		}
	}

	void write(RunContext run) throws IOException {
		run.curve("loss_curve", losses());
		run.table("features", table());
		run.table("superposition", measures());
		run.figure("loss_curve", curves());
		run.figure("arrows", arrows(models.size()));
	}

	/** The first two rows of the weights; zeros where there is one. */
	static double[][] plane(ToyModel model, int features) {
		var result = new double[2][features];
		int hidden = model.hidden();
		for (int h = 0; h < Math.min(2, hidden); h++) {
			for (int f = 0; f < features; f++) {
				result[h][f] = model.weight(h, f);
			}
		}
		return result;
	}

	private Table losses() {
		var columns = new ArrayList<Table.Column>();
		columns.add(new Table.Whole("step", curve.steps.stream().mapToLong(s -> s).toArray()));
		columns.add(new Table.Numbers("Loss", curve.losses.stream().mapToDouble(l -> Arrays.stream(l).average().orElseThrow()).toArray()));
		for (int i = 0; i < curve.instances; i++) {
			int instance = i;
			columns.add(new Table.Numbers("instance " + i, curve.losses.stream().mapToDouble(l -> l[instance]).toArray()));
		}
		return new Table(columns);
	}

	private Table table() {
		int rows = models.size() * features.size();
		var instance = new long[rows];
		var feature = new ArrayList<String>();
		var norm = new double[rows];
		var x = new double[rows];
		var y = new double[rows];
		for (int r = 0; r < rows; r++) {
			int i = r / features.size();
			int f = r % features.size();
			double[][] w = plane(models.get(i), features.size());
			instance[r] = i;
			feature.add(features.get(f));
			norm[r] = models.get(i).norms()[f];
			x[r] = w[0][f];
			y[r] = w[1][f];
		}
		return Table.of(new Table.Whole("instance", instance), new Table.Text("feature", feature), new Table.Numbers("norm", norm),
				new Table.Numbers("hidden0", x), new Table.Numbers("hidden1", y));
	}

	private Table measures() {
		double kept = models.stream().mapToLong(m -> Arrays.stream(m.norms()).filter(n -> n > KEPT).count()).average().orElseThrow();
		return Table.of(new Table.Text("measure", List.of("loss", "features kept")), new Table.Numbers("value", new double[] { curve.last(),
				kept }));
	}

	private Figure curves() {
		float[] x = new float[curve.steps.size()];
		for (int k = 0; k < x.length; k++) {
			x[k] = curve.steps.get(k);
		}
		Axes axes = Axes.of(Axis.linear("Step"), Axis.linear("Loss"));
		for (int i = 0; i < Math.min(curve.instances, 8); i++) {
			float[] y = new float[x.length];
			for (int k = 0; k < y.length; k++) {
				y[k] = (float) curve.losses.get(k)[i];
			}
			axes = axes.add(Line.of(x, y).named("instance " + i).coloured(Colour.palette(i)));
		}
		return Figure.of("Training loss", axes);
	}

	/** A panel for each of the first instances: the features' columns of the weights as arrows from the origin. */
	Figure arrows(int most) {
		var panels = new ArrayList<Panel>();
		int shown = Math.min(most, models.size());
		for (int i = 0; i < shown; i++) {
			double[][] w = plane(models.get(i), features.size());
			long kept = Arrays.stream(models.get(i).norms()).filter(v -> v > KEPT).count();
			String loss = curve.isEmpty() ? "" : String.format(Locale.ROOT, "loss %.3f, ", curve.last(i));
			panels.add(FeatureArrows.panel(String.format(Locale.ROOT, "instance %d: %s%d kept", i, loss, kept), features, floats(w[0]), floats(w[1]),
					i == shown - 1 ? Legend.AUTO : Legend.NONE));
		}
		return Figure.grid("Where features lie in the hidden units", Math.min(COLUMNS, panels.size()), panels)
				.captioned("An arrow for each feature: its column of the weights. Long ones are kept.")
				.describedAs("Arrows of " + features.size() + " features in the hidden units of " + shown + (shown == 1 ? " model" : " models"));
	}

	private static float[] floats(double[] values) {
		var floats = new float[values.length];
		for (int k = 0; k < floats.length; k++) {
			floats[k] = (float) values[k];
		}
		return floats;
	}
}
