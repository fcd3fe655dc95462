package org.latentworkbench.core.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The run's {@code log.txt}: what happened when (UTC), with stack traces of failures. Progress is left out. */
final class RunLog implements RunListener, AutoCloseable {
	private final PrintWriter out;

	RunLog(Path file) throws IOException {
		out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), true);
	}

	@Override
	public void on(RunEvent event) {
		switch (event) {
			case RunEvent.RunStarted e -> line("run " + e.run() + " of " + e.study() + ": " + String.join(", ", e.steps()));
			case RunEvent.StepStarted e -> line("step " + e.number() + "/" + e.of() + " " + e.step() + " (" + e.use() + ")");
			case RunEvent.StepProgress e -> { }
			case RunEvent.Metric e -> { }
			case RunEvent.Sight e -> { }
			case RunEvent.Message e -> line((e.warning() ? "warning " : "") + e.step() + ": " + e.text());
			case RunEvent.ArtefactWritten e -> line(e.step() + " wrote " + e.kind() + " " + e.name() + " " + e.sha256());
			case RunEvent.StepFinished e -> line("step " + e.step() + " " + e.outcome() + " after " + e.took().toMillis() + " ms"
					+ e.cause().map(c -> ": " + c).orElse(""));
			case RunEvent.RunFinished e -> line("run " + e.outcome() + " after " + e.took().toMillis() + " ms");
		}
	}

	void failure(Throwable cause) {
		cause.printStackTrace(out);
		out.flush();
	}

	private void line(String text) {
		out.println(LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS) + " " + text);
	}

	@Override
	public void close() {
		boolean failed = out.checkError();
		out.close();
		if (failed) {
			throw new UncheckedIOException(new IOException("the run's log could not be written"));
		}
	}
}
