package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a YAML text into words to colour. It works line by line, also while the text is no YAML yet. */
final class YamlTokens {
	/** What a piece of text is. */
	enum Kind {
		KEY, VALUE, QUOTED, NUMBER, TRUTH, REFERENCE, COMMENT, SIGN
	}

	/** @param start position in the text */
	record Token(Kind kind, int start, int length) {
	}

	private static final Pattern WORD = Pattern.compile("(?<space>\\s+)|(?<comment>(?<=^|\\s)#.*)|"
			+ "(?<quoted>\"(?:\\\\.|[^\"\\\\])*\"?|'(?:''|[^'])*'?)"
			+ "|(?<sign>[\\[\\]{},]|(?<=^|\\s)-(?=\\s|$)|[:?](?=\\s|$)|(?<=^|\\s)[|>][-+]?$)|(?<plain>(?:(?!\\s+#)[^\\[\\]{},:]|:(?!\\s|$))+)");
	private static final Pattern NUMBER = Pattern.compile("[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?|"
			+ "0x[0-9a-fA-F]+|0o[0-7]+|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
	private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE|null|Null|NULL|~");

	private YamlTokens() {
	}

	/** The tokens in order; blanks are left out. */
	static List<Token> of(String text) {
		var tokens = new ArrayList<Token>();
		int at = 0;
		while (at < text.length()) {
			int end = text.indexOf('\n', at);
			line(text.substring(at, end < 0 ? text.length() : end).stripTrailing(), at, tokens);
			at = end < 0 ? text.length() : end + 1;
		}
		return tokens;
	}

	private static void line(String line, int offset, List<Token> tokens) {
		Matcher m = WORD.matcher(line);
		int at = 0;
		while (at < line.length() && m.find(at)) {
			// what no rule knows, a lone colon say, is skipped
			at = Math.max(m.end(), at + 1);
			if (m.group("space") != null) {
				continue;
			}
			if (m.group("comment") != null) {
				add(tokens, Kind.COMMENT, offset + m.start(), m.end() - m.start());
			} else if (m.group("sign") != null) {
				add(tokens, Kind.SIGN, offset + m.start(), m.end() - m.start());
			} else {
				word(line, m, offset, tokens);
			}
		}
	}

	private static void word(String line, Matcher m, int offset, List<Token> tokens) {
		boolean quoted = m.group("quoted") != null;
		String word = m.group().stripTrailing();
		if (word.isEmpty()) {
			return;
		}
		int lead = m.group().length() - m.group().stripLeading().length();
		int start = offset + m.start() + lead;
		word = word.strip();
		int after = m.end();
		while (after < line.length() && line.charAt(after) == ' ') {
			after++;
		}
		boolean key = after < line.length() && line.charAt(after) == ':' && (after + 1 == line.length()
				|| Character.isWhitespace(line.charAt(after + 1)));
		Kind kind = key ? Kind.KEY : word.contains("${") ? Kind.REFERENCE : quoted ? Kind.QUOTED
				: NUMBER.matcher(word).matches() ? Kind.NUMBER : TRUTH.matcher(word).matches() ? Kind.TRUTH : Kind.VALUE;
		add(tokens, kind, start, word.length());
	}

	private static void add(List<Token> tokens, Kind kind, int start, int length) {
		tokens.add(new Token(kind, start, length));
	}
}
