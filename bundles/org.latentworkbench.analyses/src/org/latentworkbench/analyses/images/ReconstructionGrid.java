package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.latentworkbench.analyses.Refits;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.figures.charts.Tiles;

/** Some samples and what comes back of them. */
public final class ReconstructionGrid implements Analysis<ReconstructionGridParameters> {
	@Override
	public void run(ReconstructionGridParameters parameters, RunContext run) throws Exception {
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		Dataset all = run.dataset("dataset");
		Images images = Images.of(model, all, parameters.modality());
		Optional<Labels> labels = ParameterException.at("label", () -> Labels.of(all, parameters.label()));
		int[] rows = Draw.some(all.samples().size(), parameters.samples(), run.random("samples").split(parameters.draw()));
		Dataset dataset = all.rows(rows);
		Matrix original = images.of(dataset);
		Matrix back = images.decoded(model, parameters.positions().of(model, dataset, refit, run), refit);
		List<String> titles = Arrays.stream(rows).mapToObj(i -> labels.map(l -> l.word(i)).orElse(all.samples().get(i))).toList();
		var names = new ArrayList<>(List.of("original", "reconstruction"));
		var sets = new ArrayList<>(List.of(original, back));
		if (parameters.binarised()) {
			names.add(1, "binarised");
			sets.add(1, binarised(original, parameters.threshold()));
			names.add("binarised ");
			sets.add(binarised(back, parameters.threshold()));
		}
		ImageErrors errors = ImageErrors.of(original, back);
		run.table("reconstruction_grid", Table.of(new Table.Text("sample", dataset.samples()), new Table.Text("label", titles),
				new Table.Numbers("cross_entropy", errors.crossEntropy()), new Table.Numbers("frobenius", errors.frobenius())));
		String caption = parameters.binarised() ? String.format(Locale.ROOT, "Binarised: white above %s of full brightness.", parameters.threshold())
				: "";
		Conventions.of(run, model, parameters.positions().words()).pictures("reconstruction_grid", Tiles.ofRows(images.shape(), names, sets, titles).figure(labels.map(l ->
				"Images and their reconstructions, by " + l.title()).orElse("Images and their reconstructions")).captioned(caption));
	}

	/** 1 above the threshold, else 0. */
	static Matrix binarised(Matrix images, double threshold) {
		float[] values = images.values().clone();
		for (int i = 0; i < values.length; i++) {
			values[i] = values[i] > threshold ? 1 : 0;
		}
		return new Matrix(images.rows(), images.columns(), values);
	}
}
