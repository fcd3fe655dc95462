package org.latentworkbench.analyses.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;

/**
 * Mean 0 and standard deviation 1 by the training samples alone, so that what a model learns from holds nothing of the samples
 * that it is tested on, however the dataset was scaled before.
 */
public final class FoldScaling {
	/** One modality's means and standard deviations, {@code p} each; 1 for a feature that does not vary. */
	public record Scale(double[] mean, double[] sd) {
	}

	private final Map<String, Scale> scales = new HashMap<>();

	/** @param training the samples to train on; missing values are left out */
	public FoldScaling(Dataset training) {
		for (Modality.Continuous m : training.continuous()) {
			int p = m.features().size();
			var mean = new double[p];
			var sd = new double[p];
			for (int j = 0; j < p; j++) {
				double sum = 0;
				int n = 0;
				for (int i = 0; i < m.samples(); i++) {
					float v = m.values().at(i, j);
					if (!Float.isNaN(v)) {
						sum += v;
						n++;
					}
				}
				mean[j] = n == 0 ? 0 : sum / n;
				double squares = 0;
				for (int i = 0; i < m.samples(); i++) {
					float v = m.values().at(i, j);
					squares += Float.isNaN(v) ? 0 : (v - mean[j]) * (v - mean[j]);
				}
				double spread = n == 0 ? 0 : Math.sqrt(squares / n);
				sd[j] = spread > 1e-9 * Math.max(1e-30, Math.abs(mean[j])) ? spread : 1;
			}
			scales.put(m.name(), new Scale(mean, sd));
		}
	}

	/** One continuous modality's scale. */
	public Scale of(String modality) {
		return scales.get(modality);
	}

	/** The dataset with its numbers scaled; categories as they are. */
	public Dataset scaled(Dataset dataset) {
		var modalities = new ArrayList<Modality>();
		for (Modality m : dataset.modalities()) {
			if (!(m instanceof Modality.Continuous c)) {
				modalities.add(m);
				continue;
			}
			Scale scale = scales.get(m.name());
			float[] values = c.values().values().clone();
			int p = scale.mean().length;
			for (int at = 0; at < values.length; at++) {
				values[at] = (float) ((values[at] - scale.mean()[at % p]) / scale.sd()[at % p]);
			}
			modalities.add(new Modality.Continuous(c.name(), c.features(), new Matrix(c.samples(), p, values)));
		}
		return new Dataset(dataset.samples(), modalities);
	}

	/** Scaled values back in the dataset's units. */
	public float[] unscaled(String modality, float[] scaled) {
		Scale scale = scales.get(modality);
		int p = scale.mean().length;
		var values = new float[scaled.length];
		for (int at = 0; at < values.length; at++) {
			values[at] = (float) (scaled[at] * scale.sd()[at % p] + scale.mean()[at % p]);
		}
		return values;
	}
}
