package org.latentworkbench.learn.image;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.learn.image.ImageLayer.Activation;
import org.latentworkbench.learn.image.ImageLayer.BatchNorm;
import org.latentworkbench.learn.image.ImageLayer.Convolution;
import org.latentworkbench.learn.image.ImageLayer.Dense;
import org.latentworkbench.learn.image.ImageLayer.Flatten;
import org.latentworkbench.learn.image.ImageLayer.MaxPool;
import org.latentworkbench.learn.image.ImageLayer.Reshape;
import org.latentworkbench.learn.image.ImageLayer.TransposedConvolution;

/**
 * A network's layers one after the other, with what each takes and gives and where its numbers lie in one flat vector: encoder, heads,
 * decoder.
 */
public final class ImageLayout {
	private final ImageNetwork network;
	private final List<PlacedLayer> encoder = new ArrayList<>();
	private final List<PlacedLayer> heads = new ArrayList<>();
	private final List<PlacedLayer> decoder = new ArrayList<>();
	private int parameters;
	private int statistics;

	private ImageLayout(ImageNetwork network) {
		this.network = network;
	}

	/**
	 * @throws ParameterException when a layer cannot take what the one before it gives, or the decoder's end is no image of the right size; it blames
	 *                            the layer, {@code encoder[2]} for the encoder's second, or the {@code decoder}
	 */
	public static ImageLayout of(ImageNetwork network) throws ParameterException {
		var layout = new ImageLayout(network);
		Volume end = layout.place("encoder", network.image(), network.encoder(), layout.encoder);
		for (String head : network.variational() ? List.of("mu", "log_variance") : List.of("latent"))
			layout.heads.add(layout.place(head, new Dense(network.latent()), end, Volume.vector(network.latent())));
		Volume made = layout.place("decoder", Volume.vector(network.latent()), network.decoder(), layout.decoder);
		if (!made.equals(network.image()))
			throw new ParameterException("decoder", "the decoder's last layer gives " + words(made) + ", but the images are " + picture(network.image())
					+ " (channels x height x width);\nchange the layers, or choose architecture: auto, which fits itself to the images");
		return layout;
	}

	private static String picture(Volume v) {
		return v.channels() + " x " + v.height() + " x " + v.width();
	}

	/** What a layer takes or gives: a picture, or how many numbers. */
	private static String words(Volume v) {
		return v.height() == 1 && v.width() == 1 ? Counts.of(v.channels(), "number") : picture(v);
	}

	private Volume place(String part, Volume in, List<ImageLayer> layers, List<PlacedLayer> placed) throws ParameterException {
		Volume at = in;
		for (int i = 0; i < layers.size(); i++) {
			ImageLayer layer = layers.get(i);
			Volume out;
			try {
				out = out(layer, at);
			} catch (IllegalArgumentException e) {
				throw new ParameterException(part + "[" + (i + 1) + "]", "layer " + (i + 1) + " of the " + part + " (" + layer.words()
						+ ") cannot take " + words(at) + ": " + e.getMessage() + ";\nchange this layer or one before it, or the size of the images ("
						+ picture(network.image()) + ")");
			}
			placed.add(place(part + "." + i, layer, at, out));
			at = out;
		}
		return at;
	}

	private PlacedLayer place(String name, ImageLayer layer, Volume in, Volume out) {
		int weights = switch (layer) {
			case Convolution c -> Math.multiplyExact(out.channels() * in.channels(), c.kernel() * c.kernel());
			case TransposedConvolution c -> Math.multiplyExact(out.channels() * in.channels(), c.kernel() * c.kernel());
			case Dense d -> Math.multiplyExact(d.units(), in.size());
			case BatchNorm b -> in.channels();
			default -> 0;
		};
		if (weights == 0)
			return new PlacedLayer(name, layer, in, out, -1, -1, -1, 0);
		int weight = parameters;
		int bias = Math.addExact(weight, weights);
		parameters = Math.addExact(bias, out.channels());
		int mean = -1;
		if (layer instanceof BatchNorm) {
			mean = statistics;
			statistics += 2 * in.channels();
		}
		return new PlacedLayer(name, layer, in, out, weight, bias, mean, weights + out.channels());
	}

	private static Volume out(ImageLayer layer, Volume in) {
		return switch (layer) {
			case Convolution c -> new Volume(c.channels(), slid(in.height(), c.kernel(), c.stride(), c.padding(), "high"),
					slid(in.width(), c.kernel(), c.stride(), c.padding(), "wide"));
			case TransposedConvolution c -> new Volume(c.channels(), grown(in.height(), c, c.outputPaddingY()),
					grown(in.width(), c, c.outputPaddingX()));
			case Dense d -> Volume.vector(d.units());
			case MaxPool p -> new Volume(in.channels(), slid(in.height(), p.size(), p.size(), 0, "high"),
					slid(in.width(), p.size(), p.size(), 0, "wide"));
			case Flatten f -> Volume.vector(in.size());
			case Reshape r -> {
				var out = new Volume(r.channels(), r.height(), r.width());
				if (out.size() != in.size())
					throw new IllegalArgumentException("it should become " + picture(out) + ", which are " + Counts.of(out.size(), "number") + ", but it has " + Counts.number(in.size()));
				yield out;
			}
			case BatchNorm b -> in;
			case Activation a -> in;
		};
	}

	private static int slid(int length, int window, int stride, int padding, String way) {
		if (length + 2 * padding < window)
			throw new IllegalArgumentException("that is " + length + " " + way + (padding > 0 ? " (" + (length + 2 * padding) + " with padding)" : "")
					+ ", its window " + window);
		if (padding >= window)
			throw new IllegalArgumentException("its padding of " + padding + " is not smaller than its window of " + window);
		return (length + 2 * padding - window) / stride + 1;
	}

	private static int grown(int length, TransposedConvolution c, int added) {
		if (added >= c.stride() && added > 0)
			throw new IllegalArgumentException("its output padding of " + added + " is not smaller than its stride of " + c.stride());
		int grown = (length - 1) * c.stride() - 2 * c.padding() + c.kernel() + added;
		if (grown < 1 || c.padding() >= c.kernel())
			throw new IllegalArgumentException("its padding of " + c.padding() + " leaves nothing of it");
		return grown;
	}

	/** The network laid out. */
	public ImageNetwork network() {
		return network;
	}

	/** The encoder's layers. */
	public List<PlacedLayer> encoder() {
		return List.copyOf(encoder);
	}

	/** The dense layers to the latent space: position alone, or mean and log-variance. */
	public List<PlacedLayer> heads() {
		return List.copyOf(heads);
	}

	/** The decoder's layers. */
	public List<PlacedLayer> decoder() {
		return List.copyOf(decoder);
	}

	/** All layers in the order of their parameters. */
	public List<PlacedLayer> layers() {
		return Stream.of(encoder, heads, decoder).flatMap(List::stream).toList();
	}

	/** Number of parameters. */
	public int parameterCount() {
		return parameters;
	}

	/** Parameters of the encoder and its heads; the decoder has the others. */
	public int encoderParameters() {
		return Stream.concat(encoder.stream(), heads.stream()).mapToInt(PlacedLayer::parameters).sum();
	}

	/** Number of running means and variances. */
	public int statisticCount() {
		return statistics;
	}

	/** Whether a layer normalises by batch. */
	public boolean normalises() {
		return statistics > 0;
	}

	/** Products of two numbers that an image takes through encoder and decoder, once forward. */
	public long products() {
		return layers().stream().mapToLong(PlacedLayer::products).sum();
	}

	/** Running statistics to begin with: means 0, variances 1. */
	public float[] initialStatistics() {
		var result = new float[statistics];
		for (PlacedLayer layer : layers())
			if (layer.mean() >= 0)
				java.util.Arrays.fill(result, layer.mean() + layer.in().channels(), layer.mean() + 2 * layer.in().channels(), 1f);
		return result;
	}
}
