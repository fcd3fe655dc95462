package org.latentworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.core.study.StudyFile;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names a run: its folder, a study's folder (its newest run), or its id together with the study. */
final class RunArgument {
	private static final String RECORD = "run.json";

	@Parameters(index = "0", paramLabel = "RUN",
			description = "A run's folder; a study's folder, for its newest run; or a run's id with --study, or in the study's folder.")
	String run;

	@Option(names = "--study", paramLabel = "DIR", description = "The study that a run's id belongs to.")
	String study;

	/** @throws InputException when there is no such run */
	RunStore.Entry find(Terminal terminal) throws IOException, InputException {
		return find(terminal, run, study);
	}

	/**
	 * As {@link #find(Terminal)}.
	 *
	 * @param study the folder of the study that the id belongs to; null where it was not said
	 */
	static RunStore.Entry find(Terminal terminal, String run, String study) throws IOException, InputException {
		if (study != null) {
			return store(terminal, terminal.resolve(study)).find(run);
		}
		Path path = terminal.resolve(run);
		if (Files.isRegularFile(path) && path.endsWith(RECORD)) {
			return RunStore.read(path.getParent());
		}
		if (Files.isRegularFile(path.resolve(RECORD))) {
			return RunStore.read(path);
		}
		if (Files.isRegularFile(path.resolve(StudyFile.NAME)) || Files.isDirectory(path)) {
			return store(terminal, path).latest().orElseThrow(() -> new InputException(terminal.show(path)
					+ ": there is no run here yet; expected a run's folder, or a study with runs in its results"));
		}
		if (Files.isDirectory(terminal.folder().resolve("results")) && !run.contains("/") && !run.contains("\\")) {
			return store(terminal, terminal.folder()).find(run);
		}
		throw new InputException(run
				+ ": there is no such run or study; expected a run's folder, a study's folder, or a run's id with --study");
	}

	/** The runs of a study, or, where a folder holds runs itself, of that folder. */
	static RunStore store(Terminal terminal, Path folder) throws InputException {
		if (!Files.isDirectory(folder)) {
			throw new InputException(terminal.show(folder) + ": there is no such folder; expected a study's folder");
		}
		Path results = folder.resolve("results");
		return new RunStore(Files.isRegularFile(folder.resolve(StudyFile.NAME)) || Files.isDirectory(results) ? results : folder);
	}
}
