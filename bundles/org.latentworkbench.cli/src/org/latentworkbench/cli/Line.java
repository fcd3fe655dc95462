package org.latentworkbench.cli;

import java.util.ArrayList;
import java.util.List;

/** One line of coloured text that knows its visible width. */
final class Line {
	private record Span(Paint paint, String text) {
	}

	private final List<Span> spans = new ArrayList<>();

	Line add(String text) {
		return add(Paint.PLAIN, text);
	}

	Line add(Paint paint, String text) {
		spans.add(new Span(paint, text));
		return this;
	}

	/** Adds the text, filled with blanks to {@code width} characters. */
	Line column(Paint paint, String text, int width) {
		add(paint, text);
		int blanks = width - length(text);
		return blanks > 0 ? add(" ".repeat(blanks)) : this;
	}

	/** The line, cut to {@code width} visible characters. */
	String text(boolean colours, int width) {
		var result = new StringBuilder();
		int left = width;
		for (Span span : spans) {
			String text = cut(span.text, left);
			left -= length(text);
			result.append(colours ? span.paint.on(text) : text);
		}
		return result.toString();
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	private static String cut(String text, int width) {
		return length(text) <= width ? text : text.substring(0, text.offsetByCodePoints(0, Math.max(0, width)));
	}
}
