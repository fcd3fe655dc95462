package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.latentworkbench.analyses.Columns;
import org.latentworkbench.analyses.Refits;
import org.latentworkbench.analyses.statistics.Distribution;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Histogram;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Rule;

/** How far reconstructed images are from the originals. */
public final class ReconstructionError implements Analysis<ReconstructionErrorParameters> {
	@Override
	public void run(ReconstructionErrorParameters parameters, RunContext run) throws Exception {
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		Dataset dataset = run.dataset("dataset");
		Images images = Images.of(model, dataset, parameters.modality());
		Optional<Labels> labels = ParameterException.at("label", () -> Labels.of(dataset, parameters.label()));
		Matrix decoded = images.decoded(model, parameters.positions().of(model, dataset, refit, run), refit);
		run.checkCancelled();
		ImageErrors errors = ImageErrors.of(images.of(dataset), decoded);
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("sample", dataset.samples())));
		labels.ifPresent(l -> columns.add(l.column()));
		columns.addAll(List.of(new Table.Numbers("cross_entropy", errors.crossEntropy()), new Table.Numbers("target_entropy", errors.floor()),
				new Table.Numbers("excess", errors.excess()), new Table.Numbers("frobenius", errors.frobenius())));
		run.table("reconstruction_error", new Table(columns));
		run.table("reconstruction_error_summary", summary(errors));
		double frobenius = Distribution.mean(errors.frobenius());
		run.fact("mean Frobenius error", Double.toString(frobenius));
		run.fact("mean cross-entropy", Double.toString(Distribution.mean(errors.crossEntropy())));
		run.fact("mean target entropy", Double.toString(Distribution.mean(errors.floor())));
		Conventions.of(run, model, parameters.positions().words()).figure("reconstruction_error", figure(errors).captioned(Counts.of(dataset.samples().size(), "image") + ". Cross-entropy cannot fall below the target's own entropy; shown is what is above."));
	}

	private static Table summary(ImageErrors errors) {
		List<String> names = List.of("cross_entropy", "target_entropy", "excess", "frobenius");
		List<double[]> values = List.of(errors.crossEntropy(), errors.floor(), errors.excess(), errors.frobenius());
		double[][] described = values.stream().map(LatentTable::described).toArray(double[][]::new);
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("measure", names)));
		for (int s = 0; s < LatentTable.STATISTICS.size(); s++) {
			int statistic = s;
			columns.add(new Table.Numbers(LatentTable.STATISTICS.get(s), java.util.Arrays.stream(described).mapToDouble(d -> d[statistic])
					.toArray()));
		}
		return new Table(columns);
	}

	private static Figure figure(ImageErrors errors) {
		return Figure.of("Reconstruction error, image by image", histogram("Frobenius norm of the difference", errors.frobenius()), histogram(
				"cross-entropy above the target's own entropy (nats)", errors.excess())).sized(200, 85);
	}

	private static Axes histogram(String title, double[] values) {
		double mean = Distribution.mean(values);
		return Axes.of(Axis.linear(title), Axis.linear("images")).withLegend(Legend.NONE).add(Histogram.of(Columns.floats(values)), Rule.vertical(
				mean, String.format(Locale.ROOT, "mean %.4g", mean)));
	}
}
