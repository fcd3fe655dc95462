package org.latentworkbench.generators.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.data.Compatibility;

class EncodeTest {
	private static final int N = 50;

	private static Dataset dataset(int p) {
		var values = new float[N * p];
		for (int i = 0; i < values.length; i++) {
			values[i] = i % p == 1 ? 7 : 100 + (i * 37 % 101);
		}
		values[0] = Float.NaN;
		List<String> names = IntStream.range(0, p).mapToObj(j -> "f" + j).toList();
		var words = new Modality.Categorical("words/1", List.of("w"), List.of("no", "yes"), IntStream.range(0, N).map(i -> i % 3 - 1).toArray());
		List<String> samples = IntStream.range(0, N).mapToObj(i -> "s" + i).toList();
		return new Dataset(samples, List.of(new Modality.Continuous("a", names, new Matrix(N, p, values)),
				new Modality.Continuous("b", names, new Matrix(N, p, values.clone())), words));
	}

	private static EncodeParameters parameters(Map<String, Boolean> log2Of, Map<String, Boolean> scaleOf, Compatibility compatibility) {
		return new EncodeParameters(false, log2Of, true, scaleOf, List.of(), compatibility);
	}

	private static MemoryRun encode(EncodeParameters parameters, int p) throws Exception {
		MemoryRun run = new MemoryRun(1).with("dataset", dataset(p));
		new Encode().run(parameters, run);
		return run;
	}

	@Test
	void scalingWithoutLogarithmIsTheDefault() {
		assertEquals(parameters(Map.of(), Map.of(), Compatibility.STRICT), ParametersType.of(EncodeParameters.class).defaults());
	}

	@Test
	void choicesHoldForTheModalitiesTheyName() throws Exception {
		MemoryRun run = encode(parameters(Map.of("a", true), Map.of("b", false), Compatibility.STRICT), 3);
		Modality.Continuous a = run.datasetOf("encoded").continuous().get(0);
		Modality.Continuous b = run.datasetOf("encoded").continuous().get(1);
		assertEquals(List.of("f0", "f2"), a.features());
		assertTrue(a.scaling().orElseThrow().log2());
		assertEquals(dataset(3).continuous().get(1), b, "neither logarithm nor scaling");
		assertEquals(dataset(3).categorical().get(0), run.datasetOf("encoded").categorical().get(0));
		for (int j = 0; j < 2; j++) {
			double sum = 0;
			double squares = 0;
			int count = 0;
			for (float x : a.values().column(j)) {
				if (!Float.isNaN(x)) {
					sum += x;
					squares += x * x;
					count++;
				}
			}
			assertEquals(0, sum / count, 1e-6);
			assertEquals(1, squares / count, 1e-6);
		}
	}

	@Test
	void tableAndWarningsSayWhatBecameOfEachFeature() throws Exception {
		MemoryRun run = encode(parameters(Map.of(), Map.of(), Compatibility.STRICT), 3);
		Table features = run.tableOf("features");
		assertEquals(7, features.rows());
		assertEquals(List.of("yes", "no: every value is the same", "yes"), features.texts("kept").subList(0, 3));
		assertEquals(List.of("a", "a", "a", "b", "b", "b", "words/1"), features.texts("modality"));
		assertEquals(7, features.numbers("mean")[1]);
		assertEquals(1, features.numbers("missing")[0]);
		assertEquals(17, features.numbers("missing")[6]);
		assertEquals(List.of("a: 1 of 3 features are left out because every value is the same: f1", "b: 1 of 3 features are left out because every value is the same: f1"),
				run.warnings());
	}

	@Test
	void compatibilityReachesEveryModality() throws Exception {
		MemoryRun run = encode(parameters(Map.of(), Map.of(), Compatibility.MOVE), 3);
		assertEquals(List.of("nan", "no"), run.datasetOf("encoded").categorical().get(0).categories());
		assertFalse(run.datasetOf("encoded").categorical().get(0).missing(0, 0));
	}

	@Test
	void unknownModalitiesAreNamed() {
		var e = assertThrows(InputException.class, () -> encode(parameters(Map.of("c", true), Map.of(), Compatibility.STRICT), 3));
		assertEquals("log2Of names c, but the dataset has no such continuous modality; it has a, b", e.getMessage());
		assertThrows(InputException.class, () -> encode(parameters(Map.of(), Map.of("words/1", true), Compatibility.STRICT), 3));
	}

	@Test
	void figuresShowSharesThatAddUp() throws Exception {
		for (int p : new int[] { 3, 1003 }) {
			MemoryRun run = encode(parameters(Map.of(), Map.of(), Compatibility.STRICT), p);
			assertEquals(List.of("distribution/a-raw", "distribution/a", "distribution/b-raw", "distribution/b", "distribution/words_1-raw", "distribution/words_1"),
					run.outputs().stream().filter(o -> o.kind().equals("figure")).map(MemoryRun.Output::name).toList());
			Heatmap raw = heatmap(run, "distribution/a-raw");
			int columns = p == 3 ? 3 : 335;
			assertEquals(columns, raw.columns());
			for (int c = 0; c < columns; c++) {
				int members = p == 3 ? 1 : c < 334 ? 3 : 1;
				double missing = c == 0 ? 1.0 / N / members : 0;
				assertEquals(1 - missing, sum(raw, c), 1e-5);
			}
			Heatmap words = heatmap(run, "distribution/words_1");
			assertEquals(3, words.rows());
			assertEquals(17f / N, words.values().get(2), 1e-6);
			assertEquals(1, sum(words, 0), 1e-6);
		}
	}

	private static Heatmap heatmap(MemoryRun run, String name) {
		return (Heatmap) ((Axes) run.figureOf(name).panels().get(0)).layers().get(0);
	}

	private static double sum(Heatmap heatmap, int column) {
		return IntStream.range(0, heatmap.rows()).mapToDouble(r -> heatmap.values().get(r * heatmap.columns() + column)).sum();
	}
}
