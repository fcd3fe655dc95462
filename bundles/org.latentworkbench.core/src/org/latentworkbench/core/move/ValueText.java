package org.latentworkbench.core.move;

import java.util.ArrayList;
import java.util.regex.Pattern;

import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.Span;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlNode.Type;

/**
 * The value of a command line word in Hydra's override grammar: {@code 10}, {@code 1e-4}, {@code true}, {@code null},
 * {@code [100,200]}, {@code {a:1}}, {@code 'quoted'}, {@code ${data.results_path}}, anything else as text. Unlike in YAML 1.1,
 * {@code on} and {@code yes} are texts here.
 */
final class ValueText {
	private static final Pattern INTEGER = Pattern.compile("[-+]?(0|[1-9](_?[0-9])*)");
	private static final Pattern FLOAT = Pattern.compile("[-+]?([0-9](_?[0-9])*\\.([0-9](_?[0-9])*)?|\\.[0-9](_?[0-9])*|[0-9](_?[0-9])*(?=[eE]))([eE][-+]?[0-9]+)?");

	private final String typed;
	private final String text;
	private final Place place;
	private int at;

	ValueText(String typed, String text, Place place) {
		this.typed = typed;
		this.text = text;
		this.place = place;
	}

	YamlNode parse() throws ProblemsException {
		if (text.isBlank()) {
			return new Scalar(place, Span.NONE, "", Type.TEXT, true);
		}
		YamlNode value = element("");
		blanks();
		if (at < text.length()) {
			throw text.charAt(at) == ','
					? Word.wrong(typed, "several values are a sweep, which needs -m; put a list in brackets: [" + text + "]")
					: Word.wrong(typed, "'" + text.substring(at) + "' is left over after the value");
		}
		return value;
	}

	/** One value; a plain word ends at any of {@code ends} or at a comma. */
	private YamlNode element(String ends) throws ProblemsException {
		blanks();
		if (at >= text.length()) {
			throw Word.wrong(typed, "a value is missing at the end");
		}
		return switch (text.charAt(at)) {
			case '[' -> list();
			case '{' -> mapping();
			case '\'', '"' -> quoted();
			default -> word(ends);
		};
	}

	private Sequence list() throws ProblemsException {
		var items = new ArrayList<YamlNode>();
		at++;
		blanks();
		while (!take(']')) {
			items.add(element("]"));
			separator(']');
		}
		return new Sequence(place, Span.NONE, true, items);
	}

	private Mapping mapping() throws ProblemsException {
		Mapping result = Mapping.empty(place);
		at++;
		blanks();
		while (!take('}')) {
			if (!(element(":}") instanceof Scalar key) || !take(':')) {
				throw Word.wrong(typed, "a mapping in braces needs key:value");
			}
			result = result.with(Scalar.text(place, key.text()), element("}"));
			separator('}');
		}
		return new Mapping(place, Span.NONE, true, result.entries().stream().map(e -> new Entry(e.key(), e.value())).toList());
	}

	/** After an item: a comma, or the end that stays. */
	private void separator(char end) throws ProblemsException {
		blanks();
		if (!take(',') && (at >= text.length() || text.charAt(at) != end)) {
			throw Word.wrong(typed, "a '" + end + "' or a comma is missing");
		}
		blanks();
	}

	private Scalar quoted() throws ProblemsException {
		char quote = text.charAt(at++);
		var result = new StringBuilder();
		while (at < text.length() && text.charAt(at) != quote) {
			if (text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) == quote) {
				at++;
			}
			result.append(text.charAt(at++));
		}
		if (!take(quote)) {
			throw Word.wrong(typed, "the quote " + quote + " is not closed");
		}
		return Scalar.text(place, result.toString());
	}

	private Scalar word(String ends) {
		int start = at;
		int depth = 0;
		for (; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c == '{' && at > 0 && text.charAt(at - 1) == '$') {
				depth++;
			} else if (c == '}' && depth > 0) {
				depth--;
			} else if (depth == 0 && (c == ',' || ends.indexOf(c) >= 0)) {
				break;
			}
		}
		String word = text.substring(start, at).strip();
		String lower = word.toLowerCase(java.util.Locale.ROOT);
		if (lower.equals("true") || lower.equals("false")) {
			return new Scalar(place, Span.NONE, lower, Type.BOOLEAN, false);
		}
		if (lower.equals("null")) {
			return new Scalar(place, Span.NONE, "", Type.NULL, false);
		}
		if (INTEGER.matcher(word).matches()) {
			return new Scalar(place, Span.NONE, word, Type.INTEGER, false);
		}
		if (FLOAT.matcher(word).matches()) {
			return new Scalar(place, Span.NONE, word, Type.NUMBER, false);
		}
		// Texts that YAML 1.1 would take for something else stay texts; an interpolation stays open for later.
		return new Scalar(place, Span.NONE, word, Type.TEXT, !word.contains("${"));
	}

	private boolean take(char c) {
		boolean there = at < text.length() && text.charAt(at) == c;
		if (there) {
			at++;
		}
		return there;
	}

	private void blanks() {
		while (at < text.length() && text.charAt(at) == ' ') {
			at++;
		}
	}
}
