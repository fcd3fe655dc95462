package org.latentworkbench.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.core.study.StudyFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "resume", header = "Go on with a study's newest run, if it was interrupted, was cancelled or failed.", sortOptions = false,
		description = { "", "A new run with the same steps, settings and threads; what was finished is taken over, training goes on from "
				+ "its last checkpoint. The study counts as it is now." })
final class ResumeCommand extends RunningCommand {
	@Parameters(index = "0", arity = "0..1", defaultValue = ".", paramLabel = "STUDY",
			description = "A study's folder; this folder where not said.")
	String study;

	@Option(names = "--run", paramLabel = "ID", description = "Go on with this run rather than the newest.")
	String id;

	@Override
	public Integer call() throws Exception {
		Path folder = terminal().resolve(study);
		StudyFile.locate(folder);
		RunStore store = RunArgument.store(terminal(), folder);
		RunStore.Entry chosen = id != null ? store.find(id) : store.latest().orElseThrow(() -> new InputException(terminal().show(folder)
				+ ": there is no run here to go on with; 'latent run " + study + "' makes one"));
		Run run = chosen.run();
		String state = store.state(chosen);
		if (state.equals("DONE")) {
			if (!quiet && !json) {
				terminal().out().println("run " + run.getId() + " is done; there is nothing to go on with");
			}
			return ExitCode.DONE;
		}
		if (state.equals("RUNNING")) {
			throw new InputException("run " + run.getId() + " is under way; stop it first, or let it end");
		}
		if (!quiet && !json) {
			terminal().out().println("goes on with run " + run.getId() + ", which " + (state.equals("FAILED") ? "failed"
					: "was " + state.toLowerCase(Locale.ROOT)));
		}
		Path file = run.getStudyFile() == null ? folder : folder.resolve(run.getStudyFile());
		var loaded = StudyFile.load(file, List.copyOf(run.getSettings()), session.registry().get());
		Complaints.tell(terminal(), loaded.warnings());
		RunOptions options = options().only(new HashSet<>(run.getWanted())).settings(run.getSettings()).resumes(run.getId());
		if (threads == null && run.getThreads() > 0) {
			options = options.threads(run.getThreads());
		}
		return ExitCode.of(run(loaded, options));
	}
}
