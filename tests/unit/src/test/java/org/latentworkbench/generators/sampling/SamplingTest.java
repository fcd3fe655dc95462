package org.latentworkbench.generators.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.generators.sampling.ResampleParameters.To;

class SamplingTest {
	/** 100 samples: 60 of class a, 30 of b, 7 of c, 3 without a class; the number is the sample's own. */
	private static Dataset dataset() {
		int[] codes = IntStream.range(0, 100).map(i -> i < 60 ? 0 : i < 90 ? 1 : i < 97 ? 2 : Modality.Categorical.MISSING).toArray();
		var values = new float[100];
		for (int i = 0; i < 100; i++) {
			values[i] = i;
		}
		return new Dataset(IntStream.range(0, 100).mapToObj(i -> "s" + i).toList(),
				List.of(new Modality.Categorical("groups", List.of("group"), List.of("a", "b", "c"), codes),
						new Modality.Continuous("numbers", List.of("number"), new Matrix(100, 1, values))));
	}

	private static MemoryRun split(SplitParameters parameters, long seed) throws Exception {
		MemoryRun run = new MemoryRun(seed).with("dataset", dataset());
		new Split().run(parameters, run);
		return run;
	}

	private static MemoryRun resample(ResampleParameters parameters) throws Exception {
		MemoryRun run = new MemoryRun(3).with("dataset", dataset());
		new Resample().run(parameters, run);
		return run;
	}

	/** How many samples there are of a, b, c and without a class. */
	private static int[] counts(Dataset dataset) {
		var counts = new int[4];
		Modality.Categorical groups = dataset.categorical().getFirst();
		for (int i = 0; i < groups.samples(); i++) {
			counts[groups.missing(i, 0) ? 3 : groups.code(i, 0)]++;
		}
		return counts;
	}

	@Test
	void aFeatureThatStandsInSeveralModalitiesIsNamedWithItsModality() throws Exception {
		Dataset plain = dataset();
		Modality.Categorical groups = plain.categorical().getFirst();
		int[] turned = IntStream.range(0, 100).map(i -> i % 2).toArray();
		var twice = new Dataset(plain.samples(), List.of(groups, new Modality.Categorical("others", groups.features(), groups.categories(),
				turned)));
		String message = assertThrows(InputException.class, () -> Classes.of(twice, "group")).getMessage();
		assertEquals("the feature 'group' stands in several modalities: groups, others; write groups/group", message);
		assertEquals(List.of("a", "b"), Classes.of(twice, "others/group").names());
		assertFalse(Classes.of(twice, "others/group").missing());
		assertTrue(Classes.of(twice, "groups/group").missing());
	}

	@Test
	void everySampleIsInOnePartAndTheTableSaysWhich() throws Exception {
		MemoryRun run = split(new SplitParameters(.6, .2, .1, ""), 1);
		var seen = new HashSet<String>();
		List<String> parts = run.tableOf("split").texts("part");
		List<String> samples = run.tableOf("split").texts("sample");
		for (String part : List.of("training", "validation", "test")) {
			for (String sample : run.datasetOf(part).samples()) {
				assertTrue(seen.add(sample), sample + " is in two parts");
				assertEquals(part, parts.get(samples.indexOf(sample)));
			}
		}
		assertEquals(60, run.datasetOf("training").samples().size());
		assertEquals(20, run.datasetOf("validation").samples().size());
		assertEquals(10, run.datasetOf("test").samples().size());
		assertEquals(10, parts.stream().filter("left out"::equals).count());
	}

	@Test
	void aStratifiedSplitGivesEachClassTheSameShares() throws Exception {
		MemoryRun run = split(new SplitParameters(.5, .2, .3, "group"), 1);
		assertNear(new int[] { 30, 15, 4, 1 }, counts(run.datasetOf("training")), 1);
		assertNear(new int[] { 18, 9, 2, 1 }, counts(run.datasetOf("test")), 1);
		assertEquals(50, run.datasetOf("training").samples().size());
	}

	private static void assertNear(int[] expected, int[] found, int tolerance) {
		for (int i = 0; i < expected.length; i++) {
			assertTrue(Math.abs(expected[i] - found[i]) <= tolerance, Arrays.toString(expected) + " expected, found " + Arrays.toString(found));
		}
	}

	@Test
	void anotherSeedGivesAnotherSplitAndTheSameSeedTheSame() throws Exception {
		var parameters = new SplitParameters(.5, .25, .25, "");
		List<String> parts = split(parameters, 1).tableOf("split").texts("part");
		assertEquals(parts, split(parameters, 1).tableOf("split").texts("part"));
		assertNotEquals(parts, split(parameters, 2).tableOf("split").texts("part"));
	}

	@Test
	void sharesAndFeaturesThatCannotBeAreToldInWords() {
		assertEquals("training, validation and test are 0.8 + 0.2 + 0.1, which is more than 1",
				new SplitParameters(.8, .2, .1, "").problems().getFirst().message());
		assertEquals(List.of(), new SplitParameters(.7, .2, .1, "").problems());
		var unknown = assertThrows(InputException.class, () -> split(new SplitParameters(.8, .1, .1, "grup"), 1));
		assertEquals("the dataset has no feature 'grup'; its categorical features are group", unknown.getMessage());
		assertTrue(assertThrows(InputException.class, () -> split(new SplitParameters(.8, .1, .1, "number"), 1)).getMessage()
				.contains("holds numbers, categories are expected"));
		assertTrue(assertThrows(InputException.class, () -> split(new SplitParameters(.9, .001, .05, ""), 1)).getMessage()
				.startsWith("no sample is left for validation"));
	}

	@Test
	void classesBecomeAsLargeAsTheSmallestWithoutRepeats() throws Exception {
		MemoryRun run = resample(new ResampleParameters("group", To.SMALLEST, 1000, false));
		Dataset resampled = run.datasetOf("resampled");
		assertArrayEquals(new int[] { 7, 7, 7, 0 }, counts(resampled));
		assertEquals(resampled.samples(), run.tableOf("samples").texts("original"));
	}

	@Test
	void classesBecomeAsLargeAsTheLargestByRepeatingEachSampleAboutEquallyOften() throws Exception {
		MemoryRun run = resample(new ResampleParameters("group", To.LARGEST, 1000, false));
		Dataset resampled = run.datasetOf("resampled");
		assertArrayEquals(new int[] { 60, 60, 60, 0 }, counts(resampled));
		List<String> originals = run.tableOf("samples").texts("original");
		for (int i = 90; i < 97; i++) {
			String sample = "s" + i;
			long copies = originals.stream().filter(sample::equals).count();
			assertTrue(copies == 8 || copies == 9, sample + " stands " + copies + " times");
		}
		// a copy has its original's values
		for (int k = 0; k < originals.size(); k++) {
			assertEquals("s" + (int) resampled.continuous().getFirst().values().at(k, 0), originals.get(k));
		}
		assertTrue(resampled.samples().contains("s96#8"));
		assertFalse(resampled.samples().contains("s5#2"));
	}

	@Test
	void samplesWithoutAClassCanBeAClass() throws Exception {
		Dataset resampled = resample(new ResampleParameters("group", To.NUMBER, 10, true)).datasetOf("resampled");
		assertArrayEquals(new int[] { 10, 10, 10, 10 }, counts(resampled));
	}

	private static MemoryRun subset(Path list, boolean leaveOut) throws Exception {
		MemoryRun run = new MemoryRun(3).with("dataset", dataset()).with("samples", list);
		new Subset().run(new SubsetParameters(leaveOut), run);
		return run;
	}

	@Test
	void aSubsetKeepsTheListedSamplesInTheDatasetsOrder(@TempDir Path folder) throws Exception {
		Path list = Files.writeString(folder.resolve("few.txt"), "s9\ns3\nnobody\ns71\n");
		assertEquals(List.of("s3", "s9", "s71"), subset(list, false).datasetOf("subset").samples());
		Dataset others = subset(list, true).datasetOf("subset");
		assertEquals(97, others.samples().size());
		assertFalse(others.samples().contains("s9"));
	}

	@Test
	void aListOfStrangersAndASubsetOfNobodyAreErrors(@TempDir Path folder) throws Exception {
		Path strangers = Files.writeString(folder.resolve("strangers.txt"), "x1\nx2\n");
		String message = assertThrows(InputException.class, () -> subset(strangers, false)).getMessage();
		assertTrue(message.contains("strangers.txt") && message.contains("'x1'") && message.contains("'s0'"), message);
		Path all = Files.writeString(folder.resolve("all.txt"), String.join("\n", dataset().samples()));
		assertThrows(InputException.class, () -> subset(all, true));
	}
}
