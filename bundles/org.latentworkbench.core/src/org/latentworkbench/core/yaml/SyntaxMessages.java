package org.latentworkbench.core.yaml;

import java.util.Locale;
import java.util.Optional;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words what the YAML parser stumbled over, with the usual cure. */
final class SyntaxMessages {
	private SyntaxMessages() {
	}

	/** @param offset where in the text the parser stopped */
	static String of(MarkedYamlEngineException e, String text, Optional<Integer> offset) {
		String said = e.getProblem() == null ? "" : e.getProblem().strip();
		String lower = said.toLowerCase(Locale.ROOT);
		char at = offset.filter(o -> o < text.length()).map(text::charAt).orElse('\0');
		boolean reference = at == '{' && offset.get() > 0 && text.charAt(offset.get() - 1) == '$';
		String cure;
		if (reference) {
			cure = "within braces and brackets ${...} stands in quotes: \"${...}\"";
		} else if (at == '\t' || lower.contains("\\t")) {
			cure = "indent with spaces, YAML allows no tabs here";
		} else if (lower.contains("mapping values are not allowed")) {
			cure = "check the indentation, or put a text that holds ': ' in quotes";
		} else if (lower.contains("could not find expected ':'")) {
			cure = "a key needs a colon and a space after it";
		} else if (at == '@' || at == '`' || at == '%') {
			cure = "put the value in quotes";
		} else if (at == '*' || at == '&' || lower.contains("alias") || lower.contains("anchor")) {
			cure = "put a text that begins with * or & in quotes";
		} else if (lower.contains("expected <block end>")) {
			cure = "the indentation differs from the lines before, or a bracket, brace or quote is missing";
		} else if (lower.contains("',' or ']'")) {
			cure = "a list in brackets needs commas between its items and a ']' at its end";
		} else if (lower.contains("',' or '}'")) {
			cure = "a mapping in braces needs commas between its entries and a '}' at its end";
		} else if (lower.contains("unexpected end of stream")) {
			cure = "a quote, bracket or brace is not closed";
		} else {
			cure = "check quotes, colons and indentation";
		}
		return "is not valid YAML: " + (said.isEmpty() ? "the text cannot be read" : said) + "; " + cure;
	}
}
