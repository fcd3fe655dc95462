package org.latentworkbench.core.reference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.OutputRole;

/**
 * The reference page of a contribution in Markdown: what it does, an example step, inputs, outputs and settings from its declaration
 * and its parameters record, and its author's notes ({@link ContributionInfo#notes()}).
 */
public final class ReferencePage {
	private final StringBuilder page = new StringBuilder();

	private ReferencePage() {
	}

	/**
	 * The page.
	 *
	 * @throws IOException when the notes cannot be read
	 * @throws org.latentworkbench.core.registry.ContributionException when the plug-in is broken
	 */
	public static String of(ContributionInfo contribution) throws IOException {
		var page = new ReferencePage();
		page.about(contribution);
		if (contribution.kind() != Kind.FORMAT) {
			ParametersType<?> type = contribution.parametersType();
			page.example(contribution, type);
			page.roles(contribution);
			page.settings(type);
		}
		page.notes(contribution.notes());
		return page.page.toString();
	}

	/** A page with a line for each contribution, kind by kind; each links to {@code <id>.md}. */
	public static String index(List<ContributionInfo> contributions) {
		var page = new ReferencePage();
		page.line("# Reference");
		page.line("");
		page.line("Every contribution of the product: what it does, its settings, its formulas and what to beware of.");
		for (Kind kind : Kind.values()) {
			List<ContributionInfo> some = contributions.stream().filter(c -> c.kind() == kind).toList();
			if (!some.isEmpty()) {
				page.heading(kind == Kind.ANALYSIS ? "Analyses" : Character.toUpperCase(kind.word().charAt(0)) + kind.word().substring(1) + "s");
				page.table("", "");
				some.forEach(c -> page.row("[" + c.id() + "](" + c.id() + ".md)", c.summary()));
			}
		}
		return page.page.toString();
	}

	private void line(String text) {
		page.append(text).append('\n');
	}

	private void heading(String text) {
		line("");
		line("## " + text);
		line("");
	}

	private void table(String... titles) {
		row(titles);
		line("|" + "---|".repeat(titles.length));
	}

	private void row(String... cells) {
		var line = new StringBuilder("|");
		for (String cell : cells) {
			line.append(' ').append(cell.replace("|", "\\|").replace('\n', ' ')).append(cell.isEmpty() ? "|" : " |");
		}
		line(line.toString());
	}

	private void about(ContributionInfo c) {
		line("# " + c.id());
		line("");
		line("*" + c.name() + ", " + (c.kind() == Kind.ANALYSIS ? "an " : "a ") + c.kind().word() + " of the bundle `" + c.bundle() + "`.*");
		if (!c.summary().isEmpty()) {
			line("");
			line(c.summary());
		}
		if (!c.endings().isEmpty()) {
			line("");
			line("File endings: " + String.join(", ", c.endings().stream().map(e -> "`." + e + "`").toList()));
		}
		if (!c.reference().isEmpty()) {
			line("");
			line("Reference: " + c.reference());
		}
	}

	/** The smallest step that binds what must be bound and sets what must be set. */
	private void example(ContributionInfo c, ParametersType<?> type) {
		heading("In a study");
		var step = new ArrayList<String>();
		step.add("use: " + c.id());
		List<String> inputs = c.inputs().stream().filter(i -> !i.optional()).map(i -> i.role() + ": ...").toList();
		if (!inputs.isEmpty()) {
			step.add("in: { " + String.join(", ", inputs) + " }");
		}
		List<String> settings = type.components().stream().filter(Component::required).map(p -> p.name() + ": ...").toList();
		if (!settings.isEmpty()) {
			step.add("with: { " + String.join(", ", settings) + " }");
		}
		line("```yaml");
		line("name: { " + String.join(", ", step) + " }");
		line("```");
	}

	private void roles(ContributionInfo c) {
		if (!c.inputs().isEmpty()) {
			heading("Inputs");
			table("role", "kind", "");
			for (InputRole i : c.inputs()) {
				row("`" + i.role() + "`", i.kind() + (i.multiple() ? ", several" : "") + (i.optional() ? ", optional" : ""), i.help());
			}
		}
		if (!c.outputs().isEmpty()) {
			heading("Outputs");
			table("name", "kind", "");
			for (OutputRole o : c.outputs()) {
				row("`" + o.name() + "`", o.kind(), o.help());
			}
		}
	}

	private void settings(ParametersType<?> type) {
		if (!type.components().isEmpty()) {
			heading("Settings");
			table("name", "value", "default", "");
			settings(type, "");
		}
	}

	private void settings(ParametersType<?> type, String prefix) {
		for (Component p : type.components()) {
			String unset = p.required() ? "*required*" : p.byDefault().isEmpty() ? "" : "`" + p.byDefault().replace("`", "'") + "`";
			var help = new StringBuilder(p.help());
			if (!p.choices().isEmpty() && !p.expected().contains(p.choices().getFirst())) {
				help.append(" One of: ").append(String.join(", ", p.choices())).append('.');
			}
			p.enabledIf().ifPresent(c -> help.append(" Counts only with ").append(c.parameter()).append(": ")
					.append(String.join(" or ", c.values())).append('.'));
			if (p.advanced()) {
				help.append(" *Advanced.*");
			}
			if (!p.reference().isEmpty()) {
				help.append(" (").append(p.reference()).append(')');
			}
			row("`" + prefix + p.name() + "`", p.expected(), unset, help.toString());
			p.nested().ifPresent(nested -> settings(nested, prefix + p.name() + "."));
		}
	}

	private void notes(String notes) {
		if (!notes.isBlank()) {
			line("");
			page.append(notes.strip().replace("\r\n", "\n")).append('\n');
		}
	}
}
