package org.latentworkbench.ui.viewers.table;

import java.util.Comparator;

/** Words as a person orders them: in any case, and {@code S2} before {@code S10}. */
enum NaturalOrder implements Comparator<String> {
	INSTANCE;

	@Override
	public int compare(String a, String b) {
		int i = 0;
		int j = 0;
		while (i < a.length() && j < b.length()) {
			if (digit(a.charAt(i)) && digit(b.charAt(j))) {
				int endA = end(a, i);
				int endB = end(b, j);
				int result = numbers(a, i, endA, b, j, endB);
				if (result != 0) {
					return result;
				}
				i = endA;
				j = endB;
			} else {
				int result = Character.compare(Character.toLowerCase(a.charAt(i)), Character.toLowerCase(b.charAt(j)));
				if (result != 0) {
					return result;
				}
				i++;
				j++;
			}
		}
		int rest = Integer.compare(a.length() - i, b.length() - j);
		return rest != 0 ? rest : a.compareTo(b);
	}

	private static boolean digit(char c) {
		return c >= '0' && c <= '9';
	}

	private static int end(String text, int from) {
		int at = from;
		while (at < text.length() && digit(text.charAt(at))) {
			at++;
		}
		return at;
	}

	/** By value; numbers may have any number of digits. */
	private static int numbers(String a, int from, int to, String b, int start, int end) {
		int i = from;
		int j = start;
		while (i < to - 1 && a.charAt(i) == '0') {
			i++;
		}
		while (j < end - 1 && b.charAt(j) == '0') {
			j++;
		}
		if (to - i != end - j) {
			return Integer.compare(to - i, end - j);
		}
		for (; i < to; i++, j++) {
			if (a.charAt(i) != b.charAt(j)) {
				return Character.compare(a.charAt(i), b.charAt(j));
			}
		}
		return 0;
	}
}
