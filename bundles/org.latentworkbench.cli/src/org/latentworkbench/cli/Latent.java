package org.latentworkbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Nearest;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code latent} command: finds the subcommand, runs it, and turns what goes wrong into words and an exit code. */
@Command(name = "latent", header = "Latent-variable models on tables of omics, clinical and image data.",
		synopsisSubcommandLabel = "COMMAND",
		footer = { "", "A STUDY is a folder with a study.yaml. 'latent COMMAND --help' says more." })
final class Latent implements Runnable {
	/** The commands in the order in which help lists them. Only the one that is asked for is made: reading its annotations takes time. */
	private static final Map<String, Supplier<Object>> COMMANDS = commands();

	private final Session session;

	private Latent(Session session) {
		this.session = session;
	}

	private static Map<String, Supplier<Object>> commands() {
		var all = new LinkedHashMap<String, Supplier<Object>>();
		all.put("run", RunCommand::new);
		all.put("validate", ValidateCommand::new);
		all.put("list", ListCommand::new);
		all.put("describe", DescribeCommand::new);
		all.put("new", NewCommand::new);
		all.put("runs", RunsCommand::new);
		all.put("show", ShowCommand::new);
		all.put("compare", CompareCommand::new);
		all.put("sweep", SweepCommand::new);
		all.put("rerun", RerunCommand::new);
		all.put("resume", ResumeCommand::new);
		all.put("verify", VerifyCommand::new);
		all.put("export", ExportCommand::new);
		all.put("convert", ConvertCommand::new);
		all.put("move-dl", MoveCommand::new);
		return all;
	}

	/** Runs the command that the session's words say. @return the exit code */
	static int run(Session session) {
		List<String> words = session.words();
		Terminal terminal = session.terminal();
		if (words.isEmpty() || List.of("help", "--help", "-h").contains(words.get(0)) && words.size() == 1) {
			line(session, COMMANDS.keySet()).usage(terminal.out());
			return words.isEmpty() ? ExitCode.WRONG : ExitCode.DONE;
		}
		boolean help = words.get(0).equals("help");
		String first = words.get(help ? 1 : 0);
		if (List.of("--version", "-V", "version").contains(first)) {
			terminal.out().println("Latent Workbench " + session.version());
			return ExitCode.DONE;
		}
		if (!COMMANDS.containsKey(first)) {
			terminal.complain("latent: there is no command '" + first + "'" + Nearest.hint(first, COMMANDS.keySet()));
			return ExitCode.WRONG;
		}
		CommandLine line = line(session, List.of(first));
		if (help) {
			line.getSubcommands().get(first).usage(terminal.out());
			return ExitCode.DONE;
		}
		try {
			return line.execute(words.toArray(String[]::new));
		} catch (OutOfMemoryError e) {
			terminal.complain("latent " + first + ": out of memory (" + e.getMessage() + "); give it more, for instance LATENT_JAVA_OPTS=-Xmx8g");
			return ExitCode.FAILED;
		}
	}

	private static CommandLine line(Session session, Iterable<String> names) {
		Terminal terminal = session.terminal();
		var line = new CommandLine(new Latent(session));
		for (String name : names) {
			Object command = COMMANDS.get(name).get();
			if (command instanceof SessionCommand c) {
				c.session = session;
			}
			line.addSubcommand(name, command);
		}
		line.setUsageHelpWidth(Math.clamp(terminal.columns(), 60, 120));
		line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? CommandLine.Help.Ansi.ON
				: CommandLine.Help.Ansi.OFF));
		line.setOut(new PrintWriter(terminal.out(), true));
		line.setErr(new PrintWriter(terminal.err(), true));
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setParameterExceptionHandler((e, args) -> wrongWords(terminal, e));
		line.setExecutionExceptionHandler((e, command, parsed) -> failed(session, command.getCommandSpec(), e));
		return line;
	}

	@Override
	public void run() {
		line(session, COMMANDS.keySet()).usage(session.terminal().out());
	}

	private static int wrongWords(Terminal terminal, ParameterException e) {
		CommandSpec spec = e.getCommandLine().getCommandSpec();
		String message = e.getMessage();
		if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
			String word = unmatched.getUnmatched().get(0);
			List<String> options = spec.options().stream().filter(o -> !o.hidden()).map(o -> o.longestName()).toList();
			message = word.startsWith("-") ? "there is no option '" + word + "'" + Nearest.hint(word, options) : "the word '"
					+ word + "' is too much";
		}
		terminal.complain(spec.qualifiedName() + ": " + message);
		terminal.err().println("'" + spec.qualifiedName() + " --help' says more.");
		return ExitCode.WRONG;
	}

	/** No stack trace unless asked for; a run's log has it in any case. */
	private static int failed(Session session, CommandSpec command, Exception e) {
		Terminal terminal = session.terminal();
		Throwable cause = e instanceof UncheckedIOException u ? u.getCause() : e;
		int code;
		switch (cause) {
			case InputException input -> {
				Complaints.tell(terminal, input);
				code = ExitCode.WRONG;
			}
			case CancelledException cancelled -> {
				terminal.complain("cancelled");
				code = ExitCode.CANCELLED;
			}
			case InvalidPathException path -> {
				terminal.complain("'" + path.getInput() + "' is no path on this machine: " + path.getReason());
				code = ExitCode.WRONG;
			}
			case FileSystemException file -> {
				terminal.complain((file.getFile() == null ? command.qualifiedName() : terminal.show(Path.of(file.getFile()))) + ": "
						+ (file.getReason() != null ? file.getReason() : words(file)));
				code = ExitCode.FAILED;
			}
			case IOException io -> {
				terminal.complain(command.qualifiedName() + ": " + (io.getMessage() != null ? io.getMessage() : io.getClass().getSimpleName()));
				code = ExitCode.FAILED;
			}
			default -> {
				terminal.complain(command.qualifiedName() + " failed: " + cause + "; this is a fault in the product"
						+ (session.words().contains("--debug") ? "" : ", --debug shows where"));
				code = ExitCode.FAILED;
			}
		}
		if (session.words().contains("--debug")) {
			e.printStackTrace(terminal.err());
		}
		return code;
	}

	/** Without a reason the exception's name says what happened: {@code NoSuchFileException} is "no such file". */
	private static String words(FileSystemException e) {
		return e.getClass().getSimpleName().replace("Exception", "").replaceAll("([a-z])([A-Z])",
				"$1 $2").toLowerCase(Locale.ROOT);
	}
}
