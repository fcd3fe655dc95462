package org.latentworkbench.cli;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.run.Replay;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.run.RunStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "rerun", header = "Run a recorded run again: same steps, settings, seed and inputs.", sortOptions = false,
		description = { "", "What study.yaml says now does not matter. The result is a new run beside the old one." })
final class RerunCommand extends RunningCommand {
	@Mixin
	RunArgument run;

	@Override
	public Integer call() throws Exception {
		RunStore.Entry entry = run.find(terminal());
		RunOptions options = options().force(true).results(entry.folder().toAbsolutePath().getParent());
		if (threads == null) {
			options = options.threads(recorded(entry));
		}
		return ExitCode.of(run(Replay.of(entry, session.registry().get()), options));
	}

	/** The same number of threads gives the same bytes. */
	private static int recorded(RunStore.Entry entry) throws InputException {
		int threads = entry.run().getThreads();
		if (threads < 1) {
			throw new InputException("the record of " + entry.run().getId()
					+ " does not say how many threads it used; say it with --threads");
		}
		return threads;
	}
}
