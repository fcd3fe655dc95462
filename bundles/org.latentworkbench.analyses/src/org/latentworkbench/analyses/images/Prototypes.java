package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.Refits;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.TickFormat;
import org.latentworkbench.figures.charts.Tiles;
import org.latentworkbench.learn.latent.ClassMeans;

/** The mean latent position of each class, and the image it decodes to. */
public final class Prototypes implements Analysis<PrototypesParameters> {
	private static final int NUMBERS = 12;

	@Override
	public void run(PrototypesParameters parameters, RunContext run) throws Exception {
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		Dataset dataset = run.dataset("dataset");
		Images images = Images.of(model, dataset, parameters.modality());
		Labels labels = ParameterException.at("label", () -> Labels.needed(dataset, parameters.label()));
		ClassMeans means = ClassMeans.of(parameters.positions().of(model, dataset, refit, run), labels.codes(), labels.names().size());
		int[] classes = means.present();
		if (classes.length == 0) {
			throw new ParameterException("label", "no sample has a value of '" + labels.title() + "'; choose another label");
		}
		List<String> names = Arrays.stream(classes).mapToObj(labels.names()::get).toList();
		Matrix prototypes = means.matrix(classes);
		Matrix decoded = images.decoded(model, prototypes, refit);
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("label", names), new Table.Whole("samples", Arrays.stream(classes)
				.mapToLong(c -> means.counts()[c]).toArray())));
		columns.addAll(LatentColumns.of(prototypes));
		run.table("prototypes", new Table(columns));
		run.dataset("prototype_images", images.dataset(names, decoded));
		String caption = "Means over the samples of each class.";
		Conventions conventions = Conventions.of(run, model, parameters.positions().words());
		conventions.figure("prototypes", heatmap(labels.title(), names, prototypes).captioned(caption));
		conventions.pictures("prototype_images", Tiles.wrapped(images.shape(), 10, decoded, names).figure("Decoded prototypes, by " + labels.title())
				.captioned(caption));
	}

	private static Figure heatmap(String label, List<String> names, Matrix prototypes) {
		int d = prototypes.columns();
		List<String> dimensions = IntStream.range(0, d).mapToObj(k -> "z" + k).toList();
		// the first class on top
		var values = new float[names.size() * d];
		for (int i = 0; i < names.size(); i++) {
			System.arraycopy(prototypes.values(), i * d, values, (names.size() - 1 - i) * d, d);
		}
		var upwards = new ArrayList<>(names);
		Collections.reverse(upwards);
		Heatmap map = Heatmap.of(names.size(), d, Floats.of(values), ColourScale.diverging("mean position"));
		return Figure.of("Prototypes: where each class lies on average", Axes.of(Axis.categories("latent dimension", dimensions), Axis
				.categories(label, upwards)).add(d <= NUMBERS ? map.withNumbers(TickFormat.decimals(2)) : map)).sized(Math.clamp(40 + 11.0 * d,
						90, 320), Math.clamp(32 + 7.0 * names.size(), 60, 320));
	}
}
