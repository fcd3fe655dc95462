package org.latentworkbench.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.latentworkbench.analyses.association.RefitChanges;
import org.latentworkbench.analyses.association.SampleTTests;
import org.latentworkbench.analyses.association.Target;
import org.latentworkbench.analyses.perturbation.Perturbation;
import org.latentworkbench.analyses.statistics.RefitEffect;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.data.Compatibility;

/** Perturbs every feature of a modality and asks with Student's t-test, in networks of several latent sizes, what moves. */
public final class TtestAssociations implements Analysis<TtestAssociationsParameters> {
	/** MOVE 1.5.0 compares a perturbation with the mean of so many reconstructions of what was not perturbed. */
	private static final int DRAWS = 10;
	private static final int MOVE_SIZES = 4;
	/** More p-values are not written: about 200 MB. */
	private static final long LARGEST = 50_000_000;

	@Override
	public void run(TtestAssociationsParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		Map<String, LatentModel> models = run.models("model");
		boolean move = parameters.compatibility() == Compatibility.MOVE;
		check(models, move);
		Perturbation perturbation = PerturbedPairs.perturbation(dataset, parameters.perturb(), parameters.by(), parameters.compatibility(),
				models.values());
		List<Target> targets = RefitChanges.targets(dataset, models.values().iterator().next());
		int refitsOfAll = models.values().stream().mapToInt(LatentModel::refits).sum();
		new AssociationMemory(dataset.samples().size(), perturbation.features().size(), targets.size(), refitsOfAll)
				.check(move ? 3 : 1, 2, 6, run);
		boolean[] missing = RefitChanges.missing(dataset, targets, move);
		int[] sizes = models.values().stream().mapToInt(LatentModel::refits).toArray();
		List<RefitChanges> refits = PerturbedPairs.refits(List.copyOf(models.values()), dataset, targets, move, run);
		List<SampleTTests> noise = move ? noise(refits, dataset, missing, run) : List.of();
		int features = perturbation.features().size();
		var pairs = new PerturbedPairs(perturbation, parameters.by(), targets);
		boolean bootstrapped = models.values().stream().allMatch(LatentModel::bootstrapped);
		warn(move, bootstrapped, run);
		var results = new TtestResults(parameters, pairs, sizes, bootstrapped, targets.size());
		boolean keep = move && (long) refits.size() * pairs.size() <= LARGEST;
		var logs = keep ? new float[refits.size() * pairs.size()] : new float[0];
		Parallel.run(features, run, run.progress("perturbations", features, "features"), i -> {
			Dataset perturbed = perturbation.apply(i);
			boolean[] excluded = perturbation.excluded(i);
			var means = new double[refits.size()][];
			var p = new double[refits.size()][];
			var t = new double[refits.size()][];
			for (int r = 0; r < means.length; r++) {
				float[] change = refits.get(r).of(perturbed, PerturbedPairs.draw(run, move, r, DRAWS + 1 + i));
				means[r] = RefitChanges.means(change, excluded, missing);
				if (move) {
					SampleTTests.Tests tests = noise.get(r).of(change, excluded);
					p[r] = tests.p();
					t[r] = tests.t();
				}
			}
			return new Outcome(means, p, t, pairs.effects(i, means));
		}, (i, outcome) -> {
			pairs.put(i, outcome.effects());
			results.take(i, outcome.means(), outcome.p(), outcome.t());
			for (int r = 0; keep && r < refits.size(); r++) {
				for (int c = 0; c < targets.size(); c++) {
					logs[(r * features + i) * targets.size() + c] = (float) Math.log(Math.min(1, outcome.p()[r][c] * targets.size()));
				}
			}
		});
		if (keep) {
			run.matrix("log_p", new Matrix(refits.size() * features, targets.size(), logs));
		} else if (move) {
			run.warn("log_p is left out: the p-values of " + Counts.of(pairs.size(), "pair") + " in " + Counts.of(refits.size(), "refit") + " are too many numbers");
		}
		results.write(run);
	}

	/** @param means {@code refits x targets}; p and t the same, of MOVE's tests */
	private record Outcome(double[][] means, double[][] p, double[][] t, RefitEffect[] effects) {
	}

	private static void check(Map<String, LatentModel> models, boolean move) throws InputException {
		String bound = models.entrySet().stream().map(m -> m.getKey() + " (latent size " + m.getValue().latentSize() + ", "
				+ Counts.of(m.getValue().refits(), "refit") + ")").collect(Collectors.joining(", "));
		long refits = models.values().stream().mapToInt(LatentModel::refits).distinct().count();
		if (move && (models.size() != MOVE_SIZES || refits != 1)) {
			throw new InputException("MOVE 1.5.0 takes " + MOVE_SIZES + " models of different latent sizes and as many refits each; bound are "
					+ bound);
		}
		if (!move && models.values().stream().noneMatch(m -> m.refits() > 1)) {
			throw new InputException("the t-test needs at least one model with two or more refits; bound are " + bound);
		}
		List<List<String>> modalities = models.values().stream().map(LatentModel::modalities).map(m -> m.stream().sorted().toList())
				.distinct().toList();
		if (modalities.size() > 1) {
			throw new InputException("the models were not trained on the same modalities; bound are " + bound);
		}
	}

	/** Says in one line where p-values are no error rates. */
	private static void warn(boolean move, boolean bootstrapped, RunContext run) {
		if (move) {
			run.warn("these p-values take samples of one network for replicates: where nothing is associated they call nearly every pair; "
					+ "for a known share of false hits use shift");
		} else if (!bootstrapped) {
			run.warn("the refits share their samples, so p says whether training again would find a pair, not whether other samples would: "
					+ "where nothing is associated about half of the pairs can be hits; train with bootstrap: true, or use shift");
		}
	}

	/** In each refit, how reconstructions of what was not perturbed differ by themselves. */
	private static List<SampleTTests> noise(List<RefitChanges> refits, Dataset dataset, boolean[] missing, RunContext run)
			throws Exception {
		var result = new ArrayList<SampleTTests>();
		Parallel.run(refits.size(), run, run.progress("baseline", refits.size(), "refits"), r -> {
			var mean = new double[missing.length];
			for (int draw = 1; draw <= DRAWS; draw++) {
				float[] change = refits.get(r).of(dataset, PerturbedPairs.draw(run, true, r, draw));
				for (int i = 0; i < change.length; i++) {
					mean[i] += change[i];
				}
			}
			Arrays.setAll(mean, i -> mean[i] / DRAWS);
			return new SampleTTests(mean, missing);
		}, (r, tests) -> result.add(tests));
		return result;
	}
}
