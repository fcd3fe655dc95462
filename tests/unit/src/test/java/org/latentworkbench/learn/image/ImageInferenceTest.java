package org.latentworkbench.learn.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.image.ImageLayer.Convolution;
import org.latentworkbench.learn.neighbours.Monitor;
import org.latentworkbench.learn.neighbours.Workers;

class ImageInferenceTest {
	private static float[][] random(int rows, int columns, String name) {
		RandomStream random = RandomStream.of(5, name);
		var result = new float[rows][columns];
		for (float[] row : result) {
			random.fillGaussian(row);
		}
		return result;
	}

	/** Odd rows, rest terms and more than one chunk of columns are among them. */
	@ParameterizedTest
	@CsvSource({ "1,1,17", "2,4,1024", "3,7,1025", "5,9,3000", "64,288,100" })
	void aProductIsThatOfTheNaiveLoop(int rows, int k, int n) {
		float[][] c = random(rows, k, "c");
		float[][] m = random(k, n, "m");
		float[][] y = random(rows, n, "y");
		var exact = new float[rows][n];
		var close = new float[rows][n];
		for (int r = 0; r < rows; r++) {
			for (int i = 0; i < n; i++) {
				float sum = y[r][i];
				double precise = sum;
				for (int j = 0; j < k; j++) {
					sum = Math.fma(c[r][j], m[j][i], sum);
					precise += (double) c[r][j] * m[j][i];
				}
				exact[r][i] = sum;
				close[r][i] = (float) precise;
			}
		}
		Products.add(y, c, m, n);
		for (int r = 0; r < rows; r++) {
			assertArrayEquals(exact[r], y[r], "the same terms in the same order");
			assertArrayEquals(close[r], y[r], 1e-6f * k + 1e-5f);
		}
	}

	@Test
	void aConvolutionIsThatOfTheNaiveLoop() throws Exception {
		var image = new Volume(2, 9, 7);
		ImageLayout layout = ImageLayout.of(new ImageNetwork(image, 3, false, List.of(new Convolution(5, 3, 2, 1)), Architectures.dense(image, 3, false,
				List.of(4)).decoder()));
		float[] parameters = Initialisation.UNIFORM.parameters(layout, RandomStream.of(2));
		var samples = new ImageSamples(4, image, random(1, 4 * image.size(), "x")[0]);
		float[] found = new ImageInference(layout, parameters, layout.initialStatistics()).encode(samples, new Workers(1, Monitor.NONE))[0];
		PlacedLayer conv = layout.encoder().get(0);
		PlacedLayer head = layout.heads().get(0);
		Volume out = conv.out();
		for (int s = 0; s < 4; s++) {
			var mu = new double[3];
			for (int k = 0; k < 3; k++) {
				mu[k] = parameters[head.bias() + k];
			}
			for (int o = 0; o < out.channels(); o++) {
				for (int y = 0; y < out.height(); y++) {
					for (int x = 0; x < out.width(); x++) {
						double value = convolved(samples, s, parameters, conv, o, y, x);
						int place = (o * out.height() + y) * out.width() + x;
						for (int k = 0; k < 3; k++) {
							mu[k] += value * parameters[head.weight() + k * out.size() + place];
						}
					}
				}
			}
			for (int k = 0; k < 3; k++) {
				org.junit.jupiter.api.Assertions.assertEquals(mu[k], found[s * 3 + k], 2e-5, "image " + s + ", dimension " + k);
			}
		}
	}

	private static double convolved(ImageSamples samples, int s, float[] parameters, PlacedLayer conv, int o, int y, int x) {
		Volume in = conv.in();
		double sum = parameters[conv.bias() + o];
		for (int c = 0; c < in.channels(); c++) {
			for (int ky = 0; ky < 3; ky++) {
				for (int kx = 0; kx < 3; kx++) {
					int iy = 2 * y + ky - 1;
					int ix = 2 * x + kx - 1;
					if (iy >= 0 && iy < in.height() && ix >= 0 && ix < in.width()) {
						sum += (double) parameters[conv.weight() + ((o * in.channels() + c) * 3 + ky) * 3 + kx]
								* samples.levels()[((s * in.channels() + c) * in.height() + iy) * in.width() + ix];
					}
				}
			}
		}
		return sum;
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 5 })
	void anyNumberOfThreadsGivesTheSameBytes(int threads) throws Exception {
		var image = new Volume(1, 36, 36);
		ImageLayout layout = ImageLayout.of(Architectures.heatmaps(image, 3, true));
		var model = new TrainedAutoencoder(layout, ImageObjective.elbo(), ImageState.fresh(Initialisation.UNIFORM.parameters(layout, RandomStream.of(2)),
				layout.initialStatistics()), List.of());
		var samples = new ImageSamples(31, image, random(1, 31 * image.size(), "images")[0]);
		try (var workers = new Workers(threads, Monitor.NONE)) {
			TrainedAutoencoder.Posterior one = model.encode(samples);
			TrainedAutoencoder.Posterior several = model.encode(samples, workers);
			assertArrayEquals(one.mu(), several.mu());
			assertArrayEquals(one.deviation(), several.deviation());
			assertArrayEquals(model.decode(one.mu()), model.decode(one.mu(), workers));
		}
	}
}
