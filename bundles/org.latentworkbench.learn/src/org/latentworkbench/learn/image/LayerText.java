package org.latentworkbench.learn.image;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.InputException;
import org.latentworkbench.learn.image.ImageLayer.Activation;
import org.latentworkbench.learn.image.ImageLayer.BatchNorm;
import org.latentworkbench.learn.image.ImageLayer.Convolution;
import org.latentworkbench.learn.image.ImageLayer.Dense;
import org.latentworkbench.learn.image.ImageLayer.Flatten;
import org.latentworkbench.learn.image.ImageLayer.Function;
import org.latentworkbench.learn.image.ImageLayer.MaxPool;
import org.latentworkbench.learn.image.ImageLayer.Reshape;
import org.latentworkbench.learn.image.ImageLayer.TransposedConvolution;

/** A layer in a JSON file: its kind, and those of these numbers that it has, null for the others. */
record LayerText(String layer, Integer channels, Integer kernel, Integer stride, Integer padding, List<Integer> outputPadding, Integer units,
		Integer size, Function function, Double slope, Integer height, Integer width) {

	static LayerText of(ImageLayer layer) {
		return switch (layer) {
			case Convolution c -> new LayerText("conv", c.channels(), c.kernel(), c.stride(), c.padding(), null, null, null, null, null, null, null);
			case TransposedConvolution c -> new LayerText("conv-transposed", c.channels(), c.kernel(), c.stride(), c.padding(),
					List.of(c.outputPaddingY(), c.outputPaddingX()), null, null, null, null, null, null);
			case Dense d -> new LayerText("dense", null, null, null, null, null, d.units(), null, null, null, null, null);
			case BatchNorm b -> new LayerText("batch-norm", null, null, null, null, null, null, null, null, null, null, null);
			case MaxPool p -> new LayerText("max-pool", null, null, null, null, null, null, p.size(), null, null, null, null);
			case Activation a -> new LayerText("activation", null, null, null, null, null, null, null, a.function(), a.slope(), null, null);
			case Flatten f -> new LayerText("flatten", null, null, null, null, null, null, null, null, null, null, null);
			case Reshape r -> new LayerText("reshape", r.channels(), null, null, null, null, null, null, null, null, r.height(), r.width());
		};
	}

	/**
	 * @throws InputException       for an unknown kind
	 * @throws NullPointerException where a number is missing
	 */
	static List<ImageLayer> layers(List<LayerText> texts) throws InputException {
		var layers = new ArrayList<ImageLayer>();
		for (LayerText text : texts)
			layers.add(text.toLayer());
		return layers;
	}

	private ImageLayer toLayer() throws InputException {
		return switch (layer) {
			case "conv" -> new Convolution(channels, kernel, stride, padding);
			case "conv-transposed" -> new TransposedConvolution(channels, kernel, stride, padding, outputPadding.getFirst(), outputPadding.getLast());
			case "dense" -> new Dense(units);
			case "batch-norm" -> new BatchNorm();
			case "max-pool" -> new MaxPool(size);
			case "activation" -> new Activation(function, slope);
			case "flatten" -> new Flatten();
			case "reshape" -> new Reshape(channels, height, width);
			default -> throw new InputException("there is no layer '" + layer + "'");
		};
	}
}
