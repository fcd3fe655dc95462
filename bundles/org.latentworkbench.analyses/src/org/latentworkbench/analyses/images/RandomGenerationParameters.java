package org.latentworkbench.analyses.images;

import java.util.Optional;

import org.latentworkbench.api.Parameter;

/** What {@link RandomGeneration} can be told. */
public record RandomGenerationParameters(
		@Parameter(byDefault = "8", min = 1, max = 100, help = "How many positions to draw.") int count,
		@Parameter(byDefault = "0", min = 0, help = "Another number draws other positions.") long draw,
		@Parameter(byDefault = "prior", help = "Where positions are drawn from: the standard normal distribution that a VAE is trained towards "
				+ "(prior), or a normal distribution with the mean and standard deviation of the samples in each dimension (samples), as suits "
				+ "a plain autoencoder.") From from,
		@Parameter(byDefault = "1", min = 0, max = 100, help = "Standard deviations are multiplied by this.") double spread,
		@Parameter(byDefault = "0", min = 0, help = "Which of the model's refits to show, from 0.") int refit,
		@Parameter(names = Parameter.Names.MODALITY, advanced = true,
				help = "The images; where none is named, the model's first modality that holds images.") Optional<String> modality) {
	/** What positions are drawn from. */
	public enum From {
		PRIOR, SAMPLES
	}
}
