package org.latentworkbench.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns that line up. */
final class Columns {
	private final int gap;
	private final List<List<String>> rows = new ArrayList<>();
	private final List<Paint> paints = new ArrayList<>();

	/** @param gap blanks between columns */
	Columns(int gap) {
		this.gap = gap;
	}

	Columns row(String... cells) {
		return row(Paint.PLAIN, cells);
	}

	/** @param paint for the first cell */
	Columns row(Paint paint, String... cells) {
		rows.add(List.of(cells));
		paints.add(paint);
		return this;
	}

	boolean isEmpty() {
		return rows.isEmpty();
	}

	/** Prints the rows; the last column is wrapped at the terminal's width, or, in a pipe, left as it is. */
	void print(Terminal terminal) {
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		var widths = new int[columns];
		for (List<String> row : rows) {
			for (int i = 0; i + 1 < row.size(); i++) {
				widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
			}
		}
		for (int r = 0; r < rows.size(); r++) {
			List<String> row = rows.get(r);
			var line = new Line();
			int indent = 0;
			for (int i = 0; i + 1 < row.size(); i++) {
				line.column(i == 0 ? paints.get(r) : Paint.PLAIN, row.get(i), widths[i]).add(" ".repeat(gap));
				indent += widths[i] + gap;
			}
			List<String> last = wrap(row.get(row.size() - 1), terminal.interactive() ? Math.max(30,
					terminal.columns() - 1 - indent) : Integer.MAX_VALUE);
			line.add(row.size() == 1 ? paints.get(r) : Paint.PLAIN, last.get(0));
			terminal.out().println(line.text(terminal.colours(), Integer.MAX_VALUE).stripTrailing());
			for (String more : last.subList(1, last.size())) {
				terminal.out().println(" ".repeat(indent) + more);
			}
		}
	}

	/** Breaks a text at blanks into lines of at most {@code width} characters, where words allow it. */
	static List<String> wrap(String text, int width) {
		var lines = new ArrayList<String>();
		var line = new StringBuilder();
		for (String word : text.split(" ")) {
			if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}
}
