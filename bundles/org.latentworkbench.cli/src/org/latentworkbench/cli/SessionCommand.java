package org.latentworkbench.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Option;

/** A command that works with the session. Returns an exit code; throws what {@link Latent} puts into words. */
abstract class SessionCommand implements Callable<Integer> {
	Session session;

	@Option(names = "--debug", description = "Show stack traces.")
	boolean debug;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help.")
	boolean help;

	final Terminal terminal() {
		return session.terminal();
	}
}
