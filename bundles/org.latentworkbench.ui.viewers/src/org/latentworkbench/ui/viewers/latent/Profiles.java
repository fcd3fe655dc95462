package org.latentworkbench.ui.viewers.latent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Reconstruction;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Bars;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.figures.charts.MatrixCharts;

/**
 * Samples as profiles of the features that the decoder varies most, in the units that the model was trained on; of categories the
 * probabilities.
 *
 * @param features p
 * @param low      the lowest of all values that a profile's axis shows
 * @param high     the highest
 */
record Profiles(List<Feature> features, double low, double high) implements Depiction {
	private static final int MOST = 24;
	/** What varies is found out from so many samples. */
	private static final int LOOKED_AT = 500;
	private static final int PANELS = 4;
	private static final double MARGIN = .25;
	private static final double WIDE_MM = 100;
	private static final double HEADROOM_MM = 18;
	private static final double ROW_MM = 4.5;
	private static final String UNIT = "as the model was trained; of categories the probability";

	/**
	 * A column of what the decoder makes.
	 *
	 * @param name   for axes
	 * @param column in its modality's block of a reconstruction
	 * @param index  of the feature in its modality
	 * @param code   of the category, or -1 for numbers
	 */
	record Feature(String name, String modality, int column, int index, int code) {
	}

	static Profiles of(LatentModel model, Dataset dataset, Matrix latent, int refit) {
		var all = new ArrayList<Feature>();
		for (String name : model.modalities()) {
			dataset.modality(name).ifPresent(m -> add(m, all));
		}
		int rows = Math.min(LOOKED_AT, latent.rows());
		int step = Math.max(1, latent.rows() / rows);
		Matrix some = Matrix.zeros(rows, latent.columns());
		for (int i = 0; i < rows; i++) {
			System.arraycopy(latent.values(), i * step * latent.columns(), some.values(), i * latent.columns(), latent.columns());
		}
		Matrix decoded = picked(model.decode(some, refit), all, rows);
		double[] spread = IntStream.range(0, all.size()).mapToDouble(j -> spread(decoded.column(j))).toArray();
		List<Integer> order = IntStream.range(0, all.size()).boxed().sorted(Comparator.comparingDouble(j -> -spread[j])).limit(MOST).sorted()
				.toList();
		Floats shown = Floats.of(picked(model.decode(some, refit), order.stream().map(all::get).toList(), rows).values());
		double margin = MARGIN * Math.max(1e-3, shown.max() - shown.min());
		return new Profiles(order.stream().map(all::get).toList(), Math.min(0, shown.min() - margin), Math.max(0, shown.max() + margin));
	}

	private static void add(Modality modality, List<Feature> all) {
		for (int f = 0; f < modality.features().size(); f++) {
			String name = modality.features().get(f);
			switch (modality) {
				case Modality.Continuous c -> all.add(new Feature(name, c.name(), f, f, -1));
				case Modality.Categorical c -> {
					int classes = c.categories().size();
					for (int k = 0; k < classes; k++) {
						all.add(new Feature(name + " = " + c.categories().get(k), c.name(), f * classes + k, f, k));
					}
				}
			}
		}
	}

	private static double spread(float[] values) {
		double sum = 0;
		double squares = 0;
		for (float v : values) {
			sum += v;
			squares += (double) v * v;
		}
		return squares / values.length - sum / values.length * sum / values.length;
	}

	private static Matrix picked(Reconstruction made, List<Feature> features, int rows) {
		Matrix result = Matrix.zeros(rows, features.size());
		for (int j = 0; j < features.size(); j++) {
			Matrix block = made.of(features.get(j).modality());
			for (int i = 0; i < rows; i++) {
				result.values()[i * features.size() + j] = block.at(i, features.get(j).column());
			}
		}
		return result;
	}

	@Override
	public Matrix decode(LatentModel model, int refit, Matrix latent) {
		return picked(model.decode(latent, refit), features, latent.rows());
	}

	@Override
	public Matrix samples(Dataset dataset, int... rows) {
		Matrix result = Matrix.zeros(rows.length, features.size());
		for (int j = 0; j < features.size(); j++) {
			Feature feature = features.get(j);
			Modality modality = dataset.modality(feature.modality()).orElseThrow();
			for (int i = 0; i < rows.length; i++) {
				result.values()[i * features.size() + j] = modality.missing(rows[i], feature.index()) ? Float.NaN : switch (modality) {
					case Modality.Continuous c -> c.values().at(rows[i], feature.index());
					case Modality.Categorical c -> c.code(rows[i], feature.index()) == feature.code() ? 1 : 0;
				};
			}
		}
		return result;
	}

	private List<String> names() {
		return features.stream().map(Feature::name).toList();
	}

	@Override
	public Figure beside(List<String> names, Matrix values) {
		Axes axes = Axes.of(Axis.linear("").between(low, high), Axis.categories("", names()).reversedOrder()).withLegend(Legend.TOP)
				.add(Bars.horizontal(values.row(0)).named(names.get(0)).coloured(Colour.palette(0)));
		float[] at = new float[features.size()];
		for (int j = 0; j < at.length; j++) {
			at[j] = j;
		}
		for (int i = 1; i < values.rows(); i++) {
			axes = axes.add(Points.of(Floats.of(values.row(i)), Floats.of(at)).named(names.get(i)).coloured(Colour.palette(i))
					.marked(i == 1 ? Marker.DIAMOND : Marker.CIRCLE).sized(6).opacity(1));
		}
		return Figure.of("", axes).sized(WIDE_MM, Math.clamp(HEADROOM_MM + ROW_MM * features.size(), WIDE_MM / 2, 1.5 * WIDE_MM)).describedAs("Profiles: " + String.join(", ", names) + "; values " + UNIT);
	}

	@Override
	public Figure strip(String title, Matrix values, List<String> titles) {
		int n = values.rows();
		float[] turned = new float[n * features.size()];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < features.size(); j++) {
				turned[j * n + i] = values.at(i, j);
			}
		}
		return MatrixCharts.ordered(title, "value", names(), titles, turned, IntStream.range(0, features.size()).toArray(), IntStream.range(0,
				n).toArray()).captioned("Values " + UNIT + ".");
	}

	@Override
	public Figure plane(String title, String x, String y, Matrix values, int columns, double[] ends) {
		int rows = values.rows() / columns;
		List<Integer> most = IntStream.range(0, features.size()).boxed().sorted(Comparator.comparingDouble(j -> -spread(values.column(j))))
				.limit(PANELS).toList();
		List<Panel> panels = new ArrayList<>();
		for (int j : most) {
			float[] given = values.column(j);
			float[] map = new float[given.length];
			for (int r = 0; r < rows; r++) {
				System.arraycopy(given, (rows - 1 - r) * columns, map, r * columns, columns);
			}
			Floats all = Floats.of(map);
			ColourScale scale = all.min() < 0 && all.max() > 0 ? ColourScale.diverging("") : ColourScale.sequential("");
			panels.add(Axes.of(Depiction.axis(x, ends[0], ends[1], columns), Depiction.axis(y, ends[2], ends[3], rows)).titled(features.get(j).name())
					.add(Heatmap.of(rows, columns, all, scale)));
		}
		return Figure.grid(title, 2, panels).captioned("The features that vary most here, " + UNIT + ".");
	}

	@Override
	public Figure progression(String title, Matrix values, int units, List<String> titles) {
		int steps = values.rows() / units;
		float[] change = new float[features.size() * units];
		List<String> names = new ArrayList<>();
		for (int u = 0; u < units; u++) {
			names.add(Integer.toString(u));
			for (int j = 0; j < features.size(); j++) {
				change[j * units + u] = values.at((steps - 1) * units + u, j) - values.at(u, j);
			}
		}
		return MatrixCharts.ordered(title, "change", names(), names, change, IntStream.range(0, features.size()).toArray(), IntStream.range(0,
				units).toArray()).captioned("How much each feature changes while one latent dimension (column) goes from its lowest to its highest "
						+ "value, " + UNIT + ".");
	}
}
