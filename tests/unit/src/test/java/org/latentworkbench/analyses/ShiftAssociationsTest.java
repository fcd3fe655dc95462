package org.latentworkbench.analyses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.analyses.association.Shadows;
import org.latentworkbench.analyses.association.ShiftNetwork;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Outputs;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.testing.Tutorial;

class ShiftAssociationsTest {
	private static final int N = 400;
	private static final String[] SMALL = { "hidden: [32]", "latent: 6", "epochs: 40", "refits: 10", "learningRate: 4e-3" };

	/**
	 * Four drugs, ten proteins p0 .. p9 and six metabolites, a few values missing.
	 *
	 * @param planted whether drug0 raises p0 and p1 and lowers m0, and drug1 raises p2, p3 and m1; else nothing is associated
	 */
	private static Dataset dataset(boolean planted) {
		RandomStream random = RandomStream.of(8, "shift");
		var drugs = new int[N * 4];
		var p = new float[N * 10];
		var m = new float[N * 6];
		random.fillGaussian(p);
		random.fillGaussian(m);
		for (int i = 0; i < N; i++) {
			for (int j = 0; j < 4; j++) {
				drugs[i * 4 + j] = random.nextInt(2);
			}
			if (planted) {
				p[i * 10] += 1.5f * drugs[i * 4];
				p[i * 10 + 1] += 1.5f * drugs[i * 4];
				m[i * 6] -= 1.5f * drugs[i * 4];
				p[i * 10 + 2] += 1.5f * drugs[i * 4 + 1];
				p[i * 10 + 3] += 1.5f * drugs[i * 4 + 1];
				m[i * 6 + 1] += 1.5f * drugs[i * 4 + 1];
			}
		}
		for (int k = 0; k < p.length; k++) {
			p[k] = random.nextBoolean(0.02) ? Float.NaN : p[k];
		}
		return new Dataset(IntStream.range(0, N).mapToObj(i -> "s" + i).toList(),
				List.of(new Modality.Categorical("drugs", names("drug", 4), List.of("no", "yes"), drugs),
						new Modality.Continuous("proteins", names("p", 10), new Matrix(N, 10, p)),
						new Modality.Continuous("metabolites", names("m", 6), new Matrix(N, 6, m))));
	}

	private static List<String> names(String stem, int count) {
		return IntStream.range(0, count).mapToObj(i -> stem + i).toList();
	}

	private static MemoryRun run(Dataset dataset, int threads, String... more) throws Exception {
		var run = new MemoryRun(4).with("dataset", dataset).withThreads(threads);
		var settings = new ArrayList<>(List.of(more));
		for (String line : SMALL) {
			if (settings.stream().noneMatch(l -> l.startsWith(line.substring(0, line.indexOf(':') + 1)))) {
				settings.add(line);
			}
		}
		new ShiftAssociations().run(Parameters.of(ShiftAssociationsParameters.class, settings.toArray(String[]::new)), run);
		return run;
	}

	private static List<String> hits(MemoryRun run) throws Exception {
		Table table = run.tableOf("associations");
		double[] q = table.numbers("q");
		return IntStream.range(0, q.length).filter(i -> q[i] <= 0.05).mapToObj(i -> {
			try {
				return table.texts("feature_a").get(i) + (table.texts("direction").get(i).equals("up") ? " + " : " - ")
						+ table.texts("feature_b").get(i);
			} catch (InputException e) {
				throw new AssertionError(e);
			}
		}).sorted().toList();
	}

	@Test
	void plantedEffectsOfCategoriesAreFoundWithTheirDirections() throws Exception {
		try (var run = run(dataset(true), 2, "perturb: drugs", "by: \"yes\"")) {
			List<String> hits = hits(run);
			var planted = List.of("drug0 + p0", "drug0 + p1", "drug0 - m0", "drug1 + m1", "drug1 + p2", "drug1 + p3");
			assertTrue(hits.containsAll(planted), hits.toString());
			assertTrue(hits.size() <= planted.size() + 1, hits.toString());
			Table table = run.tableOf("associations");
			assertEquals(4 * 16, table.rows());
			double[] effect = table.numbers("effect");
			double[] low = table.numbers("low");
			double[] high = table.numbers("high");
			for (int i = 0; i < 6; i++) {
				// 1.5 in units of sqrt(1 + 1.5^2 / 4) is 1.2; a network with a narrow waist gives back a part of it
				assertTrue(Math.abs(effect[i]) > 0.25 && Math.abs(effect[i]) < 1.6, "effect " + effect[i]);
				assertTrue(low[i] <= effect[i] && effect[i] <= high[i] && low[i] * high[i] > 0, "an interval that does not hold 0");
				assertEquals(10, table.numbers("found_in")[i]);
			}
		}
	}

	@Test
	void numbersAreFoundToo() throws Exception {
		try (var run = run(dataset(true), 2, "perturb: proteins", "targets: [metabolites]")) {
			List<String> hits = hits(run);
			// p0 and p1 share drug0 with m0, p2 and p3 share drug1 with m1
			assertTrue(hits.containsAll(List.of("p0 - m0", "p1 - m0", "p2 + m1", "p3 + m1")), hits.toString());
			assertEquals(60, run.tableOf("associations").rows());
		}
	}

	@Test
	void whereNothingIsAssociatedNextToNothingIsFound() throws Exception {
		try (var run = run(dataset(false), 2, "perturb: drugs", "by: \"yes\"")) {
			assertTrue(hits(run).size() <= 1, hits(run).toString());
		}
	}

	@Test
	void shadowsAndSelfPairsNeverAppear() throws Exception {
		try (var run = run(dataset(true), 2, "perturb: proteins", "epochs: 2", "refits: 2", "shadows: 3")) {
			Table table = run.tableOf("associations");
			assertEquals(10 * 16 - 10, table.rows());
			for (int i = 0; i < table.rows(); i++) {
				assertFalse(table.texts("feature_a").get(i).equals(table.texts("feature_b").get(i)));
			}
			assertFalse(run.outputs().stream().anyMatch(o -> o.content().toString().contains("shadow 1 of")), "no shadow in any output");
			assertFalse(new String(Outputs.bytes(table), StandardCharsets.UTF_8).contains("shadow"));
			assertTrue(run.messages().stream().anyMatch(m -> m.contains("held against 450 decoy pairs")), run.messages().toString());
		}
	}

	@Test
	void threadsDoNotChangeResults() throws Exception {
		String[] quick = { "perturb: drugs", "by: \"yes\"", "epochs: 2", "refits: 3" };
		try (var one = run(dataset(true), 1, quick); var two = run(dataset(true), 2, quick)) {
			assertEquals(List.of(), Outputs.differences(one, two));
		}
	}

	@Test
	void fewRowsKeepEveryHitAndTheBestOfTheRest() throws Exception {
		try (var all = run(dataset(true), 2, "perturb: drugs", "by: \"yes\"", "epochs: 5");
				var few = run(dataset(true), 2, "perturb: drugs", "by: \"yes\"", "epochs: 5", "rows: 3")) {
			Table whole = all.tableOf("associations");
			Table part = few.tableOf("associations");
			assertEquals(Math.max(3, hits(all).size()), part.rows());
			assertEquals(whole.texts("feature_b").subList(0, part.rows()), part.texts("feature_b"));
		}
	}

	@Test
	void cancellingStopsTraining() {
		var run = new MemoryRun(1).with("dataset", dataset(true)).cancelAfter(100);
		assertThrows(CancelledException.class, () -> new ShiftAssociations().run(Parameters.of(ShiftAssociationsParameters.class,
				"perturb: proteins", "epochs: 100000"), run));
		assertEquals(List.of(), run.outputs());
	}

	@Test
	void aSingleFeatureThatIsItsOwnOnlyTargetIsRefused() {
		var one = new Dataset(List.of("s0", "s1", "s2", "s3"),
				List.of(new Modality.Continuous("x", List.of("x0"), new Matrix(4, 1, new float[] { 1, 2, 3, 4 }))));
		assertTrue(assertThrows(InputException.class, () -> run(one, 1, "perturb: x")).getMessage().contains("no pair to test"));
	}

	@Test
	void aPerturbationThatChangesNothingGivesNoPairsAndAWarning() throws Exception {
		Dataset dataset = dataset(true);
		var all = new int[N * 2];
		Arrays.fill(all, 1);
		var constant = new Dataset(dataset.samples(), List.of(new Modality.Categorical("drugs", names("drug", 2), List.of("no", "yes"), all),
				dataset.modalities().get(1)));
		try (var run = run(constant, 1, "perturb: drugs", "by: \"yes\"", "epochs: 1", "refits: 2")) {
			assertEquals(0, run.tableOf("associations").rows());
			assertTrue(run.warnings().stream().anyMatch(w -> w.contains("changes nothing in drugs")), run.warnings().toString());
		}
	}

	@Test
	void shadowsHaveTheFeaturesValuesInAnotherOrderAndLeaveTheRestAlone() throws Exception {
		Dataset dataset = dataset(true);
		for (String name : List.of("proteins", "drugs")) {
			Shadows shadows = Shadows.add(dataset, name, 2, RandomStream.of(1, "s"));
			Modality before = dataset.modality(name).get();
			Modality after = shadows.dataset().modality(name).get();
			int p = before.features().size();
			assertEquals(3 * p, after.features().size());
			for (int j = 0; j < p; j++) {
				double[] own = values(before, j);
				assertTrue(Arrays.equals(own, values(after, j)), "its own features stay");
				for (int s = 1; s <= 2; s++) {
					double[] shadow = values(after, s * p + j);
					assertFalse(Arrays.equals(own, shadow), "another order");
					Arrays.sort(shadow);
					double[] sorted = own.clone();
					Arrays.sort(sorted);
					assertTrue(Arrays.equals(sorted, shadow), "the same values, missing ones too");
					assertEquals(j, shadows.original(s * p + j));
				}
				assertFalse(Arrays.equals(values(after, p + j), values(after, 2 * p + j)), "two shadows differ");
			}
			for (Modality other : dataset.modalities()) {
				assertTrue(other.name().equals(name) || shadows.dataset().modality(other.name()).get() == other);
			}
		}
	}

	private static double[] values(Modality modality, int feature) {
		return IntStream.range(0, modality.samples()).mapToDouble(i -> modality.missing(i, feature) ? Double.NaN : switch (modality) {
			case Modality.Continuous c -> c.values().at(i, feature);
			case Modality.Categorical c -> c.code(i, feature);
		}).toArray();
	}

	@Test
	void thereAreEnoughShadowsForFiveThousandDecoyPairsButAtMostTen() {
		assertEquals(10, Shadows.recommended(100, 190));
		assertEquals(10, Shadows.recommended(100, 500));
		assertEquals(5, Shadows.recommended(100, 1000));
		assertEquals(2, Shadows.recommended(100, 4999));
		assertEquals(1, Shadows.recommended(100, 5000));
		assertEquals(1, Shadows.recommended(100, 1_000_000));
	}

	@Test
	void fewPerturbedFeaturesGetMoreShadowsHoweverManyTheirTargetsAre() {
		assertEquals(10, Shadows.recommended(1, 1_000_000));
		assertEquals(10, Shadows.recommended(5, 15_000));
		assertEquals(5, Shadows.recommended(10, 30_000));
		assertEquals(3, Shadows.recommended(20, 60_000));
		assertEquals(1, Shadows.recommended(50, 150_000));
	}

	@Test
	void theNetworkGrowsWithTheTable() {
		assertEquals(List.of(64), ShiftNetwork.hidden(22));
		assertEquals(8, ShiftNetwork.latent(22));
		assertEquals(List.of(64), ShiftNetwork.hidden(5));
		assertEquals(256, ShiftNetwork.hidden(63).get(0), 2);
		assertEquals(64, ShiftNetwork.latent(63), 1);
		assertEquals(List.of(256), ShiftNetwork.hidden(3000));
		assertEquals(64, ShiftNetwork.latent(3000));
	}

	@Test
	void aModalityWithShadowsWeighsMoreBySoManyTimes() throws Exception {
		var network = ShiftNetwork.of(Shadows.add(dataset(true), "proteins", 3, RandomStream.of(1, "s")), List.of(8), 2, 0,
				Map.of("proteins", 0.5));
		assertEquals(2, network.continuous().get(0).weight());
		assertEquals(1, network.continuous().get(1).weight());
		assertEquals(1, network.categorical().get(0).weight());
	}

	/** The defaults, but for fewer refits and epochs to be quick, on the tutorial's data, against its truth. */
	@Test
	void theTutorialsAssociationsAreFound() throws Exception {
		try (var run = new MemoryRun(1).with("dataset", Tutorial.encoded(Compatibility.STRICT)).with("truth", Tutorial.truth())
				.withThreads(2);
				var weak = new MemoryRun(1)) {
			new ShiftAssociations().run(Parameters.of(ShiftAssociationsParameters.class, "perturb: Continuous_B", "refits: 8",
					"epochs: 60"),
					run);
			assertEquals(41, score(run, "true_pairs"));
			assertTrue(score(run, "average_precision") >= 0.99);
			assertEquals(1, score(run, "precision_at_20"));
			assertTrue(score(run, "recall") >= 0.95);
			weak.with("associations", run.tableOf("associations")).with("truth", Tutorial.truth());
			new AssociationScore().run(Parameters.of(AssociationScoreParameters.class, "cut: 0.02"), weak);
			assertEquals(score(run, "hits"), score(weak, "hits"));
			assertTrue(score(weak, "precision") >= 0.9, "hits that are not strong are weak, not false: " + score(weak, "precision"));
		}
	}

	private static double score(MemoryRun run, String measure) throws Exception {
		Table score = run.tableOf("score");
		return score.numbers("value")[score.texts("measure").indexOf(measure)];
	}
}
