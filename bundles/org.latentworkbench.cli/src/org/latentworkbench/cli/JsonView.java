package org.latentworkbench.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

import org.latentworkbench.core.run.RunEvent;

import com.google.gson.stream.JsonWriter;

/**
 * A run as JSON lines: one object an event. Field names are stable; {@code docs/command-line.md} lists them. Readers must
 * pass over fields and events that they do not know.
 */
final class JsonView implements RunView {
	private final Terminal terminal;

	JsonView(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public synchronized void on(RunEvent event) {
		terminal.out().println(line(event));
	}

	private String line(RunEvent event) {
		var text = new StringWriter();
		try (var json = new JsonWriter(text)) {
			json.setSerializeNulls(false);
			json.beginObject();
			json.name("event").value(name(event));
			json.name("time").value(terminal.clock().instant().toString());
			write(event, json);
			json.endObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}

	private static String name(RunEvent event) {
		return switch (event) {
			case RunEvent.RunStarted s -> "run-started";
			case RunEvent.StepStarted s -> "step-started";
			case RunEvent.StepProgress p -> "step-progress";
			case RunEvent.Metric m -> "metric";
			case RunEvent.Message m -> "message";
			case RunEvent.ArtefactWritten a -> "artefact-written";
			case RunEvent.StepFinished f -> "step-finished";
			case RunEvent.RunFinished f -> "run-finished";
		};
	}

	private static void write(RunEvent event, JsonWriter json) throws IOException {
		switch (event) {
			case RunEvent.RunStarted s -> {
				json.name("run").value(s.run());
				json.name("study").value(s.study().toString());
				json.name("folder").value(s.folder().toString());
				json.name("steps").beginArray();
				for (String step : s.steps()) {
					json.value(step);
				}
				json.endArray();
			}
			case RunEvent.StepStarted s -> {
				json.name("step").value(s.step());
				json.name("use").value(s.use());
				json.name("number").value(s.number());
				json.name("of").value(s.of());
			}
			case RunEvent.StepProgress p -> {
				json.name("step").value(p.step());
				json.name("what").value(p.what());
				json.name("done").value(p.done());
				json.name("total").value(p.total());
				json.name("unit").value(p.unit());
				if (p.rate().isPresent()) {
					number(json.name("rate"), p.rate().getAsDouble());
				}
				if (p.eta().isPresent()) {
					json.name("etaSeconds").value(p.eta().get().toMillis() / 1000.0);
				}
			}
			case RunEvent.Metric m -> {
				json.name("step").value(m.step());
				json.name("name").value(m.name());
				number(json.name("value"), m.value());
				json.name("at").value(m.at());
			}
			case RunEvent.Message m -> {
				json.name("step").value(m.step());
				json.name("warning").value(m.warning());
				json.name("text").value(m.text());
			}
			case RunEvent.ArtefactWritten a -> {
				json.name("step").value(a.step());
				json.name("name").value(a.name());
				json.name("kind").value(a.kind());
				json.name("file").value(a.file().toString());
				json.name("sha256").value(a.sha256());
			}
			case RunEvent.StepFinished f -> {
				json.name("step").value(f.step());
				json.name("outcome").value(f.outcome().name().toLowerCase(Locale.ROOT));
				json.name("seconds").value(f.took().toMillis() / 1000.0);
				if (f.cause().isPresent()) {
					json.name("cause").value(f.cause().get());
				}
			}
			case RunEvent.RunFinished f -> {
				json.name("run").value(f.run());
				json.name("outcome").value(f.outcome().name().toLowerCase(Locale.ROOT));
				json.name("seconds").value(f.took().toMillis() / 1000.0);
				json.name("folder").value(f.folder().toString());
				if (f.cause().isPresent()) {
					json.name("cause").value(f.cause().get());
				}
			}
		}
	}

	/** JSON has no NaN and no infinity: the field then says so in words. */
	private static void number(JsonWriter json, double value) throws IOException {
		if (Double.isFinite(value)) {
			json.value(value);
		} else {
			json.value(Double.toString(value));
		}
	}
}
