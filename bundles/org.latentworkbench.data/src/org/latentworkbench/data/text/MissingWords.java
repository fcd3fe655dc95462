package org.latentworkbench.data.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The words that mean "missing", compared byte by byte; the empty cell always does. */
final class MissingWords {
	/** What pandas takes for missing unless told otherwise; MOVE reads its tables so. */
	static final List<String> PANDAS = List.of("#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN",
			"<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null");

	private final byte[][] words;
	/** Whether one of them is a number, -999 say: then each cell must be compared before it is read as a number. */
	private final boolean numeric;

	MissingWords(List<String> words) {
		this.words = words.stream().map(w -> w.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
		numeric = Arrays.stream(this.words).anyMatch(w -> !Double.isNaN(Decimals.parse(w, 0, w.length)));
	}

	boolean numeric() {
		return numeric;
	}

	boolean has(byte[] bytes, int start, int end) {
		if (start == end) {
			return true;
		}
		for (byte[] word : words) {
			if (word.length == end - start && Arrays.equals(word, 0, word.length, bytes, start, end)) {
				return true;
			}
		}
		return false;
	}
}
