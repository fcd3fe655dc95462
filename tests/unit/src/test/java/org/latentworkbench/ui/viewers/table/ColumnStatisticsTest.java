package org.latentworkbench.ui.viewers.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ColumnStatisticsTest {
	@Test
	void numbersAsRReportsThem() {
		// summary(c(1, 2, 4, 8)); sd(c(1, 2, 4, 8))
		Grid grid = Cells.of(List.of("x"), new Object[] { 8.0 }, new Object[] { null }, new Object[] { 1.0 }, new Object[] { 2.0 },
				new Object[] { 4.0 });
		var numbers = assertInstanceOf(ColumnStatistics.Numbers.class, ColumnStatistics.of(grid, 0, () -> false));
		assertEquals(4, numbers.count());
		assertEquals(1, numbers.missing());
		assertEquals(3.75, numbers.mean(), 1e-12);
		assertEquals(3.095695936834452, numbers.sd(), 1e-12);
		assertArrayEquals(new double[] { 1, 1.75, 3, 5, 8 }, numbers.quantiles(), 1e-12);
	}

	@Test
	void ofNothingThereIsNothingToSay() {
		Grid grid = Cells.of(List.of("x"), new Object[] { null });
		var numbers = assertInstanceOf(ColumnStatistics.Numbers.class, ColumnStatistics.of(grid, 0, () -> false));
		assertEquals(0, numbers.count());
		assertTrue(Double.isNaN(numbers.mean()) && Double.isNaN(numbers.sd()) && Double.isNaN(numbers.quantiles()[2]));
	}

	@Test
	void wordsAreCountedTheMostFrequentFirst() {
		Grid grid = Cells.of(List.of("x"), new Object[] { "b" }, new Object[] { "a" }, new Object[] { "b" }, new Object[] { null },
				new Object[] { "c" });
		var words = assertInstanceOf(ColumnStatistics.Words.class, ColumnStatistics.of(grid, 0, () -> false));
		assertEquals(1, words.missing());
		assertEquals(List.of(Map.entry("b", 2), Map.entry("a", 1), Map.entry("c", 1)), words.counts());
	}
}
