package org.latentworkbench.ui.viewers.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class CellFilterTest {
	private final Grid grid = Cells.of(List.of("x", "word"),
			new Object[] { 1.0, "basal" },
			new Object[] { 2.5, "luminal A" },
			new Object[] { 0.333333333, null },
			new Object[] { null, "Luminal B" },
			new Object[] { -4e-7, "> 3" });

	private List<Integer> passing(String filter, int column) {
		CellFilter test = CellFilter.of(filter);
		return IntStream.range(0, grid.rows()).filter(row -> test.passes(grid, row, column)).boxed().toList();
	}

	@Test
	void numbersAreComparedAndMissingOnesNeverPass() {
		assertEquals(List.of(1), passing("> 1", 0));
		assertEquals(List.of(0, 1), passing(">=1", 0));
		assertEquals(List.of(4), passing("< 0", 0));
		assertEquals(List.of(0, 2, 4), passing("<= 1e0", 0));
		assertEquals(List.of(0, 2), passing("0..1", 0));
		assertEquals(List.of(4), passing("-1 .. -1e-9", 0));
	}

	@Test
	void whatACellShowsIsFound() {
		assertEquals(List.of(2), passing("= 0.33333", 0));
		assertEquals(List.of(0), passing("=1", 0));
		assertEquals(List.of(1), passing("2.5", 0));
	}

	@Test
	void missingOnesHaveAWordAndItsOpposite() {
		assertEquals(List.of(3), passing("NA", 0));
		assertEquals(List.of(0, 1, 2, 4), passing("!na", 0));
		assertEquals(List.of(2), passing("missing", 1));
	}

	@Test
	void lettersAreFoundInAnyCaseAndWholeWordsBehindAnEqualsSign() {
		assertEquals(List.of(1, 3), passing("LUMINAL", 1));
		assertEquals(List.of(0), passing("= Basal", 1));
		assertEquals(List.of(), passing("= bas", 1));
		assertEquals(List.of(0, 2, 4), passing("!lum", 1));
		assertEquals(List.of(4), passing("> 3", 1), "a comparison is letters where there are words");
	}

	@Test
	void whatIsNotFinishedLetsAllPass() {
		for (String begun : List.of("", " ", ">", ">=", "=", "!", "<")) {
			assertEquals(5, passing(begun, 0).size(), begun);
		}
	}

	@Test
	void naturalOrderKnowsNumbersOfAnyLength() {
		assertTrue(NaturalOrder.INSTANCE.compare("S2", "s10") < 0);
		assertTrue(NaturalOrder.INSTANCE.compare("gene99999999999999999999", "gene100000000000000000000") < 0);
		assertTrue(NaturalOrder.INSTANCE.compare("a", "a1") < 0);
		assertEquals(0, NaturalOrder.INSTANCE.compare("x1", "x1"));
		assertTrue(NaturalOrder.INSTANCE.compare("a1", "a01") != 0, "an order is total");
	}
}
