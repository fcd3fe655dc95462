package org.latentworkbench.learn.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.embedding.Pca;
import org.latentworkbench.learn.neighbours.Workers;

class LatentChartTest {
	private static final int N = 60;

	private static Matrix latent() {
		float[] values = new float[N * 4];
		RandomStream.of(5, "latent").fillGaussian(values);
		for (int i = 0; i < N; i++) {
			values[4 * i] *= 5;
			values[4 * i + 2] *= 3;
		}
		return new Matrix(N, 4, values);
	}

	@Test
	void dimensionsLeaveTheOthersWhereTheyAre() {
		LatentChart chart = LatentChart.dimensions(latent(), 2, 0);
		float[] current = { 1, 2, 3, 4 };
		assertArrayEquals(new double[] { 3, 1 }, chart.place(current), 0);
		assertArrayEquals(new float[] { 8, 2, 7, 4 }, chart.latent(new double[] { 7, 8 }, current), 0);
		assertEquals(latent().at(5, 2), chart.places().at(5, 0));
	}

	@Test
	void aSingleDimensionLiesAlongTheFirstAxis() {
		Matrix line = new Matrix(N, 1, latent().column(2));
		for (LatentChart chart : List.of(LatentChart.dimensions(line, 0, 1), LatentChart.dimensions(line, 0, 0))) {
			assertEquals(List.of("latent dimension 0", "no other dimension"), chart.axes());
			assertEquals(line.at(5, 0), chart.places().at(5, 0));
			assertEquals(0, chart.places().at(5, 1));
			assertArrayEquals(new double[] { 3, 0 }, chart.place(new float[] { 3 }), 0);
			assertArrayEquals(new float[] { 7 }, chart.latent(new double[] { 7, 2 }, new float[] { 3 }), 0);
			assertEquals("there are no other latent dimensions", chart.rest());
		}
	}

	@Test
	void aPlaceOnComponentsLeadsToAPositionThatIsSeenThere() {
		Matrix latent = latent();
		LatentChart chart = LatentChart.components(latent, Pca.of(latent, 2, RandomStream.of(1, "pca"), Workers.all()), 2);
		float[] current = { .5f, -1, 2, 3 };
		double[] there = { 1.5, -2.25 };
		assertArrayEquals(there, chart.place(chart.latent(there, current)), 1e-4);
		assertArrayEquals(current, chart.latent(chart.place(current), current), 1e-5f);
		assertArrayEquals(new double[] { chart.places().at(7, 0), chart.places().at(7, 1) }, chart.place(latent.row(7)), 1e-4);
	}

	@Test
	void aMapIsGoneBackFromByItsNearestSample() {
		Matrix latent = latent();
		Matrix map = Matrix.zeros(N, 2);
		for (int i = 0; i < N; i++) {
			map.values()[2 * i] = i;
		}
		LatentChart chart = LatentChart.map(latent, map, "UMAP");
		assertArrayEquals(latent.row(7), chart.latent(new double[] { 7.3, .2 }, new float[4]), 0);
		assertArrayEquals(new double[] { 9, 0 }, chart.place(latent.row(9)), 0);
		assertEquals("UMAP 2", chart.axes().get(1));
	}

	@Test
	void rangesHoldAllSamplesAndAnUnusedDimensionHasOneToo() {
		LatentRanges ranges = LatentRanges.of(new Matrix(3, 2, new float[] { -1, 4, 0, 4, 3, 4 }));
		assertArrayEquals(new float[] { -1.4f, 1 }, ranges.low(), 1e-6f);
		assertArrayEquals(new float[] { 3.4f, 7 }, ranges.high(), 1e-6f);
		assertArrayEquals(new float[] { 2 / 3f, 4 }, ranges.mean(), 1e-6f);
		assertEquals(Math.sqrt(26 / 9.0), ranges.sd()[0], 1e-6);
		assertEquals(0, ranges.sd()[1], 1e-6);
	}
}
