package org.latentworkbench.learn.neighbours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;

class NeighbourhoodQualityTest {
	private static final RandomStream RANDOM = RandomStream.of(1, "quality");

	private static NeighbourhoodQuality quality(Matrix data, Matrix embedding, int k, int rows) {
		try (var workers = Workers.all()) {
			return NeighbourhoodQuality.of(data, embedding, k, Metric.EUCLIDEAN, rows, RANDOM, workers);
		}
	}

	/**
	 * Numbers from scikit-learn 1.9, {@code trustworthiness}, on the same formula; continuity is trustworthiness the
	 * other way round.
	 */
	@Test
	void trustworthinessAndContinuityAreVennasAndKaskis() {
		var data = Matrix.zeros(30, 4);
		var embedding = Matrix.zeros(30, 2);
		for (int i = 0; i < 30; i++) {
			float[] row = { (float) (Math.sin(i * .7) * 3 + i % 3), (float) (Math.cos(i * 1.3) * 2), (i * 7 % 11) / 4f, (i * 5 % 13) / 6f };
			System.arraycopy(row, 0, data.values(), 4 * i, 4);
			embedding.values()[2 * i] = row[2];
			embedding.values()[2 * i + 1] = row[0];
		}
		var found = quality(data, embedding, 4, 30);
		assertEquals(0.8482269503546099, found.trustworthiness(), 1e-12);
		assertEquals(0.9095744680851063, found.continuity(), 1e-12);
		assertEquals(30, found.rows());
	}

	@Test
	void aCopyKeepsEverything() {
		Matrix data = Points.normal(300, 3, "copy");
		var found = quality(data, data, 10, 300);
		assertEquals(1, found.trustworthiness());
		assertEquals(1, found.continuity());
		assertEquals(1, found.preservation());
	}

	@Test
	void chanceKeepsAboutNothing() {
		var found = quality(Points.normal(600, 5, "one"), Points.normal(600, 2, "other"), 12, 600);
		assertEquals(.5, found.trustworthiness(), .03);
		assertEquals(.5, found.continuity(), .03);
		assertEquals(12 / 600.0, found.preservation(), .01);
	}

	/** A cloud pressed flat: neighbours stay neighbours, but strangers come close. */
	@Test
	void fallsInTrustNotInContinuityWhereStrangersAreLaidTogether() {
		Matrix data = Points.normal(800, 3, "flat");
		var flat = Matrix.zeros(800, 2);
		for (int i = 0; i < 800; i++) {
			flat.values()[2 * i] = data.at(i, 0);
			flat.values()[2 * i + 1] = data.at(i, 1);
		}
		var found = quality(data, flat, 10, 800);
		assertTrue(found.continuity() > found.trustworthiness() + .03, found.toString());
	}

	@Test
	void aSampleOfRowsEstimatesTheWhole() {
		Matrix data = Points.normal(2000, 4, "sample");
		var flat = new Matrix(2000, 1, data.column(0));
		var whole = quality(data, flat, 10, 2000);
		var some = quality(data, flat, 10, 500);
		assertEquals(500, some.rows());
		assertEquals(whole.trustworthiness(), some.trustworthiness(), .02);
		assertEquals(whole.continuity(), some.continuity(), .02);
	}

	@Test
	void impossibleNeighbourhoodsAreRefused() {
		Matrix data = Points.normal(10, 2, "few");
		assertThrows(IllegalArgumentException.class, () -> quality(data, data, 5, 10));
		assertThrows(IllegalArgumentException.class, () -> quality(data, Points.normal(9, 2, "few"), 2, 10));
	}
}
