package org.latentworkbench.core.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.latentworkbench.core.yaml.ProblemsException;

/** Which combinations the words of a command mean. */
class GridTest {
	private static List<String> values(String text) throws ProblemsException {
		return ValueList.of("k=" + text, text);
	}

	private static String problem(String... words) {
		return assertThrows(ProblemsException.class, () -> Grid.parse(List.of(words))).getMessage();
	}

	@Test
	void commasPartValuesButNotWithinBracketsBracesAndQuotes() throws Exception {
		assertEquals(List.of("4", "8", "16"), values("4, 8,16"));
		assertEquals(List.of("[64,32]", "[128]", "{a: 1, b: [2,3]}"), values("[64,32],[128],{a: 1, b: [2,3]}"));
		assertEquals(List.of("'a,b'", "\"c\\\",d\"", "e"), values("'a,b',\"c\\\",d\",e"));
		assertEquals(List.of("umap"), values("umap"));
	}

	@Test
	void rangesOfWholeNumbersHoldBothEnds() throws Exception {
		assertEquals(List.of("2", "3", "4", "5"), values("2..5"));
		assertEquals(List.of("1", "0", "-1"), values("1..-1"));
		assertEquals(List.of("7"), values("7..7"));
		assertEquals(List.of("1", "8", "9", "10"), values("1,8..10"));
		assertEquals(List.of("4", "8", "12"), values("4..15:4"));
	}

	@Test
	void stepsAndFactorsAreExactDecimals() throws Exception {
		assertEquals(List.of("0.1", "0.2", "0.3", "0.4", "0.5"), values("0.1..0.5:0.1"));
		assertEquals(List.of("1e-6", "1e-5", "0.0001", "0.001", "0.01"), values("1e-6..1e-2:x10"));
		assertEquals(List.of("1", "2", "4", "8"), values("1..8:x2"));
		assertEquals(List.of("0.5", "0.25", "0"), values("0.5..0:-0.25"));
	}

	@Test
	void pathsAndWordsWithDotsAreNoRanges() throws Exception {
		assertEquals(List.of("../data.tsv", "a..b"), values("../data.tsv,a..b"));
	}

	@Test
	void allCombinationsComeWithTheLastSettingFastestAndTheFixedOnesFirst() throws Exception {
		Grid grid = Grid.parse(List.of("vae.latent=2,4", "vae.epochs=3", "vae.beta=0.1,0.2,0.3"));
		assertEquals(6, grid.size());
		assertEquals(List.of("vae.epochs=3"), grid.fixed());
		assertEquals(Map.of("vae.latent", "2", "vae.beta", "0.2"), grid.points().get(1).values());
		assertEquals(Map.of("vae.latent", "4", "vae.beta", "0.1"), grid.points().get(3).values());
		assertEquals(List.of("vae.epochs=3", "vae.latent=4", "vae.beta=0.3"), grid.settings(grid.points().get(5)));
		assertEquals(6, grid.points().get(5).number());
	}

	@Test
	void keysInQuotesMayHoldEqualsSigns() throws Exception {
		assertEquals("vae.weights.\"a=b\"", Grid.parse(List.of("vae.weights.\"a=b\"=1,2")).axes().get(0).key());
	}

	@Test
	void whatMakesNoGridIsSaidAtOnce() {
		assertEquals("no setting has several values; expected, for instance, vae.latent=4,8,16 or vae.latent=2..8", problem("vae.latent=4"));
		assertTrue(problem("a.b=1,2", "a.b=3,4").contains("stands twice"));
		assertTrue(problem("a.b=1,,2").contains("a value is missing beside a comma"));
		assertTrue(problem("a.b=0.1..0.5").contains("has no step; write, for instance"));
		assertTrue(problem("a.b=1..5:-1").contains("never arrives"));
		assertTrue(problem("a.b=1..5:0").contains("never arrives"));
		assertTrue(problem("a.b=1..5:soon").contains("has the step 'soon'"));
		assertTrue(problem("a.b=-1..5:x2").contains("no range of factors"));
		assertTrue(problem("a.b=..5").contains("has no beginning"));
		assertTrue(problem("a.b=1..100000").contains("more than 10000 values"));
		assertTrue(problem("a.b=1..200", "a.c=1..200").contains("40000 combinations"));
		assertTrue(problem("a.b=2,2").contains("a value stands twice"));
		String both = problem("a.b=1,,2", "nothing");
		assertTrue(both.contains("comma") && both.contains("'nothing': is no setting"), both);
	}
}
