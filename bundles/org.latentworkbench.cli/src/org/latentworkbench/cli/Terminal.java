package org.latentworkbench.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The place a command talks to: two streams, and what may be written to them.
 *
 * @param out         results and progress
 * @param err         what is wrong
 * @param interactive whether a person watches {@code out}, so that a line may be drawn over
 * @param colours     whether {@code out} and {@code err} take colour sequences
 * @param unicode     whether {@code out} shows more than ASCII
 * @param columns     width of a line, in characters, at least 20
 * @param folder      the person's working folder, absolute; relative paths start here
 * @param clock       for elapsed times and the pace of redrawing
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean colours, boolean unicode, int columns,
		Path folder, InstantSource clock) {

	private static final int USUAL_COLUMNS = 80;
	private static final int FEWEST_COLUMNS = 20;

	public Terminal {
		columns = Math.max(FEWEST_COLUMNS, columns);
		folder = folder.toAbsolutePath().normalize();
	}

	/**
	 * The process's own streams. The {@code latent} script says in the property {@code latent.terminal} whether its output is
	 * a terminal, which Java itself cannot see once it runs under a launcher; without it the console is asked.
	 */
	static Terminal ofProcess(Properties properties, Map<String, String> environment) {
		String said = properties.getProperty("latent.terminal");
		boolean interactive = said != null ? Boolean.parseBoolean(said) : consoleIsTerminal();
		boolean dumb = "dumb".equals(environment.get("TERM"));
		boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
		// What goes into a pipe or a file is UTF-8 wherever it runs: the reader is a program.
		Charset charset = interactive ? nativeCharset(properties) : StandardCharsets.UTF_8;
		var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
		var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset);
		return new Terminal(out, err, interactive && !dumb, interactive && !dumb && !plain, charset.name().startsWith("UTF-"),
				columns(properties, environment), Path.of(properties.getProperty("user.dir")), InstantSource.system());
	}

	/** From Java 22 on there is a console even in a pipe, but it can say so by a method that Java 21 does not have. */
	private static boolean consoleIsTerminal() {
		Console console = System.console();
		if (console == null) {
			return false;
		}
		try {
			return (boolean) Console.class.getMethod("isTerminal").invoke(console);
		} catch (ReflectiveOperationException e) {
			return Runtime.version().feature() < 22;
		}
	}

	private static Charset nativeCharset(Properties properties) {
		String name = properties.getProperty("stdout.encoding", properties.getProperty("native.encoding", "UTF-8"));
		return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
	}

	private static int columns(Properties properties, Map<String, String> environment) {
		String text = properties.getProperty("latent.columns", environment.getOrDefault("COLUMNS", ""));
		try {
			return Integer.parseInt(text.strip());
		} catch (NumberFormatException e) {
			return USUAL_COLUMNS;
		}
	}

	/** A path a person gave, made absolute. */
	public Path resolve(String path) {
		return folder.resolve(path).normalize();
	}

	/** A path as the person would write it: relative to the working folder where that is shorter. */
	public String show(Path path) {
		Path absolute = folder.resolve(path).normalize();
		if (absolute.equals(folder)) {
			return ".";
		}
		if (!absolute.getRoot().equals(folder.getRoot())) {
			return absolute.toString();
		}
		String relative = folder.relativize(absolute).toString();
		return relative.length() < absolute.toString().length() ? relative : absolute.toString();
	}

	/** A message with the paths in it as {@link #show} would write them, as far as they lie in the working folder. */
	private String shown(String message) {
		String prefix = folder + folder.getFileSystem().getSeparator();
		// not within a longer path or word, and not where the working folder is the root of everything
		return folder.getNameCount() == 0 ? message
				: message.replaceAll("(?<![\\w./\\\\-])" + Pattern.quote(prefix), "");
	}

	/** One line of what went wrong. */
	public void complain(String message) {
		String line = shown(message);
		err.println(colours ? Paint.RED.on(line) : line);
	}

	/** One line of what is worth a second look. */
	public void warn(String message) {
		String line = shown(message);
		err.println(colours ? Paint.YELLOW.on(line) : line);
	}
}
