package org.latentworkbench.cli;

import java.io.IOException;
import java.util.Set;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunEngine;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.run.RunOutcome;
import org.latentworkbench.core.study.LoadedStudy;

import picocli.CommandLine.Option;

/** A command that runs steps and shows them. */
abstract class RunningCommand extends SessionCommand {
	/** What a program says and a person would not. */
	private static final Set<String> PROGRAMS = Set.of("--json", "--previews", "--attached");

	@Option(names = { "-q", "--quiet" }, description = "Say only what is wrong.")
	boolean quiet;

	@Option(names = { "-v", "--verbose" }, description = "Show artefacts and log lines too.")
	boolean verbose;

	@Option(names = "--json", description = "Print one JSON object for each event.")
	boolean json;

	@Option(names = "--previews", description = "With --json: where samples lie and what comes back of images while a model learns, as events.")
	boolean previews;

	@Option(names = "--attached", description = "End with what started it: cancel when standard input ends, or says 'cancel'; "
			+ "go on alone after 'stay'.")
	boolean attached;

	@Option(names = "--threads", paramLabel = "N",
			description = "How many threads the steps may use together; all processors where not said.")
	Integer threads;

	/** Listens to who started this, where they asked for it. */
	final void watch(Cancellation cancellation) {
		if (attached) {
			Attached.watch(System.in, cancellation);
		}
	}

	final RunView view() {
		RunView.Detail detail = quiet ? RunView.Detail.QUIET : verbose || debug ? RunView.Detail.VERBOSE : RunView.Detail.NORMAL;
		return RunView.of(terminal(), detail, json);
	}

	/** The usual options with the person's threads and words. */
	final RunOptions options() throws InputException {
		RunOptions options = RunOptions.usual().commandLine(commandLine()).previews(json && previews);
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
		session.words().stream().filter(w -> !attached || !PROGRAMS.contains(w)).forEach(w -> words.add(w.matches("[A-Za-z0-9_./:=,+@%~-]+") ? w : "'" + w.replace("'", "'\\''") + "'"));
		return words;
	}

	final RunOutcome run(LoadedStudy study, RunOptions options) throws IOException, InputException {
		var cancellation = new Cancellation();
		try (var interrupt = Interrupt.cancels(cancellation)) {
			watch(cancellation);
			RunOutcome outcome = new RunEngine(session.registry().get()).run(study, options, view(), cancellation);
			if (debug) {
				outcome.cause().ifPresent(c -> c.printStackTrace(terminal().err()));
			}
			terminal().out().flush();
			return outcome;
		}
	}
}
