package org.latentworkbench.api.figure;

import java.util.List;

/** Argument checks of the scene's constructors; what they refuse is a programmer's mistake. */
final class Checks {
	private Checks() {
	}

	/** Every sequence must be as long as the first, or empty where it is optional. */
	static void sameLength(String layer, int expected, String what, int found) {
		if (found != expected)
			throw new IllegalArgumentException(
					layer + ": " + what + " has " + found + " values, expected " + expected + " as in the other data");
	}

	static void optionalLength(String layer, int expected, String what, int found) {
		if (found != 0)
			sameLength(layer, expected, what, found);
	}

	static void fraction(String layer, String what, double value) {
		if (!(value >= 0 && value <= 1))
			throw new IllegalArgumentException(layer + ": " + what + " is " + value + ", expected 0 to 1");
	}

	static void notNegative(String layer, String what, double value) {
		if (!(value >= 0) || value == Double.POSITIVE_INFINITY)
			throw new IllegalArgumentException(layer + ": " + what + " is " + value + ", expected 0 or more");
	}

	static void finite(String layer, String what, double value) {
		if (!Double.isFinite(value))
			throw new IllegalArgumentException(layer + ": " + what + " is " + value + ", expected a finite number");
	}

	static void colours(String layer, int expected, Colouring colouring) {
		int found = colouring.size();
		if (found >= 0)
			sameLength(layer, expected, "the colour encoding", found);
	}

	static void indices(String layer, String what, Ints indices, int below) {
		for (int i = 0; i < indices.size(); i++)
			if (indices.get(i) < 0 || indices.get(i) >= below)
				throw new IllegalArgumentException(
						layer + ": " + what + "[" + i + "] is " + indices.get(i) + ", expected 0 to " + (below - 1));
	}

	/** A list without nulls that nobody can change. */
	static <T> List<T> copy(List<T> list) {
		return List.copyOf(list);
	}
}
