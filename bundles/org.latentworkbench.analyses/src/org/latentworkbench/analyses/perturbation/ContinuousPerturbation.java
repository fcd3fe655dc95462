package org.latentworkbench.analyses.perturbation;

import java.util.List;

import org.latentworkbench.analyses.statistics.FeatureStatistics;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.Compatibility;

/** Sets one numeric feature to its smallest or largest value, or moves it by a population standard deviation. */
record ContinuousPerturbation(Dataset dataset, Modality.Continuous target, Rule rule, Compatibility compatibility,
		FeatureStatistics statistics) implements Perturbation {

	/** What happens to the feature. */
	enum Rule {
		MINIMUM, MAXIMUM, PLUS_STD, MINUS_STD
	}

	ContinuousPerturbation(Dataset dataset, Modality.Continuous target, Rule rule, Compatibility compatibility) {
		this(dataset, target, rule, compatibility,
				FeatureStatistics.of(target.values().values(), target.features().size(), compatibility == Compatibility.MOVE));
	}

	@Override
	public String modality() {
		return target.name();
	}

	@Override
	public List<String> features() {
		return target.features();
	}

	/** In strict mode a missing value stays missing when it is moved: what it would move from is not known. */
	@Override
	public Dataset apply(int feature) {
		float[] values = target.values().values().clone();
		float[] moved = moved(column(feature), feature);
		for (int i = 0, width = target.features().size(); i < moved.length; i++) {
			values[i * width + feature] = moved[i];
		}
		var matrix = new Matrix(target.samples(), target.features().size(), values);
		return CategoricalPerturbation.with(dataset,
				new Modality.Continuous(target.name(), target.features(), matrix, target.scaling()));
	}

	@Override
	public boolean[] excluded(int feature) {
		var result = new boolean[target.samples()];
		if (compatibility == Compatibility.MOVE) {
			float[] column = columnOfAll(feature);
			for (int i = 0; i < result.length; i++) {
				result[i] = Float.isNaN(column[i]) || column[i] == 0;
			}
			return result;
		}
		float[] column = column(feature);
		float[] moved = moved(column, feature);
		for (int i = 0; i < result.length; i++) {
			result[i] = Float.isNaN(column[i]) || column[i] == moved[i];
		}
		return result;
	}

	@Override
	public Values values(int feature) {
		float[] before = column(feature);
		return new Values.Numbers(before, moved(before, feature));
	}

	@Override
	public double change(int feature) {
		float[] column = column(feature);
		float[] moved = moved(column, feature);
		boolean[] excluded = excluded(feature);
		double sum = 0;
		int count = 0;
		for (int i = 0; i < column.length; i++) {
			if (!excluded[i]) {
				sum += (double) moved[i] - column[i];
				count++;
			}
		}
		return count == 0 ? Double.NaN : switch (rule) {
			case PLUS_STD -> 1;
			case MINUS_STD -> -1;
			case MINIMUM, MAXIMUM -> sum / count / statistics.sd()[feature];
		};
	}

	private float[] moved(float[] column, int feature) {
		float[] result = column.clone();
		for (int i = 0; i < result.length; i++) {
			result[i] = switch (rule) {
				case MINIMUM -> statistics.minimum()[feature];
				case MAXIMUM -> statistics.maximum()[feature];
				case PLUS_STD -> result[i] + statistics.sd()[feature];
				case MINUS_STD -> result[i] - statistics.sd()[feature];
			};
		}
		return result;
	}

	private float[] column(int feature) {
		return filled(target.values().column(feature));
	}

	/** The i-th column of all continuous modalities side by side: the column that MOVE 1.5.0 looks at for its mask. */
	private float[] columnOfAll(int feature) {
		int left = feature;
		for (var m : dataset.continuous()) {
			if (left < m.features().size()) {
				return filled(m.values().column(left));
			}
			left -= m.features().size();
		}
		throw new IndexOutOfBoundsException(feature);
	}

	private float[] filled(float[] column) {
		if (compatibility == Compatibility.MOVE) {
			for (int i = 0; i < column.length; i++) {
				column[i] = Float.isNaN(column[i]) ? 0 : column[i];
			}
		}
		return column;
	}
}
