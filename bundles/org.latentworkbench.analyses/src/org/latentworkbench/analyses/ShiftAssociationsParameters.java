package org.latentworkbench.analyses;

import java.util.List;
import java.util.Map;

import org.latentworkbench.api.Parameter;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.TrainingOptions.Engine;

/** What {@link ShiftAssociations} can be told. */
public record ShiftAssociationsParameters(
		@Parameter(label = "Perturbed modality", names = Parameter.Names.MODALITY,
				help = "The modality whose features are perturbed, one at a time.") String perturb,
		@Parameter(label = "Perturbation", byDefault = "plus_std",
				help = "What a feature is set to in every sample: a category's name, or for numbers minimum, maximum, plus_std or minus_std "
						+ "(one standard deviation up or down).") String by,
		@Parameter(label = "Target modalities", names = Parameter.Names.MODALITY,
				help = "Continuous modalities whose features are watched; all where none is named.") List<String> targets,
		@Parameter(label = "Level", byDefault = "0.05", min = 0, above = true, max = 1,
				help = "Pairs with a q-value up to this are hits: the share of hits that may be false.",
				reference = "Storey and Tibshirani, PNAS 100, 2003") double level,
		@Parameter(label = "Refits", byDefault = "24", min = 2, max = 1000,
				help = "Bootstrap refits whose spread says how sure an effect is. 8 are enough for large tables.",
				reference = "Efron, Annals of Statistics 7, 1979") int refits,
		@Parameter(label = "Shadows", byDefault = "0", min = 0, max = 100,
				help = "Permuted copies of every perturbed feature that give the null distribution. 0: as many as make 5,000 decoy pairs and 50 "
						+ "decoy features, at most 10.", reference = "Elias and Gygi, Nature Methods 4, 2007 (target-decoy)") int shadows,
		@Parameter(label = "Moderation", byDefault = "1", min = 0, max = 100, advanced = true,
				help = "Pairs are ranked by effect / (sd + moderation x typical sd), sd over refits, so that a small effect on which the refits agree "
						+ "does not come before a large one. 0: the plain effect / sd; the larger, the more the size of the effect counts.",
				reference = "Tusher, Tibshirani and Chu, SAM, PNAS 98, 2001") double moderation,
		@Parameter(label = "Hidden layers", min = 1, max = 100000, unit = "units",
				help = "Widths of the encoder's hidden layers, from the input inwards. None: one layer, chosen by the number of "
						+ "features.") List<Integer> hidden,
		@Parameter(label = "Latent dimensions", byDefault = "0", min = 0, max = 10000,
				help = "Size of the latent space. 0: chosen by the number of features.") int latent,
		@Parameter(label = "Modality weights", min = 0, names = Parameter.Names.MODALITY,
				help = "Weight of a modality's reconstruction error in the loss, by modality name; 1 "
						+ "where not said.") Map<String, Double> weights,
		@Parameter(label = "Beta", byDefault = "1e-4", min = 0, advanced = true,
				help = "Weight of the Kullback-Leibler divergence in the loss.",
				reference = "Higgins et al., beta-VAE, ICLR 2017") double beta,
		@Parameter(label = "Dropout", byDefault = "0.1", min = 0, max = 0.95, advanced = true,
				help = "Chance that a hidden unit is silenced in a training step.") double dropout,
		@Parameter(label = "Batch size", byDefault = "50", min = 2, max = 1000000, unit = "samples", advanced = true,
				help = "Samples in a training step.") int batchSize,
		@Parameter(label = "Epochs", byDefault = "100", min = 1, max = 1000000, unit = "epochs",
				help = "How often training passes over all samples.") int epochs,
		@Parameter(label = "Learning rate", byDefault = "2e-3", min = 0, above = true, max = 1, advanced = true,
				help = "Step size of the Adam optimiser.", reference = "Kingma and Ba, Adam, ICLR 2015") double learningRate,
		@Parameter(label = "Effect cut", byDefault = "0.1", min = 0, max = 1, advanced = true,
				help = "When the truth is bound: the absolute correlation above which a pair counts as a true association.") double truthCut,
		@Parameter(label = "Rows", byDefault = "100000", min = 1, advanced = true,
				help = "At most so many pairs, the best first, are written; hits always are.") int rows,
		@Parameter(label = "Engine", byDefault = "auto", advanced = true,
				help = "What computes: jvm (plain Java, best for small nets), torch (libtorch, best for large nets), or auto, the faster of the two "
						+ "for the size.") Engine engine,
		@Parameter(label = "Device", byDefault = "auto", advanced = true,
				help = "Where the torch engine computes: cpu, gpu, or auto, a GPU where there is one.") Device device) {
	/** Copies lists and map. */
	public ShiftAssociationsParameters {
		targets = List.copyOf(targets);
		hidden = List.copyOf(hidden);
		weights = Map.copyOf(weights);
	}
}
