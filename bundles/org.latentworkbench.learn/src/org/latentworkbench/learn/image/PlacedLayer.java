package org.latentworkbench.learn.image;

import org.latentworkbench.learn.image.ImageLayer.BatchNorm;
import org.latentworkbench.learn.image.ImageLayer.Convolution;
import org.latentworkbench.learn.image.ImageLayer.Dense;
import org.latentworkbench.learn.image.ImageLayer.TransposedConvolution;

/**
 * A layer at its place in a network.
 *
 * @param name       {@code encoder.3}, or what the head gives
 * @param in         what it takes
 * @param out        what it gives
 * @param weight     place of its weights in the flat parameters: {@code out x in x k x k} of a convolution, {@code in x out x k x k} of a
 *                   transposed one, {@code out x in} of a dense layer, one a channel of a batch norm; -1 for none
 * @param bias       place of its biases, one a channel or unit; -1 for none
 * @param mean       place of a batch norm's running means in the statistics, its running variances after them; -1 for none
 * @param parameters how many it has
 */
public record PlacedLayer(String name, ImageLayer layer, Volume in, Volume out, int weight, int bias, int mean, int parameters) {

	/** Lengths of the weights' axes; empty for a layer without weights. */
	public int[] weightShape() {
		return switch (layer) {
			case Convolution c -> new int[] { out.channels(), in.channels(), c.kernel(), c.kernel() };
			case TransposedConvolution c -> new int[] { in.channels(), out.channels(), c.kernel(), c.kernel() };
			case Dense d -> new int[] { out.channels(), in.size() };
			case BatchNorm b -> new int[] { in.channels() };
			default -> new int[0];
		};
	}

	/** Number of weights without biases. */
	public int weights() {
		return bias < 0 ? 0 : parameters - out.channels();
	}

	/** Products of two numbers that an image takes on its way through. */
	public long products() {
		return switch (layer) {
			case Convolution c -> (long) out.size() * in.channels() * c.kernel() * c.kernel();
			case TransposedConvolution c -> (long) in.size() * out.channels() * c.kernel() * c.kernel();
			case Dense d -> (long) out.channels() * in.size();
			default -> 0;
		};
	}
}
