package org.latentworkbench.learn.image;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.learn.image.ImageLayer.BatchNorm;
import org.latentworkbench.learn.image.ImageLayer.Convolution;
import org.latentworkbench.learn.image.ImageLayer.Dense;
import org.latentworkbench.learn.image.ImageLayer.Flatten;
import org.latentworkbench.learn.image.ImageLayer.MaxPool;
import org.latentworkbench.learn.image.ImageLayer.Reshape;
import org.latentworkbench.learn.image.ImageLayer.TransposedConvolution;

/** Networks that need not be spelt out. */
public final class Architectures {
	private static final double SLOPE = 0.2;
	private static final int SMALLEST = 8;
	private static final int[] CHANNELS = { 32, 64, 64 };
	private static final int HIDDEN = 128;

	private Architectures() {
	}

	/**
	 * A published network for 28 x 28 grey digits: four convolutions to 256 x 1 x 1, two dense layers, mirrored by the decoder. With 10 latent
	 * dimensions a variational one has 1,543,509 parameters, 774,580 of them in the encoder.
	 */
	public static ImageNetwork digits(Volume image, int latent, boolean variational) {
		var encoder = new ArrayList<ImageLayer>();
		normed(encoder, new Convolution(32, 4, 2, 1));
		normed(encoder, new Convolution(64, 4, 2, 1));
		normed(encoder, new Convolution(128, 3, 2, 1));
		normed(encoder, new Convolution(256, 4, 1, 0));
		encoder.addAll(List.of(new Flatten(), new Dense(512), ImageLayer.leakyRelu(SLOPE)));
		var decoder = new ArrayList<ImageLayer>(List.of(new Dense(512), ImageLayer.leakyRelu(SLOPE), new Dense(256), ImageLayer.leakyRelu(SLOPE),
				new Reshape(256, 1, 1)));
		normed(decoder, new TransposedConvolution(128, 4, 1, 0, 0, 0));
		normed(decoder, new TransposedConvolution(64, 3, 2, 1, 0, 0));
		normed(decoder, new TransposedConvolution(32, 4, 2, 1, 0, 0));
		decoder.add(new TransposedConvolution(1, 4, 2, 1, 0, 0));
		return new ImageNetwork(image, latent, variational, encoder, decoder);
	}

	private static void normed(List<ImageLayer> layers, ImageLayer layer) {
		layers.addAll(List.of(layer, new BatchNorm(), ImageLayer.leakyRelu(SLOPE)));
	}

	/**
	 * A published network for 36 x 36 grey heatmaps: four convolutions, three of them pooled, and a decoder that grows by threes. With 3 latent
	 * dimensions the encoder has 232,454 parameters, or 232,259 of a plain autoencoder, the decoder 96,705.
	 */
	public static ImageNetwork heatmaps(Volume image, int latent, boolean variational) {
		var encoder = new ArrayList<ImageLayer>(List.of(new Convolution(32, 3, 1, 1), ImageLayer.relu()));
		for (int channels : new int[] { 64, 128, 64 })
			encoder.addAll(List.of(new Convolution(channels, 3, 1, 1), ImageLayer.relu(), new MaxPool(2)));
		encoder.addAll(List.of(new Flatten(), new Dense(64), ImageLayer.relu()));
		var decoder = List.of(new Dense(1024), ImageLayer.relu(), new Reshape(64, 4, 4),
				new TransposedConvolution(64, 3, 1, 1, 0, 0), ImageLayer.relu(), new TransposedConvolution(64, 3, 3, 0, 0, 0), ImageLayer.relu(),
				new TransposedConvolution(32, 3, 3, 0, 0, 0), ImageLayer.relu(), new TransposedConvolution(1, 3, 1, 1, 0, 0));
		return new ImageNetwork(image, latent, variational, encoder, decoder);
	}

	/** Dense layers of these widths, with ReLU; the decoder mirrors the encoder. */
	public static ImageNetwork dense(Volume image, int latent, boolean variational, List<Integer> hidden) {
		var encoder = new ArrayList<ImageLayer>(List.of(new Flatten()));
		for (int units : hidden)
			encoder.addAll(List.of(new Dense(units), ImageLayer.relu()));
		var decoder = new ArrayList<ImageLayer>();
		for (int units : hidden.reversed())
			decoder.addAll(List.of(new Dense(units), ImageLayer.relu()));
		decoder.addAll(List.of(new Dense(image.size()), new Reshape(image.channels(), image.height(), image.width())));
		return new ImageNetwork(image, latent, variational, encoder, decoder);
	}

	/**
	 * Convolutions that fit any size: each halves height and width (rounded up) while the smaller one is at least {@value #SMALLEST}, three times at
	 * most, with 32, 64 and 64 channels; then a dense layer of {@value #HIDDEN}. The decoder mirrors them. Images too small for that get dense
	 * layers.
	 */
	public static ImageNetwork fitted(Volume image, int latent, boolean variational) {
		var sizes = new ArrayList<Volume>(List.of(image));
		while (sizes.size() <= CHANNELS.length && Math.min(sizes.getLast().height(), sizes.getLast().width()) >= SMALLEST)
			sizes.add(new Volume(CHANNELS[sizes.size() - 1], half(sizes.getLast().height()), half(sizes.getLast().width())));
		if (sizes.size() == 1)
			return dense(image, latent, variational, List.of(HIDDEN));
		var encoder = new ArrayList<ImageLayer>();
		for (Volume size : sizes.subList(1, sizes.size()))
			encoder.addAll(List.of(new Convolution(size.channels(), 3, 2, 1), ImageLayer.relu()));
		encoder.addAll(List.of(new Flatten(), new Dense(HIDDEN), ImageLayer.relu()));
		Volume last = sizes.getLast();
		var decoder = new ArrayList<ImageLayer>(List.of(new Dense(HIDDEN), ImageLayer.relu(), new Dense(last.size()), ImageLayer.relu(),
				new Reshape(last.channels(), last.height(), last.width())));
		for (int i = sizes.size() - 2; i >= 0; i--) {
			Volume to = sizes.get(i);
			decoder.add(new TransposedConvolution(to.channels(), 3, 2, 1, 1 - to.height() % 2, 1 - to.width() % 2));
			if (i > 0)
				decoder.add(ImageLayer.relu());
		}
		return new ImageNetwork(image, latent, variational, encoder, decoder);
	}

	private static int half(int length) {
		return (length + 1) / 2;
	}
}
