package org.latentworkbench.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.LinearModel;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.contracts.TinyStudy;

/** Four methods, one table: by whatever a feature is perturbed, the columns are the same and mean the same. */
class TidyTableTest {
	private static final List<String> COLUMNS = List.of("feature_a", "modality_a", "feature_b", "modality_b", "effect", "direction", "low",
			"high", "p", "q", "rank", "found_in", "refits", "significant");
	/** What a method has no number for. */
	private static final Map<String, List<String>> EMPTY = Map.of("ks", List.of("p", "q"), "bayes", List.of("p"), "ttest", List.of(),
			"ttest move", List.of("p"), "shift", List.of());
	/** blood0 drives genes0 and genes1, drug0 genes2. */
	private static final Dataset DATA = TinyStudy.dataset(240, 0.02);
	private static final List<String> NUMBERS = List.of("plus_std", "minus_std", "minimum", "maximum");

	@TestFactory
	Stream<DynamicTest> everyMethodWritesTheSameColumnsForEveryPerturbation() {
		var tests = new ArrayList<DynamicTest>();
		for (String method : List.of("ks", "bayes", "ttest", "ks move", "bayes move", "ttest move", "shift")) {
			for (String by : NUMBERS) {
				tests.add(DynamicTest.dynamicTest(method + " by " + by, () -> check(method, "perturb: blood", "by: " + by, 3 * 7 - 3,
						Map.of("blood0 genes0", "up", "blood0 genes1", "down"))));
			}
			for (String by : List.of("no", "yes")) {
				tests.add(DynamicTest.dynamicTest(method + " by " + by, () -> check(method, "perturb: drugs", "by: \"" + by + '"', 2 * 7,
						Map.of("drug0 genes2", by.equals("yes") ? "up" : "down"))));
			}
		}
		return tests.stream();
	}

	private static void check(String method, String perturb, String by, int pairs, Map<String, String> directions) throws Exception {
		try (var run = new MemoryRun(3).with("dataset", DATA)) {
			call(method, run, perturb, by);
			Table table = run.tableOf("associations");
			assertEquals(COLUMNS, table.columns().stream().map(Table.Column::name).limit(COLUMNS.size()).toList());
			assertEquals(pairs, table.rows(), "every pair but those of a feature with itself");
			var seen = new HashSet<String>();
			double[] effect = table.numbers("effect");
			double[] low = table.numbers("low");
			double[] high = table.numbers("high");
			for (int i = 0; i < pairs; i++) {
				String pair = table.texts("feature_a").get(i) + " " + table.texts("feature_b").get(i);
				String direction = table.texts("direction").get(i);
				assertTrue(seen.add(pair), pair + " stands once");
				assertTrue(!table.texts("feature_a").get(i).equals(table.texts("feature_b").get(i)), pair);
				assertEquals(effect[i] > 0 ? "up" : effect[i] < 0 ? "down" : "none", direction, pair);
				assertTrue(low[i] <= effect[i] + 1e-9 && effect[i] <= high[i] + 1e-9, pair + ": " + low[i] + ", " + effect[i] + ", " + high[i]);
				assertEquals(i + 1, table.numbers("rank")[i]);
				assertTrue(table.numbers("found_in")[i] <= table.numbers("refits")[i], pair);
				if (directions.containsKey(pair)) {
					assertEquals(directions.get(pair), direction, pair);
					assertEquals(table.numbers("refits")[i], table.numbers("found_in")[i], pair + " in every refit");
				}
			}
			assertTrue(seen.containsAll(directions.keySet()), seen.toString());
			List<String> empty = EMPTY.getOrDefault(method, EMPTY.get(method.split(" ")[0]));
			for (String column : List.of("p", "q")) {
				assertEquals(empty.contains(column) ? 0 : pairs, Arrays.stream(table.numbers(column)).filter(v -> v >= 0 && v <= 1).count(),
						column);
			}
		}
	}

	private static void call(String method, MemoryRun run, String perturb, String by) throws Exception {
		String mode = "compatibility: " + (method.endsWith(" move") ? "move" : "strict");
		switch (method.split(" ")[0]) {
			case "ks" -> new KsAssociations().run(Parameters.of(KsAssociationsParameters.class, perturb, by, mode), run.with("model", model(3)));
			case "bayes" -> new BayesAssociations().run(Parameters.of(BayesAssociationsParameters.class, perturb, by, mode), run.with("model",
					model(3)));
			case "ttest" -> new TtestAssociations().run(Parameters.of(TtestAssociationsParameters.class, perturb, by, mode), run.with("model",
					List.<LatentModel>of(model(2), model(2), model(2), model(2))));
			default -> new ShiftAssociations().run(Parameters.of(ShiftAssociationsParameters.class, perturb, by, "hidden: [24]", "latent: 6",
					"epochs: 60", "refits: 4", "shadows: 2", "learningRate: 5e-3"), run);
		}
	}

	/** What drives and what is driven share a latent dimension, and all a third one, so that nothing is deaf; refits differ by scale. */
	private static LatentModel model(int refits) {
		var weights = new ArrayList<double[][]>();
		for (int r = 0; r < refits; r++) {
			double c = 0.6 + 0.05 * r;
			// drug0 no, yes; drug1 no, yes; blood0 to 2; genes0 to 3
			var all = new double[11];
			Arrays.fill(all, c / 5);
			weights.add(new double[][] { { 0, 0, 0, 0, c, 0, 0, c, -c, 0, 0 }, { -c, c, 0, 0, 0, 0, 0, 0, 0, c, 0 }, all });
		}
		return new LinearModel(DATA, weights);
	}
}
