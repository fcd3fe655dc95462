package org.latentworkbench.api;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the valid name that someone probably meant. */
public final class Nearest {
	private Nearest() {
	}

	/**
	 * The name nearest to a word: the smallest number of letters to insert, delete, change or swap (optimal string
	 * alignment distance), blind to case and to {@code -} against {@code _}. Empty when more than a third of the letters
	 * differ. Of names equally near, the first one.
	 */
	public static Optional<String> to(String word, Collection<String> names) {
		String w = plain(word);
		String best = null;
		int least = Integer.MAX_VALUE;
		for (String name : names) {
			String n = plain(name);
			int d = distance(w, n);
			int most = Math.max(1, Math.max(w.length(), n.length()) / 3);
			boolean beginning = w.length() >= 3 && n.startsWith(w);
			if ((d <= most || beginning) && d < least && d < Math.max(w.length(), n.length())) {
				best = name;
				least = d;
			}
			if (d == 0) {
				return Optional.of(name);
			}
		}
		return Optional.ofNullable(best);
	}

	/** {@code "; did you mean 'x'?"}; empty where nothing is near. */
	public static String meant(String word, Collection<String> names) {
		return to(word, names).map(n -> "; did you mean '" + n + "'?").orElse("");
	}

	/** {@code "; did you mean 'x'?"}, or, where nothing is near, {@code "; expected one of a, b, c"} (at most 12 names). */
	public static String hint(String word, Collection<String> names) {
		String meant = meant(word, names);
		if (!meant.isEmpty() || names.isEmpty()) {
			return meant;
		}
		String shown = String.join(", ", names.stream().limit(12).toList());
		return names.size() == 1 ? "; expected " + shown : "; expected one of " + shown + (names.size() > 12 ? ", ..." : "");
	}

	private static String plain(String s) {
		return s.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static int distance(String a, String b) {
		int[] before = new int[b.length() + 1];
		int[] last = new int[b.length() + 1];
		int[] now = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			last[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			now[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				boolean same = a.charAt(i - 1) == b.charAt(j - 1);
				int d = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], now[j - 1]) + 1);
				if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
					d = Math.min(d, before[j - 2] + 1);
				}
				now[j] = d;
			}
			int[] free = before;
			before = last;
			last = now;
			now = free;
		}
		return last[b.length()];
	}
}
