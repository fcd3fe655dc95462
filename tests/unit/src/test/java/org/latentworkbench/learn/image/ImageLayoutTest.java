package org.latentworkbench.learn.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.image.ImageLayer.Convolution;
import org.latentworkbench.learn.image.ImageLayer.Dense;
import org.latentworkbench.learn.image.ImageLayer.MaxPool;
import org.latentworkbench.learn.image.ImageLayer.Reshape;

class ImageLayoutTest {
	private static final Volume DIGIT = new Volume(1, 28, 28);
	private static final Volume HEATMAP = new Volume(1, 36, 36);

	@Test
	void publishedNetworksHaveTheirNumbersOfParameters() throws Exception {
		ImageLayout digits = ImageLayout.of(Architectures.digits(DIGIT, 10, true));
		assertEquals(1_543_509, digits.parameterCount());
		assertEquals(774_580, digits.encoderParameters());
		assertEquals(2 * 2 * (32 + 64 + 128) + 2 * 256, digits.statisticCount(), "means and variances of encoder and decoder");
		ImageLayout vae = ImageLayout.of(Architectures.heatmaps(HEATMAP, 3, true));
		assertEquals(232_454, vae.encoderParameters());
		assertEquals(96_705, vae.parameterCount() - vae.encoderParameters());
		ImageLayout plain = ImageLayout.of(Architectures.heatmaps(HEATMAP, 3, false));
		assertEquals(232_259, plain.encoderParameters());
		assertEquals(328_964, plain.parameterCount());
	}

	@Test
	void fittedNetworksEndWithTheImageWhateverItsSize() throws Exception {
		for (int channels : new int[] { 1, 3 }) {
			for (int height = 1; height < 40; height += 3) {
				for (int width = 1; width < 40; width += 4) {
					var image = new Volume(channels, height, width);
					ImageLayout layout = ImageLayout.of(Architectures.fitted(image, 2, true));
					assertEquals(image, layout.decoder().getLast().out());
				}
			}
		}
	}

	@Test
	void aLayerThatDoesNotFitIsNamedWithItsShape() {
		assertEquals("""
				the decoder's last layer gives 1 x 28 x 28, but the images are 1 x 36 x 36 (channels x height x width);
				change the layers, or choose architecture: auto, which fits itself to the images""",
				refused(Architectures.digits(HEATMAP, 3, true)));
		assertEquals("""
				layer 1 of the encoder (conv 5 x 5, stride 1, padding 0) cannot take 1 x 4 x 9: that is 4 high, its window 5;
				change this layer or one before it, or the size of the images (1 x 4 x 9)""",
				refused(new ImageNetwork(new Volume(1, 4, 9), 2, false, List.of(new Convolution(8, 5, 1, 0)), List.of())));
		assertEquals("""
				layer 2 of the encoder (max-pool 2) cannot take 5 numbers: that is 1 high, its window 2;
				change this layer or one before it, or the size of the images (1 x 4 x 9)""",
				refused(new ImageNetwork(new Volume(1, 4, 9), 2, false, List.of(new Dense(5), new MaxPool(2)), List.of())));
		assertTrue(refused(new ImageNetwork(new Volume(1, 4, 9), 2, false, List.of(), List.of(new Dense(35), new Reshape(1, 4, 9))))
				.startsWith("layer 2 of the decoder (reshape) cannot take 35 numbers: it should become 1 x 4 x 9, which are 36 numbers"));
		assertTrue(refused(Architectures.heatmaps(new Volume(3, 36, 36), 3, true)).startsWith("the decoder's last layer gives 1 x 36 x 36, but the "
				+ "images are 3 x 36 x 36"));
	}

	private static String refused(ImageNetwork network) {
		return assertThrows(InputException.class, () -> ImageLayout.of(network)).getMessage();
	}

	@Test
	void theLayerThatDoesNotFitIsToBlame() {
		var image = new Volume(1, 4, 9);
		assertEquals("encoder[2]", assertThrows(ParameterException.class, () -> ImageLayout.of(new ImageNetwork(image, 2, false, List.of(new Dense(5),
				new MaxPool(2)), List.of()))).parameter());
		var small = new ImageNetwork(image, 2, false, List.of(), List.of(new Dense(35)));
		var e = assertThrows(ParameterException.class, () -> ImageLayout.of(small));
		assertEquals("decoder", e.parameter());
		assertTrue(e.getMessage().startsWith("the decoder's last layer gives 35 numbers, but the images are 1 x 4 x 9"), e.getMessage());
	}

	@Test
	void weightsBeginAsTheWordsSay() throws Exception {
		ImageLayout layout = ImageLayout.of(Architectures.digits(DIGIT, 10, true));
		PlacedLayer second = layout.encoder().get(3);
		float[] uniform = Initialisation.UNIFORM.parameters(layout, RandomStream.of(1));
		float bound = (float) (1 / Math.sqrt(32 * 16));
		double most = 0;
		for (int i = second.weight(); i < second.bias() + 64; i++) {
			most = Math.max(most, Math.abs(uniform[i]));
		}
		assertTrue(most <= bound && most > 0.99 * bound, most + " of " + bound);
		float[] kaiming = Initialisation.KAIMING_FAN_OUT.parameters(layout, RandomStream.of(1));
		double squares = 0;
		for (int i = second.weight(); i < second.bias(); i++) {
			squares += kaiming[i] * kaiming[i];
		}
		assertEquals(2.0 / (64 * 16), squares / second.weights(), 0.00005);
		assertEquals(0, kaiming[second.bias()]);
		PlacedLayer norm = layout.encoder().get(1);
		assertEquals(1, uniform[norm.weight()], "batch norm begins as the identity");
		assertEquals(0, uniform[norm.bias()]);
	}
}
