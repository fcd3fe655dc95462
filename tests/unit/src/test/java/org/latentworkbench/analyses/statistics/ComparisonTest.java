package org.latentworkbench.analyses.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.latentworkbench.api.RandomStream;

class ComparisonTest {
	/** A case of MOVE's own tests of a pair: values after and before a perturbation, and what it found. */
	record Case(double[] perturbed, double[] baseline, double ks, int sign, double location, double p, double pearson,
			double[] polyfit2_a2_a1_a0, Student ttest_rel_mask_every_7th) {
		record Student(double t, double p) {
		}
	}

	static Stream<Case> cases() {
		return Arrays.stream(Golden.read("ks_ttest_pearson", Case[].class));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void kolmogorovSmirnovIsMoves(Case c) {
		var found = KolmogorovSmirnov.of(c.perturbed, c.baseline);
		assertEquals(c.ks, found.statistic(), 1e-15);
		assertEquals(c.sign, found.sign());
		assertEquals(c.location, found.location());
		assertEquals(c.sign * c.ks, found.signed(), 1e-15);
		assertEquals(c.p, KolmogorovSmirnov.pValue(found.statistic(), 40, 40), 1e-12);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void singlePrecisionSamplesCompareAlike(Case c) {
		var found = KolmogorovSmirnov.ofSorted(sortedFloats(c.perturbed), sortedFloats(c.baseline));
		assertEquals(c.ks, found.statistic(), 1e-15);
		assertEquals(c.sign, found.sign());
		assertEquals(c.location, found.location(), 1e-6);
	}

	private static float[] sortedFloats(double[] values) {
		var result = new float[values.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = (float) values[i];
		}
		Arrays.sort(result);
		return result;
	}

	@ParameterizedTest
	@MethodSource("cases")
	void pairedTestLeavesOutMissingPairs(Case c) {
		double[] some = c.perturbed.clone();
		for (int i = 0; i < some.length; i += 7) {
			some[i] = Double.NaN;
		}
		var found = PairedT.of(some, c.baseline);
		assertEquals(34, found.pairs());
		assertEquals(c.ttest_rel_mask_every_7th.t, found.t(), 1e-12);
		assertEquals(c.ttest_rel_mask_every_7th.p, found.p(), 1e-12);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void pearsonAndParabolaAreMoves(Case c) {
		assertEquals(c.pearson, Correlation.pearson(c.perturbed, c.baseline).r(), 1e-13);
		var fit = QuadraticFit.of(c.perturbed, c.baseline);
		assertEquals(c.polyfit2_a2_a1_a0[0], fit.a2(), 1e-12);
		assertEquals(c.polyfit2_a2_a1_a0[1], fit.a1(), 1e-12);
		assertEquals(c.polyfit2_a2_a1_a0[2], fit.a0(), 1e-12);
	}

	/** Numbers from SciPy 1.17, {@code ks_2samp}, exact. */
	@ParameterizedTest
	@CsvSource({ "0.05, 1000, 1000, 0.16411447756429137", "0.3, 12, 20, 0.437635002066496", "0.4935064935064935, 7, 11, 0.173202614379085",
			"1.0, 5, 8, 0.0015540015540015538", "0.06, 400, 300, 0.5501254552832598", "0, 9, 9, 1", "0, 9, 8, 1" })
	void kolmogorovSmirnovChancesAreExact(double statistic, int n, int m, double p) {
		assertEquals(p, KolmogorovSmirnov.pValue(statistic, n, m), 1e-10);
		assertEquals(p, KolmogorovSmirnov.pValue(statistic, m, n), 1e-10);
	}

	@Test
	void limitDistributionJoinsTheExactOne() {
		/* 20000 x 4999 is just within the exact range, 20000 x 5001 beyond it. */
		for (double d : new double[] { .02 }) {
			double exact = KolmogorovSmirnov.pValue(d, 20000, 4999);
			assertEquals(exact, KolmogorovSmirnov.pValue(d, 20000, 5001), .02 * exact + 1e-6, "at " + d);
		}
	}

	@ParameterizedTest
	@CsvSource({ "1000, 0.060736146190830516", "50, 0.27162", "293, 0.11221" })
	void significantStatisticIsMoves(int n, double threshold) {
		assertEquals(threshold, KolmogorovSmirnov.threshold(.05, n), 5e-6);
	}

	@Test
	void kolmogorovSmirnovRejectsNothingAtItsLevel() {
		var random = RandomStream.of(11, "ks null");
		int byThreshold = 0;
		int byP = 0;
		int trials = 4000;
		int n = 100;
		for (int t = 0; t < trials; t++) {
			double[] a = new double[n];
			double[] b = new double[n];
			random.fillGaussian(a);
			random.fillGaussian(b);
			double d = KolmogorovSmirnov.of(a, b).statistic();
			byThreshold += d > KolmogorovSmirnov.threshold(.05, n) ? 1 : 0;
			byP += KolmogorovSmirnov.pValue(d, n, n) <= .05 ? 1 : 0;
		}
		/* The statistic is a multiple of 1 / n, so the level is not reached quite. */
		assertTrue(byThreshold > .025 * trials && byThreshold < .055 * trials, "rejected " + byThreshold);
		assertTrue(byP > .025 * trials && byP < .055 * trials, "rejected " + byP);
	}

	@Test
	void directionOfAShiftIsTheSign() {
		double[] low = { 1, 2, 3, 4 };
		double[] high = { 3, 4, 5, 6 };
		assertEquals(-.5, KolmogorovSmirnov.of(high, low).signed());
		assertEquals(.5, KolmogorovSmirnov.of(low, high).signed());
		assertEquals(0, KolmogorovSmirnov.of(low, low).statistic());
		assertTrue(Double.isNaN(KolmogorovSmirnov.of(new double[0], low).statistic()));
	}

	@Test
	void pairedTestOfEqualDifferences() {
		assertEquals(Double.POSITIVE_INFINITY, PairedT.of(new double[] { 2, 3, 4 }, new double[] { 1, 2, 3 }).t());
		assertEquals(0, PairedT.of(new double[] { 2, 3, 4 }, new double[] { 1, 2, 3 }).p());
		assertTrue(Double.isNaN(PairedT.of(new double[] { 2, 3 }, new double[] { 2, 3 }).p()));
		assertTrue(Double.isNaN(PairedT.of(new double[] { 2, Double.NaN }, new double[] { 1, 2 }).t()));
	}

	/** Numbers from SciPy 1.17, {@code spearmanr} and {@code pearsonr}. */
	@Test
	void rankCorrelationSharesTies() {
		double[] x = { 4, 4, 6, 8, 0, 1, 7, 8, 2, 2, 7, 3 };
		double[] y = { 3, 6, 4, 6, 3, 3.5, 3.5, 4, 6, 5, 8.5, 4.5 };
		assertEquals(0.3119474193759651, Correlation.spearman(x, y).r(), 1e-13);
		assertEquals(0.32359556569910913, Correlation.spearman(x, y).p(), 1e-12);
		assertEquals(0.31413689308083725, Correlation.pearson(x, y).p(), 1e-12);
		assertEquals(1, Correlation.spearman(new double[] { 1, 2, Double.NaN, 4 }, new double[] { 1, 8, 0, 64 }).r(), 1e-15);
		assertTrue(Double.isNaN(Correlation.pearson(new double[] { .1, .1, .1 }, new double[] { 1, 2, 3 }).r()));
	}

	@Test
	void parabolaIsFoundFarFromTheOrigin() {
		double[] x = new double[50];
		double[] y = new double[50];
		for (int i = 0; i < x.length; i++) {
			x[i] = 1e4 + .01 * i;
			y[i] = 3 * (x[i] - 1e4) * (x[i] - 1e4) - 2 * (x[i] - 1e4) + 5;
		}
		assertEquals(3, QuadraticFit.of(x, y).a2(), 1e-6);
		assertEquals(y[25], QuadraticFit.of(x, y).at(x[25]), 1e-5);
		assertTrue(Double.isNaN(QuadraticFit.of(new double[] { 1, 2, 2, 1 }, new double[] { 1, 2, 3, 4 }).a2()));
	}
}
