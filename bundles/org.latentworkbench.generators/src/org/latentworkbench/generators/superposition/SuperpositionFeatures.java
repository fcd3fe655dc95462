package org.latentworkbench.generators.superposition;

import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.charts.FeatureArrows;
import org.latentworkbench.learn.superposition.CorrelatedFeatures;
import org.latentworkbench.learn.superposition.FeatureTables;

/** Draws features that hang together more or less, and says how, so that a toy model can draw more of them. */
public final class SuperpositionFeatures implements Generator<SuperpositionFeaturesParameters> {
	@Override
	public void run(SuperpositionFeaturesParameters p, RunContext run) throws Exception {
		var features = CorrelatedFeatures.draw(p.features(), p.alpha(), p.sparsity(), run.random("mixing"));
		run.needs(Counts.of(p.samples(), "sample") + " of " + Counts.of(p.features(), "feature"), 4L * p.samples() * p.features(), "draw fewer samples");
		var values = new float[Math.multiplyExact(p.samples(), p.features())];
		run.checkCancelled();
		features.fill(values, run.random("samples"));
		List<String> names = IntStream.rangeClosed(1, p.features()).mapToObj(i -> "f" + i).toList();
		run.dataset("data", new Dataset(IntStream.rangeClosed(1, p.samples()).mapToObj(i -> "S" + i).toList(),
				List.of(new Modality.Continuous("features", names, new Matrix(p.samples(), p.features(), values)))));
		run.table("mixing", FeatureTables.square(names, features.mixing()));
		run.table("covariance", FeatureTables.square(names, features.covariance()));
		run.figure("covariance", Figure.of("Covariance of the features, alpha " + p.alpha(), FeatureArrows.covariance("", names, features.covariance()))
				.sized(120, 105));
	}
}
