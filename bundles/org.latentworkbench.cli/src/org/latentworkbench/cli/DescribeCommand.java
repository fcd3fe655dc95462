package org.latentworkbench.cli;

import java.io.PrintStream;
import java.util.Optional;

import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.OutputRole;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "describe", header = "Say what a contribution does and which settings it has.", sortOptions = false)
final class DescribeCommand extends SessionCommand {
	private static final int WIDTH = 92;

	@Parameters(index = "0", paramLabel = "CONTRIBUTION", description = "Its id, as 'latent list' shows it.")
	String id;

	@Option(names = "--json", description = "Print JSON; the settings as a JSON schema.")
	boolean json;

	@Override
	public Integer call() throws Exception {
		ContributionInfo c = session.registry().get().get(id);
		Optional<ParametersType<?>> type = c.kind() == Kind.FORMAT ? Optional.empty() : Optional.of(c.parametersType());
		if (json) {
			Json.print(terminal().out(), writer -> {
				writer.beginObject();
				Json.about(writer, c);
				if (type.isPresent()) {
					writer.name("parametersVersion").value(type.get().version());
					Json.tree(writer.name("parameters"), type.get().jsonSchema());
				}
				writer.endObject();
			});
			return ExitCode.DONE;
		}
		about(c);
		if (!c.inputs().isEmpty()) {
			heading("Inputs");
			var table = new Columns(2);
			for (InputRole i : c.inputs()) {
				table.row(Paint.CYAN, "  " + i.role(), i.kind() + (i.multiple() ? ", several" : "") + (i.optional() ? ", optional"
						: ""), i.help());
			}
			table.print(terminal());
		}
		if (!c.outputs().isEmpty()) {
			heading("Outputs");
			var table = new Columns(2);
			for (OutputRole o : c.outputs()) {
				table.row(Paint.CYAN, "  " + o.name(), o.kind(), o.help());
			}
			table.print(terminal());
		}
		if (type.isPresent() && !type.get().components().isEmpty()) {
			heading("Settings (in 'with:', or as STEP.SETTING=VALUE)");
			settings(type.get(), "  ");
		}
		return ExitCode.DONE;
	}

	private void about(ContributionInfo c) {
		PrintStream out = terminal().out();
		out.println((terminal().colours() ? Paint.BOLD.on(c.id()) : c.id()) + "  " + c.name() + " (" + c.kind().word() + ")");
		paragraph("  ", c.summary());
		if (!c.endings().isEmpty()) {
			paragraph("  ", "File endings: " + String.join(", ", c.endings()));
		}
		if (!c.reference().isEmpty()) {
			paragraph("  ", "Reference: " + c.reference());
		}
		paragraph("  ", "From: " + c.bundle() + " " + c.version());
	}

	private void settings(ParametersType<?> type, String indent) {
		PrintStream out = terminal().out();
		for (Component p : type.components()) {
			String byDefault = p.required() ? "required" : p.byDefault().isEmpty() ? "" : "default " + p.byDefault();
			var line = new Line().add(indent).add(Paint.CYAN, p.name()).add(": " + p.expected());
			line.add(byDefault.isEmpty() ? "" : ", " + byDefault).add(Paint.DIM, p.advanced() ? " (advanced)" : "");
			out.println(line.text(terminal().colours(), Integer.MAX_VALUE));
			String inner = indent + "    ";
			paragraph(inner, p.help());
			if (!p.choices().isEmpty() && !p.expected().contains(p.choices().get(0))) {
				paragraph(inner, "One of: " + String.join(", ", p.choices()));
			}
			p.enabledIf().ifPresent(c -> paragraph(inner, "Counts only with " + c.parameter() + ": " + String.join(" or ",
					c.values())));
			if (!p.reference().isEmpty()) {
				paragraph(inner, "Reference: " + p.reference());
			}
			p.nested().ifPresent(nested -> settings(nested, inner));
		}
	}

	private void heading(String title) {
		terminal().out().println();
		terminal().out().println(terminal().colours() ? Paint.BOLD.on(title) : title);
	}

	private void paragraph(String indent, String text) {
		if (!text.isEmpty()) {
			int width = terminal().interactive() ? Math.clamp(terminal().columns() - 1, 40, WIDTH + 20) : WIDTH;
			Columns.wrap(text, width - indent.length()).forEach(l -> terminal().out().println(indent + l));
		}
	}
}
