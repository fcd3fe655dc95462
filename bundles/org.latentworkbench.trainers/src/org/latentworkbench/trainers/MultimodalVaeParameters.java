package org.latentworkbench.trainers;

import java.util.List;
import java.util.Map;

import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Parameter;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.TrainingOptions.Engine;
import org.latentworkbench.trainers.guided.Guides;
import org.latentworkbench.trainers.guided.Guiding;

/**
 * What {@link MultimodalVae} can be told. The defaults are for tables of some tens of features and about a thousand samples;
 * they are wider and faster learning than MOVE's tutorial, whose net of 15-3 is too narrow for its 22 features.
 */
public record MultimodalVaeParameters(
		@Parameter(label = "Hidden layers", byDefault = "[64]", min = 1, max = 100000, unit = "units",
				help = "Widths of the encoder's hidden layers, from the input inwards; the decoder mirrors them. About three times the "
						+ "number of features for small tables, 200 to 1000 for thousands of features.",
				reference = "Allesøe et al., Nature Biotechnology 41, 2023, doi:10.1038/s41587-022-01520-x") List<Integer> hidden,
		@Parameter(label = "Latent dimensions", byDefault = "8", min = 1, max = 10000,
				help = "Size of the latent space. Too few merge what is independent; too many cost little but are hard to look "
						+ "at.") int latent,
		@Parameter(label = "Beta", byDefault = "1e-4", min = 0,
				help = "Weight of the Kullback-Leibler divergence in the loss. Larger values smooth and disentangle the latent space and blur "
						+ "reconstructions.",
				reference = "Higgins et al., beta-VAE, ICLR 2017") double beta,
		@Parameter(label = "Dropout", byDefault = "0.1", min = 0, max = 0.95,
				help = "Chance that a hidden unit is silenced in a training step.",
				reference = "Srivastava et al., JMLR 15, 2014") double dropout,
		@Parameter(label = "Modality weights", min = 0, names = Parameter.Names.MODALITY,
				help = "Weight of a modality's reconstruction error in the loss, by modality name; 1 where not "
						+ "said.") Map<String, Double> weights,
		@Parameter(label = "Batch size", byDefault = "50", min = 2, max = 1000000, unit = "samples",
				help = "Samples in a training step at the start; a last, smaller batch is left out.") int batchSize,
		@Parameter(label = "Epochs", byDefault = "100", min = 1, max = 1000000, unit = "epochs",
				help = "How often training passes over all samples.") int epochs,
		@Parameter(label = "Learning rate", byDefault = "2e-3", min = 0, above = true, max = 1,
				help = "Step size of the Adam optimiser.", reference = "Kingma and Ba, Adam, ICLR 2015") double learningRate,
		@Parameter(label = "KL warm-up", byDefault = "[15, 20, 25]", min = 1, unit = "epochs",
				help = "Epochs at which the KL weight grows by an equal part, from 0 to 1, so that the model first learns to reconstruct. "
						+ "[1]: full weight from the start. An empty list leaves it at 0.",
				reference = "Sønderby et al., Ladder VAE, NeurIPS 2016") List<Integer> kldWarmupSteps,
		@Parameter(label = "Batch dilation", min = 1, unit = "epochs",
				help = "Epochs at which the batch grows to 1.5 times its size, which calms the end of training.",
				reference = "Smith et al., Don't decay the learning rate, increase the batch size, ICLR 2018") List<Integer> batchDilationSteps,
		@Parameter(label = "Fresh optimiser each epoch", byDefault = "false", advanced = true,
				help = "Lets Adam forget its moments at every epoch, as MOVE does.") boolean freshOptimizer,
		@Parameter(label = "Early stopping", byDefault = "false",
				help = "Holds a part of the samples out and stops a refit when its loss on them no longer improves; the weights of the best "
						+ "epoch are kept. Never acts with compatibility: move.") boolean earlyStopping,
		@Parameter(label = "Patience", byDefault = "10", min = 0, max = 1000000, unit = "epochs", enabledIf = "earlyStopping=true",
				help = "Epochs in a row that may be worse than the best one before a refit stops.") int patience,
		@Parameter(label = "Held-out share", byDefault = "0.1", min = 0, above = true, max = 0.9, enabledIf = "earlyStopping=true",
				help = "Share of the samples that early stopping looks at and training does not.") double validation,
		@Parameter(label = "Refits", byDefault = "1", min = 1, max = 10000,
				help = "How often the same network is trained from other random numbers. The jvm engine shares them out over the "
						+ "threads, torch trains all of them in each step.") int refits,
		@Parameter(label = "Bootstrap", byDefault = "false",
				help = "Trains each refit on its own bootstrap sample of the samples, so that the spread over refits holds the sampling error.",
				reference = "Efron, Annals of Statistics 7, 1979") boolean bootstrap,
		@Parameter(label = "Engine", byDefault = "auto", advanced = true,
				help = "What computes: jvm (plain Java, best for small nets), torch (libtorch, best for large nets), or auto, the faster of "
						+ "the two for the size.") Engine engine,
		@Parameter(label = "Device", byDefault = "auto", advanced = true,
				help = "Where to compute: cpu, gpu (torch only), or auto, a GPU where there is one and it is worth its overhead.") Device device,
		@Parameter(label = "Compatibility", byDefault = "strict", advanced = true,
				help = "strict: every feature counts and only missing values are missing. move: as MOVE 1.5.0 computes, its defects included "
						+ "(the last feature of each continuous modality is not learned, 0 means missing).") Compatibility compatibility,
		@Parameter(label = "Guides", help = "Latent dimensions that are to follow attributes, each by a term weight · (1 - r²) of the loss.",
				reference = "Hinterreiter et al., ParaDime, Computer Graphics Forum 42, 2023") List<Guiding> guides) implements Checked {

	/** @throws NullPointerException when a list or map is missing */
	public MultimodalVaeParameters {
		hidden = List.copyOf(hidden);
		kldWarmupSteps = List.copyOf(kldWarmupSteps);
		batchDilationSteps = List.copyOf(batchDilationSteps);
		weights = Map.copyOf(weights);
		guides = List.copyOf(guides);
	}

	@Override
	public List<Problem> problems() {
		return Guides.problems(guides, latent);
	}
}
