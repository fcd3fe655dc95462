package org.latentworkbench.analyses.paths;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Against scipy 1.17.1, UnivariateSpline(x, y, k=3, s=s): values at seven even places, number of knots, residual. */
class SmoothingSplineTest {
	private static double[] x(int n) {
		return IntStream.range(0, n).mapToDouble(i -> i * .1 + .02 * Math.sin(i)).toArray();
	}

	private static double[] wave(double[] x) {
		return IntStream.range(0, x.length).mapToDouble(i -> 5 * Math.sin(x[i] / 2) + .8 * Math.cos(7.3 * i * i)).toArray();
	}

	private static void check(double[] x, double[] y, double s, int breaks, double residual, double... values) {
		SmoothingSpline spline = SmoothingSpline.of(x, y, s);
		assertEquals(breaks, spline.breaks().length, Arrays.toString(spline.breaks()));
		assertEquals(residual, spline.residual(), 1e-6 * residual);
		double[] found = IntStream.range(0, 7).mapToDouble(i -> spline.at(x[0] + (x[x.length - 1] - x[0]) * i / 6)).toArray();
		assertArrayEquals(values, found, 1e-6);
	}

	@Test
	void smoothsAsFitpackDoes() {
		double[] x = x(100);
		check(x, wave(x), 14, 44, 14.001867202999241, 0.8643106059039797, 3.1524623936291416, 4.912139475141043, 2.6893403984355397,
				-0.5781095345439008, -3.7104558865642012, -4.237596560314831);
		check(x, wave(x), 3, 67, 2.999939381431072, 0.7960427687793563, 3.5228717895219552, 4.98854765469302, 2.0739879495907796,
				-0.2626621380834904, -3.662011649016569, -4.240278764540066);
		check(x, wave(x), 40, 3, 39.98460930171911, -0.8758747579003349, 3.9833237323823303, 4.684719602872447, 2.6550999269529374,
				-0.6663069871141326, -3.7852850202718367, -5.192431195284124);
	}

	@Test
	void isACubicPolynomialWhereThatIsNearEnough() {
		double[] x = x(100);
		check(x, wave(x), 2000, 2, 40.44195017811327, -0.8977758201481434, 3.994428255172598, 4.6856237080987535, 2.6431025158868557,
				-0.6658433442065839, -3.7739218949250373, -5.213841159011983);
	}

	@Test
	void putsKnotsWhereACornerIs() {
		double[] x = x(60);
		check(x, Arrays.stream(x).map(v -> Math.abs(v - 4)).toArray(), .05, 6, 0.04999925889658746, 4.0212619272679255, 3.003595378884683,
				2.044545258099423, 1.0307199883889882, 0.16448943608415373, 0.9271624111780722, 1.905732967411311);
	}

	@Test
	void followsSmoothPointsClosely() {
		double[] x = x(30);
		check(x, Arrays.stream(x).map(v -> Math.cos(3 * v)).toArray(), 1e-6, 16, 1.0000214775331022e-06, 0.9999443536666, 0.12703365316419346,
				-0.967765999577514, -0.37323955686623733, 0.8730348343453551, 0.5950029600618221, -0.7215996359161666);
	}

	@Test
	void refusesWhatIsNoCurve() {
		assertThrows(IllegalArgumentException.class, () -> SmoothingSpline.of(new double[] { 0, 1, 2 }, new double[3], 1));
		assertThrows(IllegalArgumentException.class, () -> SmoothingSpline.of(new double[] { 0, 1, 1, 2 }, new double[4], 1));
		assertThrows(IllegalArgumentException.class, () -> SmoothingSpline.of(new double[] { 0, 1, 2, 3 }, new double[4], 0));
	}
}
