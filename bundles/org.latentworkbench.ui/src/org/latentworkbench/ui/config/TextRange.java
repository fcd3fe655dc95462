package org.latentworkbench.ui.config;

/** Where words end. */
final class TextRange {
	private TextRange() {
	}

	/** The end of the key, scalar, or quoted text that begins at a position of a line. */
	static int wordEnd(String line, int from) {
		if (from >= line.length()) {
			return line.length();
		}
		char first = line.charAt(from);
		if (first == '"' || first == '\'') {
			int end = line.indexOf(first, from + 1);
			return end < 0 ? line.length() : end + 1;
		}
		int to = from;
		while (to < line.length() && ",[]{}#".indexOf(line.charAt(to)) < 0 && !(line.charAt(to) == ':' && (to + 1 == line.length()
				|| Character.isWhitespace(line.charAt(to + 1))))) {
			to++;
		}
		String word = line.substring(from, to).stripTrailing();
		return word.isEmpty() ? Math.min(from + 1, line.length()) : from + word.length();
	}
}
