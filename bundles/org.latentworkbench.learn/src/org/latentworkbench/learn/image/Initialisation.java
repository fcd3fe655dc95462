package org.latentworkbench.learn.image;

import java.util.Arrays;

import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.image.ImageLayer.BatchNorm;

/** How weights begin. Fans are counted as PyTorch counts them: of a transposed convolution its channels in and out change places. */
public enum Initialisation {
	/** Weights and biases even within {@code 1 / sqrt(fan in)}, as PyTorch draws them. */
	UNIFORM,
	/** Weights normal with variance {@code 2 / fan out}, biases 0 (He et al., ICCV 2015); with large kernels it can explode. */
	KAIMING_FAN_OUT,
	/** Weights even within {@code sqrt(6 / (fan in + fan out))}, biases 0, as Keras draws them (Glorot and Bengio, AISTATS 2010). */
	GLOROT;

	/** The parameters of a new network; every layer draws from a stream of its own. */
	public float[] parameters(ImageLayout layout, RandomStream random) {
		var result = new float[layout.parameterCount()];
		for (PlacedLayer layer : layout.layers()) {
			if (layer.parameters() == 0)
				continue;
			if (layer.layer() instanceof BatchNorm)
				Arrays.fill(result, layer.weight(), layer.bias(), 1f);
			else
				draw(layer, random.split(layer.name()), result);
		}
		return result;
	}

	private void draw(PlacedLayer layer, RandomStream random, float[] into) {
		int[] shape = layer.weightShape();
		int field = shape.length < 4 ? 1 : shape[2] * shape[3];
		int fanIn = shape[1] * field;
		int fanOut = shape[0] * field;
		int weights = layer.weights();
		switch (this) {
			case UNIFORM -> {
				float bound = (float) (1 / Math.sqrt(fanIn));
				random.fillUniform(into, layer.weight(), weights, -bound, bound);
				random.fillUniform(into, layer.bias(), layer.out().channels(), -bound, bound);
			}
			case KAIMING_FAN_OUT -> {
				random.fillGaussian(into, layer.weight(), weights);
				float deviation = (float) Math.sqrt(2.0 / fanOut);
				for (int i = layer.weight(); i < layer.bias(); i++)
					into[i] *= deviation;
			}
			case GLOROT -> {
				float bound = (float) Math.sqrt(6.0 / (fanIn + fanOut));
				random.fillUniform(into, layer.weight(), weights, -bound, bound);
			}
		}
	}
}
