package org.latentworkbench.trainers.image;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Parameter;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.image.ImageObjective.Deviation;
import org.latentworkbench.learn.image.ImageObjective.Loss;
import org.latentworkbench.learn.image.ImageObjective.Reduction;
import org.latentworkbench.learn.image.Initialisation;
import org.latentworkbench.trainers.guided.Guides;
import org.latentworkbench.trainers.guided.Guiding;

/** What {@link ImageAutoencoder} can be told. */
public record ImageAutoencoderParameters(
		@Parameter(byDefault = "variational", help = "variational: each image has a distribution in the latent space, which is smooth and can be drawn "
				+ "from. plain: each image has a position, reconstructions are sharper, and the space between may be empty.",
				reference = "Kingma and Welling, ICLR 2014, arXiv:1312.6114") Kind kind,

		@Parameter(label = "Modality", byDefault = "\"\"", names = Parameter.Names.MODALITY,
				help = "The images to learn from. Empty: the dataset's only modality of images.") String modality,

		@Parameter(byDefault = "auto", help = "The network. auto: convolutions that fit the images' size. dense: layers of the widths in hidden. digits and "
				+ "heatmaps: two published networks, for grey images of 28 x 28 and 36 x 36 pixels. layers: as encoder and decoder say.") Architecture architecture,

		@Parameter(label = "Hidden layers", byDefault = "[256, 64]", min = 1, max = 100000, unit = "units", enabledIf = "architecture=dense",
				help = "Widths of the dense encoder, from the image inwards; the decoder mirrors them.") List<Integer> hidden,

		@Parameter(enabledIf = "architecture=layers", help = "The encoder's layers from the image inwards; the dense layers to the latent space follow by "
				+ "themselves.") List<LayerParameters> encoder,

		@Parameter(enabledIf = "architecture=layers", help = "The decoder's layers from the latent vector outwards. The last one gives the image's size; a "
				+ "sigmoid follows by itself.") List<LayerParameters> decoder,

		@Parameter(label = "Latent dimensions", byDefault = "8", min = 1, max = 10000, help = "Size of the latent space. Two or three can be looked at "
				+ "whole; ten hold most of what tells handwritten digits apart.") int latent,

		@Parameter(byDefault = "bce", help = "How a pixel's error is counted, on levels from 0 to 1: bce, the binary cross-entropy, or mse, the squared "
				+ "difference.") Loss loss,

		@Parameter(byDefault = "sum", advanced = true, help = "Whether errors are summed over an image's pixels, as the evidence lower bound has it, or "
				+ "averaged, which makes the KL divergence weigh more.") Reduction reduction,

		@Parameter(label = "KL weight", byDefault = "1", min = 0, enabledIf = "kind=variational", help = "Weight of the Kullback-Leibler divergence in the "
				+ "loss. More smooths the latent space and blurs images.", reference = "Higgins et al., beta-VAE, ICLR 2017") double klWeight,

		@Parameter(label = "KL warm-up", byDefault = "0", min = 0, max = 1000000, unit = "epochs", enabledIf = "kind=variational",
				help = "Epochs over which the KL weight grows from 0. None keeps it full from the start.") int klWarmup,

		@Parameter(label = "KL over dimensions", byDefault = "sum", advanced = true, enabledIf = "kind=variational", help = "Whether the divergence is summed "
				+ "over latent dimensions, as the evidence lower bound has it, or averaged, as a published walk-through does.") Reduction klOver,

		@Parameter(byDefault = "half", advanced = true, enabledIf = "kind=variational", help = "The posterior's standard deviation from the log-variance s: "
				+ "half, e^(s/2), or full, e^s, as a published walk-through draws.") Deviation deviation,

		@Parameter(byDefault = "20", min = 1, max = 1000000, unit = "epochs", help = "How often training passes over all images. With a model to start from: "
				+ "how many epochs more.") int epochs,

		@Parameter(label = "Batch size", byDefault = "64", min = 1, max = 100000, unit = "images", help = "Images in a training step.") int batchSize,

		@Parameter(label = "Learning rate", byDefault = "1e-3", min = 0, above = true, max = 1, help = "Step size of the Adam optimiser at the start.",
				reference = "Kingma and Ba, Adam, ICLR 2015") double learningRate,

		@Parameter(byDefault = "constant", help = "Whether the learning rate stays, or falls: learningRate * decay^(step / decaySteps).") Schedule schedule,

		@Parameter(byDefault = "0.99", min = 0, above = true, max = 1, enabledIf = "schedule=exponential",
				help = "What the learning rate is multiplied by over decaySteps steps.") double decay,

		@Parameter(label = "Decay steps", byDefault = "30", min = 0, above = true, max = 1e9, enabledIf = "schedule=exponential", unit = "steps",
				help = "Training steps over which the learning rate falls by decay, evenly and not in jumps.") double decaySteps,

		@Parameter(label = "Gradient clip", byDefault = "0", min = 0, advanced = true, help = "Largest Euclidean norm of the gradient; longer ones are "
				+ "shortened. 0 for no limit.") double gradientClip,

		@Parameter(label = "Weight averaging", byDefault = "0", min = 0, max = 0.99999, help = "Decay, for each training step, of an exponential moving "
				+ "average of the weights, which the model then has: 0.998 averages over the last 500 steps or so, and takes out the swings between them. "
				+ "0: the weights of the last step.",
				reference = "Morales-Brotons, Vogels and Hendrikx, TMLR 2024, arXiv:2411.18704") double weightAveraging,

		@Parameter(byDefault = "uniform", advanced = true, help = "How weights begin: uniform, as PyTorch draws them; kaiming_fan_out, which explodes on some "
				+ "networks with large kernels; glorot, as Keras draws them.") Initialisation initialisation,

		@Parameter(label = "Held-out share", byDefault = "0.1", min = 0, max = 0.9, help = "Share of the images that the validation loss is computed on and that "
				+ "are not learned from; 0 for none. A dataset bound to the role validation takes its place.") double validation,

		@Parameter(label = "Early stopping", byDefault = "false", help = "Stops when the validation loss no longer improves, and keeps the weights of the best "
				+ "epoch.") boolean earlyStopping,

		@Parameter(byDefault = "10", min = 0, max = 1000000, unit = "epochs", enabledIf = "earlyStopping=true", help = "Epochs in a row that may be worse than "
				+ "the best one before training stops.") int patience,

		@Parameter(byDefault = "auto", advanced = true, help = "Where to train: cpu, gpu, or auto, a GPU where libtorch sees one.") Device device,

		@Parameter(help = "Latent dimensions that are to follow attributes of the images, each by a term weight · (1 - r²) of the loss. Beside errors "
				+ "summed over pixels weights of 10 to 100 guide.", reference = "Hinterreiter et al., ParaDime, Computer Graphics Forum 42, 2023") List<Guiding> guides)
		implements Checked {

	/** Whether the latent position is a distribution. */
	public enum Kind {
		VARIATIONAL, PLAIN
	}

	/** Where the layers come from. */
	public enum Architecture {
		AUTO, DENSE, DIGITS, HEATMAPS, LAYERS
	}

	/** How the learning rate goes. */
	public enum Schedule {
		CONSTANT, EXPONENTIAL
	}

	/** @throws NullPointerException when a list is missing */
	public ImageAutoencoderParameters {
		hidden = List.copyOf(hidden);
		encoder = List.copyOf(encoder);
		decoder = List.copyOf(decoder);
		guides = List.copyOf(guides);
	}

	@Override
	public List<Problem> problems() {
		var problems = new ArrayList<>(Guides.problems(guides, latent));
		if (architecture == Architecture.LAYERS && decoder.isEmpty()) {
			problems.add(new Problem("decoder", "architecture: layers needs layers here, for instance  - { layer: dense, units: 784 }"));
		}
		outputPaddings("encoder", encoder, problems);
		outputPaddings("decoder", decoder, problems);
		return problems;
	}

	private static void outputPaddings(String part, List<LayerParameters> layers, List<Problem> problems) {
		for (int i = 0; i < layers.size(); i++) {
			int numbers = layers.get(i).outputPadding().size();
			if (numbers > 2) {
				problems.add(new Problem(part + "[" + (i + 1) + "].outputPadding", "has " + numbers
						+ " numbers; one, or two for rows and columns, are expected"));
			}
		}
	}

	boolean variational() {
		return kind == Kind.VARIATIONAL;
	}
}
