package org.latentworkbench.analyses.perturbation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.Compatibility;

/**
 * An intervention on a dataset, one feature of one modality at a time: the feature is set to a value, or moved, in every
 * sample, everything else stays (in-silico perturbation as in Allesoe et al., Nature Biotechnology 41, 2023, "Methods").
 * Immutable, and safe for several threads.
 */
public sealed interface Perturbation permits CategoricalPerturbation, ContinuousPerturbation {

	/** The perturbed modality's name. */
	String modality();

	/** Its features; feature {@code i} of these is what {@link #apply} and the others mean by {@code i}. */
	List<String> features();

	/** The dataset with feature {@code i} perturbed; the other modalities are shared with the original. */
	Dataset apply(int feature);

	/**
	 * The samples, one flag each, that say nothing about the effect of feature {@code i}: it is missing there, or already
	 * has the value it would be set to.
	 */
	boolean[] excluded(int feature);

	/** What feature {@code i} is before and after, without making a dataset. */
	Values values(int feature);

	/** One feature's column before and after. */
	sealed interface Values {
		/** Numbers, one a sample, NaN where missing. */
		record Numbers(float[] before, float[] after) implements Values {
		}

		/**
		 * Categories.
		 *
		 * @param before code of each sample, or {@link Modality.Categorical#MISSING}
		 * @param after  the code that every sample gets
		 */
		record Codes(int[] before, int after) implements Values {
		}
	}

	/**
	 * By how much the feature moves: the mean over the samples that are not excluded, in standard deviations of the
	 * feature. 1 for a category; NaN where nothing moves.
	 */
	double change(int feature);

	/**
	 * What the name of a perturbation means for a modality.
	 *
	 * @param modality      a modality of the dataset
	 * @param by            for a categorical modality one of its categories; for a continuous one {@code minimum},
	 *                      {@code maximum}, {@code plus_std} or {@code minus_std}
	 * @param compatibility {@code MOVE}: missing continuous values are zeros and zeros are missing, and the samples left
	 *                      out for the i-th feature are those where the i-th of <em>all</em> continuous features is missing
	 * @throws InputException when the dataset has no such modality, or {@code by} does not fit its type
	 */
	static Perturbation of(Dataset dataset, String modality, String by, Compatibility compatibility)
			throws InputException {
		Modality target = dataset.modality(modality).orElseThrow(() -> new InputException("there is no modality '"
				+ modality + "' to perturb; the dataset has " + names(dataset.modalities().stream().map(Modality::name).toList())));
		return switch (target) {
			case Modality.Categorical c -> {
				int code = c.categories().indexOf(by);
				if (code < 0) {
					throw new InputException("'" + by + "' is no category of " + modality + "; expected one of " + names(c.categories()));
				}
				yield new CategoricalPerturbation(dataset, c, code);
			}
			case Modality.Continuous c -> {
				var rule = Arrays.stream(ContinuousPerturbation.Rule.values())
						.filter(r -> r.name().toLowerCase(Locale.ROOT).equals(by)).findFirst()
						.orElseThrow(() -> new InputException("'" + by + "' is no perturbation of the continuous modality " + modality
								+ "; expected minimum, maximum, plus_std or minus_std"));
				yield new ContinuousPerturbation(dataset, c, rule, compatibility);
			}
		};
	}

	/** At most a dozen names, for a message. */
	private static String names(List<String> names) {
		return names.size() <= 12 ? String.join(", ", names)
				: String.join(", ", names.subList(0, 12)) + " and " + (names.size() - 12) + " more";
	}
}
