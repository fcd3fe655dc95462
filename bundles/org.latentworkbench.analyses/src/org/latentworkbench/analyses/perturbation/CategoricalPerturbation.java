package org.latentworkbench.analyses.perturbation;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Modality;

/** Gives every sample the same category in one feature. */
record CategoricalPerturbation(Dataset dataset, Modality.Categorical target, int code) implements Perturbation {

	@Override
	public String modality() {
		return target.name();
	}

	@Override
	public List<String> features() {
		return target.features();
	}

	@Override
	public Dataset apply(int feature) {
		int[] codes = target.codes().clone();
		for (int i = feature; i < codes.length; i += target.features().size()) {
			codes[i] = code;
		}
		return with(dataset, new Modality.Categorical(target.name(), target.features(), target.categories(), codes));
	}

	@Override
	public boolean[] excluded(int feature) {
		var result = new boolean[target.samples()];
		for (int i = 0; i < result.length; i++) {
			int found = target.code(i, feature);
			result[i] = found == code || found == Modality.Categorical.MISSING;
		}
		return result;
	}

	@Override
	public Values values(int feature) {
		var before = new int[target.samples()];
		for (int i = 0; i < before.length; i++) {
			before[i] = target.code(i, feature);
		}
		return new Values.Codes(before, code);
	}

	@Override
	public double change(int feature) {
		for (boolean out : excluded(feature)) {
			if (!out) {
				return 1;
			}
		}
		return Double.NaN;
	}

	/** The dataset with one modality replaced by another of the same name. */
	static Dataset with(Dataset dataset, Modality replacement) {
		var modalities = new ArrayList<>(dataset.modalities());
		modalities.replaceAll(m -> m.name().equals(replacement.name()) ? replacement : m);
		return new Dataset(dataset.samples(), modalities);
	}
}
