package org.latentworkbench.generators.multiomics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Modality.Type;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.data.DatasetFiles;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;
import org.latentworkbench.generators.multiomics.CorrelatedMultiomicsParameters.Block;
import org.latentworkbench.testing.Tutorial;

class CorrelatedMultiomicsTest {
	/** The tutorial's settings. */
	private static final List<Block> TUTORIAL = List.of(
			new Block("Continuous_A", Type.CONTINUOUS, 10, List.of(.002, .01, .02), List.of(500., 100., 50.), 0, 500),
			new Block("Continuous_B", Type.CONTINUOUS, 10, List.of(.001, .05, .08), List.of(80., 20., 10.), Math.PI / 2, 400),
			new Block("Categorical_A", Type.CATEGORICAL, 1, List.of(.1), List.of(.7), 0, 10),
			new Block("Categorical_B", Type.CATEGORICAL, 1, List.of(.1), List.of(.15), 0, 11));

	private static CorrelatedMultiomicsParameters parameters(int samples, boolean extra, List<Block> blocks) {
		return new CorrelatedMultiomicsParameters(samples, .97, extra, .02, blocks, .1, .9);
	}

	private static MemoryRun run(CorrelatedMultiomicsParameters parameters, long seed) throws Exception {
		var run = new MemoryRun(seed);
		new CorrelatedMultiomics().run(parameters, run);
		return run;
	}

	private static double[] column(MemoryRun run, String table, String name) throws Exception {
		Table found = run.tableOf(table);
		return found.column(name).orElseThrow() instanceof Table.Text words ? words.values().stream().mapToDouble(Double::parseDouble).toArray()
				: found.numbers(name);
	}

	@Test
	void theDefaultsAreTheTutorialsSettings() {
		CorrelatedMultiomicsParameters defaults = ParametersType.of(CorrelatedMultiomicsParameters.class).defaults();
		assertEquals(parameters(1000, true, TUTORIAL), defaults);
	}

	@Test
	void theDefaultsMakeATutorialSizedDataset() throws Exception {
		MemoryRun run = run(parameters(1000, true, TUTORIAL), 1234);
		Dataset dataset = run.datasetOf("data");
		assertEquals(1000, dataset.samples().size());
		assertEquals(List.of("1", "2", "3"), dataset.samples().subList(0, 3));
		assertEquals(List.of("Continuous_A", "Continuous_B", "Categorical_A", "Categorical_B"), dataset.modalities().stream().map(Modality::name).toList());
		assertEquals("Continuous_B_10", dataset.modality("Continuous_B").orElseThrow().features().get(9));
		assertEquals(List.of("0", "1"), dataset.categorical().get(0).categories());
		assertEquals(List.of("table Continuous_A", "table Continuous_B", "table Categorical_A", "table Categorical_B", "dataset data", "table ids",
				"table truth", "figure correlations"), run.outputs().stream().map(o -> o.kind() + " " + o.name()).toList());
		assertEquals(List.of("ID", "Categorical_A_1"), run.tableOf("Categorical_A").columns().stream().map(Table.Column::name).toList());
		assertTrue(run.warnings().isEmpty());
		assertTrue(run.messages().stream().anyMatch(l -> l.contains("Continuous_A is 11") && l.contains("log2(x + 1) can be taken")));
		float[] a = dataset.continuous().get(0).values().column(4);
		double[] table = column(run, "Continuous_A", "Continuous_A_5");
		for (int i = 0; i < a.length; i++) {
			assertEquals((float) table[i], a[i]);
		}
		double[] ones = column(run, "Categorical_B", "Categorical_B_1");
		for (int i = 0; i < ones.length; i++) {
			assertEquals(ones[i], dataset.categorical().get(1).code(i, 0));
		}
		double share = Arrays.stream(ones).average().orElseThrow();
		assertTrue(share > .4 && share < .6, "half are above the mean: " + share);
	}

	@Test
	void theMeansAreThoseOfTheTutorial() {
		// continuous means and categorical ones, as the tutorial's own generator gave them
		double[] a = { 1150.0, 1152.9999160014168, 1155.999328045336, 1158.9977323442542, 1161.994625450592, 1164.9895044264927, 1167.9818670134273,
				1170.9712118015395, 1173.9570383986654, 1176.9388475989654 };
		double[] b = { 620.0, 619.9429822709288, 619.7721961393702, 619.4884413075112, 619.0930457385026, 618.587858376325, 617.975239014625,
				617.2580453750851, 616.439617472554, 615.5237593603324 };
		double[][] expected = { a, b, { 10.7 }, { 11.15 } };
		for (int m = 0; m < 4; m++) {
			Block block = TUTORIAL.get(m);
			assertArrayEquals(expected[m], Waves.means(block.features(), block.frequencies(), block.coefficients(), block.phase(), block.offset()), 1e-9);
		}
	}

	@Test
	void samplesHaveTheMeansAndTheCovariance() throws Exception {
		int n = 20_000;
		List<Block> blocks = List.of(new Block("A", Type.CONTINUOUS, 8, List.of(.5), List.of(3.), 1, 2),
				new Block("B", Type.CONTINUOUS, 7, List.of(1.), List.of(2.), 0, 5));
		var parameters = new CorrelatedMultiomicsParameters(n, .7, false, .02, blocks, .1, .9);
		var run = run(parameters, 5);
		Covariance covariance = Covariance.sparse(15, .7, .1, .9, new MemoryRun(5).random("covariance"));
		var columns = new ArrayList<double[]>();
		var means = new ArrayList<Double>();
		for (Block block : blocks) {
			Arrays.stream(Waves.means(block.features(), block.frequencies(), block.coefficients(), block.phase(), block.offset())).forEach(means::add);
			for (int j = 1; j <= block.features(); j++) {
				columns.add(column(run, block.name(), block.name() + "_" + j));
			}
		}
		double error = 5 / Math.sqrt(n);
		for (int a = 0; a < 15; a++) {
			assertEquals(means.get(a), Arrays.stream(columns.get(a)).average().orElseThrow(), error);
			for (int b = 0; b <= a; b++) {
				double sum = 0;
				for (int i = 0; i < n; i++) {
					sum += (columns.get(a)[i] - means.get(a)) * (columns.get(b)[i] - means.get(b));
				}
				assertEquals(covariance.matrix()[a][b], sum / n, 1.5 * error, a + " and " + b);
			}
		}
	}

	@Test
	void theSameSeedGivesTheSameBytesAndAnotherSeedOthers(@TempDir Path folder) throws Exception {
		for (String name : List.of("1", "2", "3")) {
			MemoryRun run = run(parameters(50, true, TUTORIAL), name.equals("3") ? 8 : 7);
			DatasetFiles.write(run.datasetOf("data"), folder.resolve(name));
			TableFiles.write(run.tableOf("truth"), folder.resolve(name + ".tsv"));
		}
		for (String file : List.of("/dataset.json", "/Continuous_A.npy", "/Continuous_B.npy", "/Categorical_A.npy", ".tsv")) {
			assertArrayEquals(Files.readAllBytes(folder.resolve("1" + file)), Files.readAllBytes(folder.resolve("2" + file)));
		}
		assertNotEquals(-1, Files.mismatch(folder.resolve("1/Continuous_A.npy"), folder.resolve("3/Continuous_A.npy")));
	}

	@Test
	void extraCorrelationsMakeTheSecondHalfOfTheFirst() throws Exception {
		double[][] samples = Covariance.sparse(9, .9, .1, .9, new MemoryRun(1).random("c")).sample(40, new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 },
				new MemoryRun(1).random("s"));
		double[][] before = Arrays.stream(samples).map(double[]::clone).toArray(double[][]::new);
		int[][] parents = Correlations.add(samples, new MemoryRun(2).random("e"));
		assertEquals(5, parents.length);
		for (int k = 0; k < 5; k++) {
			double shift = samples[0][4 + k] - (before[0][parents[k][0]] + before[0][parents[k][1]]) / 2;
			assertTrue(Math.abs(shift) < 5 && parents[k][0] < 4 && parents[k][1] < 4);
			for (int i = 0; i < 40; i++) {
				assertEquals((before[i][parents[k][0]] + before[i][parents[k][1]]) / 2 + shift, samples[i][4 + k], 1e-9);
				assertArrayEquals(Arrays.copyOf(before[i], 4), Arrays.copyOf(samples[i], 4));
			}
		}
	}

	@Test
	void truthHoldsThePairsAboveTheThresholdStrongestFirst() throws Exception {
		MemoryRun run = run(parameters(300, true, TUTORIAL), 3);
		Table truth = run.tableOf("truth");
		double[] r = truth.numbers("Correlation");
		double[] a = truth.numbers("feature_a_id");
		double[] b = truth.numbers("feature_b_id");
		var all = new ArrayList<double[]>();
		var names = new ArrayList<String>();
		for (Block block : TUTORIAL) {
			for (int j = 1; j <= block.features(); j++) {
				names.add(block.name() + "_" + j);
				all.add(column(run, block.name(), block.name() + "_" + j));
			}
		}
		assertTrue(r.length > 20);
		for (int k = 0; k < r.length; k++) {
			assertTrue(a[k] > b[k] && Math.abs(r[k]) > .02);
			assertTrue(k == 0 || Math.abs(r[k]) <= Math.abs(r[k - 1]));
			assertEquals(names.get((int) a[k]), truth.texts("feature_a_name").get(k));
			assertEquals(names.get((int) b[k]), truth.texts("feature_b_name").get(k));
			// the tables have single precision, the truth is that of the draws
			assertEquals(pearson(all.get((int) a[k]), all.get((int) b[k])), r[k], 1e-4);
		}
		long strong = 0;
		for (int i = 0; i < 22; i++) {
			for (int j = 0; j < i; j++) {
				strong += Math.abs(pearson(all.get(i), all.get(j))) > .02 ? 1 : 0;
			}
		}
		assertEquals(strong, r.length);
		Heatmap heatmap = (Heatmap) ((Axes) run.figureOf("correlations").panels().get(0)).layers().get(0);
		assertEquals(22 * 22, heatmap.values().size());
		assertEquals((float) r[0], heatmap.values().get((int) a[0] * 22 + (int) b[0]));
	}

	private static double pearson(double[] x, double[] y) {
		double mx = Arrays.stream(x).average().orElseThrow();
		double my = Arrays.stream(y).average().orElseThrow();
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
	void theTutorialsTruthComesOutOfTheTutorialsSamples() throws Exception {
		NpyArray raw = NpyFile.read(Tutorial.folder().resolve("raw_matrix.npy"));
		int p = raw.shape()[1];
		double[] flat = raw.toDoubles();
		double[][] samples = IntStream.range(0, raw.shape()[0]).mapToObj(i -> Arrays.copyOfRange(flat, i * p, (i + 1) * p)).toArray(double[][]::new);
		List<Correlations.Pair> pairs = Correlations.above(Correlations.of(samples), .02);
		Table truth = Tutorial.truth();
		assertEquals(truth.rows(), pairs.size());
		var expected = IntStream.range(0, truth.rows()).boxed().collect(Collectors.toMap(k -> {
			try {
				return truth.texts("feature_a_id").get(k) + " " + truth.texts("feature_b_id").get(k);
			} catch (InputException e) {
				throw new IllegalStateException(e);
			}
		}, k -> k));
		for (Correlations.Pair pair : pairs) {
			int k = expected.get(pair.a() + " " + pair.b());
			assertEquals(truth.numbers("Correlation")[k], pair.r(), 1e-12);
		}
	}

	@Test
	void saysWhereLogarithmsDoNotExist() throws Exception {
		MemoryRun run = run(parameters(50, false, List.of(new Block("low", Type.CONTINUOUS, 3, List.of(), List.of(), 0, 0))), 1);
		assertEquals(1, run.warnings().size());
		assertTrue(run.warnings().get(0).contains("of low is -") && run.warnings().get(0).contains("raise its offset"), run.warnings().get(0));
	}

	@Test
	void categoricalFeaturesStandLastInTheMatrixButModalitiesStayInOrder() throws Exception {
		List<Block> blocks = List.of(new Block("K", Type.CATEGORICAL, 2, List.of(), List.of(), 0, 5),
				new Block("C", Type.CONTINUOUS, 2, List.of(), List.of(), 0, 50));
		MemoryRun run = run(parameters(200, false, blocks), 1);
		assertInstanceOf(Modality.Categorical.class, run.datasetOf("data").modalities().get(0));
		assertEquals(50, Arrays.stream(column(run, "C", "C_1")).average().orElseThrow(), 1);
		assertEquals(.5, Arrays.stream(column(run, "K", "K_2")).average().orElseThrow(), .2);
	}

	@Test
	void aGivenCovarianceIsUsed(@TempDir Path folder) throws Exception {
		List<Block> blocks = List.of(new Block("A", Type.CONTINUOUS, 2, List.of(), List.of(), 0, 5), new Block("B", Type.CONTINUOUS, 1, List.of(), List.of(), 0, 5));
		double[] matrix = { 4, 1.5, 0, 1.5, 1, .25, 0, .25, 9 };
		Path npy = folder.resolve("c.npy");
		NpyFile.write(npy, new NpyArray.Doubles(new int[] { 3, 3 }, matrix));
		Path tsv = Files.writeString(folder.resolve("c.tsv"), "\tB_1\tA_1\tA_2\nA_1\t0\t4\t1.5\nA_2\t.25\t1.5\t1\nB_1\t9\t0\t.25\n");
		MemoryRun byArray = new MemoryRun(4).with("covariance", npy);
		new CorrelatedMultiomics().run(parameters(20_000, false, blocks), byArray);
		MemoryRun byTable = new MemoryRun(4).with("covariance", tsv);
		new CorrelatedMultiomics().run(parameters(20_000, false, blocks), byTable);
		assertArrayEquals(column(byArray, "A", "A_2"), column(byTable, "A", "A_2"));
		assertEquals(.75, pearson(column(byArray, "A", "A_1"), column(byArray, "A", "A_2")), .02);
		double[] b = column(byTable, "B", "B_1");
		assertEquals(9, Arrays.stream(b).map(x -> (x - 5) * (x - 5)).average().orElseThrow(), .4);
	}

	@Test
	void covariancesThatCannotBeAreRefused(@TempDir Path folder) throws Exception {
		List<Block> blocks = List.of(new Block("A", Type.CONTINUOUS, 2, List.of(), List.of(), 0, 5));
		assertRefused(folder, blocks, "not positive definite (feature 2", 1, 2, 2, 1);
		assertRefused(folder, blocks, "not symmetric: row 2, column 1 is 0.5, row 1, column 2 is 0.4", 1, .4, .5, 1);
		assertRefused(folder, blocks, "the covariance of A_2 and A_2 is missing or infinite", 1, 0, 0, Double.NaN);
		assertRefused(folder, blocks, "of shape [2, 2] are expected", 1);
		Path tsv = Files.writeString(folder.resolve("c.tsv"), "\tA_1\tB_1\nA_1\t1\t0\nA_2\t0\t1\n");
		var e = assertThrows(InputException.class, () -> new CorrelatedMultiomics().run(parameters(9, false, blocks), new MemoryRun(1).with("covariance", tsv)));
		assertTrue(e.getMessage().contains("names of the columns are not those of the features: 1 missing (A_2"), e.getMessage());
	}

	private static void assertRefused(Path folder, List<Block> blocks, String expected, double... matrix) throws Exception {
		Path file = folder.resolve("bad.npy");
		int side = (int) Math.sqrt(matrix.length);
		NpyFile.write(file, new NpyArray.Doubles(new int[] { side, side }, matrix));
		var e = assertThrows(InputException.class, () -> new CorrelatedMultiomics().run(parameters(9, false, blocks), new MemoryRun(1).with("covariance", file)));
		assertTrue(e.getMessage().startsWith(file.toString()) && e.getMessage().contains(expected), e.getMessage());
	}

	@Test
	void settingsThatDoNotFitTogetherAreNamed() {
		var bad = new CorrelatedMultiomicsParameters(10, .97, true, .02, List.of(new Block("a b", Type.CONTINUOUS, 1, List.of(1.), List.of(), 0, 0),
				new Block("truth", Type.CONTINUOUS, 1, List.of(), List.of(), 0, 0), new Block("x", Type.CONTINUOUS, 1, List.of(), List.of(), 0, 0),
				new Block("x", Type.CONTINUOUS, 1, List.of(), List.of(), 0, 0)), .9, .1);
		List<String> messages = bad.problems().stream().map(p -> p.message()).toList();
		assertEquals(5, messages.size(), messages.toString());
		assertTrue(messages.get(0).contains("'a b'") && messages.get(1).contains("1 frequencies and 0 coefficients"));
		assertTrue(messages.get(2).contains("truth") && messages.get(3).contains("two modalities are named x") && messages.get(4).contains("largestEntry"));
		assertEquals(List.of(), parameters(10, true, TUTORIAL).problems());
		assertEquals("there is 1 feature in all, at least 2 are expected",
				parameters(10, true, List.of(new Block("a", Type.CONTINUOUS, 1, List.of(), List.of(), 0, 0))).problems().get(0).message());
	}
}
