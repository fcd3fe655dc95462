package org.latentworkbench.cli;

import java.io.IOException;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunEngine;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.run.RunOutcome;
import org.latentworkbench.core.study.LoadedStudy;

import picocli.CommandLine.Option;

/** A command that runs steps and shows them. */
abstract class RunningCommand extends SessionCommand {
	@Option(names = { "-q", "--quiet" }, description = "Say only what is wrong.")
	boolean quiet;

	@Option(names = { "-v", "--verbose" }, description = "Show artefacts and log lines too.")
	boolean verbose;

	@Option(names = "--json", description = "Print one JSON object for each event.")
	boolean json;

	@Option(names = "--threads", paramLabel = "N",
			description = "How many threads the steps may use together; all processors where not said.")
	Integer threads;

	final RunView view() {
		RunView.Detail detail = quiet ? RunView.Detail.QUIET : verbose || debug ? RunView.Detail.VERBOSE : RunView.Detail.NORMAL;
		return RunView.of(terminal(), detail, json);
	}

	/** The usual options with the person's threads and words. */
	final RunOptions options() throws InputException {
		RunOptions options = RunOptions.usual().commandLine(commandLine());
		if (threads == null) {
			return options;
		}
		if (threads < 1) {
			throw new InputException("--threads is " + threads + "; expected a number from 1");
		}
		return options.threads(threads);
	}

	/** What a person would type to get the same again. */
	final java.util.List<String> commandLine() {
		var words = new java.util.ArrayList<String>();
		words.add("latent");
		session.words().forEach(w -> words.add(w.matches("[A-Za-z0-9_./:=,+@%~-]+") ? w : "'" + w.replace("'", "'\\''") + "'"));
		return words;
	}

	final RunOutcome run(LoadedStudy study, RunOptions options) throws IOException, InputException {
		var cancellation = new Cancellation();
		try (var interrupt = Interrupt.cancels(cancellation)) {
			RunOutcome outcome = new RunEngine(session.registry().get()).run(study, options, view(), cancellation);
			if (debug) {
				outcome.cause().ifPresent(c -> c.printStackTrace(terminal().err()));
			}
			terminal().out().flush();
			return outcome;
		}
	}
}
