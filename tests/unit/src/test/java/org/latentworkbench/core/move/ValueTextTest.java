package org.latentworkbench.core.move;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.ProblemsException;

class ValueTextTest {
	private static Object tree(String text) throws ProblemsException {
		return new ValueText("k=" + text, text, new Place(Path.of("k=" + text), 1, 3)).parse().toTree();
	}

	@Test
	void simpleValuesHaveHydrasTypes() throws ProblemsException {
		assertEquals(10L, tree("10"));
		assertEquals(1e-4, tree("1e-4"));
		assertEquals(.5, tree(".5"));
		assertEquals(true, tree("True"));
		assertEquals(null, tree("null"));
		assertEquals("plus_std", tree("plus_std"));
		assertEquals("", tree(""));
	}

	@Test
	void wordsThatYaml11WouldTurnIntoSomethingElseStayTexts() throws ProblemsException {
		assertEquals("on", tree("on"));
		assertEquals("010", tree("010"));
		assertEquals("1:30", tree("1:30"));
		assertEquals("12", tree("'12'"));
	}

	@Test
	void listsAndMappingsNest() throws ProblemsException {
		assertEquals(List.of(100L, 200L), tree("[100,200]"));
		assertEquals(List.of(List.of(500L), List.of()), tree("[[500], []]"));
		assertEquals(Map.of("a", 1L, "b", List.of("x", "y z")), tree("{a:1, b:[x, 'y z']}"));
		assertEquals(Arrays.asList(1L, null, "a b"), tree("[1,null,a b]"));
	}

	@Test
	void referencesMayStandInAnyValue() throws ProblemsException {
		assertEquals("${data.results_path}/x", tree("${data.results_path}/x"));
		assertEquals("${weights:${data.continuous_inputs}}", tree("${weights:${data.continuous_inputs}}"));
	}

	@Test
	void aSweepIsRefusedWithTheWayOut() {
		var e = assertThrows(ProblemsException.class, () -> tree("10,20"));
		assertEquals("k=10,20: several values are a sweep, which needs -m; put a list in brackets: [10,20]", e.getMessage());
	}

	@Test
	void unclosedBracketsAndQuotesAreNamed() {
		assertTrue(assertThrows(ProblemsException.class, () -> tree("[1,2")).getMessage().contains("a ']' or a comma is missing"));
		assertTrue(assertThrows(ProblemsException.class, () -> tree("'abc")).getMessage().contains("the quote ' is not closed"));
		assertTrue(assertThrows(ProblemsException.class, () -> tree("[1,2]x")).getMessage().contains("'x' is left over"));
		assertTrue(assertThrows(ProblemsException.class, () -> tree("[1,")).getMessage().contains("missing"));
	}
}
