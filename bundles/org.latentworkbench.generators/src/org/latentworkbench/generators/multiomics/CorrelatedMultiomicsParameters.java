package org.latentworkbench.generators.multiomics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Parameter;

/** Settings of {@link CorrelatedMultiomics}. The defaults make a data set like the second one of the MOVE tutorial. */
public record CorrelatedMultiomicsParameters(
		@Parameter(help = "How many samples to draw.", byDefault = "1000", min = 2, max = 1_000_000) int samples,

		@Parameter(help = "The chance that a pair of features is left uncorrelated when the covariance matrix is drawn. Near 1, few pairs are "
				+ "correlated; with many features choose it nearer to 1. Not used when a covariance file is given.",
				byDefault = "0.97", min = 0, max = 1,
				reference = "scikit-learn, make_sparse_spd_matrix, parameter alpha") double sparsity,

		@Parameter(help = "Whether half of the features are replaced by means of two features of the other half, so that strong "
				+ "correlations across modalities arise.", byDefault = "true") boolean extraCorrelations,

		@Parameter(help = "Pairs whose correlation in the drawn data is stronger than this, in either direction, stand in the table truth.",
				byDefault = "0.02", min = 0, max = 1) double threshold,

		@Parameter(help = "The modalities to make.", byDefault = DEFAULT_MODALITIES) List<Block> modalities,

		@Parameter(help = "The smallest entry of the random triangle from which the covariance matrix is made.", byDefault = "0.1", min = 0,
				max = 1, advanced = true) double smallestEntry,

		@Parameter(help = "The largest entry of the random triangle from which the covariance matrix is made.", byDefault = "0.9", min = 0,
				max = 1, advanced = true) double largestEntry) implements Checked {

	/**
	 * The tutorial's modalities. Its continuous means are reproduced exactly; of its two categorical features only the means
	 * 10.7 and 11.15 are known, which these offsets and coefficients give.
	 */
	static final String DEFAULT_MODALITIES = """
			[{name: Continuous_A, type: continuous, features: 10, frequencies: [0.002, 0.01, 0.02], coefficients: [500, 100, 50], \
			phase: 0, offset: 500}, \
			{name: Continuous_B, type: continuous, features: 10, frequencies: [0.001, 0.05, 0.08], coefficients: [80, 20, 10], \
			phase: 1.5707963267948966, offset: 400}, \
			{name: Categorical_A, type: categorical, features: 1, frequencies: [0.1], coefficients: [0.7], phase: 0, offset: 10}, \
			{name: Categorical_B, type: categorical, features: 1, frequencies: [0.1], coefficients: [0.15], phase: 0, offset: 11}]""";

	/** Names that this generator's other outputs have. */
	private static final Set<String> TAKEN = Set.of(CorrelatedMultiomics.DATA, CorrelatedMultiomics.IDS, CorrelatedMultiomics.TRUTH,
			CorrelatedMultiomics.CORRELATIONS);

	/** One modality. Its features are called by its name and a number: {@code Continuous_A_1}, ... */
	public record Block(
			@Parameter(help = "The modality's name: letters, digits, '.', '_' and '-'.") String name,

			@Parameter(help = "Continuous: numbers as drawn. Categorical: 1 where the number drawn is above the feature's mean, else 0.",
					byDefault = "continuous") Modality.Type type,

			@Parameter(help = "How many features it has.", byDefault = "10", min = 1, max = 10_000) int features,

			@Parameter(help = "How fast the features' means rise and fall from feature to feature: one number for each wave.",
					byDefault = "[0.002, 0.01, 0.02]", unit = "rad") List<Double> frequencies,

			@Parameter(help = "How high each wave is: one number for each frequency.", byDefault = "[500, 100, 50]") List<Double> coefficients,

			@Parameter(help = "Where in the waves the first feature stands.", byDefault = "0", unit = "rad") double phase,

			@Parameter(help = "Added to all means. Choose it well above 1 when logarithms will be taken.", byDefault = "500") double offset) {
		public Block {
			frequencies = List.copyOf(frequencies);
			coefficients = List.copyOf(coefficients);
		}
	}

	public CorrelatedMultiomicsParameters {
		modalities = List.copyOf(modalities);
	}

	/** Number of features over all modalities. */
	public int featureCount() {
		return modalities.stream().mapToInt(Block::features).sum();
	}

	@Override
	public List<Problem> problems() {
		var problems = new ArrayList<Problem>();
		var names = new HashSet<String>();
		for (Block block : modalities) {
			if (!block.name().matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")) {
				problems.add(new Problem("modalities",
						"the name '" + block.name() + "' becomes a file's name: letters, digits, '.', '_' and '-' are expected"));
			} else if (TAKEN.contains(block.name())) {
				problems.add(new Problem("modalities", "the name " + block.name() + " is that of another output; choose another"));
			} else if (!names.add(block.name())) {
				problems.add(new Problem("modalities", "two modalities are named " + block.name()));
			}
			if (block.frequencies().size() != block.coefficients().size()) {
				problems.add(new Problem("modalities", block.name() + " has " + block.frequencies().size() + " frequencies and "
						+ block.coefficients().size() + " coefficients; as many of one as of the other are expected"));
			}
		}
		if (featureCount() < 2) {
			problems.add(new Problem("modalities", Counts.there(featureCount(), "feature") + " in all, at least 2 are expected"));
		}
		if (smallestEntry > largestEntry) {
			problems.add(new Problem("smallestEntry", "smallestEntry is " + smallestEntry + ", above largestEntry, which is " + largestEntry));
		}
		return problems;
	}
}
