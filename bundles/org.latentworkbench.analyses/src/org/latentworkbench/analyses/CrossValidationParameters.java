package org.latentworkbench.analyses;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Parameter;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.TrainingOptions.Engine;

/** What {@link CrossValidation} can be told. */
public record CrossValidationParameters(
		@Parameter(label = "Folds", byDefault = "5", min = 2, max = 1000,
				help = "Into how many parts the samples are divided; each is held out once while a network learns from the "
						+ "others.") int folds,
		@Parameter(label = "Tasks", byDefault = "[standard, masked]",
				help = "standard: the network sees a held-out sample and gives it back. masked: some of its known values are hidden, and the "
						+ "network fills them in.") List<Task> tasks,
		@Parameter(label = "Hidden share", byDefault = "0.1", min = 0, above = true, max = 0.9,
				help = "For masked: the share of each modality's known values in the held-out samples that is hidden.") double masked,
		@Parameter(label = "Stratify by", names = Parameter.Names.FEATURE,
				help = "A categorical feature whose categories are spread evenly over the folds, as feature or "
						+ "modality/feature.") Optional<String> stratifyBy,
		@Parameter(label = "Baselines", byDefault = "true",
				help = "Whether the training samples' means and frequencies, and principal components with logistic regression, are held against "
						+ "the network on the same folds.") boolean baselines,
		@Parameter(label = "Components", byDefault = "0", min = 0, max = 10000, advanced = true,
				help = "Number of principal components of the baseline. 0: as many as latent dimensions.") int components,
		@Parameter(label = "Penalty", byDefault = "1", min = 0, above = true, advanced = true,
				help = "Weight of half the squared weights in the baseline's logistic regressions; 1 / C of "
						+ "scikit-learn.") double penalty,
		@Parameter(label = "Hidden layers", byDefault = "[64]", min = 1, max = 100000, unit = "units",
				help = "Widths of the encoder's hidden layers, from the input inwards; the decoder mirrors them.") List<Integer> hidden,
		@Parameter(label = "Latent dimensions", byDefault = "8", min = 1, max = 10000, help = "Size of the latent space.") int latent,
		@Parameter(label = "Beta", byDefault = "1e-4", min = 0,
				help = "Weight of the Kullback-Leibler divergence in the loss.", reference = "Higgins et al., beta-VAE, ICLR 2017") double beta,
		@Parameter(label = "Dropout", byDefault = "0.1", min = 0, max = 0.95,
				help = "Chance that a hidden unit is silenced in a training step.") double dropout,
		@Parameter(label = "Modality weights", min = 0, names = Parameter.Names.MODALITY,
				help = "Weight of a modality's reconstruction error in the loss, by modality name; 1 where not "
						+ "said.") Map<String, Double> weights,
		@Parameter(label = "Batch size", byDefault = "50", min = 2, max = 1000000, unit = "samples",
				help = "Samples in a training step.") int batchSize,
		@Parameter(label = "Epochs", byDefault = "100", min = 1, max = 1000000, unit = "epochs",
				help = "How often training passes over the training samples.") int epochs,
		@Parameter(label = "Learning rate", byDefault = "2e-3", min = 0, above = true, max = 1,
				help = "Step size of the Adam optimiser.", reference = "Kingma and Ba, Adam, ICLR 2015") double learningRate,
		@Parameter(label = "KL warm-up", byDefault = "[15, 20, 25]", min = 1, unit = "epochs",
				help = "Epochs at which the KL weight grows by an equal part, from 0 to 1.") List<Integer> kldWarmupSteps,
		@Parameter(label = "Engine", byDefault = "auto", advanced = true,
				help = "What computes: jvm, torch, or auto, the faster of the two for the size.") Engine engine,
		@Parameter(label = "Device", byDefault = "auto", advanced = true,
				help = "Where the torch engine computes: cpu, gpu, or auto, a GPU where there is one.") Device device) {
	/** What is asked of a model about samples it has not seen. */
	public enum Task {
		STANDARD, MASKED
	}

	/** Copies lists and map. */
	public CrossValidationParameters {
		tasks = List.copyOf(tasks);
		hidden = List.copyOf(hidden);
		weights = Map.copyOf(weights);
		kldWarmupSteps = List.copyOf(kldWarmupSteps);
	}
}
