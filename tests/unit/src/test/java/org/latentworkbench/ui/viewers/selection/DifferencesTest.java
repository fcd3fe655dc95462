package org.latentworkbench.ui.viewers.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;

class DifferencesTest {
	private final Dataset dataset = new Dataset(List.of("a", "b", "c", "d", "e"), List.of(
			new Modality.Continuous("numbers", List.of("large", "same", "rare"), new Matrix(5, 3, new float[] {
					1_000_001, 5, 1, 1_000_002, 5, Float.NaN, 1_000_007, 5, Float.NaN, 1_000_008, 5, Float.NaN, Float.NaN, 5, 2 })),
			new Modality.Categorical("words", List.of("sex"), List.of("female", "male"), new int[] { 0, 0, 1, 1, 0 })));
	private final BitSet firstTwo = BitSet.valueOf(new long[] { 0b11 });

	@Test
	void differencesAreInStandardDeviationsOfAllSamplesTheLargestFirst() {
		List<Differences.Difference> found = Differences.of(dataset, firstTwo, 10, () -> false);
		assertEquals(List.of("large", "sex = female"), found.stream().map(Differences.Difference::what).toList(),
				"a feature without spread or with too few values has no difference");
		Differences.Difference large = found.get(0);
		assertEquals(1_000_001.5, large.selected(), 1e-9);
		assertEquals(1_000_007.5, large.rest(), 1e-9);
		// sd(c(1, 2, 7, 8))
		assertEquals(-6 / 3.5118845842842465, large.size(), 1e-9);
		Differences.Difference sex = found.get(1);
		assertEquals(1, sex.selected(), 1e-12);
		assertEquals(1 / 3.0, sex.rest(), 1e-12);
		assertEquals((1 - 1 / 3.0) / Math.sqrt(0.6 * 0.4), sex.size(), 1e-12);
	}

	@Test
	void onlySoManyAsAskedAreToldOf() {
		assertEquals(1, Differences.of(dataset, firstTwo, 1, () -> false).size());
	}

	@Test
	void oneSampleAloneHasNoDifference() {
		assertEquals(List.of(), Differences.of(dataset, BitSet.valueOf(new long[] { 1 }), 10, () -> false));
	}

	@Test
	void itStopsWhenNobodyWaitsAnyMore() {
		assertThrows(CancellationException.class, () -> Differences.of(dataset, firstTwo, 10, () -> true));
	}
}
