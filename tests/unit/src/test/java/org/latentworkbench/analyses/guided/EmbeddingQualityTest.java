package org.latentworkbench.analyses.guided;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.latentworkbench.learn.neighbours.NeighbourGraph;

class EmbeddingQualityTest {
	@Test
	void neighboursVoteForAClassAndTheNearestDecides() {
		var near = new NeighbourGraph(4, 3, new int[] { 1, 2, 3, 0, 2, 3, 3, 1, 0, 2, 1, 0 }, new float[12], 1);
		/* 0: neighbours b b ?; 1: a b ?; 2: ? b a, the nearer of b and a decides; 3 has no class. */
		assertEquals(1 / 3.0, EmbeddingQuality.accuracy(near, new int[] { 0, 1, 1, -1 }), 1e-12);
	}
}
