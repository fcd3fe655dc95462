package org.latentworkbench.core.move;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunListener;

/** {@code logs/<task>.log} in the working folder, with lines as MOVE's: time, level, task, message. Runs are appended. */
final class MoveLog implements RunListener, AutoCloseable {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private final BufferedWriter out;
	private final String name;
	private final InstantSource clock;

	/** @param task the task's name; the methods of identifying associations share one log, as in MOVE */
	MoveLog(Path folder, String task, InstantSource clock) throws IOException {
		name = task.startsWith("identify_associations") ? "identify_associations" : task.startsWith("tune_model") ? "tune_model"
				: task;
		this.clock = clock;
		Path logs = Files.createDirectories(folder.resolve("logs"));
		out = Files.newBufferedWriter(logs.resolve(name + ".log"), StandardCharsets.UTF_8, StandardOpenOption.CREATE,
				StandardOpenOption.APPEND);
	}

	@Override
	public void on(RunEvent event) {
		switch (event) {
			case RunEvent.StepStarted s -> say("DEBUG", s.step() + ": " + s.use() + " (" + s.number() + " of " + s.of() + ")");
			case RunEvent.Message m -> say(m.warning() ? "WARNING" : "DEBUG", m.step() + ": " + m.text());
			case RunEvent.StepFinished f -> say(f.cause().isPresent() ? "ERROR" : "DEBUG", f.step() + ": "
					+ f.outcome().name().toLowerCase(Locale.ROOT)
					+ " after " + seconds(f.took()) + f.cause().map(c -> ": " + c).orElse(""));
			case RunEvent.RunStarted s -> {
				// the task's own first line says it
			}
			case RunEvent.RunFinished f -> say("DEBUG", "run " + f.run() + " " + f.outcome().name().toLowerCase(Locale.ROOT)
					+ " after " + seconds(f.took()));
			case RunEvent.StepProgress p -> {
				// too often for a log
			}
			case RunEvent.Metric m -> {
				// stands in the loss curve
			}
			case RunEvent.Sight p -> {
				// is for who watches
			}
			case RunEvent.ArtefactWritten a -> {
				// the run's own log has them
			}
		}
	}

	void info(String message) {
		say("INFO", message);
	}

	private synchronized void say(String level, String message) {
		try {
			out.write("[" + TIME.format(clock.instant().atZone(ZoneId.systemDefault())) + "] [" + String.format(Locale.ROOT, "%-5s",
					level) + " - "
					+ name + "]: " + message.replace("\n", "\n    "));
			out.newLine();
			out.flush();
		} catch (IOException e) {
			throw new UncheckedIOException("cannot write the log of " + name, e);
		}
	}

	private static String seconds(Duration took) {
		return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
	}

	@Override
	public void close() throws IOException {
		out.close();
	}
}
