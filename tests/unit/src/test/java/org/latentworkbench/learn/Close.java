package org.latentworkbench.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** Comparisons of numbers that come from floats. */
public final class Close {

	private Close() {
	}

	/** Each value within {@code relative} of the expected one, or within {@code absolute}. */
	public static void assertClose(float[] expected, float[] actual, double relative, double absolute, String what) {
		assertEquals(expected.length, actual.length, what);
		for (int i = 0; i < expected.length; i++)
			assertClose(expected[i], actual[i], relative, absolute, what + "[" + i + "]");
	}

	/** Each value of each tensor within {@code tolerance} times the tensor's largest magnitude. */
	public static void assertTensorsClose(List<ParameterLayout.Tensor> tensors, float[] expected, float[] actual,
			double tolerance) {
		assertEquals(expected.length, actual.length);
		for (var tensor : tensors) {
			double largest = 0;
			for (int i = 0; i < tensor.size(); i++)
				largest = Math.max(largest, Math.abs(expected[tensor.offset() + i]));
			for (int i = tensor.offset(); i < tensor.offset() + tensor.size(); i++)
				assertClose(expected[i], actual[i], 0, tolerance * largest, tensor.name() + "[" + (i - tensor.offset()) + "]");
		}
	}

	public static void assertClose(double expected, double actual, double relative, double absolute, String what) {
		double allowed = Math.max(absolute, relative * Math.abs(expected));
		assertTrue(Math.abs(expected - actual) <= allowed, () -> what + ": expected " + expected + ", was " + actual
				+ ", apart by " + Math.abs(expected - actual) + " where " + allowed + " is allowed");
	}
}
