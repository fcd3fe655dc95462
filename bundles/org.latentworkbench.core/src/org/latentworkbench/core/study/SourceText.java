package org.latentworkbench.core.study;

import org.latentworkbench.core.yaml.Span;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;

/** Where the nodes of a YAML text stand in it, and what stands around them. Positions count {@code char}s. */
final class SourceText {
	private final String text;

	/** @param text the whole file */
	SourceText(String text) {
		this.text = text;
	}

	/** {@code "&name "} where the node is an anchor. */
	String anchor(YamlNode node) {
		String there = slice(node.span());
		if (!there.startsWith("&")) {
			return "";
		}
		int end = 0;
		while (end < there.length() && !Character.isWhitespace(there.charAt(end))) {
			end++;
		}
		while (end < there.length() && Character.isWhitespace(there.charAt(end))) {
			end++;
		}
		return there.substring(0, end);
	}

	/**
	 * The text that a node takes. The parser lets a block end where the next word begins; here it ends with its own last line.
	 */
	Span range(YamlNode node) {
		return switch (node) {
			case Scalar s -> blockText(s) ? new Span(s.span().start(), lineEnd(s.span().start()
					+ slice(s.span()).stripTrailing().length())) : s.span();
			case Mapping m when isBlock(m) -> new Span(m.span().start(), m.entries().stream()
					.mapToInt(e -> lineEnd(Math.max(range(e.value()).end(), e.key().span().end()))).max().orElse(m.span().end()));
			case Sequence s when isBlock(s) -> new Span(s.span().start(), s.items().stream()
					.mapToInt(i -> lineEnd(range(i).end())).max().orElse(s.span().end()));
			default -> node.span();
		};
	}

	private boolean blockText(Scalar s) {
		String there = slice(s.span());
		return s.quoted() && (there.startsWith("|") || there.startsWith(">"));
	}

	/** Whether the node takes lines of its own. */
	boolean isBlock(YamlNode node) {
		return switch (node) {
			case Scalar s -> blockText(s);
			case Mapping m -> !m.flow() && !m.entries().isEmpty() && within(m);
			case Sequence s -> !s.flow() && !s.items().isEmpty() && within(s);
		};
	}

	/** Whether what is in a collection stands within it; it does not where an alias stands for it. */
	static boolean within(YamlNode collection) {
		return switch (collection) {
			case Mapping m -> m.entries().stream().allMatch(e -> m.span().contains(e.key().span()));
			case Sequence s -> s.items().stream().allMatch(i -> s.span().contains(i.span()));
			case Scalar s -> true;
		};
	}

	/** The dash that begins the item: the first character after comments and blanks. */
	int dash(int from, int before) {
		int at = from;
		while (at < before && text.charAt(at) != '-') {
			at = text.charAt(at) == '#' ? lineEnd(at) : at + 1;
		}
		return at;
	}

	/** What stands there, to the letter. */
	String slice(Span span) {
		return text.substring(span.start(), span.end());
	}

	/** Blanks up to the column of a position. */
	String indent(int at) {
		int start = text.lastIndexOf('\n', at - 1) + 1;
		return " ".repeat(text.codePointCount(start, at));
	}

	/**
	 * Where the comment begins that stands in the lines directly above a position and in its column; the position itself where there is
	 * none.
	 */
	int commentAbove(int at) {
		String indent = indent(at);
		int begin = at;
		int line = text.lastIndexOf('\n', at - 1) + 1;
		while (line > 0 && text.substring(line, begin).isBlank()) {
			int above = text.lastIndexOf('\n', line - 2) + 1;
			if (!text.startsWith(indent + "#", above)) {
				return begin;
			}
			begin = above + indent.length();
			line = above;
		}
		return begin;
	}

	/** Where the line of a position ends, before its line break. */
	int lineEnd(int at) {
		int end = text.indexOf('\n', at);
		return end < 0 ? text.length() : end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
	}

	/** Where the next line begins. @param lineEnd the end of a line */
	int afterLine(int lineEnd) {
		int n = text.indexOf('\n', lineEnd);
		return n < 0 ? text.length() : n + 1;
	}
}
