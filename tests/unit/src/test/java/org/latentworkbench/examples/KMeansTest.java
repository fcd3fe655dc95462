package org.latentworkbench.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.contracts.LinearModel;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;

class KMeansTest {
	/** 30 samples around each of the corners of a wide triangle; the model's latent space is the plane itself. */
	private static MemoryRun run(long seed, String... settings) throws Exception {
		RandomStream random = RandomStream.of(1, "corners");
		float[][] corners = { { 0, 0 }, { 20, 0 }, { 0, 20 } };
		var values = new float[180];
		for (int i = 0; i < 90; i++) {
			values[2 * i] = corners[i % 3][0] + (float) random.nextGaussian();
			values[2 * i + 1] = corners[i % 3][1] + (float) random.nextGaussian();
		}
		var dataset = new Dataset(IntStream.range(0, 90).mapToObj(i -> "s" + i).toList(),
				List.of(new Modality.Continuous("xy", List.of("x", "y"), new Matrix(90, 2, values))));
		var run = new MemoryRun(seed).with("dataset", dataset)
				.with("model", LinearModel.of(dataset, new double[][] { { 1, 0 }, { 0, 1 } }));
		new KMeans().run(Parameters.of(KMeansParameters.class, settings), run);
		return run;
	}

	@Test
	void clustersThatAreFarApartAreFoundFromAnySeed() throws Exception {
		for (long seed = 1; seed <= 20; seed++) {
			try (var run = run(seed, "clusters: 3")) {
				List<String> groups = run.tableOf("clusters").texts("cluster");
				var names = new HashMap<Integer, String>();
				for (int i = 0; i < 90; i++) {
					names.putIfAbsent(i % 3, groups.get(i));
					assertEquals(names.get(i % 3), groups.get(i), "sample " + i + " of seed " + seed);
				}
				assertEquals(3, names.values().stream().distinct().count());
				assertArrayEquals(new double[] { 30, 30, 30 }, run.tableOf("cluster_sizes").numbers("samples"));
			}
		}
	}

	@Test
	void oneClusterHoldsEverythingAndAsManyAsSamplesHoldOneEach() throws Exception {
		try (var run = run(1, "clusters: 1")) {
			assertArrayEquals(new double[] { 90 }, run.tableOf("cluster_sizes").numbers("samples"));
		}
		try (var run = run(1, "clusters: 90")) {
			assertTrue(Arrays.stream(run.tableOf("cluster_sizes").numbers("samples")).allMatch(n -> n == 1));
		}
		assertTrue(assertThrows(InputException.class, () -> run(1, "clusters: 91")).getMessage().contains("91 clusters cannot be made of 90 samples"));
	}
}
