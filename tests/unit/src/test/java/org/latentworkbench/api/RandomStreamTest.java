package org.latentworkbench.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;

import org.junit.jupiter.api.Test;

class RandomStreamTest {

	/** From an independent implementation of SplitMix64 and xoshiro256++, itself checked against the authors' vector. */
	@Test
	void namedStreamsGiveFixedNumbers() {
		RandomStream named = RandomStream.of(1234, "replica 3", "dropout");
		assertEquals(-3727306525176072981L, named.nextLong());
		assertEquals(-7536790759778369032L, named.nextLong());
		assertEquals(4730569575069459698L, named.nextLong());
		RandomStream plain = RandomStream.of(0);
		assertEquals(-8867416198183057606L, plain.nextLong());
		assertEquals(-4021719580451871461L, plain.nextLong());
		assertEquals(620786111478004758L, RandomStream.of(0).split(7).nextLong());
	}

	@Test
	void normalNumbersStayWhatTheyAre() {
		RandomStream stream = RandomStream.of(42, "golden");
		double[] first = { stream.nextGaussian(), stream.nextGaussian(), stream.nextGaussian() };
		RandomStream again = RandomStream.of(42, "golden");
		double sum = 0;
		for (int i = 0; i < 1_000_000; i++)
			sum += again.nextGaussian();
		assertArrayEquals(GOLDEN_NORMAL, first);
		assertEquals(GOLDEN_SUM, sum);
	}

	/** Written down once from this implementation: they must not change from one machine or version to the next. */
	private static final double[] GOLDEN_NORMAL = { 1.0512208797024585, 0.27373223213133496, 0.6255949742031965 };
	private static final double GOLDEN_SUM = -480.10563863009605;

	@Test
	void splittingDoesNotDependOnWhatWasDrawn() {
		RandomStream fresh = RandomStream.of(5, "a");
		RandomStream used = RandomStream.of(5, "a");
		used.nextGaussian();
		used.nextInt(10);
		assertEquals(fresh.split("b").nextLong(), used.split("b").nextLong());
		assertEquals(RandomStream.of(5, "a", "b").nextLong(), used.split("b").nextLong());
	}

	@Test
	void everyNameGivesAnotherStream() {
		var seen = new HashSet<Long>();
		for (long seed : new long[] { 0, 1, -1, Long.MAX_VALUE })
			for (String[] path : new String[][] { {}, { "" }, { "a" }, { "b" }, { "ab" }, { "a", "b" }, { "", "ab" },
					{ "ab", "" }, { "1" } })
				assertTrue(seen.add(RandomStream.of(seed, path).nextLong()), seed + Arrays.toString(path));
		for (int i = 0; i < 1000; i++)
			assertTrue(seen.add(RandomStream.of(0).split(i).nextLong()));
		assertNotEquals(RandomStream.of(0).split(1).nextLong(), RandomStream.of(0).split("1").nextLong());
	}

	@Test
	void wholeNumbersFillTheirRangeEvenly() {
		RandomStream stream = RandomStream.of(1, "ints");
		int bound = 7;
		int draws = 700_000;
		var counts = new int[bound];
		for (int i = 0; i < draws; i++)
			counts[stream.nextInt(bound)]++;
		double chiSquare = 0;
		for (int count : counts)
			chiSquare += Math.pow(count - draws / 7.0, 2) / (draws / 7.0);
		// the 99.9 % point of chi-square with 6 degrees of freedom
		assertTrue(chiSquare < 22.46, "chi-square " + chiSquare);
		for (int i = 0; i < 1000; i++)
			assertTrue(stream.nextInt(Integer.MAX_VALUE) >= 0);
		assertEquals(0, stream.nextInt(1));
		assertThrows(IllegalArgumentException.class, () -> stream.nextInt(0));
	}

	@Test
	void uniformNumbersHaveTheirMomentsAndRange() {
		RandomStream stream = RandomStream.of(2, "uniform");
		var values = new float[200_000];
		stream.fillUniform(values, 0, values.length, -3, 5);
		double mean = 0;
		double square = 0;
		for (float v : values) {
			assertTrue(v >= -3 && v < 5);
			mean += v / values.length;
			square += (double) v * v / values.length;
		}
		assertEquals(1, mean, 4 * 8 / Math.sqrt(12 * values.length));
		assertEquals(64 / 12.0, square - mean * mean, 0.05);
	}

	@Test
	void normalNumbersHaveTheNormalsMomentsAndTails() {
		RandomStream stream = RandomStream.of(3, "normal");
		int n = 4_000_000;
		double[] moments = new double[5];
		int beyond2 = 0;
		int beyond4 = 0;
		for (int i = 0; i < n; i++) {
			double x = stream.nextGaussian();
			double power = 1;
			for (int k = 1; k <= 4; k++)
				moments[k] += (power *= x) / n;
			beyond2 += Math.abs(x) > 2 ? 1 : 0;
			beyond4 += Math.abs(x) > 4 ? 1 : 0;
		}
		assertEquals(0, moments[1], 4 / Math.sqrt(n));
		assertEquals(1, moments[2], 4 * Math.sqrt(2.0 / n));
		assertEquals(0, moments[3], 4 * Math.sqrt(15.0 / n));
		assertEquals(3, moments[4], 4 * Math.sqrt(96.0 / n));
		assertEquals(0.0455003, (double) beyond2 / n, 5 * Math.sqrt(0.0455 / n));
		assertEquals(6.334e-5, (double) beyond4 / n, 5 * Math.sqrt(6.334e-5 / n));
	}

	@Test
	void normalNumbersFollowTheNormalsDistribution() {
		RandomStream stream = RandomStream.of(4, "normal");
		var values = new double[200_000];
		stream.fillGaussian(values);
		Arrays.sort(values);
		double distance = 0;
		for (int i = 0; i < values.length; i++)
			distance = Math.max(distance, Math.abs((i + 0.5) / values.length - normalCdf(values[i])));
		// the 99.9 % point of the Kolmogorov-Smirnov distance
		assertTrue(distance < 1.95 / Math.sqrt(values.length), "distance " + distance);
	}

	/** Phi by its Taylor series, good to 1e-9 within 6 standard deviations (Marsaglia, JSS 11(4), 2004). */
	private static double normalCdf(double x) {
		double sum = x;
		double term = x;
		for (int i = 3; Math.abs(term) > 1e-12; i += 2)
			sum += term *= x * x / i;
		return 0.5 + sum * Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
	}

	@Test
	void bernoulliFactorsHaveTheirShareAndNoOtherValue() {
		RandomStream stream = RandomStream.of(6, "mask");
		var mask = new float[100_001];
		mask[0] = 9;
		stream.fillBernoulli(mask, 1, 99_999, 0.9, 1.25f);
		assertEquals(9, mask[0]);
		assertEquals(0, mask[100_000]);
		int kept = 0;
		for (int i = 1; i < 100_000; i++) {
			assertTrue(mask[i] == 0 || mask[i] == 1.25f);
			kept += mask[i] > 0 ? 1 : 0;
		}
		assertEquals(0.9, kept / 99_999.0, 4 * Math.sqrt(0.09 / 99_999));
		stream.fillBernoulli(mask, 0, 11, 1, 2);
		for (int i = 0; i < 11; i++)
			assertEquals(2, mask[i]);
	}

	@Test
	void permutationsHoldEveryNumberOnceAndAreAllReached() {
		RandomStream stream = RandomStream.of(7, "order");
		int[] order = stream.permutation(1000);
		int[] sorted = order.clone();
		Arrays.sort(sorted);
		for (int i = 0; i < sorted.length; i++)
			assertEquals(i, sorted[i]);
		var seen = new int[6];
		for (int i = 0; i < 60_000; i++) {
			int[] three = stream.permutation(3);
			seen[three[0] * 2 + (three[1] > three[2] ? 1 : 0)]++;
		}
		for (int count : seen)
			assertEquals(10_000, count, 500);
	}

	@Test
	void aBootstrapSampleLeavesOutAboutAThird() {
		int[] rows = RandomStream.of(8, "boot").bootstrap(10_000, 10_000);
		long distinct = Arrays.stream(rows).distinct().count();
		assertEquals(1 - Math.exp(-1), distinct / 10_000.0, 0.01);
		assertEquals(10_000, rows.length);
	}
}
