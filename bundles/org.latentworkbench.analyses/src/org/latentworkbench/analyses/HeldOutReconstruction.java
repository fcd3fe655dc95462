package org.latentworkbench.analyses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.analyses.statistics.BoxStatistics;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.figures.charts.TuningCharts;

/** Compares how well a model gives back the samples that it was trained on and samples that it has not seen. */
public final class HeldOutReconstruction implements Analysis<HeldOutReconstructionParameters> {
	/** The roles, and the words of MOVE's table. */
	private static final List<String> SPLITS = List.of("train", "test");

	/** How well one modality of one split comes back. */
	private record Quality(String split, Modality modality, BoxStatistics box) {
		String measure() {
			return modality.type() == Modality.Type.CATEGORICAL ? "accuracy" : "cosine_similarity";
		}
	}

	@Override
	public void run(HeldOutReconstructionParameters parameters, RunContext run) throws Exception {
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		boolean move = parameters.compatibility() == Compatibility.MOVE;
		var qualities = new ArrayList<Quality>();
		for (String split : SPLITS) {
			Dataset dataset = run.dataset(split);
			Optional<RandomStream> noise = move ? Optional.of(run.random("noise " + split)) : Optional.empty();
			Reconstruction reconstruction = model.reconstruct(dataset, refit, noise);
			run.checkCancelled();
			for (String name : model.modalities()) {
				Modality modality = Features.modality(dataset, name);
				qualities.add(new Quality(split, modality, BoxStatistics.of(ReconstructionMetrics.scores(modality, reconstruction, move))));
			}
		}
		run.table("reconstruction_stats", table(qualities));
		run.figure("reconstruction_stats", TuningCharts.boxes("Reconstruction of samples seen and not seen",
				"accuracy or cosine similarity", qualities.stream().map(q -> new TuningCharts.Box(q.modality.name(), q.split,
						q.box.whislo(), q.box.q1(), q.box.med(), q.box.q3(), q.box.whishi())).toList()));
	}

	/** The columns of MOVE's {@code reconstruction_stats.tsv} after those of the job. */
	private static Table table(List<Quality> qualities) {
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("metric", qualities.stream().map(Quality::measure).toList()),
				new Table.Text("dataset", qualities.stream().map(q -> q.modality.name()).toList()),
				new Table.Text("split", qualities.stream().map(Quality::split).toList())));
		columns.addAll(Columns.boxes(Columns.BOX, qualities.stream().map(Quality::box).toList()));
		return new Table(columns);
	}
}
