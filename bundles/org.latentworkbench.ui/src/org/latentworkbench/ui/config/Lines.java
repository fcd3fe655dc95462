package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;

/** Long texts in short lines. */
final class Lines {
	private Lines() {
	}

	/** The words of a text in lines of at most so many characters; a longer word has a line of its own. */
	static List<String> wrap(String text, int width) {
		var lines = new ArrayList<String>();
		var line = new StringBuilder();
		for (String word : text.strip().split("\\s+")) {
			if (line.length() > 0 && line.length() + 1 + word.length() > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.length() > 0 ? " " : "").append(word);
		}
		if (line.length() > 0) {
			lines.add(line.toString());
		}
		return lines;
	}

	/** The same for each line of a text. */
	static String wrapLines(String text, int width) {
		return String.join("\n", text.lines().flatMap(l -> l.isBlank() ? List.of("").stream() : wrap(l, width).stream()).toList());
	}
}
