package org.latentworkbench.figures.plot;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.figures.draw.Typeface;

/** Breaking text into lines. */
final class Lettering {
	/** Distance of baselines as a share of the size. */
	static final double LEADING = 1.32;

	private Lettering() {
	}

	/** At most so many lines of at most this width; what does not fit is elided. */
	static List<String> wrapped(String text, double size, double width, int most) {
		List<String> lines = new ArrayList<>();
		var line = new StringBuilder();
		for (String word : text.strip().split("\\s+")) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (!line.isEmpty() && Typeface.sans().width(longer, size) > width && lines.size() < most - 1) {
				lines.add(line.toString());
				line.setLength(0);
				line.append(word);
			} else {
				line.setLength(0);
				line.append(longer);
			}
		}
		if (!line.isEmpty())
			lines.add(line.toString());
		lines.replaceAll(full -> Typeface.sans().elided(full, size, width));
		return lines;
	}

	static double widest(List<String> lines, double size) {
		double widest = 0;
		for (String line : lines)
			widest = Math.max(widest, Typeface.sans().width(line, size));
		return widest;
	}
}
