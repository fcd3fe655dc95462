package org.latentworkbench.analyses;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.association.AssociationFigures;
import org.latentworkbench.analyses.association.PairTable;
import org.latentworkbench.analyses.association.RefitChanges;
import org.latentworkbench.analyses.association.Target;
import org.latentworkbench.analyses.perturbation.Perturbation;
import org.latentworkbench.analyses.statistics.RefitEffect;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.figures.charts.AssociationCharts.Layout;

/** Pairs of a perturbed feature and a target with their effects in several refits, and what the tests of MOVE report of them. */
final class PerturbedPairs {
	/** Of the effects' percentile intervals over refits. */
	private static final double COVERAGE = 0.95;

	private final Perturbation perturbation;
	private final String by;
	private final List<Target> targets;
	/**
	 * Each pair's over refits: the target's mean change over the samples that count, in its standard deviations, per standard
	 * deviation of the feature or per change of a category.
	 */
	private final RefitEffect[] effects;

	PerturbedPairs(Perturbation perturbation, String by, List<Target> targets) {
		this.perturbation = perturbation;
		this.by = by;
		this.targets = targets;
		effects = new RefitEffect[Math.multiplyExact(perturbation.features().size(), targets.size())];
	}

	/** @throws InputException when there is no such perturbation, or a model does not read what is perturbed */
	static Perturbation perturbation(Dataset dataset, String modality, String by, Compatibility compatibility,
			Collection<LatentModel> models) throws InputException {
		Perturbation perturbation = Perturbation.of(dataset, modality, by, compatibility);
		for (LatentModel model : models) {
			if (!model.modalities().contains(modality)) {
				throw new InputException("the model does not read " + modality + "; it reads " + String.join(", ", model.modalities()));
			}
		}
		return perturbation;
	}

	/**
	 * All refits of some models, model by model, with their reconstructions of the dataset.
	 *
	 * @param draws whether to decode draws from the posterior, which {@link #draw} gives, instead of its means
	 */
	static List<RefitChanges> refits(List<LatentModel> models, Dataset dataset, List<Target> targets, boolean draws, RunContext run)
			throws Exception {
		record Refit(LatentModel model, int number) {
		}
		var all = new ArrayList<Refit>();
		models.forEach(m -> IntStream.range(0, m.refits()).forEach(r -> all.add(new Refit(m, r))));
		var result = new ArrayList<RefitChanges>();
		Parallel.run(all.size(), run, run.progress("reconstructions", all.size(), "refits"),
				r -> new RefitChanges(all.get(r).model(), all.get(r).number(), dataset, targets, draw(run, draws, r, 0)),
				(r, changes) -> result.add(changes));
		return result;
	}

	/** The noise of one reconstruction. @param number 0 for the first of the unchanged dataset */
	static Optional<RandomStream> draw(RunContext run, boolean draws, int refit, int number) {
		return draws ? Optional.of(run.random("noise").split(refit).split(number)) : Optional.empty();
	}

	/**
	 * A feature's effects on all targets.
	 *
	 * @param meanChanges {@code refits x targets}
	 */
	RefitEffect[] effects(int feature, double[][] meanChanges) {
		double change = perturbation.change(feature);
		var result = new RefitEffect[targets.size()];
		for (int t = 0; t < result.length; t++) {
			int target = t;
			result[t] = RefitEffect.of(Arrays.stream(meanChanges).mapToDouble(m -> m[target] / change / targets.get(target).deviation())
					.toArray(), COVERAGE);
		}
		return result;
	}

	/** Takes a feature's effects. */
	void put(int feature, RefitEffect[] found) {
		System.arraycopy(found, 0, effects, feature * targets.size(), found.length);
	}

	double effect(int pair) {
		return effects[pair].mean();
	}

	/** The pairs' number. */
	int size() {
		return effects.length;
	}

	String name(int pair) {
		return PairTable.name(perturbation.features(), targets, pair);
	}

	/**
	 * Which pairs are a feature with itself, {@code features x targets}.
	 *
	 * @param asMove only where the perturbation changes the first sample, by which MOVE 1.5.0 tells
	 */
	boolean[][] self(boolean asMove) {
		var result = new boolean[perturbation.features().size()][targets.size()];
		for (int i = 0; i < result.length; i++) {
			boolean seen = !asMove || perturbation.values(i) instanceof Perturbation.Values.Numbers n && n.before()[0] != n.after()[0];
			for (int t = 0; t < result[i].length; t++) {
				result[i][t] = seen && self(i * targets.size() + t);
			}
		}
		return result;
	}

	private boolean self(int pair) {
		return PairTable.self(perturbation.modality(), perturbation.features(), targets, pair);
	}

	/** The pairs without those of a feature with itself, in the same order. */
	int[] withoutSelf(int[] pairs) {
		return Arrays.stream(pairs).filter(p -> !self(p)).toArray();
	}

	/** Hits with the columns of MOVE's results_sig_assoc_*.tsv. */
	Table asMove(int[] hits, Table.Column... more) {
		return PairTable.asMove(perturbation.features(), targets, hits, more);
	}

	/** The tidy table's common columns. @param ranked best first */
	PairTable table(int[] ranked, IntToDoubleFunction p, IntToDoubleFunction q, IntPredicate called) {
		return new PairTable(perturbation.modality(), perturbation.features(), targets, ranked)
				.findings(new PairTable.Findings(this::effect, pair -> effects[pair].low(), pair -> effects[pair].high(), p, q,
						pair -> effects[pair].agreement(), pair -> effects[pair].refits(), called));
	}

	/**
	 * What the heatmap of all pairs shows.
	 *
	 * @param name  of the output
	 * @param title of the figure
	 * @param scale what the colours mean
	 * @param value of a pair
	 */
	record Heatmap(String name, String title, String scale, IntToDoubleFunction value) {
	}

	/** The networks of the hits by their effects, the heatmap, and what the perturbation does. @param hits best first */
	void figures(Heatmap heatmap, int[] ranked, int[] hits, RunContext run) throws IOException {
		figures(heatmap, ranked, hits, this::effect, "effect (SD)", run);
	}

	/**
	 * As {@link #figures(Heatmap, int[], int[], RunContext)}, with edges of another weight.
	 *
	 * @param weight of a pair in the networks
	 * @param scale  what it means
	 */
	void figures(Heatmap heatmap, int[] ranked, int[] hits, IntToDoubleFunction weight, String scale, RunContext run)
			throws IOException {
		var figures = new AssociationFigures(perturbation.modality(), perturbation.features(), targets);
		for (Layout layout : List.of(Layout.CIRCULAR, Layout.SPRING)) {
			run.figure("Feature_association_graph_" + layout.name().toLowerCase(Locale.ROOT), figures.network("Associations", hits, weight,
					scale, layout));
		}
		run.figure(heatmap.name(), figures.heatmap(heatmap.title(), ranked, heatmap.value(), heatmap.scale()));
		if (perturbation.values(0) instanceof Perturbation.Values.Numbers) {
			run.figure("perturbation_visualization/perturbation_distribution_" + Features.fileName(perturbation.modality()),
					PerturbationFigure.of(perturbation, by));
		}
	}

	/** Holds the ranking against the truth, where it is bound. @param ranked best first */
	void score(String method, int[] ranked, int[] hits, double cut, RunContext run) throws IOException, InputException {
		var place = new double[effects.length];
		for (int i = 0; i < ranked.length; i++) {
			place[ranked[i]] = i;
		}
		TruthScore.write(run, method, perturbation.features(), targets, ranked, p -> -place[p], hits, cut);
	}
}
