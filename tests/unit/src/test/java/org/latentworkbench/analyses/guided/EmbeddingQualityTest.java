package org.latentworkbench.analyses.guided;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.contracts.TinyStudy;
import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.trainers.guided.ParametricEmbedding;
import org.latentworkbench.trainers.guided.ParametricEmbeddingParameters;

class EmbeddingQualityTest {
	@Test
	void neighboursVoteForAClassAndTheNearestDecides() {
		var near = new NeighbourGraph(4, 3, new int[] { 1, 2, 3, 0, 2, 3, 3, 1, 0, 2, 1, 0 }, new float[12], 1);
		/* 0: neighbours b b ?; 1: a b ?; 2: ? b a, the nearer of b and a decides; 3 has no class. */
		assertEquals(1 / 3.0, EmbeddingQuality.accuracy(near, new int[] { 0, 1, 1, -1 }), 1e-12);
	}

	/** Three features fit into three dimensions, so that a linear map keeps their distances; into one they do not. */
	@Test
	void distancesThatAreKeptCorrelate() throws Exception {
		double kept = shepard(3);
		double squeezed = shepard(1);
		assertTrue(kept > .99, "correlation of distances in three dimensions: " + kept);
		assertTrue(squeezed < .95 && squeezed > .3, "in one: " + squeezed);
	}

	private static double shepard(int dimensions) throws Exception {
		Dataset dataset = TinyStudy.dataset(200, 0);
		try (var training = new MemoryRun(4).with("dataset", dataset)) {
			new ParametricEmbedding().run(Parameters.of(ParametricEmbeddingParameters.class, "method: mds", "modalities: [blood]", "dimensions: "
					+ dimensions, "epochs: 200", "batchSize: 50"), training);
			try (var run = new MemoryRun(1).with("dataset", dataset).with("model", training.modelOf("model").model())) {
				new EmbeddingQuality().run(Parameters.of(EmbeddingQualityParameters.class), run);
				Table quality = run.tableOf("quality");
				return quality.numbers("value")[quality.texts("measure").indexOf("shepard_pearson")];
			}
		}
	}
}
