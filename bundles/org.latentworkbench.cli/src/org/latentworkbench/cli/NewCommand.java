package org.latentworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.study.StudyTemplate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "new", header = "Make a study from a template.", sortOptions = false,
		description = { "", "'latent new' without words lists the templates. Nothing that is there is written over." },
		footer = { "", "  latent new multiomics my-study" })
final class NewCommand extends SessionCommand {
	@Parameters(index = "0", arity = "0..1", paramLabel = "TEMPLATE",
			description = "One of the studies that ship, or 'empty'.")
	String template;

	@Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "The new study's folder.")
	String folder;

	@Override
	public Integer call() throws Exception {
		List<StudyTemplate> templates = StudyTemplate.all(session.examples());
		List<String> names = templates.stream().map(StudyTemplate::name).toList();
		if (template == null) {
			names.forEach(terminal().out()::println);
			return ExitCode.DONE;
		}
		StudyTemplate chosen = templates.stream().filter(t -> t.name().equals(template)).findFirst()
				.orElseThrow(() -> new InputException("there is no template '" + template + "'" + Nearest.hint(template, names)));
		if (folder == null) {
			throw new InputException("the new study's folder is missing; write: latent new " + template + " my-study");
		}
		Path target = terminal().resolve(folder);
		if (Files.exists(target) && !isEmptyFolder(target)) {
			throw new InputException(terminal().show(target)
					+ ": there is something already; choose a name that is free, or an empty folder");
		}
		chosen.make(target);
		terminal().out().println("Made " + terminal().show(target) + ". 'latent run " + terminal().show(target) + "' runs it.");
		return ExitCode.DONE;
	}

	private static boolean isEmptyFolder(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return false;
		}
		try (var entries = Files.list(path)) {
			return entries.findAny().isEmpty();
		}
	}
}
