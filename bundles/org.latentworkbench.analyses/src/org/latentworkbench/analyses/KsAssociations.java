package org.latentworkbench.analyses;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.analyses.association.KsComparison;
import org.latentworkbench.analyses.association.RefitChanges;
import org.latentworkbench.analyses.association.Target;
import org.latentworkbench.analyses.latent.LatentLocations;
import org.latentworkbench.analyses.perturbation.Perturbation;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.Compatibility;

/**
 * Perturbs every feature of a modality and compares, target by target, the distributions of the reconstructions before and after
 * with the Kolmogorov-Smirnov statistic.
 */
public final class KsAssociations implements Analysis<KsAssociationsParameters> {
	@Override
	public void run(KsAssociationsParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		LatentModel model = run.model("model");
		run.warn("the threshold is no error rate: where nothing is associated pairs are marked as well; for a known share of false hits use shift");
		Perturbation perturbation = PerturbedPairs.perturbation(dataset, parameters.perturb(), parameters.by(), parameters.compatibility(),
				List.of(model));
		List<Target> targets = RefitChanges.targets(dataset, model);
		new AssociationMemory(dataset.samples().size(), perturbation.features().size(), targets.size(), model.refits())
				.check(0, 2, model.refits(), run);
		var results = new KsResults(dataset, perturbation, targets, model.refits(), parameters);
		results.checkShown();
		compare(dataset, model, perturbation, results, run);
		results.write(run);
	}

	private static void compare(Dataset dataset, LatentModel model, Perturbation perturbation, KsResults results, RunContext run)
			throws Exception {
		int features = perturbation.features().size();
		int n = dataset.samples().size();
		Compatibility mode = results.parameters().compatibility();
		var progress = run.progress("perturbations", (long) model.refits() * features, "reconstructions");
		Matrix latent = model.project(dataset, 0);
		boolean fit = LatentLocations.fit(latent, features);
		var locations = new LatentLocations(latent, fit ? features : 0);
		for (int r = 0; r < model.refits(); r++) {
			int refit = r;
			RandomStream noise = run.random("noise").split(r);
			List<Matrix> baseline = blocks(model.reconstruct(dataset, r, draw(mode, noise.split("baseline"))), results.modalities());
			var comparison = new KsComparison(baseline);
			results.baseline(baseline);
			results.fits(r, baseline, run);
			long before = (long) r * features;
			Parallel.run(features, run, Parallel.after(progress, before), i -> {
				Dataset perturbed = perturbation.apply(i);
				List<Matrix> moved = blocks(model.reconstruct(perturbed, refit, draw(mode, noise.split(i))), results.modalities());
				// MOVE compares all samples
				boolean[] excluded = mode == Compatibility.MOVE ? new boolean[n] : perturbation.excluded(i);
				Optional<Matrix> position = fit && refit == 0 ? Optional.of(model.project(perturbed, 0)) : Optional.empty();
				return new Outcome(comparison.distances(moved, excluded), position,
						results.shows(i) ? Optional.of(moved) : Optional.empty());
			}, (i, outcome) -> {
				results.distances(refit, i, outcome.distances());
				outcome.position().ifPresent(p -> locations.put(i, p));
				if (outcome.moved().isPresent()) {
					results.figures(refit, i, baseline, outcome.moved().get(), run);
				}
			});
		}
		if (fit) {
			run.matrix("latent_location", locations.matrix());
		} else {
			run.warn("latent_location is left out: the positions of " + n + " samples after " + features + " perturbations in "
					+ latent.columns() + " dimensions are too many numbers");
		}
		run.table("perturbed_features_list", Table.of(new Table.Text("feature", perturbation.features())));
	}

	/** What one perturbation of one refit gives. */
	private record Outcome(float[] distances, Optional<Matrix> position, Optional<List<Matrix>> moved) {
	}

	private static Optional<RandomStream> draw(Compatibility mode, RandomStream noise) {
		return mode == Compatibility.MOVE ? Optional.of(noise) : Optional.empty();
	}

	private static List<Matrix> blocks(Reconstruction reconstruction, List<String> modalities) {
		return modalities.stream().map(reconstruction::of).toList();
	}
}
