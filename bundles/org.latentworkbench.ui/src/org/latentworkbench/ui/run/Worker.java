package org.latentworkbench.ui.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A process that does a run. It hears what to do on its input, tells what happens on its output, and what is wrong on its error stream.
 * When its input ends it stops by itself, so that it does not outlive a window that crashed.
 */
final class Worker {
	private final Process process;
	private final Thread out;
	private final Thread err;

	/**
	 * Starts it.
	 *
	 * @param folder      where it works
	 * @param environment variables beside this process's own
	 * @param output      told every line of its output, on a thread of its own
	 * @param errors      told every line of its error stream, on another one
	 */
	Worker(List<String> command, Path folder, Map<String, String> environment, Consumer<String> output, Consumer<String> errors) throws IOException {
		var builder = new ProcessBuilder(command).directory(folder.toFile());
		builder.environment().putAll(environment);
		process = builder.start();
		out = reader(process.getInputStream(), output, "reads what a run tells");
		err = reader(process.getErrorStream(), errors, "reads what is wrong with a run");
	}

	private static Thread reader(InputStream stream, Consumer<String> lines, String name) {
		var thread = new Thread(() -> {
			try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
				for (String line = reader.readLine(); line != null; line = reader.readLine()) {
					lines.accept(line);
				}
			} catch (IOException e) {
				// the process was killed in the middle of a line
			}
		}, name);
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	long pid() {
		return process.pid();
	}

	/** Waits for its end and for all that it told. @return its exit code */
	int await() throws InterruptedException {
		int code = process.waitFor();
		out.join();
		err.join();
		return code;
	}

	/** Asks it to stop, as Ctrl-C does. */
	void cancel() {
		say("cancel");
	}

	/** Lets it go on when this window is gone. */
	void stay() {
		say("stay");
	}

	private void say(String word) {
		try {
			OutputStream input = process.getOutputStream();
			input.write((word + "\n").getBytes(StandardCharsets.UTF_8));
			input.flush();
		} catch (IOException e) {
			// it ended meanwhile
		}
	}

	boolean alive() {
		return process.isAlive();
	}

	/** Ends it and all that it started, at once. */
	void kill() {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}
}
