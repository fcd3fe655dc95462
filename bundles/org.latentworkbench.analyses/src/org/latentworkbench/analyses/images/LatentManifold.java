package org.latentworkbench.analyses.images;

import java.util.ArrayList;

import org.latentworkbench.analyses.Refits;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Picture;
import org.latentworkbench.figures.charts.Tiles;
import org.latentworkbench.learn.latent.LatentPaths;

/** The images over a plane of two latent dimensions. */
public final class LatentManifold implements Analysis<LatentManifoldParameters> {
	@Override
	public void run(LatentManifoldParameters parameters, RunContext run) throws Exception {
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		Dataset dataset = run.dataset("dataset");
		Images images = Images.of(model, dataset, parameters.modality());
		Base.twoDimensions(model, "A manifold over two dimensions");
		int[] units = Base.units("units", parameters.units(), model.latentSize());
		Base.Found base = parameters.base().find(model, dataset, refit, parameters.label(), parameters.which(), parameters.vector());
		double[] values = NeuronProgression.evenly(parameters.from(), parameters.to(), parameters.steps());
		Matrix latent = positions(base.position(), units, values);
		var names = new ArrayList<String>();
		for (int i = 0; i < latent.rows(); i++) {
			names.add("z" + units[0] + "=" + LatentPaths.rounded(latent.at(i, units[0]), 2) + " z" + units[1] + "=" + LatentPaths.rounded(latent.at(i, units[1]), 2));
		}
		Matrix decoded = images.decoded(model, latent, refit);
		boolean each = parameters.brightness() == LatentManifoldParameters.Brightness.EACH;
		run.fact("base", base.words());
		run.dataset("latent_manifold_images", images.dataset(LatentColumns.unique(names), decoded));
		String others = model.latentSize() > 2 ? " Other dimensions: " + base.words() + "." : "";
		double half = (parameters.to() - parameters.from()) / (parameters.steps() - 1) / 2;
		double low = parameters.from() - half;
		double high = parameters.to() + half;
		Picture picture = Tiles.joined(each ? stretched(decoded) : decoded, images.shape(), parameters.steps(), low, high, low, high);
		Conventions.of(run, model, parameters.base().positions()).pictures("latent_manifold", Figure.of("What is decoded over two latent dimensions", Axes.of(Axis.linear("latent dimension "
				+ units[0]).withoutGrid(), Axis.linear("latent dimension " + units[1]).withoutGrid()).equalAspect().add(picture))
				.sized(165, 175).captioned("Decoded at the centre of each tile." + others), each ? Conventions.OWN_BRIGHTNESS
						: Conventions.COMMON_BRIGHTNESS);
	}

	/** Row by row from the largest value of the second unit downwards, in each row from the smallest of the first. */
	static Matrix positions(float[] base, int[] units, double[] values) {
		int d = base.length;
		int n = values.length;
		Matrix latent = Matrix.zeros(n * n, d);
		for (int r = 0; r < n; r++) {
			for (int c = 0; c < n; c++) {
				int row = r * n + c;
				System.arraycopy(base, 0, latent.values(), row * d, d);
				latent.values()[row * d + units[0]] = (float) values[c];
				latent.values()[row * d + units[1]] = (float) values[n - 1 - r];
			}
		}
		return latent;
	}

	/** Each image from 0 at its darkest to 1 at its lightest pixel; an even one becomes black. */
	static Matrix stretched(Matrix images) {
		int p = images.columns();
		float[] values = images.values().clone();
		for (int i = 0; i < images.rows(); i++) {
			float low = Float.POSITIVE_INFINITY;
			float high = Float.NEGATIVE_INFINITY;
			for (int j = i * p; j < (i + 1) * p; j++) {
				low = Math.min(low, values[j]);
				high = Math.max(high, values[j]);
			}
			for (int j = i * p; j < (i + 1) * p; j++) {
				values[j] = high > low ? (values[j] - low) / (high - low) : 0;
			}
		}
		return new Matrix(images.rows(), p, values);
	}
}
