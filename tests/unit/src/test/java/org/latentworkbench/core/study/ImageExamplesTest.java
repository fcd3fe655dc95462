package org.latentworkbench.core.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.analyses.images.BlobModel;
import org.latentworkbench.analyses.paths.HullStrip;
import org.latentworkbench.analyses.paths.LatentPath;
import org.latentworkbench.analyses.paths.LatentPathParameters;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.core.run.RunOutcome;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.learn.torch.TorchRuntime;

/** The studies of images that ship, with few images and short trainings. */
class ImageExamplesTest {
	@TempDir
	private Path results;

	private RunOutcome run(LoadedStudy study) throws Exception {
		assumeTrue(TorchRuntime.problem().isEmpty(), () -> "no libtorch here: " + TorchRuntime.problem().get());
		return Product.run(study, results);
	}

	@Test
	void allStepsOfTheHeatmapsRun() throws Exception {
		RunOutcome outcome = run(Product.example("heatmaps", "data.varianceX={from: 1, to: 4.5, step: 0.5}", "data.varianceY={from: 1, to: 4.5, step: 0.5}",
				"data.correlation={from: -0.5, to: 0.5, step: 0.5}", "data.grid={from: -3, to: 3, step: 0.5}", "vae.epochs=2", "ae.epochs=2"));
		assertEquals(192, TableFiles.read(outcome.folder().resolve("data/samples.tsv")).rows());
		assertTrue(columns(outcome.folder().resolve("vae/loss_curve.tsv")).contains("Validation KL divergence"));
		assertFalse(columns(outcome.folder().resolve("ae/loss_curve.tsv")).contains("KL divergence"));
	}

	private static List<String> columns(Path table) throws Exception {
		return TableFiles.read(table).columns().stream().map(Table.Column::name).toList();
	}

	@Test
	void allStepsOfTheDigitsRun() throws Exception {
		RunOutcome outcome = run(Product.example("digits", "data.samples=100", "vae.epochs=1"));
		List<String> parameters = TableFiles.read(outcome.folder().resolve("vae/layers.tsv")).texts("part");
		assertEquals("all", parameters.getLast());
	}

	@Test
	void thePublishedSizesAreValidStudies() throws Exception {
		Product.example("heatmaps/published");
		Product.example("heatmaps/published", "data.density=t");
		Product.example("heatmaps/published/t.yaml");
		Product.example("heatmaps/published/averaged.yaml");
	}

	/** The points of a path of the published study, which needs neither its images nor its networks. */
	private static double[][] points(LoadedStudy study, String step) throws Exception {
		var parameters = (LatentPathParameters) study.steps().stream().filter(s -> s.name().equals(step)).findFirst().orElseThrow().parameters();
		Dataset blobs = BlobModel.dataset(300);
		var all = new ArrayList<>(blobs.modalities());
		all.add(new Modality.Continuous("density", List.of("var_x", "var_y", "correlation"), Matrix.zeros(300, 3)));
		try (var run = new MemoryRun(1).with("dataset", new Dataset(blobs.samples(), all)).with("model", BlobModel.vae())) {
			new LatentPath().run(parameters, run);
			Table path = run.tableOf("path");
			return new double[][] { path.numbers("z0"), path.numbers("z1"), path.numbers("z2") };
		}
	}

	@Test
	void thePathsOfTheHeatmapsHaveThePublishedPoints() throws Exception {
		LoadedStudy study = Product.example("heatmaps/published");
		double[][] turn = points(study, "turn");
		assertArrayEquals(new double[] { 0, -.940, -.643, .5, .985 }, turn[0], 5e-4);
		assertArrayEquals(new double[5], turn[1], 1e-6);
		assertArrayEquals(new double[] { 1, .342, -.766, -.866, .174 }, turn[2], 5e-4);
		double[][] line = points(study, "line");
		assertArrayEquals(new double[] { .2, .35, .5, .65, .8 }, line[0], 1e-6);
		assertArrayEquals(new double[5], line[1], 1e-6);
		assertArrayEquals(new double[] { 1.5, .75, 0, -.75, -1.5 }, line[2], 1e-6);
		double[][] across = points(study, "line-x");
		assertArrayEquals(new double[] { 2.3, 1.3, .3, -.7 }, across[0], 1e-6);
		assertArrayEquals(new double[] { .5, .5, .5, .5 }, across[1], 1e-6);
		double[][] plain = points(study, "ae-line");
		assertEquals(6, plain[0].length);
		assertArrayEquals(new double[] { 14, 0, -19.3 }, new double[] { plain[0][0], plain[1][0], plain[2][0] }, 1e-5);
		assertArrayEquals(new double[] { -20, 0, 4.5 }, new double[] { plain[0][5], plain[1][5], plain[2][5] }, 1e-5);
		double[][] plane = points(study, "plane");
		for (int i = 0; i < 9; i++) {
			assertEquals(2, plane[0][i] + plane[1][i] + 2 * plane[2][i], 1e-6, "point " + i + " is in the plane");
		}
		var strip = (LatentPathParameters) study.steps().stream().filter(s -> s.name().equals("strip")).findFirst().orElseThrow().parameters();
		assertEquals(List.of(HullStrip.Edge.MEAN, HullStrip.Edge.MIN), strip.edges());
		assertEquals(List.of(14.0, 3.0), strip.smoothing());
		assertEquals("2 100 0.3 20 [var_x, var_y]", strip.along() + " " + strip.bins() + " " + strip.tolerance() + " " + strip.count() + " " + strip.alike());
	}
}
