package org.latentworkbench.ui.viewers.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;

/** What a model's samples are looked at as: pictures, or profiles of features. Immutable; safe for several threads. */
sealed interface Depiction permits Pictures, Profiles {
	/** What suits a model and the data that it was trained on: its first modality of images, else its features. */
	static Depiction of(LatentModel model, Dataset dataset, Matrix latent, int refit) {
		for (String name : model.modalities()) {
			Optional<Modality> modality = dataset.modality(name);
			Optional<ImageShape> shape = modality.flatMap(m -> ImageShape.of(m.features()));
			if (shape.isPresent() && modality.get() instanceof Modality.Continuous) {
				return new Pictures(name, shape.get());
			}
		}
		return Profiles.of(model, dataset, latent, refit);
	}

	/** What latent positions decode to. @param latent {@code m x d}; @return {@code m x p} */
	Matrix decode(LatentModel model, int refit, Matrix latent);

	/** What samples are. @return {@code rows x p}, NaN where missing */
	Matrix samples(Dataset dataset, int... rows);

	/**
	 * A decoded sample beside others.
	 *
	 * @param names  of the rows, the decoded one first
	 * @param values a row for each, {@code p} wide
	 */
	Figure beside(List<String> names, Matrix values);

	/** Samples along a path. @param values {@code n x p}; @param titles n */
	Figure strip(String title, Matrix values, List<String> titles);

	/**
	 * Samples over a plane: the sample of column c and row r from below stands at (c, r) in each panel.
	 *
	 * @param values {@code (rows * columns) x p}, the top row first
	 * @param ends   left, right, bottom, top: the values of both axes at the middle of the outer samples
	 */
	Figure plane(String title, String x, String y, Matrix values, int columns, double[] ends);

	/**
	 * What each latent dimension does.
	 *
	 * @param values {@code (steps * units) x p}: one unit after the other at the first step, then at the next one
	 * @param titles of the cells, in the same order
	 */
	Figure progression(String title, Matrix values, int units, List<String> titles);

	/** An axis with the values of n rows or columns. */
	static Axis axis(String title, double from, double to, int n) {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			names.add(String.format(Locale.ROOT, "%.1f", n == 1 ? from : from + (to - from) * i / (n - 1)).replace('-', '\u2212'));
		}
		return Axis.categories(title, names);
	}
}
