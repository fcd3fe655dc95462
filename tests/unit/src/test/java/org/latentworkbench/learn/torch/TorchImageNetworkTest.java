package org.latentworkbench.learn.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.TrainingOptions.Device;
import org.latentworkbench.learn.image.ImageLayer;
import org.latentworkbench.learn.image.ImageLayer.BatchNorm;
import org.latentworkbench.learn.image.ImageLayer.Convolution;
import org.latentworkbench.learn.image.ImageLayer.Dense;
import org.latentworkbench.learn.image.ImageLayer.MaxPool;
import org.latentworkbench.learn.image.ImageLayer.Reshape;
import org.latentworkbench.learn.image.ImageLayer.TransposedConvolution;
import org.latentworkbench.learn.image.ImageLayout;
import org.latentworkbench.learn.image.ImageMonitor;
import org.latentworkbench.learn.image.ImageNetwork;
import org.latentworkbench.learn.image.ImageObjective;
import org.latentworkbench.learn.image.ImageObjective.Deviation;
import org.latentworkbench.learn.image.ImageObjective.Loss;
import org.latentworkbench.learn.image.ImageObjective.Reduction;
import org.latentworkbench.learn.image.ImageOptions;
import org.latentworkbench.learn.image.ImageSamples;
import org.latentworkbench.learn.image.ImageSchedule;
import org.latentworkbench.learn.image.ImageTraining;
import org.latentworkbench.learn.image.Initialisation;
import org.latentworkbench.learn.image.PlacedLayer;
import org.latentworkbench.learn.image.Volume;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

class TorchImageNetworkTest {
	@BeforeAll
	static void libtorch() {
		assumeTrue(TorchRuntime.problem().isEmpty(), () -> "no libtorch here: " + TorchRuntime.problem().get());
	}

	private static float[] numbers(int n, long seed) {
		var values = new float[n];
		RandomStream.of(seed).fillGaussian(values);
		return values;
	}

	/** A transposed convolution as its definition has it: every number of the small image adds the kernel, times itself, to the large one. */
	private static float[] naive(float[] x, float[] w, float[] bias, TransposedConvolution c, Volume in, Volume out, int batch) {
		var y = new float[batch * out.size()];
		int k = c.kernel();
		for (int b = 0; b < batch; b++) {
			for (int o = 0; o < out.channels(); o++) {
				for (int p = 0; p < out.area(); p++) {
					y[(b * out.channels() + o) * out.area() + p] = bias[o];
				}
				for (int i = 0; i < in.channels(); i++) {
					for (int iy = 0; iy < in.height(); iy++) {
						for (int ix = 0; ix < in.width(); ix++) {
							for (int ky = 0; ky < k; ky++) {
								for (int kx = 0; kx < k; kx++) {
									int oy = iy * c.stride() + ky - c.padding();
									int ox = ix * c.stride() + kx - c.padding();
									if (oy >= 0 && oy < out.height() && ox >= 0 && ox < out.width()) {
										y[((b * out.channels() + o) * out.height() + oy) * out.width() + ox] += x[((b * in.channels() + i) * in.height() + iy)
												* in.width() + ix] * w[((i * out.channels() + o) * k + ky) * k + kx];
									}
								}
							}
						}
					}
				}
			}
		}
		return y;
	}

	@Test
	void transposedConvolutionsAreThoseOfTheDefinition() throws Exception {
		var cases = List.of(new TransposedConvolution(2, 3, 1, 1, 0, 0), new TransposedConvolution(2, 4, 2, 1, 0, 0),
				new TransposedConvolution(3, 3, 2, 1, 1, 0), new TransposedConvolution(2, 3, 3, 0, 0, 0), new TransposedConvolution(2, 3, 3, 0, 1, 2),
				new TransposedConvolution(2, 5, 2, 2, 1, 1), new TransposedConvolution(2, 2, 4, 0, 0, 3), new TransposedConvolution(2, 4, 1, 0, 0, 0),
				new TransposedConvolution(1, 5, 3, 1, 2, 0), new TransposedConvolution(2, 1, 1, 0, 0, 0));
		try (NDManager manager = TorchRuntime.engine().newBaseManager()) {
			for (TransposedConvolution c : cases) {
				for (Volume in : List.of(new Volume(3, 4, 5), new Volume(3, 1, 1), new Volume(1, 2, 1))) {
					int height = (in.height() - 1) * c.stride() - 2 * c.padding() + c.kernel() + c.outputPaddingY();
					int width = (in.width() - 1) * c.stride() - 2 * c.padding() + c.kernel() + c.outputPaddingX();
					var out = new Volume(c.channels(), height, width);
					var place = new PlacedLayer("decoder.0", c, in, out, 0, 1, -1, 1);
					float[] x = numbers(2 * in.size(), 1);
					float[] w = numbers(in.channels() * out.channels() * c.kernel() * c.kernel(), 2);
					float[] bias = numbers(out.channels(), 3);
					NDArray y = TorchConvolutions.transposed(manager.create(x, new Shape(2, in.channels(), in.height(), in.width())),
							manager.create(w, new Shape(in.channels(), out.channels(), c.kernel(), c.kernel())), manager.create(bias), c, place, 2,
							manager.zeros(new Shape(out.channels() * c.stride() * c.stride())));
					assertEquals(new Shape(2, out.channels(), height, width), y.getShape(), c + " on " + in);
					assertArrayEquals(naive(x, w, bias, c, in, out, 2), y.toFloatArray(), 1e-4f, c + " on " + in);
				}
			}
		}
	}

	/** Two pixels, one latent dimension, no hidden layer: mu = .5 a - .25 b + .1, s = .2 a + .3 b - .1, logits z + .3 and -2 z + .2. */
	private static float[] sums(ImageObjective objective) throws Exception {
		ImageLayout layout = ImageLayout.of(new ImageNetwork(new Volume(1, 1, 2), 1, true, List.of(), List.of(new Dense(2), new Reshape(1, 1, 2))));
		float[] parameters = { .5f, -.25f, .1f, .2f, .3f, -.1f, 1, -2, .3f, .2f };
		try (NDManager manager = TorchRuntime.engine().newBaseManager()) {
			var network = new TorchImageNetwork(layout, objective, new float[0], manager);
			return network.sums(network.tensors(manager.create(parameters)), manager.create(new float[] { .8f, .2f }, new Shape(1, 2)),
					manager.create(new float[] { .7f }, new Shape(1, 1)), 1, true).toFloatArray();
		}
	}

	@Test
	void lossesAreThoseOfTheFormulas() throws Exception {
		// mu = .45, s = .12, z = .45 + .7 e^.06 = 1.19329, logits 1.49329 and -2.18657
		float[] half = sums(ImageObjective.elbo());
		assertEquals(0.50130 + 0.54374, half[0], 2e-5, "cross-entropy of (.8, .2) with sigmoids of the logits");
		assertEquals(1 + .12 - .45 * .45 - Math.exp(.12), half[1], 1e-6, "-2 times the divergence, .10500");
		// z = .45 + .7 e^.12 = 1.23925, logits 1.53925 and -2.27850
		float[] full = sums(new ImageObjective(Loss.BCE, Reduction.SUM, 1, 0, Reduction.SUM, Deviation.FULL));
		assertEquals(0.50222 + 0.55322, full[0], 2e-5);
		assertEquals(half[1], full[1], "the divergence is the same");
		// sigmoids .81656 and .10097
		float[] squares = sums(new ImageObjective(Loss.MSE, Reduction.SUM, 1, 0, Reduction.SUM, Deviation.HALF));
		assertEquals(0.01656 * 0.01656 + 0.09904 * 0.09904, squares[0], 2e-5);
	}

	@Test
	void reductionsAndWeightsAreInTheEpochsLosses() throws Exception {
		var layout = ImageLayout.of(new ImageNetwork(new Volume(1, 4, 4), 3, true, List.of(), List.of(new Dense(16), new Reshape(1, 4, 4))));
		var levels = new float[10 * 16];
		RandomStream.of(1).fillUniform(levels, 0, levels.length, 0, 1);
		var images = new ImageSamples(10, new Volume(1, 4, 4), levels);
		// one batch: its losses are those of the weights before the step, whatever the objective
		var sum = ImageTraining.train(layout, ImageObjective.elbo(), ImageSchedule.of(1, 10, 1e-3), Initialisation.UNIFORM, images, Optional.empty(),
				Optional.empty(), ImageOptions.of(1), ImageMonitor.SILENT).history().getFirst();
		var mean = ImageTraining.train(layout, new ImageObjective(Loss.BCE, Reduction.MEAN, 0.5, 2, Reduction.MEAN, Deviation.HALF),
				ImageSchedule.of(2, 10, 1e-3), Initialisation.UNIFORM, images, Optional.empty(), Optional.empty(), new ImageOptions(1, Device.CPU, 1,
						Optional.empty()), ImageMonitor.SILENT).history();
		assertEquals(sum.reconstruction() / 16, mean.getFirst().reconstruction(), 1e-6);
		assertEquals(sum.kl() / 3, mean.getFirst().kl(), 1e-6);
		assertEquals(0, mean.getFirst().klWeight(), "warm-up begins at 0");
		assertEquals(0.25, mean.getLast().klWeight(), "half-way through the warm-up");
		assertEquals(mean.getLast().reconstruction() + 0.25 * mean.getLast().kl(), mean.getLast().loss(), 1e-9);
	}

	@Test
	void gradientsAreDifferencesOfLosses() throws Exception {
		List<ImageLayer> encoder = List.of(new Convolution(2, 3, 1, 1), new BatchNorm(), new ImageLayer.Activation(ImageLayer.Function.TANH, 0),
				new Convolution(3, 3, 2, 1), ImageLayer.leakyRelu(0.2), new MaxPool(2), new Dense(4), new ImageLayer.Activation(ImageLayer.Function.SIGMOID, 0));
		List<ImageLayer> decoder = List.of(new Dense(8), new Reshape(2, 2, 2), new TransposedConvolution(2, 4, 2, 1, 0, 0), new BatchNorm(),
				new ImageLayer.Activation(ImageLayer.Function.TANH, 0), new TransposedConvolution(1, 3, 2, 1, 1, 1));
		ImageLayout layout = ImageLayout.of(new ImageNetwork(new Volume(1, 8, 8), 2, true, encoder, decoder));
		float[] parameters = Initialisation.UNIFORM.parameters(layout, RandomStream.of(7));
		var levels = new float[5 * 64];
		RandomStream.of(8).fillUniform(levels, 0, levels.length, 0, 1);
		float[] noise = numbers(10, 9);
		float[] gradient;
		try (NDManager manager = TorchRuntime.engine().newBaseManager()) {
			var network = new TorchImageNetwork(layout, ImageObjective.elbo(), layout.initialStatistics(), manager);
			NDArray images = manager.create(levels, new Shape(5, 64));
			NDArray eps = manager.create(noise, new Shape(5, 2));
			NDArray weights = manager.create(new float[] { 0.2f, -0.1f });
			try (var turn = TorchRuntime.turn(1, () -> false); GradientCollector collector = TorchRuntime.engine().newGradientCollector()) {
				NDArray leaf = manager.create(parameters);
				leaf.setRequiresGradient(true);
				collector.backward(network.sums(network.tensors(leaf), images, eps, 5, true).mul(weights).sum());
				gradient = leaf.getGradient().toFloatArray();
			}
			float step = 4e-3f;
			double largest = 0;
			for (int p = 0; p < parameters.length; p++) {
				double up = loss(network, manager, parameters, p, step, images, eps);
				double down = loss(network, manager, parameters, p, -step, images, eps);
				double difference = (up - down) / (2 * step);
				assertEquals(difference, gradient[p], 0.01 + 0.02 * Math.abs(difference), "parameter " + p);
				largest = Math.max(largest, Math.abs(difference));
			}
			assertTrue(largest > 0.5, "there is something to compare");
		}
	}

	@Test
	void theGradientOfAFurtherLossOfTheMeansIsItsSlope() throws Exception {
		ImageLayout layout = ImageLayout.of(new ImageNetwork(new Volume(1, 3, 3), 2, true, List.of(new Dense(4), new ImageLayer.Activation(
				ImageLayer.Function.TANH, 0)), List.of(new Dense(9), new Reshape(1, 3, 3))));
		float[] parameters = Initialisation.UNIFORM.parameters(layout, RandomStream.of(7));
		var guides = List.of(new Guide(1, 5, numbers(6, 4)));
		var known = new float[TorchGuides.size(guides, 6)];
		TorchGuides.fill(guides, new int[] { 3, 1, 0, 5, 4, 2 }, known, 0);
		try (NDManager manager = TorchRuntime.engine().newBaseManager()) {
			var network = new TorchImageNetwork(layout, ImageObjective.elbo(), layout.initialStatistics(), manager);
			var guidance = new TorchGuides(guides, 2, manager);
			NDArray batch = manager.create(known, new Shape(1, 2, 6));
			NDArray images = manager.create(numbers(6 * 9, 8), new Shape(6, 9));
			NDArray noise = manager.create(numbers(12, 9), new Shape(6, 2));
			java.util.function.Function<NDArray, NDArray> further = p -> network.sums(network.tensors(p), images, noise, 6, true,
					Optional.of(means -> guidance.loss(means.transpose(1, 0).reshape(1, 2, 6), batch).sum())).split(new long[] { 2 }, 0).get(1);
			float[] gradient;
			try (var turn = TorchRuntime.turn(1, () -> false); GradientCollector collector = TorchRuntime.engine().newGradientCollector()) {
				NDArray leaf = manager.create(parameters);
				leaf.setRequiresGradient(true);
				collector.backward(further.apply(leaf).sum());
				gradient = leaf.getGradient().toFloatArray();
			}
			float step = 4e-3f;
			double largest = 0;
			for (int p = 0; p < parameters.length; p++) {
				float held = parameters[p];
				parameters[p] = held + step;
				double up = further.apply(manager.create(parameters)).toFloatArray()[0];
				parameters[p] = held - step;
				double down = further.apply(manager.create(parameters)).toFloatArray()[0];
				parameters[p] = held;
				double difference = (up - down) / (2 * step);
				assertEquals(difference, gradient[p], 0.005 + 0.01 * Math.abs(difference), "parameter " + p);
				largest = Math.max(largest, Math.abs(difference));
			}
			assertTrue(largest > 0.5, "there is something to compare");
		}
	}

	private static double loss(TorchImageNetwork network, NDManager manager, float[] parameters, int p, float step, NDArray images, NDArray eps) {
		float[] moved = parameters.clone();
		moved[p] += step;
		try (NDManager scope = manager.newSubManager()) {
			float[] sums = network.sums(network.tensors(scope.create(moved)), images, eps, 5, true).toFloatArray();
			return 0.2 * sums[0] - 0.1 * sums[1];
		}
	}
}
