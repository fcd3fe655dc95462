package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.analyses.Refits;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.figures.charts.Tiles;
import org.latentworkbench.learn.latent.LatentPaths;

/** Changes one latent dimension at a time and shows what that does to the image. */
public final class NeuronProgression implements Analysis<NeuronProgressionParameters> {
	@Override
	public void run(NeuronProgressionParameters parameters, RunContext run) throws Exception {
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		Dataset dataset = run.dataset("dataset");
		Images images = Images.of(model, dataset, parameters.modality());
		int[] units = Base.units("units", parameters.units(), model.latentSize());
		Base.Found base = parameters.base().find(model, dataset, refit, parameters.label(), parameters.which(), parameters.vector());
		double[] values = evenly(parameters.from(), parameters.to(), parameters.steps());
		Matrix latent = positions(base.position(), units, values);
		var titles = new ArrayList<String>();
		for (double value : values) {
			for (int unit : units) {
				titles.add("N" + unit + "=" + LatentPaths.rounded(value, 2));
			}
		}
		List<String> names = LatentColumns.unique(titles);
		Matrix decoded = images.decoded(model, latent, refit);
		run.fact("base", base.words());
		run.embedding("neuron_progression", LatentColumns.table(names, latent));
		run.dataset("neuron_progression_images", images.dataset(names, decoded));
		Conventions.of(run, model, parameters.base().positions()).pictures("neuron_progression", Tiles.wrapped(images.shape(), units.length, decoded, titles).figure("What each latent dimension does")
				.captioned("All start from " + base.words() + "; each column changes one dimension, N, to the value above the image."));
	}

	/** Row by row a step, column by column a unit: the base with one dimension set. */
	static Matrix positions(float[] base, int[] units, double[] values) {
		int d = base.length;
		Matrix latent = Matrix.zeros(values.length * units.length, d);
		for (int s = 0; s < values.length; s++) {
			for (int u = 0; u < units.length; u++) {
				int row = s * units.length + u;
				System.arraycopy(base, 0, latent.values(), row * d, d);
				latent.values()[row * d + units[u]] = (float) values[s];
			}
		}
		return latent;
	}

	/** Evenly spaced numbers, both ends among them. @param count 1 or more; 1: only {@code from} */
	static double[] evenly(double from, double to, int count) {
		double[] values = new double[count];
		for (int i = 0; i < count; i++) {
			values[i] = count == 1 ? from : from + (to - from) * i / (count - 1);
		}
		return values;
	}
}
