package org.latentworkbench.generators.encode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.Parameter;
import org.latentworkbench.data.Compatibility;

/** Settings of {@link Encode}. */
public record EncodeParameters(
		@Parameter(help = "Whether continuous values x become log2(x + 1) first, for modalities that log2Of does not name. Choose it for counts, "
				+ "intensities and concentrations, whose spread grows with their size; values must be above -1.", byDefault = "false",
				label = "Logarithm") boolean log2,

		@Parameter(help = "The same choice for single modalities, for instance Proteins: true.", label = "Logarithm of",
				names = Parameter.Names.MODALITY) Map<String, Boolean> log2Of,

		@Parameter(help = "Whether each continuous feature is shifted and scaled to mean 0 and standard deviation 1 over its samples, for "
				+ "modalities that scaleOf does not name. Models here expect it.", byDefault = "true", label = "Scale") boolean scale,

		@Parameter(help = "The same choice for single modalities.", label = "Scale of", names = Parameter.Names.MODALITY) Map<String, Boolean> scaleOf,

		@Parameter(help = "What to take out of every continuous feature before it is scaled, by least squares: batch, age, sex. Features, or "
				+ "modalities for all of theirs; write modality/feature for a name that stands in several. They stay in the dataset "
				+ "themselves, unchanged. Do not name what you look for associations with.", label = "Covariates",
				names = Parameter.Names.FEATURE, reference = "Frisch and Waugh, Econometrica 1, 1933") List<String> covariates,

		@Parameter(help = "strict: the right rules. move: the rules of MOVE 1.5.0 with its defects (0 means missing, some string categories are "
				+ "lost, more than 256 classes overflow), so that results can be checked against it.", byDefault = "strict", advanced = true,
				reference = "Allesøe et al., Discovery of drug-omics associations in type 2 diabetes with generative deep-learning models, "
						+ "Nature Biotechnology 2023") Compatibility compatibility) {
	public EncodeParameters {
		log2Of = Collections.unmodifiableMap(new LinkedHashMap<>(log2Of));
		covariates = List.copyOf(covariates);
		scaleOf = Collections.unmodifiableMap(new LinkedHashMap<>(scaleOf));
	}

	boolean log2(String modality) {
		return log2Of.getOrDefault(modality, log2);
	}

	boolean scale(String modality) {
		return scaleOf.getOrDefault(modality, scale);
	}
}
