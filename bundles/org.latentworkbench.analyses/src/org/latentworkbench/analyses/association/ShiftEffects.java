package org.latentworkbench.analyses.association;

import java.util.List;

import org.latentworkbench.analyses.perturbation.Perturbation;
import org.latentworkbench.analyses.statistics.RefitEffect;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Modality;

/**
 * What perturbing a feature does to the reconstructions of all targets, refit by refit: the mean change over the samples
 * that are changed, per standard deviation of the feature (of a category: per change), in standard deviations of the target.
 * Immutable, safe for several threads.
 */
public final class ShiftEffects {
	/** Of the effects' percentile intervals over refits. */
	private static final double COVERAGE = 0.95;

	private final Perturbation perturbation;
	private final int block;
	private final List<MeanResponse> refits;
	private final List<Integer> columns;
	private final List<Target> targets;

	/**
	 * @param refits       one a refit, all of {@code dataset}
	 * @param dataset      with shadows, if there are any
	 * @param perturbation of that dataset
	 * @param targets      features of that dataset before it had shadows
	 */
	public ShiftEffects(List<MeanResponse> refits, Dataset dataset, Perturbation perturbation, List<Target> targets) {
		this.refits = List.copyOf(refits);
		this.perturbation = perturbation;
		this.targets = List.copyOf(targets);
		Modality modality = dataset.modality(perturbation.modality()).orElseThrow();
		block = (modality instanceof Modality.Continuous ? dataset.continuous() : dataset.categorical()).indexOf(modality);
		columns = targets.stream().map(t -> column(dataset, t)).toList();
	}

	/** The target's place among the continuous features of the dataset that has shadows. */
	private static int column(Dataset dataset, Target target) {
		int column = 0;
		for (Modality.Continuous m : dataset.continuous()) {
			if (m.name().equals(target.modality())) {
				return column + m.features().indexOf(target.feature());
			}
			column += m.features().size();
		}
		throw new IllegalArgumentException("no modality " + target.modality());
	}

	/**
	 * The effects of one feature.
	 *
	 * @param feature of the perturbed modality
	 * @return one a target; NaN where the feature moves in no sample
	 */
	public RefitEffect[] of(int feature) {
		boolean[] excluded = perturbation.excluded(feature);
		double change = perturbation.change(feature);
		var values = perturbation.values(feature);
		var effects = new double[columns.size()][refits.size()];
		for (int r = 0; r < refits.size(); r++) {
			double[] moved = switch (values) {
				case Perturbation.Values.Numbers n -> refits.get(r).continuous(block, feature, delta(n), excluded);
				case Perturbation.Values.Codes c -> refits.get(r).categorical(block, feature, c.before(), c.after(), excluded);
			};
			for (int t = 0; t < effects.length; t++) {
				effects[t][r] = moved[columns.get(t)] / change / targets.get(t).deviation();
			}
		}
		var result = new RefitEffect[effects.length];
		for (int t = 0; t < result.length; t++) {
			result[t] = RefitEffect.of(effects[t], COVERAGE);
		}
		return result;
	}

	/** By how much the network's input changes; a missing value's input is 0. */
	static float[] delta(Perturbation.Values.Numbers values) {
		var result = new float[values.before().length];
		for (int i = 0; i < result.length; i++) {
			float before = values.before()[i];
			float after = values.after()[i];
			result[i] = (Float.isNaN(after) ? 0 : after) - (Float.isNaN(before) ? 0 : before);
		}
		return result;
	}
}
