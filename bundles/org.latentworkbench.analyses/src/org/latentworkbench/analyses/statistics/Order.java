package org.latentworkbench.analyses.statistics;

/** Orders of numbers, as the places where they stand. Equal numbers keep the order of their places; NaN comes last. */
public final class Order {
	private static final int SHORT = 24;

	private Order() {
	}

	/** Places of {@code keys} from the smallest key to the largest. */
	public static int[] rising(double[] keys) {
		var order = new int[keys.length];
		for (int i = 0; i < order.length; i++) {
			order[i] = i;
		}
		sort(keys, order, new int[keys.length], 0, keys.length);
		return order;
	}

	/** Places of {@code keys} from the largest key to the smallest. */
	public static int[] falling(double[] keys) {
		var negative = new double[keys.length];
		for (int i = 0; i < keys.length; i++) {
			negative[i] = -keys[i];
		}
		return rising(negative);
	}

	/** A merge sort, because sorting boxed places of a few million pairs takes seconds. */
	private static void sort(double[] keys, int[] order, int[] spare, int from, int to) {
		if (to - from <= SHORT) {
			for (int i = from + 1; i < to; i++) {
				int held = order[i];
				int j = i;
				for (; j > from && after(keys[order[j - 1]], keys[held]); j--) {
					order[j] = order[j - 1];
				}
				order[j] = held;
			}
			return;
		}
		int middle = (from + to) >>> 1;
		sort(keys, order, spare, from, middle);
		sort(keys, order, spare, middle, to);
		if (!after(keys[order[middle - 1]], keys[order[middle]])) {
			return;
		}
		System.arraycopy(order, from, spare, from, middle - from);
		int left = from;
		int right = middle;
		for (int at = from; left < middle; at++) {
			order[at] = right < to && after(keys[spare[left]], keys[order[right]]) ? order[right++] : spare[left++];
		}
	}

	/** Whether x must stand after y; -0 and 0 are equal. */
	private static boolean after(double x, double y) {
		return x > y || Double.isNaN(x) && !Double.isNaN(y);
	}
}
