package org.latentworkbench.core.yaml;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlNode.Type;

/** Writes nodes as YAML on one line. */
public final class YamlText {
	private static final Place NOWHERE = new Place(Path.of(""), 1, 1);

	/** Texts that need no quotes anywhere, also not within braces and brackets; a small set, so that no rule is forgotten. */
	private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_$./+(~^-]([\\p{L}\\p{N}_ $()./+*=<>;!?@%^~|&-]*[\\p{L}\\p{N}_()./+*=<>;!?@%^~|&-])?");

	private YamlText() {
	}

	/** The node in flow style: {@code umap}, {@code [64, 32]}, <code>{ a: 1 }</code>. Reading it gives the same values. */
	public static String flow(YamlNode node) {
		return switch (node) {
			case Scalar s -> scalar(s);
			case Sequence s -> s.items().stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
			case Mapping m when m.entries().isEmpty() -> "{}";
			case Mapping m -> m.entries().stream().map(e -> word(e.key().text()) + ": " + flow(e.value()))
					.collect(Collectors.joining(", ", "{ ", " }"));
		};
	}

	private static String scalar(Scalar s) {
		return switch (s.type()) {
			case NULL -> s.text().isEmpty() ? "null" : s.text();
			case BOOLEAN, INTEGER, NUMBER -> s.text();
			case TEXT -> word(s.text());
		};
	}

	/** A text as a scalar that is read back as this very text: plain where that is possible, else in double quotes. */
	public static String word(String text) {
		boolean simple = PLAIN.matcher(text).matches() && YamlReader.plain(text, NOWHERE).type() == Type.TEXT
				&& !text.startsWith("- ") && !text.startsWith("---") && !text.equals("-") && !text.equals("...");
		return simple ? text : quoted(text);
	}

	/** A text in double quotes. */
	public static String quoted(String text) {
		var out = new StringBuilder("\"");
		text.codePoints().forEach(c -> {
			switch (c) {
				case '"' -> out.append("\\\"");
				case '\\' -> out.append("\\\\");
				case '\n' -> out.append("\\n");
				case '\t' -> out.append("\\t");
				case '\r' -> out.append("\\r");
				default -> {
					if (c < 0x20 || c == 0x7f || c >= 0x80 && c < 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
						out.append(String.format("\\u%04x", c));
					} else {
						out.appendCodePoint(c);
					}
				}
			}
		});
		return out.append('"').toString();
	}
}
