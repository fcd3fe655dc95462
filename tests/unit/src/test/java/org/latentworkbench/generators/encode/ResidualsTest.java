package org.latentworkbench.generators.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.RandomStream;

class ResidualsTest {
	private static final double NONE = Double.NaN;

	private static double[] normal(int n, String name) {
		var result = new double[n];
		RandomStream.of(1, name).fillGaussian(result);
		return result;
	}

	/** The line through these points is 2.2 + 0.6 x; it explains 3.6 of the 6 squares. */
	@Test
	void aLineIsTakenOutAndTheMeanStays() {
		double[] y = { 2, 4, 5, 4, 5 };
		Residuals.Fit fit = new Residuals(new double[][] { { 1, 2, 3, 4, 5 } }).remove(y);
		assertArrayEquals(new double[] { 3.2, 4.6, 5, 3.4, 3.8 }, y, 1e-12);
		assertEquals(.6, fit.explained(), 1e-12);
		assertEquals(5, fit.used());
	}

	@Test
	void groupsLoseTheirMeansAndTogetherKeepOne() {
		double[] y = { 1, 3, 5, 9 };
		new Residuals(new double[][] { { 0, 0, 1, 1 } }).remove(y);
		assertArrayEquals(new double[] { 3.5, 5.5, 2.5, 6.5 }, y, 1e-12);
	}

	/** Fitted over the first five; the sixth has no covariate and stays, the seventh no value. */
	@Test
	void whatIsMissingIsNotInTheFit() {
		double[] y = { 2, 4, 5, 4, 5, 100, NONE };
		Residuals.Fit fit = new Residuals(new double[][] { { 1, 2, 3, 4, 5, NONE, 6 } }).remove(y);
		assertArrayEquals(new double[] { 3.2, 4.6, 5, 3.4, 3.8, 100, NONE }, y, 1e-12);
		assertEquals(5, fit.used());
	}

	@Test
	void aSampleIsCorrectedForTheCovariatesThatItHas() {
		int n = 60;
		double[] a = normal(n, "a");
		double[] b = normal(n, "b");
		b[0] = NONE;
		var y = new double[n];
		double mean = 0;
		for (int i = 0; i < n; i++) {
			y[i] = 3 * a[i] + (i == 0 ? 0 : 2 * b[i]) + (i % 2);
			mean += i == 0 ? 0 : a[i] / (n - 1);
		}
		double before = y[0];
		double[] slope = y.clone();
		new Residuals(new double[][] { a, b }).remove(y);
		/* The slope of a, from any two samples' change less b's: nearly 3. */
		double found = (before - y[0]) / (a[0] - mean);
		assertEquals(3, found, .3);
		double[] alone = slope.clone();
		alone[0] = NONE;
		new Residuals(new double[][] { a, b }).remove(alone);
		for (int i = 1; i < n; i++) {
			assertEquals(alone[i], y[i], 1e-12, "the others' fit does not see it");
		}
	}

	@Test
	void nothingOfTheCovariatesIsLeftWhateverTheirUnits() {
		int n = 200;
		double[][] covariates = { normal(n, "x"), normal(n, "y"), normal(n, "z") };
		for (int i = 0; i < n; i++) {
			covariates[1][i] = 1e6 + 1e-2 * covariates[1][i];
			covariates[2][i] = covariates[0][i] + 1e-2 * covariates[2][i];
		}
		double[] y = normal(n, "feature");
		for (int i = 0; i < n; i += 7) {
			y[i] = NONE;
		}
		for (int i = 0; i < n; i++) {
			y[i] += 5 * covariates[0][i] - 2 * covariates[2][i];
		}
		Residuals.Fit fit = new Residuals(covariates).remove(y);
		assertTrue(fit.explained() > .8 && fit.explained() < 1);
		for (double[] c : covariates) {
			assertEquals(0, correlation(c, y), 1e-9);
		}
		double[] again = y.clone();
		assertEquals(0, new Residuals(covariates).remove(again).explained(), 1e-12);
		assertArrayEquals(y, again, 1e-9, "there is nothing left to take");
	}

	private static double correlation(double[] x, double[] y) {
		double n = 0;
		double mx = 0;
		double my = 0;
		for (int i = 0; i < x.length; i++) {
			if (!Double.isNaN(y[i])) {
				n++;
				mx += x[i];
				my += y[i];
			}
		}
		double xy = 0;
		double xx = 0;
		double yy = 0;
		for (int i = 0; i < x.length; i++) {
			if (!Double.isNaN(y[i])) {
				xy += (x[i] - mx / n) * (y[i] - my / n);
				xx += (x[i] - mx / n) * (x[i] - mx / n);
				yy += (y[i] - my / n) * (y[i] - my / n);
			}
		}
		return xy / Math.sqrt(xx * yy);
	}

	@Test
	void covariatesThatSayTheSameDoNoHarm() {
		double[] x = normal(50, "x");
		double[] twice = new double[50];
		for (int i = 0; i < 50; i++) {
			twice[i] = 10 - 2 * x[i];
		}
		double[] one = normal(50, "feature");
		double[] both = one.clone();
		new Residuals(new double[][] { x }).remove(one);
		new Residuals(new double[][] { x, twice, x }).remove(both);
		assertArrayEquals(one, both, 1e-9);
	}

	@Test
	void whatIsExplainedAltogetherIsConstant() {
		double[] x = normal(30, "x");
		var y = new double[30];
		for (int i = 0; i < 30; i++) {
			y[i] = (float) (1000 + 3 * x[i]);
		}
		y[4] = NONE;
		Residuals.Fit fit = new Residuals(new double[][] { x }).remove(y);
		/* Rounding to floats at 1000 leaves 3e-5 of a spread of 3. */
		assertFalse(fit.all());
		for (int i = 0; i < 30; i++) {
			y[i] = i == 4 ? NONE : 7 - x[i];
		}
		fit = new Residuals(new double[][] { x }).remove(y);
		assertTrue(fit.all());
		assertTrue(Double.isNaN(y[4]));
		for (int i = 0; i < 30; i++) {
			assertTrue(i == 4 || y[i] == y[0]);
		}
	}

	@Test
	void tooFewValuesAreLeftAlone() {
		double[] y = { 1, 2, NONE, NONE, NONE };
		Residuals.Fit fit = new Residuals(new double[][] { { 1, 2, 3, 4, 5 } }).remove(y);
		assertFalse(fit.possible());
		assertArrayEquals(new double[] { 1, 2, NONE, NONE, NONE }, y);
		assertThrows(IllegalArgumentException.class, () -> new Residuals(new double[][] { { 3, 3, 3, NONE } }));
	}
}
