package org.latentworkbench.analyses.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.RandomStream;

class DistributionTest {
	private static final double NAN = Double.NaN;

	@Test
	void missingValuesAreLeftOut() {
		double[] values = { 4, NAN, 1, 3, NAN, 2 };
		assertEquals(2.5, Distribution.mean(values));
		assertEquals(2.5, Distribution.median(values));
		assertEquals(Math.sqrt(1.25), Distribution.populationSd(values), 1e-15);
		assertTrue(Double.isNaN(Distribution.median(new double[] { NAN })));
		assertTrue(Double.isNaN(Distribution.populationSd(new double[0])));
	}

	@Test
	void quantilesLieOnTheLineBetweenValues() {
		double[] sorted = { 1, 2, 4, 8, 16 };
		assertEquals(1, Distribution.quantile(sorted, 0));
		assertEquals(16, Distribution.quantile(sorted, 1));
		assertEquals(2, Distribution.quantile(sorted, .25));
		assertEquals(1.4, Distribution.quantile(sorted, .1), 1e-15);
		assertEquals(12.8, Distribution.quantile(sorted, .9), 1e-14);
		assertThrows(IllegalArgumentException.class, () -> Distribution.quantile(sorted, 1.1));
	}

	/** By hand: quartiles 2 and 4, so the whiskers may reach from -1 to 7 and 20 is an outlier. */
	@Test
	void boxShowsQuartilesWhiskersAndNotch() {
		var box = BoxStatistics.of(new double[] { 1, 2, 3, 4, 20, NAN });
		assertEquals(6, box.mean());
		assertEquals(2, box.q1());
		assertEquals(3, box.med());
		assertEquals(4, box.q3());
		assertEquals(2, box.iqr());
		assertEquals(1, box.whislo());
		assertEquals(4, box.whishi());
		assertEquals(3 - 1.57 * 2 / Math.sqrt(5), box.cilo(), 1e-15);
		assertEquals(3 + 1.57 * 2 / Math.sqrt(5), box.cihi(), 1e-15);
		assertEquals(5, box.n());
	}

	@Property(tries = 200, seed = "20260102")
	void boxIsInOrder(@ForAll @Size(min = 1, max = 40) double @DoubleRange(min = -1e6, max = 1e6) [] values) {
		var box = BoxStatistics.of(values);
		double[] order = { box.whislo(), box.q1(), box.med(), box.q3(), box.whishi() };
		double[] sorted = order.clone();
		Arrays.sort(sorted);
		assertArrayEquals(sorted, order, 1e-9);
	}

	/** Numbers from SciPy 1.17, {@code gaussian_kde}. */
	@Property(tries = 300, seed = "20260102")
	void orderIsStableAndRising(@ForAll @Size(max = 200) int[] numbers) {
		double[] keys = Arrays.stream(numbers).mapToDouble(i -> i % 7 == 0 ? NAN : i % 13).toArray();
		int[] order = Order.rising(keys);
		assertArrayEquals(java.util.stream.IntStream.range(0, keys.length).toArray(), Arrays.stream(order).sorted().toArray());
		for (int i = 1; i < order.length; i++) {
			double before = keys[order[i - 1]];
			double after = keys[order[i]];
			boolean equal = before == after || Double.isNaN(before) && Double.isNaN(after);
			assertTrue(equal ? order[i - 1] < order[i] : before < after || Double.isNaN(after), before + " before " + after);
		}
	}
}
