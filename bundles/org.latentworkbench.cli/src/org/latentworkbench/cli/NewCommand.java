package org.latentworkbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.study.ShippedStudies;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.yaml.Nearest;
import org.latentworkbench.core.yaml.YamlText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "new", header = "Make a study from a template.", sortOptions = false,
		description = { "", "'latent new' without words lists the templates. Nothing that is there is written over." },
		footer = { "", "  latent new multiomics my-study" })
final class NewCommand extends SessionCommand {
	private static final String EMPTY = "empty";

	@Parameters(index = "0", arity = "0..1", paramLabel = "TEMPLATE",
			description = "One of the studies that ship, or 'empty'.")
	String template;

	@Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "The new study's folder.")
	String folder;

	@Override
	public Integer call() throws Exception {
		List<String> templates = templates();
		if (template == null) {
			templates.forEach(terminal().out()::println);
			return ExitCode.DONE;
		}
		if (!templates.contains(template)) {
			throw new InputException("there is no template '" + template + "'" + Nearest.hint(template, templates));
		}
		if (folder == null) {
			throw new InputException("the new study's folder is missing; write: latent new " + template + " my-study");
		}
		Path target = terminal().resolve(folder);
		if (Files.exists(target) && !isEmptyFolder(target)) {
			throw new InputException(terminal().show(target)
					+ ": there is something already; choose a name that is free, or an empty folder");
		}
		if (template.equals(EMPTY)) {
			empty(target);
		} else {
			ShippedStudies.copy(session.examples().orElseThrow().resolve(template), target);
		}
		terminal().out().println("Made " + terminal().show(target) + ". 'latent run " + terminal().show(target) + "' runs it.");
		return ExitCode.DONE;
	}

	private List<String> templates() throws IOException {
		var names = new ArrayList<String>();
		if (session.examples().isPresent()) {
			ShippedStudies.in(session.examples().get()).forEach(f -> names.add(f.getFileName().toString()));
		}
		names.add(EMPTY);
		return names;
	}

	private static boolean isEmptyFolder(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return false;
		}
		try (var entries = Files.list(path)) {
			return entries.findAny().isEmpty();
		}
	}

	private static void empty(Path target) throws IOException {
		ShippedStudies.make(target, study -> {
			Files.createDirectory(study.resolve("config"));
			Files.createDirectory(study.resolve("data"));
			Files.writeString(study.resolve(StudyFile.NAME), """
					# A study: steps that take their inputs from each other. 'latent list' shows what a step can use,
					# 'latent describe NAME' its inputs, outputs and settings, 'latent validate .' checks this file.
					study: %s
					seed: 1
					steps:
					  # Something to begin with; put your own tables in data/ and use 'tables' instead.
					  data: { use: correlated-multiomics }
				""".formatted(YamlText.word(target.getFileName().toString())), StandardCharsets.UTF_8);
		});
	}
}
