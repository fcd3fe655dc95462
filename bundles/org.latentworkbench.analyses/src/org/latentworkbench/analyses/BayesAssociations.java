package org.latentworkbench.analyses;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.association.PairTable;
import org.latentworkbench.analyses.association.RefitChanges;
import org.latentworkbench.analyses.association.Target;
import org.latentworkbench.analyses.perturbation.Perturbation;
import org.latentworkbench.analyses.statistics.BayesDecision;
import org.latentworkbench.analyses.statistics.RefitEffect;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.Compatibility;

/**
 * Perturbs every feature of a modality and takes for associated what moves the same way in nearly all samples: by the odds of
 * moving up against moving down, as MOVE does (Lopez et al., Nature Methods 15, 2018).
 */
public final class BayesAssociations implements Analysis<BayesAssociationsParameters> {
	@Override
	public void run(BayesAssociationsParameters parameters, RunContext run) throws Exception {
		Dataset dataset = run.dataset("dataset");
		LatentModel model = run.model("model");
		boolean move = parameters.compatibility() == Compatibility.MOVE;
		run.warn("q speaks of hits whose direction is wrong, not of hits that are false" + (model.bootstrapped() && !move ? ""
				: ", and the refits share their samples: where nothing is associated pairs are called as well")
				+ "; for a known share of false hits use shift");
		Perturbation perturbation = PerturbedPairs.perturbation(dataset, parameters.perturb(), parameters.by(), parameters.compatibility(),
				List.of(model));
		List<Target> targets = RefitChanges.targets(dataset, model);
		// MOVE's way sums up refits; the strict one keeps each one's changes of the feature at hand
		new AssociationMemory(dataset.samples().size(), perturbation.features().size(), targets.size(), model.refits())
				.check(1, move ? 5 : 2 + model.refits(), 2, run);
		boolean[] missing = RefitChanges.missing(dataset, targets, move);
		List<RefitChanges> refits = PerturbedPairs.refits(List.of(model), dataset, targets, move, run);
		int features = perturbation.features().size();
		var pairs = new PerturbedPairs(perturbation, parameters.by(), targets);
		var odds = new double[features][];
		Parallel.run(features, run, run.progress("perturbations", features, "features"), i -> {
			Dataset perturbed = perturbation.apply(i);
			boolean[] excluded = perturbation.excluded(i);
			var moves = new BayesDecision.Moves(targets.size());
			var mean = new double[move ? missing.length : 0];
			var effects = new double[refits.size()][];
			for (int r = 0; r < refits.size(); r++) {
				float[] change = refits.get(r).of(perturbed, PerturbedPairs.draw(run, move, r, 1 + i));
				effects[r] = RefitChanges.means(change, excluded, missing);
				if (!move) {
					moves.count(change, excluded, missing);
				}
				for (int k = 0; k < mean.length; k++) {
					mean[k] += (double) change[k] / refits.size();
				}
			}
			double[] found = move ? BayesDecision.logOdds(Columns.floats(mean), excluded, missing, targets.size()) : moves.logOdds();
			return new Outcome(found, pairs.effects(i, effects));
		}, (i, outcome) -> {
			odds[i] = outcome.logOdds();
			pairs.put(i, outcome.effects());
		});
		write(parameters, odds, decide(parameters, odds, pairs), pairs, run);
	}

	private record Outcome(double[] logOdds, RefitEffect[] effects) {
	}

	private static BayesDecision decide(BayesAssociationsParameters parameters, double[][] k, PerturbedPairs pairs) throws InputException {
		if (parameters.compatibility() == Compatibility.STRICT) {
			double[][] effects = IntStream.range(0, k.length).mapToObj(i -> IntStream.range(i * k[i].length, (i + 1) * k[i].length)
					.mapToDouble(pairs::effect).toArray()).toArray(double[][]::new);
			return BayesDecision.strict(k, pairs.self(false), effects, parameters.threshold());
		}
		for (int i = 0; i < k.length; i++) {
			for (int t = 0; t < k[i].length; t++) {
				if (Double.isNaN(k[i][t])) {
					throw new InputException("MOVE 1.5.0 stops here: with " + pairs.name(i * k[i].length + t)
							+ " no sample is left that is known on both sides; leave the feature out, or use compatibility: strict, which "
							+ "leaves such pairs out");
				}
			}
		}
		return BayesDecision.move(k, pairs.self(true), parameters.threshold());
	}

	private static void write(BayesAssociationsParameters parameters, double[][] k, BayesDecision decision, PerturbedPairs pairs,
			RunContext run) throws Exception {
		int c = k[0].length;
		var probability = new double[pairs.size()];
		var fdr = new double[probability.length];
		Arrays.fill(fdr, Double.NaN);
		for (int place = 0; place < decision.order().length; place++) {
			probability[decision.order()[place]] = decision.probability()[place];
			fdr[decision.order()[place]] = decision.fdr()[place];
		}
		int[] hits = Arrays.copyOf(decision.order(), decision.associated());
		run.log(hits.length + " pairs whose expected share of wrong directions is "
				+ (parameters.compatibility() == Compatibility.MOVE ? "nearest to " : "at most ") + parameters.threshold());
		boolean[] called = new boolean[probability.length];
		for (int hit : hits) {
			called[hit] = true;
		}
		int[] ranked = pairs.withoutSelf(decision.order());
		run.table("sig_assoc", pairs.asMove(hits, new Table.Numbers("proba", at(hits, probability)), new Table.Numbers("fdr", at(hits, fdr)),
				new Table.Numbers("bayes_k", Arrays.stream(hits).mapToDouble(p -> k[p / c][p % c]).toArray())));
		PairTable table = pairs.table(ranked, PairTable.Findings.NONE, p -> fdr[p], p -> called[p])
				.number("probability", p -> probability[p]).number("bayes_k", p -> k[p / c][p % c]);
		run.associations("associations", table.table());
		pairs.figures(new PerturbedPairs.Heatmap("bayes_k", "Log odds of moving up", "log odds", p -> k[p / c][p % c]), ranked, hits, run);
		pairs.score("bayes", ranked, hits, parameters.truthCut(), run);
	}

	private static double[] at(int[] pairs, double[] values) {
		return Arrays.stream(pairs).mapToDouble(p -> values[p]).toArray();
	}
}
