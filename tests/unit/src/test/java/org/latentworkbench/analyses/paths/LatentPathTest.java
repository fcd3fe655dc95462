package org.latentworkbench.analyses.paths;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.analyses.images.BlobModel;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Arrows;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Picture;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.learn.latent.LatentPaths;

class LatentPathTest {
	private static final Dataset BLOBS = BlobModel.dataset(300);

	private static MemoryRun run(String... parameters) throws Exception {
		var run = new MemoryRun(1).with("dataset", BLOBS).with("model", BlobModel.vae());
		new LatentPath().run(Parameters.of(LatentPathParameters.class, parameters), run);
		return run;
	}

	private static double[] point(MemoryRun run, int i) throws Exception {
		Table path = run.tableOf("path");
		return new double[] { path.numbers("z0")[i], path.numbers("z1")[i], path.numbers("z2")[i] };
	}

	@Test
	void theRotationIsDecodedPointByPoint() throws Exception {
		try (var run = run("path: rotation", "count: 5")) {
			assertArrayEquals(new double[] { -.940, 0, .342 }, point(run, 1), 5e-4);
			assertArrayEquals(new double[] { .985, 0, .174 }, point(run, 4), 5e-4);
			assertEquals(5, run.datasetOf("path_images").samples().size());
			Axes map = (Axes) run.figureOf("path_map").panels().get(0);
			assertEquals(5, map.layers().stream().filter(Picture.class::isInstance).count());
			assertEquals(5, map.layers().stream().filter(Arrows.class::isInstance).map(Arrows.class::cast).findFirst().orElseThrow().x().size());
			assertTrue(((Axes3D) run.figureOf("path_space").panels().get(0)).projections());
			assertTrue(run.figureOf("film_strip").caption().startsWith("Rotation by 70 degrees"), run.figureOf("film_strip").caption());
		}
	}

	@Test
	void aKeptPathIsDecodedPositionByPosition() throws Exception {
		Table kept = Table.of(new Table.Text("sample", List.of("path-1", "path-2")), new Table.Numbers("z0", new double[] { 1, -2 }), new Table.Numbers(
				"z1", new double[] { .5, 0 }), new Table.Numbers("z2", new double[] { 0, .25 }), new Table.Text("model_name", List.of("vae", "vae")),
				new Table.Whole("refit", new long[] { 0, 0 }));
		try (var run = new MemoryRun(1).with("dataset", BLOBS).with("model", BlobModel.vae()).with("kept", kept)) {
			new LatentPath().run(Parameters.of(LatentPathParameters.class, "path: kept"), run);
			assertArrayEquals(new double[] { 1, .5, 0 }, point(run, 0), 1e-6);
			assertArrayEquals(new double[] { -2, 0, .25 }, point(run, 1), 1e-6);
			assertEquals(2, run.datasetOf("path_images").samples().size());
			assertTrue(run.figureOf("film_strip").caption().startsWith("Positions kept"), run.figureOf("film_strip").caption());
		}
		Table other = Table.of(new Table.Text("sample", List.of("path-1")), new Table.Numbers("z0", new double[] { 1 }));
		try (var run = new MemoryRun(1).with("dataset", BLOBS).with("model", BlobModel.vae()).with("kept", other)) {
			var e = assertThrows(RoleException.class, () -> new LatentPath().run(Parameters.of(LatentPathParameters.class, "path: kept"), run));
			assertEquals("kept", e.role());
			String problem = e.getMessage();
			assertTrue(problem.contains("1 latent dimension ") && problem.contains("model has 3"), problem);
		}
		assertTrue(assertThrows(InputException.class, () -> run("path: kept").close()).getMessage().contains("kept: data/path.tsv"));
	}

	@Test
	void aPathInOneDimensionHasNoMap() throws Exception {
		try (var run = new MemoryRun(1).with("dataset", BLOBS).with("model", BlobModel.line())) {
			new LatentPath().run(Parameters.of(LatentPathParameters.class, "path: points", "points: [[-1], [2]]"), run);
			assertArrayEquals(new double[] { -1, 2 }, run.tableOf("path").numbers("z0"), 1e-6);
			assertEquals(2, run.datasetOf("path_images").samples().size());
			assertTrue(run.warnings().stream().anyMatch(w -> w.contains("one latent dimension")), run.warnings().toString());
		}
	}

	@Test
	void aMapBesideAColourBarIsLower() throws Exception {
		try (var classes = run("direction: [1, 0, 0]", "colourBy: side"); var values = run("direction: [1, 0, 0]", "colourBy: x")) {
			assertTrue(values.figureOf("path_map").heightMm() < classes.figureOf("path_map").heightMm() - 5);
		}
	}

	@Test
	void dimensionsWithoutCoordinateStayAtTheMeanOrAtZero() throws Exception {
		Matrix latent = BlobModel.vae().project(BLOBS, 0);
		double mean = 0;
		for (int i = 0; i < latent.rows(); i++) {
			mean += latent.at(i, 1) / latent.rows();
		}
		try (var run = run("path: points", "dimensions: [2, 0]", "points: [[.5, 3], [1, 4]]")) {
			assertArrayEquals(new double[] { 3, mean, .5 }, point(run, 0), 1e-5);
			assertTrue(run.facts().get("path").contains("the samples' mean"));
		}
		try (var run = run("path: points", "dimensions: [2, 0]", "points: [[.5, 3], [1, 4]]", "others: zero")) {
			assertArrayEquals(new double[] { 4, 0, 1 }, point(run, 1), 1e-6);
			assertTrue(run.facts().get("path").contains("other dimensions at zero"));
		}
	}

	@Test
	void aWayInAProjectionTakesTheNearestSamplesWholePositions() throws Exception {
		int n = BLOBS.samples().size();
		var x = new double[n];
		var y = new double[n];
		for (int i = 0; i < n; i++) {
			x[i] = i;
			y[i] = -i;
		}
		var run = new MemoryRun(1).with("dataset", BLOBS).with("model", BlobModel.vae()).with("projection", Table.of(new Table.Text("sample",
				BLOBS.samples()), new Table.Numbers("dim0", x), new Table.Numbers("dim1", y)));
		new LatentPath().run(Parameters.of(LatentPathParameters.class, "path: projection", "points: [[0, 0], [20, -20]]", "count: 3"), run);
		assertEquals(List.of("blob0", "blob10", "blob20"), run.tableOf("path").texts("nearest_sample"));
		assertArrayEquals(new double[3], run.tableOf("path").numbers("distance"));
		float[] expected = BlobModel.vae().project(BLOBS, 0).row(10);
		assertArrayEquals(new double[] { expected[0], expected[1], expected[2] }, point(run, 1), 1e-6);
		run.close();
		String problem = assertThrows(InputException.class, () -> run("path: projection", "points: [[0, 0]]")).getMessage();
		assertTrue(problem.contains("'projection'"), problem);
	}

	@Test
	void aHullIsOfTheSamplesWhoseFeaturesAreAlike() throws Exception {
		try (var run = run("path: hull", "alike: [x, y]", "tolerance: 1", "bins: 8", "smoothing: [2, 2]", "count: 20")) {
			double[] z = run.tableOf("path").numbers("z2");
			for (int i = 1; i < z.length; i++) {
				assertEquals((z[19] - z[0]) / 19, z[i] - z[i - 1], 1e-5);
			}
			assertTrue(run.facts().get("path").contains("|x - y| < 1"), run.facts().get("path"));
		}
		String problem = assertThrows(InputException.class, () -> run("path: hull", "alike: [x, side]")).getMessage();
		assertTrue(problem.contains("'side' is no number"), problem);
		problem = assertThrows(InputException.class, () -> run("path: hull", "alike: [x, y]", "tolerance: 0.0000001")).getMessage();
		assertTrue(problem.contains("a strip needs at least 4"), problem);
	}

	@Test
	void aPerturbationIsTheHullWithRandomSteps() throws Exception {
		String[] settings = { "bins: 8", "smoothing: [2, 2]", "count: 200", "noise: 0.5" };
		try (var hull = run("path: hull", settings[0], settings[1], settings[2]); var moved = run("path: perturbation", settings[0], settings[1],
				settings[2], settings[3])) {
			double sum = 0;
			for (int i = 0; i < 200; i++) {
				sum += Math.pow(LatentPaths.distance(point(hull, i), point(moved, i)), 2);
			}
			assertEquals(.5, Math.sqrt(sum / 600), .06);
		}
	}

	@Test
	void theWayThroughAPlaneIsInIt() throws Exception {
		try (var run = run("path: plane", "points: [[0, 0, 1], [2, 0, 0], [0, 4, 0]]", "count: 9")) {
			for (int i = 0; i < 9; i++) {
				double[] p = point(run, i);
				assertEquals(1, p[0] / 2 + p[1] / 4 + p[2], 1e-6);
			}
			assertArrayEquals(new double[] { 0, 4, 0 }, point(run, 8), 1e-6);
		}
		String problem = assertThrows(InputException.class, () -> run("path: plane", "points: [[0, 0, 0], [1, 1, 1], [2, 2, 2]]")).getMessage();
		assertTrue(problem.contains("on a line"), problem);
	}

	private static void blamed(String parameter, String... parameters) {
		assertEquals(parameter, assertThrows(ParameterException.class, () -> run(parameters).close()).parameter());
	}

	@Test
	void whatGivesTheCoordinatesIsToBlameWhenTheModelHasFewerDimensions() {
		blamed("direction", "direction: [1, 0, 0, 0]");
		blamed("points", "path: polyline", "points: [[1, 0, 0, 0]]");
		blamed("edges", "path: hull", "edges: [mean, min, max]", "smoothing: [1, 1, 1]");
		blamed("dimensions", "direction: [1]", "dimensions: [3]");
		blamed("dimensions", "direction: [1, 0]", "dimensions: [1]");
		blamed("points", "path: plane", "points: [[0, 0, 0], [1, 1, 1], [2, 2, 2]]");
		blamed("colourBy", "direction: [1]", "colourBy: nothing");
		blamed("alike[2]", "path: hull", "alike: [x, nothing]");
		blamed("path", "path: kept");
		try (var run = new MemoryRun(1).with("dataset", BLOBS).with("model", BlobModel.line())) {
			var e = assertThrows(ParameterException.class, () -> new LatentPath().run(Parameters.of(LatentPathParameters.class, "path: rotation"), run));
			assertEquals("path", e.parameter());
			assertEquals("the path has 3 coordinates, but the model has 1 latent dimension", e.getMessage());
		}
	}

	@Test
	void whatDoesNotFitIsSaid() {
		String problem = assertThrows(InputException.class, () -> run("direction: [1, 0, 0, 0]")).getMessage();
		assertTrue(problem.contains("4 coordinates") && problem.contains("3 latent dimensions"), problem);
		problem = assertThrows(InputException.class, () -> run("direction: [1, 0]", "dimensions: [1]")).getMessage();
		assertTrue(problem.contains("names 1") && problem.contains("2 coordinates"), problem);
		assertTrue(assertThrows(AssertionError.class, () -> run("path: line", "direction: []")).getMessage().contains(
				"direction"));
		assertTrue(assertThrows(AssertionError.class, () -> run("path: points", "points: [[1], [1, 2]]")).getMessage().contains(
				"different numbers of coordinates"));
	}
}
