package org.latentworkbench.generators.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.Modality;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;

class DigitsTest {
	private static Dataset draw(long seed, String... lines) throws Exception {
		try (var run = new MemoryRun(seed)) {
			new Digits().run(Parameters.of(DigitsParameters.class, lines), run);
			return run.datasetOf("data");
		}
	}

	private static Modality.Continuous images(Dataset dataset) {
		return (Modality.Continuous) dataset.modality("digits").orElseThrow();
	}

	@Test
	void everyDigitComesEquallyOftenInGreyLevelsWithADarkRim() throws Exception {
		Dataset dataset = draw(1, "samples: 100");
		var labels = (Modality.Categorical) dataset.modality("label").orElseThrow();
		assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), labels.categories());
		for (int digit = 0; digit < 10; digit++) {
			int wanted = digit;
			assertEquals(10, Arrays.stream(labels.codes()).filter(c -> c == wanted).count());
		}
		assertEquals(new ImageShape(28, 28, 1), ImageShape.of(images(dataset).features()).orElseThrow());
		for (int i = 0; i < 100; i++) {
			float[] image = images(dataset).values().row(i);
			double ink = 0;
			for (float level : image) {
				assertTrue(level >= 0 && level <= 255 && level == Math.rint(level), "whole grey levels, so that they can be written as PNG");
				ink += level / 255;
			}
			assertTrue(ink > 15 && ink < 300, "ink of sample " + i + ": " + ink);
			assertEquals(0, image[0] + image[27] + image[27 * 28] + image[783], "corners are black");
		}
	}

	@Test
	void attributesAreWhatTheImagesShow() throws Exception {
		Dataset dataset = draw(1, "samples: 400", "digits: [1]", "wobble: 0");
		var attributes = (Modality.Continuous) dataset.modality("attributes").orElseThrow();
		assertEquals(List.of("thickness", "slant", "rotation", "scale", "shift_x", "shift_y"), attributes.features());
		var ink = new double[400];
		var centre = new double[400];
		for (int i = 0; i < 400; i++) {
			float[] image = images(dataset).values().row(i);
			for (int k = 0; k < image.length; k++) {
				ink[i] += image[k];
				centre[i] += image[k] * (k % 28);
			}
			centre[i] /= ink[i];
		}
		assertTrue(correlation(ink, attributes.values().column(0)) > 0.8, "thick strokes take more ink");
		assertTrue(correlation(centre, attributes.values().column(4)) > 0.8, "the centre of the ink is shifted");
	}

	private static double correlation(double[] x, float[] y) {
		double mx = Arrays.stream(x).average().orElseThrow();
		double my = 0;
		for (float v : y) {
			my += v / y.length;
		}
		double xy = 0;
		double xx = 0;
		double yy = 0;
		for (int i = 0; i < x.length; i++) {
			xy += (x[i] - mx) * (y[i] - my);
			xx += (x[i] - mx) * (x[i] - mx);
			yy += (y[i] - my) * (y[i] - my);
		}
		return xy / Math.sqrt(xx * yy);
	}

	@Test
	void moreImagesBeginWithTheSameAndAnotherSeedDrawsOthers() throws Exception {
		float[] few = images(draw(1, "samples: 20")).values().values();
		float[] more = images(draw(1, "samples: 30")).values().values();
		assertArrayEquals(few, Arrays.copyOf(more, few.length));
		assertFalse(Arrays.equals(few, images(draw(2, "samples: 20")).values().values()));
	}

	@Test
	void sizesGrowWithTheImage() throws Exception {
		double small = mean(images(draw(1, "samples: 50", "size: 28")).values().values());
		double large = mean(images(draw(1, "samples: 50", "size: 56")).values().values());
		assertEquals(small, large, 0.05 * small, "the share of ink does not depend on the number of pixels");
	}

	private static double mean(float[] values) {
		double sum = 0;
		for (float v : values) {
			sum += v;
		}
		return sum / values.length;
	}
}
