package org.latentworkbench.generators.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.contracts.Parameters;

class DensityHeatmapsTest {
	private static final String[] PUBLISHED = { "varianceX: {from: 0.1, to: 4.9, step: 0.2}", "varianceY: {from: 0.1, to: 4.9, step: 0.2}",
			"correlation: {from: -0.95, to: 0.85, step: 0.1}", "grid: {from: -3, to: 2.95, step: 0.17}", "orientation: matrix", "density: t" };

	private static DensityHeatmapsParameters parameters(String... lines) {
		return Parameters.of(DensityHeatmapsParameters.class, lines);
	}

	private static float[] levels(Dataset dataset) {
		return ((Modality.Continuous) dataset.modality("heatmaps").orElseThrow()).values().values();
	}

	@Test
	void thePublishedSetHasItsImagesInOrderAndItsShareOfHeavyTails() {
		var p = parameters(PUBLISHED);
		assertEquals(11_875, p.images());
		assertEquals(36, p.grid().count());
		var densities = DensityHeatmaps.densities(p, RandomStream.of(3, "class"));
		assertEquals(11_875, densities.size());
		assertEquals(new Density(0.1, 0.1, -0.95, 200), densities.getFirst());
		assertEquals(-0.85, densities.get(1).correlation(), 1e-12, "the correlation changes fastest");
		assertEquals(0.3, densities.get(19).varianceY(), 1e-12, "then the variance of y");
		assertEquals(0.3, densities.get(19 * 25).varianceX(), 1e-12, "the variance of x slowest");
		assertEquals(4.9, densities.getLast().varianceX(), 1e-12);
		assertEquals(0.85, densities.getLast().correlation(), 1e-12);
		double share = 0;
		for (long seed = 0; seed < 20; seed++) {
			share += DensityHeatmaps.densities(p, RandomStream.of(seed, "class")).stream().filter(d -> d.freedom() == 2).count() / 11_875.0 / 20;
		}
		assertEquals(0.50148, share, 0.0012, "over 20 seeds; a single one differs by .0017");
	}

	@Test
	void levelsAreTheFormulasDividedByTheirMaximum() {
		double[] grid = { -1, 0.5, 1 };
		// covariance (4, 1.2; 1.2, 1): q = (x^2/4 - 2 * .6 * x/2 * y + y^2) / (1 - .36); the smallest is at (.5, .5)
		double q = (1 / 4.0 - 2 * .6 * (1 / 2.0) * .5 + .25) / .64;
		double least = (.25 / 4 - 2 * .6 * .25 * .5 + .25) / .64;
		double[] normal = new Density(4, 1, .6, Double.POSITIVE_INFINITY).levels(grid);
		assertEquals(1, Arrays.stream(normal).max().orElseThrow());
		assertEquals(1, normal[4]);
		assertEquals(Math.exp(-q / 2) / Math.exp(-least / 2), normal[2 * 3 + 1], 1e-12, "x = 1, y = .5: x is the slower axis");
		double[] t = new Density(4, 1, .6, 2).levels(grid);
		assertEquals(Math.pow(1 + q / 2, -2) / Math.pow(1 + least / 2, -2), t[2 * 3 + 1], 1e-12);
		assertEquals(1, t[4]);
	}

	@Test
	void orientationTurnsTheImage() {
		String[] one = { "varianceX: {from: 4, to: 4, step: 1}", "varianceY: {from: 1, to: 1, step: 1}", "correlation: {from: 0.6, to: 0.6, step: 1}",
				"grid: {from: -1, to: 2, step: 1.5}" };
		float[] upright = levels(DensityHeatmaps.dataset(parameters(one), RandomStream.of(1), i -> { }));
		float[] matrix = levels(DensityHeatmaps.dataset(parameters(one[0], one[1], one[2], one[3], "orientation: matrix"), RandomStream.of(1), i -> { }));
		double[] density = new Density(4, 1, .6, Double.POSITIVE_INFINITY).levels(new double[] { -1, .5, 2 });
		assertEquals(density[2 * 3 + 0] * 255, matrix[2 * 3 + 0], 1e-4, "x = 2 in the last row, y = -1 on the left");
		assertEquals(density[2 * 3 + 0] * 255, upright[2 * 3 + 2], 1e-4, "x = 2 at the right, y = -1 at the bottom");
		float[] sortedUpright = upright.clone();
		float[] sortedMatrix = matrix.clone();
		Arrays.sort(sortedUpright);
		Arrays.sort(sortedMatrix);
		assertArrayEquals(sortedMatrix, sortedUpright);
	}

	@Test
	void theDefaultsAreSymmetric() {
		var p = parameters();
		double[] grid = p.grid().values();
		double[] correlations = p.correlation().values();
		assertEquals(36, grid.length);
		assertEquals(0, Arrays.stream(grid).sum(), 1e-9);
		assertEquals(0, Arrays.stream(correlations).sum(), 1e-9);
		assertEquals(0.9, correlations[correlations.length - 1], 1e-12, "the last step is not lost to rounding");
	}

	private static String refused(String... lines) {
		return assertThrows(AssertionError.class, () -> parameters(lines)).getMessage();
	}

	@Test
	void impossibleRangesAreToldAllAtOnce() {
		String both = refused("correlation: {from: -1, to: 1, step: 0.5}", "varianceX: {from: 0, to: 1, step: 0.5}");
		assertTrue(both.contains("they must lie between -1 and 1") && both.contains("a variance of 0.0 is not above 0"), both);
		assertTrue(refused("correlation: {from: 1, to: 0, step: 0.5}").contains("from 1.0 to 0.0 in steps of 0.5 are 0 numbers"));
		assertTrue(refused("grid: {from: -3, to: 3, step: 0.001}").contains("512 at most are expected"));
		assertTrue(parameters(PUBLISHED).problems().isEmpty());
	}
}
