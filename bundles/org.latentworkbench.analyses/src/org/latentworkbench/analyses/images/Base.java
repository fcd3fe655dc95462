package org.latentworkbench.analyses.images;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.analyses.Columns;
import org.latentworkbench.analyses.statistics.Distribution;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.learn.latent.ClassMeans;

/** The latent position from which others are made by changing some of its dimensions. */
public enum Base {
	/** The origin. */
	ZEROS,
	/** The mean of all samples. */
	MEAN,
	/** The mean of the samples of a class. */
	PROTOTYPE,
	/** The position of a sample. */
	SAMPLE,
	/** Given numbers. */
	VECTOR;

	/**
	 * A position and what it is.
	 *
	 * @param position {@code d} numbers
	 * @param words    for captions
	 */
	record Found(float[] position, String words) {
	}

	/**
	 * Looks the position up; classes and samples count with their posterior means.
	 *
	 * @param which  the class of a prototype, or the sample; empty: the first
	 * @param vector of {@link #VECTOR}: {@code d} numbers
	 * @throws InputException when there is no such class or sample, or the vector has another length; it blames the parameters {@code label},
	 *                        {@code which} or {@code vector}, or the dataset
	 */
	Found find(LatentModel model, Dataset dataset, int refit, Optional<String> label, Optional<String> which, List<Double> vector)
			throws InputException {
		int d = model.latentSize();
		if (label.isPresent()) {
			ParameterException.at("label", () -> Labels.of(dataset, label));
		}
		return switch (this) {
			case ZEROS -> new Found(new float[d], "zeros");
			case MEAN -> new Found(mean(means(model, dataset, refit)), "the mean of all samples");
			case VECTOR -> {
				if (vector.size() != d) {
					throw new ParameterException("vector", "has " + Counts.of(vector.size(), "number") + ", but the model has "
							+ Counts.of(d, "latent dimension") + "; give a number for each");
				}
				yield new Found(Columns.floats(vector.stream().mapToDouble(v -> v).toArray()), "a given position");
			}
			case SAMPLE -> {
				int row = which.isEmpty() ? 0 : dataset.samples().indexOf(which.get());
				if (row < 0) {
					throw new ParameterException("which", "there is no sample '" + which.get() + "'; the first of " + dataset.samples().size() + " is '"
							+ dataset.samples().get(0) + "'");
				}
				yield new Found(means(model, dataset.rows(new int[] { row }), refit).row(0), "sample " + dataset.samples().get(row));
			}
			case PROTOTYPE -> prototype(model, dataset, refit, label, which);
		};
	}

	private static Matrix means(LatentModel model, Dataset dataset, int refit) throws InputException {
		return RoleException.at("dataset", () -> model.project(dataset, refit));
	}

	private static Found prototype(LatentModel model, Dataset dataset, int refit, Optional<String> label, Optional<String> which)
			throws InputException {
		Labels labels = ParameterException.at("label", () -> Labels.needed(dataset, label));
		ClassMeans means = ClassMeans.of(means(model, dataset, refit), labels.codes(), labels.names().size());
		int[] present = means.present();
		int code = which.isEmpty() && present.length > 0 ? present[0] : labels.names().indexOf(which.orElse(""));
		if (code < 0 || means.counts()[code] == 0) {
			throw new ParameterException("which", "no sample has the " + labels.title() + " '" + which.orElse("") + "'; there are " + String.join(", ", Arrays
					.stream(present).mapToObj(labels.names()::get).toList()));
		}
		return new Found(means.matrix(new int[] { code }).row(0), "the prototype of " + labels.title() + " " + labels.names().get(code));
	}

	/** Which positions of samples it is worked out from, in words for captions and records. */
	String positions() {
		return this == ZEROS || this == VECTOR ? "given, not encoded from samples" : Position.MU.words();
	}

	/** Column means. */
	public static float[] mean(Matrix latent) {
		float[] mean = new float[latent.columns()];
		for (int k = 0; k < mean.length; k++) {
			mean[k] = (float) Distribution.mean(Columns.doubles(latent.column(k)));
		}
		return mean;
	}

	/**
	 * Checks dimensions.
	 *
	 * @param parameter that names them
	 * @param units     numbers of dimensions; empty: all
	 * @throws ParameterException when one is not below {@code d}, or stands twice
	 */
	public static int[] units(String parameter, List<Integer> units, int d) throws ParameterException {
		int[] chosen = units.isEmpty() ? java.util.stream.IntStream.range(0, d).toArray() : units.stream().mapToInt(u -> u).toArray();
		for (int u : chosen) {
			if (u >= d) {
				throw new ParameterException(parameter, "there is no latent dimension " + u + "; the model has " + (d == 1 ? "one, 0"
						: d + ", from 0 to " + (d - 1)));
			}
		}
		if (Arrays.stream(chosen).distinct().count() != chosen.length) {
			throw new ParameterException(parameter, "a latent dimension stands twice in " + units);
		}
		return chosen;
	}

	/**
	 * Checks that there are two dimensions to look at.
	 *
	 * @param what that needs them, in words that begin a sentence
	 * @throws RoleException when the model has but one
	 */
	static void twoDimensions(LatentModel model, String what) throws RoleException {
		if (model.latentSize() < 2) {
			throw new RoleException("model", "the model has one latent dimension. " + what + " needs two or more: bind a model with more, or leave this "
					+ "step out");
		}
	}
}
