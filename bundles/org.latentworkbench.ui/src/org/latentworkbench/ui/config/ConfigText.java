package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.registry.ContributionInfo;

/** The text of a new file of parameters or a new step: what must be given, and, if wanted, all the rest as comments. */
final class ConfigText {
	private static final int WIDTH = 90;

	private ConfigText() {
	}

	/**
	 * A file.
	 *
	 * @param all whether every parameter stands there, those with a default as comments
	 */
	static String file(ContributionInfo contribution, ParametersType<?> type, boolean all) {
		var lines = new ArrayList<String>();
		lines.add("# Parameters of " + contribution.id() + ": " + contribution.name() + ".");
		if (all) {
			comment(contribution.summary(), "", lines);
			lines.add("");
		}
		parameters(type, "", all, lines);
		return String.join("\n", lines) + "\n";
	}

	/**
	 * A step in lines of its own.
	 *
	 * @param indent of its name
	 * @param in     its inputs as YAML; empty where it takes none
	 * @param all    as for a file
	 */
	static String step(String name, ContributionInfo contribution, ParametersType<?> type, String in, boolean all, String indent) {
		var lines = new ArrayList<String>();
		if (all) {
			comment(contribution.summary(), indent, lines);
		}
		lines.add(indent + name + ":");
		String inner = indent + "  ";
		lines.add(inner + "use: " + contribution.id());
		if (!in.isEmpty()) {
			lines.add(inner + "in: " + in);
		}
		var parameters = new ArrayList<String>();
		parameters(type, inner + "  ", all, parameters);
		if (!parameters.isEmpty()) {
			boolean given = type.components().stream().anyMatch(Component::required);
			lines.add(inner + (given ? "with:" : "# with:"));
			lines.addAll(parameters);
		}
		return String.join("\n", lines) + "\n";
	}

	private static void parameters(ParametersType<?> type, String indent, boolean all, List<String> lines) {
		boolean first = true;
		for (Component c : type.components()) {
			if (!c.required() && !all) {
				continue;
			}
			if (!first && all) {
				lines.add("");
			}
			first = false;
			if (all) {
				String range = ParameterText.range(c);
				comment(c.help() + (range.isEmpty() ? "" : " (" + range + ")"), indent, lines);
				if (!ParameterText.words(c).isEmpty()) {
					comment("One of " + String.join(", ", ParameterText.words(c)) + ".", indent, lines);
				}
			}
			String value = c.example().strip().replaceAll("\\s+", " ");
			lines.add(indent + (c.required() ? "" : "# ") + c.name() + ": " + value);
		}
	}

	/** Words in lines of comments. */
	private static void comment(String text, String indent, List<String> lines) {
		Lines.wrap(text, WIDTH - indent.length() - 2).forEach(line -> lines.add(indent + "# " + line));
	}
}
