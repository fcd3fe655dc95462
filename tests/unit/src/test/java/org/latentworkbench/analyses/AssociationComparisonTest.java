package org.latentworkbench.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.latentworkbench.analyses.association.RankedTable;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;

class AssociationComparisonTest {
	/** Pairs x -> a, b, c, d with q-values, surest first. */
	private static Table ours(String order, double... q) {
		var b = order.chars().mapToObj(Character::toString).toList();
		var rank = new long[b.size()];
		for (int i = 0; i < rank.length; i++) {
			rank[i] = i + 1;
		}
		return Table.of(new Table.Text("feature_a", b.stream().map(x -> "x").toList()), new Table.Text("modality_a", b.stream().map(
				x -> "left").toList()), new Table.Text("feature_b", b), new Table.Text("modality_b", b.stream().map(x -> "right").toList()),
				new Table.Numbers("q", q), new Table.Whole("rank", rank));
	}

	private static Table moves(String order) {
		var b = order.chars().mapToObj(Character::toString).toList();
		return Table.of(new Table.Text("feature_a_name", b.stream().map(x -> "x").toList()), new Table.Text("feature_b_name", b),
				new Table.Numbers("ks_distance", java.util.stream.IntStream.range(0, b.size()).mapToDouble(i -> (i % 2 == 0 ? 1 : -1) * (0.9
						- 0.1 * i)).toArray()));
	}

	private static final Table TRUTH = Table.of(new Table.Text("feature_a_name", List.of("x", "b")), new Table.Text("feature_b_name", List
			.of("a", "x")), new Table.Numbers("Correlation", new double[] { 0.5, -0.4 }));

	private static MemoryRun run(LinkedHashMap<String, Table> tables, String... settings) throws Exception {
		var run = new MemoryRun(1).with("associations", tables).with("truth", TRUTH);
		new AssociationComparison().run(Parameters.of(AssociationComparisonParameters.class, settings), run);
		return run;
	}

	private static LinkedHashMap<String, Table> three() {
		var tables = new LinkedHashMap<String, Table>();
		tables.put("one/associations", ours("abcd", 0.01, 0.02, 0.03, 0.9));
		tables.put("two/associations", ours("bacd", 0.01, 0.02, 0.3, 0.9));
		tables.put("move.tsv", moves("da"));
		return tables;
	}

	@Test
	void methodsAgreeAsFarAsTheirHitsAndRankingsDo() throws Exception {
		try (var run = run(three(), "ranks: [2, 3, 9]")) {
			Table agreement = run.tableOf("agreement");
			assertEquals(List.of("one", "one", "two"), agreement.texts("method_a"));
			assertEquals(List.of("two", "move.tsv", "move.tsv"), agreement.texts("method_b"));
			assertArrayEquals(new double[] { 4, 2, 2 }, agreement.numbers("pairs"));
			assertArrayEquals(new double[] { 2, 1, 1 }, agreement.numbers("hits_both"));
			assertArrayEquals(new double[] { 2.0 / 3, 1.0 / 4, 1.0 / 3 }, agreement.numbers("jaccard"), 1e-12);
			assertArrayEquals(new double[] { 0.8, -1, -1 }, agreement.numbers("spearman"), 1e-12);
			assertArrayEquals(new double[] { 4.0 / 6, -1, -1 }, agreement.numbers("kendall"), 1e-12);
			assertArrayEquals(new double[] { 1, 0.5, 0.5 }, agreement.numbers("shared_at_2"), 1e-12);
			assertArrayEquals(new double[] { 1, Double.NaN, Double.NaN }, agreement.numbers("shared_at_3"), 1e-12);
			assertTrue(Double.isNaN(agreement.numbers("shared_at_9")[0]));
		}
	}

	@Test
	void aTableOfHitsAloneIsScoredWithAWarning() throws Exception {
		try (var run = run(three())) {
			assertEquals(1, run.warnings().size(), run.warnings().toString());
			assertTrue(run.warnings().get(0).startsWith("move.tsv: every pair that is listed is a hit"), run.warnings().get(0));
		}
	}

	@Test
	void everyHitIsListedOnceWithThoseThatCallIt() throws Exception {
		try (var run = run(three())) {
			Table hits = run.tableOf("hits");
			assertEquals(List.of("a", "b", "c", "d"), hits.texts("feature_b"), "called by three, two, one and one, these with the same mean place");
			assertArrayEquals(new double[] { 3, 2, 1, 1 }, hits.numbers("methods"));
			assertEquals(List.of("yes", "no", "no", "yes"), hits.texts("hit_move.tsv"));
			assertArrayEquals(new double[] { 2, Double.NaN, Double.NaN, 1 }, hits.numbers("rank_move.tsv"));
			Table sets = run.tableOf("intersections");
			assertEquals(Set.of("one & two & move.tsv", "one & two", "one", "move.tsv"), Set.copyOf(sets.texts("methods")));
			assertArrayEquals(new double[] { 1, 1, 1, 1 }, sets.numbers("pairs"));
			assertTrue(run.wrote("figure", "intersections") && run.wrote("figure", "rank_agreement") && run.wrote("figure",
					"association_network"));
		}
	}

	@Test
	void withTheTruthEveryMethodIsScored() throws Exception {
		try (var run = run(three(), "ranks: [2]", "names: [A, B, C]")) {
			Table score = run.tableOf("score");
			assertEquals(List.of("A", "B", "C"), score.texts("method"));
			assertArrayEquals(new double[] { 1, 1, 0.5 }, score.numbers("average_precision"), 1e-12);
			assertArrayEquals(new double[] { 1, 1, 0.5 }, score.numbers("precision_at_2"), 1e-12);
			assertArrayEquals(new double[] { 2.0 / 3, 1, 0.5 }, score.numbers("precision"), 1e-12);
		}
	}

	@Test
	void namesMustBeAsManyAsTablesAndTablesTwoOrMore() {
		assertTrue(assertThrows(InputException.class, () -> run(three(), "names: [A, B]")).getMessage().contains("there are 3 tables"));
		var single = new LinkedHashMap<>(java.util.Map.of("only", moves("ab")));
		assertTrue(assertThrows(InputException.class, () -> run(single)).getMessage().contains("only"));
		var wrong = three();
		wrong.put("bad", Table.of(new Table.Text("feature_a", List.of("x"))));
		assertTrue(assertThrows(InputException.class, () -> run(wrong)).getMessage().startsWith("bad: there is no column"));
	}

	@Test
	void aColumnOfEmptyCellsDoesNotSayWhatIsAHit() throws Exception {
		var ks = Table.of(new Table.Text("feature_a", List.of("x", "x")), new Table.Text("feature_b", List.of("a", "b")), new Table.Numbers(
				"p", new double[] { Double.NaN, Double.NaN }), new Table.Text("q", List.of("", "")), new Table.Whole("rank", new long[] { 2,
						1 }), new Table.Text("significant", List.of("no", "yes")));
		var ranked = RankedTable.of(ks, "", 0.05);
		assertArrayEquals(new boolean[] { false, true }, ranked.hits());
		assertArrayEquals(new int[] { 1, 0 }, ranked.order());
	}

	@Test
	void aNamesakeInAnotherModalityIsNoPairWithItself() throws Exception {
		var table = Table.of(new Table.Text("feature_a", List.of("x", "x")), new Table.Text("modality_a", List.of("m", "m")), new Table.Text(
				"feature_b", List.of("x", "x")), new Table.Text("modality_b", List.of("m", "n")), new Table.Numbers("effect", new double[] { 1,
						2 }));
		var ranked = RankedTable.of(table, "", 0.05);
		assertEquals(1, ranked.pairs().size());
		assertEquals("n", ranked.pairs().get(0).modalityB());
		assertFalse(RankedTable.of(moves("ab"), "", 0.05).modalities());
	}
}
