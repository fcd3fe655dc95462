package org.latentworkbench.learn.torch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.latentworkbench.learn.image.ImageLayer.Activation;
import org.latentworkbench.learn.image.ImageLayer.BatchNorm;
import org.latentworkbench.learn.image.ImageLayer.Convolution;
import org.latentworkbench.learn.image.ImageLayer.Dense;
import org.latentworkbench.learn.image.ImageLayer.Flatten;
import org.latentworkbench.learn.image.ImageLayer.MaxPool;
import org.latentworkbench.learn.image.ImageLayer.Reshape;
import org.latentworkbench.learn.image.ImageLayer.TransposedConvolution;
import org.latentworkbench.learn.image.ImageLayout;
import org.latentworkbench.learn.image.ImageObjective;
import org.latentworkbench.learn.image.ImageObjective.Loss;
import org.latentworkbench.learn.image.PlacedLayer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * A network of images on libtorch: what it makes of a batch, and its errors. No plain number takes part in an operation here: DJL would wrap
 * it in memory that the garbage collector may free before the backward pass reads it.
 */
final class TorchImageNetwork {
	private final ImageLayout layout;
	private final ImageObjective objective;
	/** Running means and variances of batch norms, by their places in the statistics. */
	private final Map<Integer, NDArray> statistics = new HashMap<>();
	private final NDArray one;
	private final NDArray factor;
	private final NDArray nothing;
	/** Biases of zeros for the convolutions that transposed ones become, by the place of their own biases. */
	private final Map<Integer, NDArray> none = new HashMap<>();
	/** Ends of all parameter tensors but the last. */
	private final long[] ends;

	TorchImageNetwork(ImageLayout layout, ImageObjective objective, float[] statistics, NDManager manager) {
		this.layout = layout;
		this.objective = objective;
		one = manager.create(1f);
		factor = manager.create(objective.deviation().factor());
		nothing = manager.create(0f);
		for (PlacedLayer layer : layout.layers()) {
			if (layer.mean() >= 0) {
				int n = layer.in().channels();
				for (int part = 0; part < 2; part++) {
					int at = layer.mean() + part * n;
					this.statistics.put(at, manager.create(java.util.Arrays.copyOfRange(statistics, at, at + n)));
				}
			}
			if (layer.layer() instanceof TransposedConvolution c)
				none.put(layer.bias(), manager.zeros(new Shape((long) layer.out().channels() * c.stride() * c.stride())));
		}
		ends = layout.layers().stream().filter(l -> l.parameters() > 0).flatMapToLong(l -> java.util.stream.LongStream.of(l.weight(), l.bias()))
				.skip(1).toArray();
	}

	/** Copies running means and variances back. */
	void store(float[] into) {
		statistics.forEach((at, values) -> {
			float[] numbers = values.toFloatArray();
			System.arraycopy(numbers, 0, into, at, numbers.length);
		});
	}

	/**
	 * Moves running means and variances towards another network's.
	 *
	 * @param other of the same layout
	 * @param share of the way; temporary tensors go to its manager
	 */
	void follow(TorchImageNetwork other, NDArray share) {
		statistics.forEach((at, values) -> {
			NDArray way = other.statistics.get(at).sub(values);
			way.attach(share.getManager());
			values.addi(way.muli(share));
		});
	}

	/** The parameters as tensors, by their places. */
	Map<Integer, NDArray> tensors(NDArray flat) {
		NDList parts = flat.split(ends, 0);
		var named = new HashMap<Integer, NDArray>();
		int i = 0;
		for (PlacedLayer layer : layout.layers())
			if (layer.parameters() > 0) {
				var shape = new Shape(java.util.Arrays.stream(layer.weightShape()).asLongStream().toArray());
				named.put(layer.weight(), parts.get(i++).reshape(shape));
				named.put(layer.bias(), parts.get(i++));
			}
		return named;
	}

	/**
	 * A batch's errors.
	 *
	 * @param images {@code batch x numbers}
	 * @param noise  {@code batch x latent}, standard normal
	 * @return {@code 2}: summed over the batch, the errors of reconstruction summed over pixels, and
	 *         {@code sum(1 + s - mu^2 - e^s)} over latent dimensions, which is minus twice the divergence
	 */
	NDArray sums(Map<Integer, NDArray> named, NDArray images, NDArray noise, int batch, boolean training) {
		return sums(named, images, noise, batch, training, Optional.empty());
	}

	/**
	 * As {@link #sums(Map, NDArray, NDArray, int, boolean)}, with a further loss.
	 *
	 * @param further of the posterior means, {@code batch x latent}: one number
	 * @return {@code 2}, or with a further loss {@code 3}, that the last
	 */
	NDArray sums(Map<Integer, NDArray> named, NDArray images, NDArray noise, int batch, boolean training, Optional<UnaryOperator<NDArray>> further) {
		NDArray h = encode(named, images, batch, training);
		NDArray mu = dense(layout.heads().getFirst(), named, h, batch).reshape(batch, layout.network().latent());
		NDArray z = mu;
		NDArray divergence = nothing;
		if (layout.network().variational()) {
			NDArray s = dense(layout.heads().getLast(), named, h, batch).reshape(batch, layout.network().latent());
			z = mu.add(s.mul(factor).exp().mul(noise));
			divergence = s.add(one).sub(mu.square()).sub(s.exp()).sum();
		}
		NDArray logits = forward(layout.decoder(), named, z.reshape(batch, layout.network().latent(), 1, 1), batch, training)
				.reshape(batch, layout.network().image().size());
		NDArray error = objective.loss() == Loss.BCE ? logits.getNDArrayInternal().softPlus().sub(logits.mul(images)).sum()
				: logits.getNDArrayInternal().sigmoid().sub(images).square().sum();
		var sums = new NDList(error, divergence);
		further.ifPresent(loss -> sums.add(loss.apply(mu)));
		return NDArrays.stack(sums, 0);
	}

	/** Posterior means, {@code batch x latent}; for looking, not for learning. */
	NDArray means(Map<Integer, NDArray> named, NDArray images, int batch) {
		return dense(layout.heads().getFirst(), named, encode(named, images, batch, false), batch).reshape(batch, layout.network().latent());
	}

	/** What is decoded from the posterior means, {@code batch x numbers}, levels in [0, 1]; for looking, not for learning. */
	NDArray reconstructions(Map<Integer, NDArray> named, NDArray images, int batch) {
		NDArray means = means(named, images, batch).reshape(batch, layout.network().latent(), 1, 1);
		return forward(layout.decoder(), named, means, batch, false).getNDArrayInternal().sigmoid().reshape(batch, layout.network().image().size());
	}

	private NDArray encode(Map<Integer, NDArray> named, NDArray images, int batch, boolean training) {
		var image = layout.network().image();
		return forward(layout.encoder(), named, images.reshape(batch, image.channels(), image.height(), image.width()), batch, training);
	}

	private NDArray forward(List<PlacedLayer> layers, Map<Integer, NDArray> named, NDArray input, int batch, boolean training) {
		NDArray x = input;
		for (PlacedLayer place : layers)
			x = switch (place.layer()) {
				case Convolution c -> TorchConvolutions.convolution(x, named.get(place.weight()), named.get(place.bias()), c);
				case TransposedConvolution c -> TorchConvolutions.transposed(x, named.get(place.weight()), named.get(place.bias()), c, place, batch,
						none.get(place.bias()));
				case Dense d -> dense(place, named, x, batch);
				case BatchNorm b -> x.getNDArrayInternal().batchNorm(x, statistics.get(place.mean()),
						statistics.get(place.mean() + place.in().channels()), named.get(place.weight()), named.get(place.bias()), 1,
						// DJL counts momentum the other way
						1 - BatchNorm.MOMENTUM, BatchNorm.EPSILON, training).head();
				case MaxPool p -> {
					var window = new Shape(p.size(), p.size());
					yield x.getNDArrayInternal().maxPool(window, window, new Shape(0, 0), false);
				}
				case Activation a -> switch (a.function()) {
					case RELU -> x.getNDArrayInternal().relu();
					case LEAKY_RELU -> x.getNDArrayInternal().leakyRelu((float) a.slope());
					case TANH -> x.getNDArrayInternal().tanh();
					case SIGMOID -> x.getNDArrayInternal().sigmoid();
				};
				case Flatten f -> x.reshape(batch, place.out().channels(), 1, 1);
				case Reshape r -> x.reshape(batch, r.channels(), r.height(), r.width());
			};
		return x;
	}

	private static NDArray dense(PlacedLayer place, Map<Integer, NDArray> named, NDArray x, int batch) {
		return x.reshape(batch, place.in().size()).matMul(named.get(place.weight()).transpose(1, 0)).add(named.get(place.bias()))
				.reshape(batch, place.out().channels(), 1, 1);
	}
}
