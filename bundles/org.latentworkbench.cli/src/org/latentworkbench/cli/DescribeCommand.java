package org.latentworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.reference.ReferencePage;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.OutputRole;
import org.latentworkbench.core.registry.Registry;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "describe", header = "Say what a contribution does and which settings it has.", sortOptions = false)
final class DescribeCommand extends SessionCommand {
	private static final int WIDTH = 92;

	@Parameters(index = "0", arity = "0..1", paramLabel = "CONTRIBUTION",
			description = "Its id, as 'latent list' shows it. Only --to can do without: it then writes the pages of all.")
	String id;

	@Option(names = "--json", description = "Print JSON; the settings as a JSON schema.")
	boolean json;

	@Option(names = "--markdown", description = "Print its reference page as Markdown.")
	boolean markdown;

	@Option(names = "--to", paramLabel = "DIR", description = "Write the reference page, CONTRIBUTION.md, into this folder.")
	String to;

	@Override
	public Integer call() throws Exception {
		if (to != null) {
			return writePages();
		}
		if (id == null) {
			throw new InputException("which contribution? 'latent list' shows all; with --to DIR the pages of all are written");
		}
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
		if (markdown) {
			terminal().out().print(ReferencePage.of(c));
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

	private int writePages() throws Exception {
		Registry registry = session.registry().get();
		Path folder = Files.createDirectories(terminal().resolve(to));
		List<ContributionInfo> contributions = id == null ? registry.contributions() : List.of(registry.get(id));
		for (ContributionInfo c : contributions) {
			Files.writeString(folder.resolve(c.id() + ".md"), ReferencePage.of(c));
		}
		if (id == null) {
			Files.writeString(folder.resolve("README.md"), ReferencePage.index(contributions));
		}
		terminal().out().println("reference pages: " + folder);
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
