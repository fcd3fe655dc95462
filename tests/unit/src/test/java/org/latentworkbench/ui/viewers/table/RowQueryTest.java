package org.latentworkbench.ui.viewers.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.latentworkbench.ui.viewers.table.RowQuery.Key;

class RowQueryTest {
	private final Grid grid = Cells.of(List.of("age", "sex", "ward"),
			new Object[] { 40.0, "female", "B10" },
			new Object[] { 31.0, "male", "B9" },
			new Object[] { null, "female", null },
			new Object[] { 40.0, null, "a1" },
			new Object[] { -2.5, "male", "B9" });

	private int[] rows(RowQuery query) {
		return query.rows(grid, () -> false).orElseThrow();
	}

	@Test
	void withoutAnyWishAllRowsStayAsTheyAreAndNothingIsKept() {
		assertTrue(RowQuery.ALL.rows(grid, () -> false).isEmpty());
	}

	@Test
	void numbersSortByValueAndMissingOnesComeLastBothWays() {
		assertArrayEquals(new int[] { 4, 1, 0, 3, 2 }, rows(RowQuery.ALL.sortedBy(List.of(new Key(0, false)))));
		assertArrayEquals(new int[] { 0, 3, 1, 4, 2 }, rows(RowQuery.ALL.sortedBy(List.of(new Key(0, true)))));
	}

	@Test
	void wordsSortAsAPersonDoes() {
		assertArrayEquals(new int[] { 3, 1, 4, 0, 2 }, rows(RowQuery.ALL.sortedBy(List.of(new Key(2, false)))));
	}

	@Test
	void theSecondColumnDecidesWhereTheFirstIsEqual() {
		assertArrayEquals(new int[] { 0, 2, 4, 1, 3 },
				rows(RowQuery.ALL.sortedBy(List.of(new Key(1, false), new Key(0, false)))));
	}

	@Test
	void filtersOfSeveralColumnsMustAllHold() {
		assertArrayEquals(new int[] { 1, 4 }, rows(RowQuery.ALL.filtering(Map.of(1, "male", 2, "b9")).filtering(Map.of(1, "= male"))));
		assertArrayEquals(new int[] { 1 }, rows(RowQuery.ALL.filtering(Map.of(1, "= male", 0, "> 0"))));
	}

	@Test
	void aBlankFilterIsNone() {
		assertTrue(RowQuery.ALL.filtering(Map.of(0, "  ")).whole());
	}

	@Test
	void theSearchLooksAtNamesAndWordsButNotAtNumbers() {
		assertArrayEquals(new int[] { 2 }, rows(RowQuery.ALL.searching("s3")));
		assertArrayEquals(new int[] { 0, 2 }, rows(RowQuery.ALL.searching("FEMALE")));
		assertArrayEquals(new int[] {}, rows(RowQuery.ALL.searching("40")));
	}

	@Test
	void onlySomeRowsCanBeChosenFrom() {
		BitSet some = BitSet.valueOf(new long[] { 0b10011 });
		assertArrayEquals(new int[] { 4, 1, 0 }, rows(RowQuery.ALL.among(Optional.of(some)).sortedBy(List.of(new Key(0, false)))));
	}

	@Test
	void itStopsWhenNobodyWaitsAnyMore() {
		assertThrows(CancellationException.class, () -> RowQuery.ALL.searching("x").rows(grid, () -> true));
	}

	@Property(tries = 200, seed = "20261128")
	void sortingIsStableAndLosesNoRow(@ForAll @Size(max = 300) List<Byte> bytes) {
		Object[][] values = bytes.stream().map(b -> new Object[] { b == 0 ? null : (double) (b % 5) }).toArray(Object[][]::new);
		Cells cells = Cells.of(List.of("x"), values);
		int[] sorted = RowQuery.ALL.sortedBy(List.of(new Key(0, false))).rows(cells, () -> false).orElseThrow();
		assertEquals(values.length, Arrays.stream(sorted).distinct().count());
		for (int i = 1; i < sorted.length; i++) {
			double before = cells.number(sorted[i - 1], 0);
			double here = cells.number(sorted[i], 0);
			assertTrue(before < here || Double.isNaN(here) && !Double.isNaN(before)
					|| (before == here || Double.isNaN(before) && Double.isNaN(here)) && sorted[i - 1] < sorted[i]);
		}
	}
}
