package org.latentworkbench.learn.image;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.learn.image.ImageLayer.Activation;
import org.latentworkbench.learn.image.ImageLayer.BatchNorm;
import org.latentworkbench.learn.image.ImageLayer.Convolution;
import org.latentworkbench.learn.image.ImageLayer.Dense;
import org.latentworkbench.learn.image.ImageLayer.Flatten;
import org.latentworkbench.learn.image.ImageLayer.MaxPool;
import org.latentworkbench.learn.image.ImageLayer.Reshape;
import org.latentworkbench.learn.image.ImageLayer.TransposedConvolution;
import org.latentworkbench.learn.jvm.Rows;
import org.latentworkbench.learn.neighbours.Workers;

/** What a trained network makes of images and positions, in plain arrays. Immutable; safe for several threads. */
final class ImageInference {
	/** Positions of a batch in its largest layer: their patches stay in the cache. */
	private static final int POSITIONS = 4096;
	/** Fewer columns than this are faster as sums held in registers. */
	private static final int FEW = 16;

	private final ImageLayout layout;
	private final float[] parameters;
	private final float[] statistics;
	/** Weights as rows, by their places: a row for each output channel, or for each weight of a transposed convolution's kernel. */
	private final Map<Integer, float[][]> weights = new HashMap<>();

	ImageInference(ImageLayout layout, float[] parameters, float[] statistics) {
		this.layout = layout;
		this.parameters = parameters;
		this.statistics = statistics;
		for (PlacedLayer layer : layout.layers())
			switch (layer.layer()) {
				case Convolution c -> weights.put(layer.weight(), rows(layer.weight(), layer.out().channels(), layer.weights() / layer.out().channels()));
				case Dense d -> weights.put(layer.weight(), rows(layer.weight(), layer.out().channels(), layer.in().size()));
				case TransposedConvolution c -> weights.put(layer.weight(),
						turned(rows(layer.weight(), layer.in().channels(), layer.weights() / layer.in().channels())));
				default -> {
					// no products
				}
			}
	}

	private float[][] rows(int from, int rows, int columns) {
		var result = new float[rows][columns];
		for (int r = 0; r < rows; r++)
			System.arraycopy(parameters, from + r * columns, result[r], 0, columns);
		return result;
	}

	private static float[][] turned(float[][] m) {
		var result = new float[m[0].length][m.length];
		for (int i = 0; i < m.length; i++)
			for (int j = 0; j < m[i].length; j++)
				result[j][i] = m[i][j];
		return result;
	}

	/** What the heads say of each image, {@code heads x (n * latent)}. */
	float[][] encode(ImageSamples images, Workers workers) {
		int d = layout.network().latent();
		var result = new float[layout.heads().size()][images.size() * d];
		int p = images.image().size();
		workers.ranges(images.size(), block(layout.encoder(), images.image()), (from, to) -> {
			int batch = to - from;
			float[][] end = forward(layout.encoder(), channels(images.levels(), from * p, images.image(), batch), batch);
			for (int h = 0; h < result.length; h++)
				collect(dense(layout.heads().get(h), end, batch), Volume.vector(d), batch, result[h], from * d);
		});
		return result;
	}

	/** Images of positions {@code n x latent}: {@code n x channels x height x width} levels in [0, 1]. */
	float[] decode(float[] z, Workers workers) {
		int d = layout.network().latent();
		int n = z.length / d;
		Volume image = layout.network().image();
		var result = new float[Math.multiplyExact(n, image.size())];
		workers.ranges(n, block(layout.decoder(), image), (from, to) -> {
			int batch = to - from;
			float[][] end = forward(layout.decoder(), channels(z, from * d, Volume.vector(d), batch), batch);
			collect(end, image, batch, result, from * image.size());
			for (int i = from * image.size(); i < to * image.size(); i++)
				result[i] = sigmoid(result[i]);
		});
		return result;
	}

	private static int block(List<PlacedLayer> layers, Volume image) {
		int area = layers.stream().mapToInt(l -> Math.max(l.in().area(), l.out().area())).max().orElse(1);
		return Math.max(1, POSITIONS / Math.max(area, image.area()));
	}

	/** Images one after the other as one row a channel. */
	private static float[][] channels(float[] images, int at, Volume v, int batch) {
		int area = v.area();
		var result = new float[v.channels()][batch * area];
		for (int b = 0; b < batch; b++)
			for (int c = 0; c < v.channels(); c++)
				System.arraycopy(images, at + (b * v.channels() + c) * area, result[c], b * area, area);
		return result;
	}

	/** The other way round. */
	private static void collect(float[][] rows, Volume v, int batch, float[] images, int at) {
		int area = v.area();
		for (int b = 0; b < batch; b++)
			for (int c = 0; c < v.channels(); c++)
				System.arraycopy(rows[c], b * area, images, at + (b * v.channels() + c) * area, area);
	}

	private float[][] forward(List<PlacedLayer> layers, float[][] input, int batch) {
		float[][] x = input;
		for (PlacedLayer layer : layers)
			x = switch (layer.layer()) {
				case Convolution c -> {
					var patches = new float[layer.in().channels() * c.kernel() * c.kernel()][batch * layer.out().area()];
					Patches.gather(x, layer.in(), layer.out(), c.kernel(), c.stride(), c.padding(), batch, patches);
					yield biased(product(weights.get(layer.weight()), patches), layer);
				}
				case TransposedConvolution c -> {
					float[][] patches = product(weights.get(layer.weight()), x);
					var grown = new float[layer.out().channels()][batch * layer.out().area()];
					Patches.add(patches, layer.in(), layer.out(), c.kernel(), c.stride(), c.padding(), batch, grown);
					yield biased(grown, layer);
				}
				case Dense d -> dense(layer, x, batch);
				case BatchNorm b -> normed(x, layer);
				case MaxPool p -> pooled(x, layer, p.size(), batch);
				case Activation a -> activated(x, a);
				case Flatten f -> reshaped(x, layer.in(), layer.out(), batch);
				case Reshape r -> reshaped(x, layer.in(), layer.out(), batch);
			};
		return x;
	}

	private float[][] dense(PlacedLayer layer, float[][] x, int batch) {
		return biased(product(weights.get(layer.weight()), reshaped(x, layer.in(), Volume.vector(layer.in().size()), batch)), layer);
	}

	/** {@code c m}. */
	private static float[][] product(float[][] c, float[][] m) {
		int n = m[0].length;
		var y = new float[c.length][n];
		if (n < FEW)
			Rows.dots(y, c.length, c, m.length, turned(m), n, true);
		else
			Products.add(y, c, m, n);
		return y;
	}

	private float[][] biased(float[][] x, PlacedLayer layer) {
		for (int c = 0; c < x.length; c++) {
			float bias = parameters[layer.bias() + c];
			float[] row = x[c];
			for (int i = 0; i < row.length; i++)
				row[i] += bias;
		}
		return x;
	}

	private float[][] normed(float[][] x, PlacedLayer layer) {
		int n = x.length;
		for (int c = 0; c < n; c++) {
			float scale = parameters[layer.weight() + c] / (float) Math.sqrt(statistics[layer.mean() + n + c] + BatchNorm.EPSILON);
			float shift = parameters[layer.bias() + c] - statistics[layer.mean() + c] * scale;
			float[] row = x[c];
			for (int i = 0; i < row.length; i++)
				row[i] = row[i] * scale + shift;
		}
		return x;
	}

	private static float[][] pooled(float[][] x, PlacedLayer layer, int size, int batch) {
		Volume in = layer.in();
		Volume out = layer.out();
		var result = new float[out.channels()][batch * out.area()];
		for (int c = 0; c < out.channels(); c++)
			for (int b = 0, at = 0; b < batch; b++)
				for (int oy = 0; oy < out.height(); oy++)
					for (int ox = 0; ox < out.width(); ox++, at++) {
						float most = Float.NEGATIVE_INFINITY;
						for (int ky = 0; ky < size; ky++)
							for (int kx = 0, from = (b * in.height() + oy * size + ky) * in.width() + ox * size; kx < size; kx++)
								most = Math.max(most, x[c][from + kx]);
						result[c][at] = most;
					}
		return result;
	}

	private static float[][] activated(float[][] x, Activation a) {
		float slope = (float) a.slope();
		for (float[] row : x)
			switch (a.function()) {
				case RELU -> {
					for (int i = 0; i < row.length; i++)
						row[i] = Math.max(row[i], 0f);
				}
				case LEAKY_RELU -> {
					for (int i = 0; i < row.length; i++)
						row[i] = row[i] > 0 ? row[i] : row[i] * slope;
				}
				case TANH -> {
					for (int i = 0; i < row.length; i++)
						row[i] = (float) StrictMath.tanh(row[i]);
				}
				case SIGMOID -> {
					for (int i = 0; i < row.length; i++)
						row[i] = sigmoid(row[i]);
				}
			}
		return x;
	}

	private static float sigmoid(float x) {
		return (float) (1 / (1 + StrictMath.exp(-x)));
	}

	private static float[][] reshaped(float[][] x, Volume in, Volume out, int batch) {
		if (in.equals(out))
			return x;
		var images = new float[batch * in.size()];
		collect(x, in, batch, images, 0);
		return channels(images, 0, out, batch);
	}
}
