package org.latentworkbench.core.move;

import java.util.regex.Pattern;

import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlNode.Type;

/** A composed configuration as YAML text that reads back as the same values, in YAML 1.1 and 1.2 alike. */
final class YamlDump {
	private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./+][A-Za-z0-9_./+ -]*(?<! )");

	private final StringBuilder text = new StringBuilder();

	private YamlDump() {
	}

	static String of(Mapping root) {
		var dump = new YamlDump();
		dump.mapping(root, "");
		return dump.text.toString();
	}

	private void mapping(Mapping mapping, String indent) {
		for (Entry e : mapping.entries()) {
			text.append(indent).append(scalar(e.key())).append(':');
			value(e.value(), indent, indent + "  ");
		}
	}

	private void value(YamlNode node, String listIndent, String indent) {
		switch (node) {
			case Mapping m when m.entries().isEmpty() -> text.append(" {}\n");
			case Mapping m -> {
				text.append('\n');
				mapping(m, indent);
			}
			case Sequence s when s.items().isEmpty() -> text.append(" []\n");
			case Sequence s -> {
				text.append('\n');
				s.items().forEach(i -> item(i, listIndent));
			}
			case Scalar s -> text.append(s.type() == Type.NULL && !s.quoted() ? " null" : " " + scalar(s)).append('\n');
		}
	}

	private void item(YamlNode item, String indent) {
		if (item instanceof Mapping m && !m.entries().isEmpty()) {
			// the first key stands beside the dash, the others below it
			int start = text.length();
			mapping(m, indent + "  ");
			text.replace(start, start + indent.length() + 2, indent + "- ");
		} else {
			text.append(indent).append('-');
			value(item, indent + "  ", indent + "  ");
		}
	}

	private static String scalar(Scalar s) {
		if (!s.quoted() && !s.text().isEmpty()) {
			return s.text();
		}
		if (s.text().chars().anyMatch(c -> c < ' ')) {
			return '"' + s.text().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
		}
		boolean plain = SAFE.matcher(s.text()).matches() && Meaning.of(s.text()) instanceof String;
		return plain ? s.text() : "'" + s.text().replace("'", "''") + "'";
	}
}
