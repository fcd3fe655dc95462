package org.latentworkbench.trainers.image;

import java.util.List;

import org.latentworkbench.api.Parameter;
import org.latentworkbench.learn.image.ImageLayer;
import org.latentworkbench.learn.image.ImageLayer.Activation;
import org.latentworkbench.learn.image.ImageLayer.BatchNorm;
import org.latentworkbench.learn.image.ImageLayer.Convolution;
import org.latentworkbench.learn.image.ImageLayer.Dense;
import org.latentworkbench.learn.image.ImageLayer.Flatten;
import org.latentworkbench.learn.image.ImageLayer.Function;
import org.latentworkbench.learn.image.ImageLayer.MaxPool;
import org.latentworkbench.learn.image.ImageLayer.Reshape;
import org.latentworkbench.learn.image.ImageLayer.TransposedConvolution;

/** One layer of an encoder or decoder. */
public record LayerParameters(
		@Parameter(help = "What the layer is; each kind has its own settings among those below.") Layer layer,

		@Parameter(help = "Of conv and conv_transposed: how many filters; of reshape: how many channels.", byDefault = "32", min = 1,
				max = 65536) int channels,

		@Parameter(help = "Of conv and conv_transposed: height and width of a filter.", byDefault = "3", min = 1, max = 1024,
				unit = "pixels") int kernel,

		@Parameter(help = "Of conv: pixels from one place of the filter to the next; of conv_transposed: how many times larger the image becomes.",
				byDefault = "1", min = 1, max = 1024, unit = "pixels") int stride,

		@Parameter(help = "Of conv: zeros put around the image; of conv_transposed: pixels cut off around the result.", byDefault = "0", min = 0,
				max = 1024, unit = "pixels") int padding,

		@Parameter(help = "Of conv_transposed: rows and columns added at the lower and right end, one number for both or two. None where it is left "
				+ "out.", min = 0, max = 1024, unit = "pixels") List<Integer> outputPadding,

		@Parameter(help = "Of dense: how many numbers it gives.", byDefault = "128", min = 1, max = 10_000_000) int units,

		@Parameter(help = "Of max_pool: height and width of the windows.", byDefault = "2", min = 1, max = 1024, unit = "pixels") int size,

		@Parameter(help = "Of activation: what is computed of each number.", byDefault = "relu") Function function,

		@Parameter(help = "Of activation leaky_relu: what negative numbers are multiplied by.", byDefault = "0.2", min = 0, max = 1) double slope,

		@Parameter(help = "Of reshape: rows of the image.", byDefault = "1", min = 1, max = 65536, unit = "pixels") int height,

		@Parameter(help = "Of reshape: columns of the image.", byDefault = "1", min = 1, max = 65536, unit = "pixels") int width) {

	/** The kinds of layers, as PyTorch defines those of these names. */
	public enum Layer {
		CONV, CONV_TRANSPOSED, DENSE, BATCH_NORM, MAX_POOL, ACTIVATION, FLATTEN, RESHAPE
	}

	public LayerParameters {
		outputPadding = List.copyOf(outputPadding);
	}

	ImageLayer toLayer() {
		return switch (layer) {
			case CONV -> new Convolution(channels, kernel, stride, padding);
			case CONV_TRANSPOSED -> new TransposedConvolution(channels, kernel, stride, padding, outputPadding.isEmpty() ? 0 : outputPadding.getFirst(),
					outputPadding.isEmpty() ? 0 : outputPadding.getLast());
			case DENSE -> new Dense(units);
			case BATCH_NORM -> new BatchNorm();
			case MAX_POOL -> new MaxPool(size);
			case ACTIVATION -> new Activation(function, function == Function.LEAKY_RELU ? slope : 0);
			case FLATTEN -> new Flatten();
			case RESHAPE -> new Reshape(channels, height, width);
		};
	}
}
