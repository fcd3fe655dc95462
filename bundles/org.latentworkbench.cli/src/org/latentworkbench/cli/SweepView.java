package org.latentworkbench.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.latentworkbench.api.Counts;
import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunListener;
import org.latentworkbench.core.sweep.Sweep;
import org.latentworkbench.core.sweep.SweepEvent;
import org.latentworkbench.core.sweep.SweepListener;

import com.google.gson.stream.JsonWriter;

/** Shows a sweep: its runs as they are shown alone, with their number, and a line before each. */
final class SweepView implements SweepListener {
	private final Terminal terminal;
	private final RunView runs;
	private final boolean quiet;
	private final boolean json;
	private final Map<Integer, RunListener> points = new HashMap<>();
	private int of;

	SweepView(Terminal terminal, RunView runs, boolean quiet, boolean json) {
		this.terminal = terminal;
		this.runs = runs;
		this.quiet = quiet;
		this.json = json;
	}

	@Override
	public void on(int point, RunEvent event) {
		points.computeIfAbsent(point, number -> runs.beside(number, of)).on(event);
	}

	@Override
	public void on(SweepEvent event) {
		if (event instanceof SweepEvent.SweepStarted s) {
			of = s.points();
		}
		if (json) {
			runs.line(line(event));
		} else if (!quiet) {
			words(event);
		}
	}

	/** {@code vae.latent=8, vae.beta=1e-4} */
	static String settings(Map<String, String> settings) {
		return settings.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(", "));
	}

	private void words(SweepEvent event) {
		switch (event) {
			case SweepEvent.SweepStarted s -> say(s.sweep() + ": " + Counts.of(s.points(), "run") + " over "
					+ String.join(", ", s.keys()));
			case SweepEvent.PointStarted p -> say("(" + p.number() + "/" + p.of() + ") " + settings(p.settings()));
			case SweepEvent.PointFinished p -> {
				// the run's own last line says how it ended
			}
			case SweepEvent.SweepFinished f -> {
				say(f.sweep() + ": " + f.outcome().name().toLowerCase(Locale.ROOT));
				f.best().ifPresent(this::best);
				say((f.sweep().startsWith(Sweep.PREFIX) ? "table, figure, report and record: " : "records of the runs: ") + terminal.show(f.folder()));
			}
		}
	}

	private void best(SweepEvent.Best best) {
		say("best by " + best.metric() + " (" + (best.less() ? "least" : "most") + "): " + settings(best.settings()) + " with "
				+ Amounts.number(best.value(), 5) + (best.runs().size() == 1 ? ", run " + best.runs().get(0)
						: ", mean of " + best.runs().size() + " runs"));
		best.files().forEach(f -> say("its configuration: " + terminal.show(f)));
	}

	private void say(String line) {
		runs.line(terminal.colours() ? Paint.BOLD.on(line) : line);
	}

	private String line(SweepEvent event) {
		var text = new StringWriter();
		try (var out = new JsonWriter(text)) {
			out.beginObject();
			out.name("event").value(switch (event) {
				case SweepEvent.SweepStarted s -> "sweep-started";
				case SweepEvent.PointStarted p -> "point-started";
				case SweepEvent.PointFinished p -> "point-finished";
				case SweepEvent.SweepFinished f -> "sweep-finished";
			});
			out.name("time").value(terminal.clock().instant().toString());
			write(event, out);
			out.endObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}

	private static void write(SweepEvent event, JsonWriter json) throws IOException {
		switch (event) {
			case SweepEvent.SweepStarted s -> {
				json.name("sweep").value(s.sweep()).name("study").value(s.study().toString()).name("folder").value(s.folder().toString());
				json.name("keys");
				Json.tree(json, s.keys());
				json.name("points").value(s.points());
			}
			case SweepEvent.PointStarted p -> {
				json.name("number").value(p.number()).name("of").value(p.of()).name("settings");
				Json.tree(json, p.settings());
			}
			case SweepEvent.PointFinished p -> {
				json.name("number").value(p.number()).name("of").value(p.of()).name("run").value(p.run()).name("outcome")
						.value(p.outcome().name().toLowerCase(Locale.ROOT)).name("metrics");
				Json.tree(json, p.metrics());
			}
			case SweepEvent.SweepFinished f -> {
				json.name("sweep").value(f.sweep()).name("outcome").value(f.outcome().name().toLowerCase(Locale.ROOT)).name("folder")
						.value(f.folder().toString());
				if (f.best().isPresent()) {
					SweepEvent.Best b = f.best().get();
					json.name("best").beginObject().name("metric").value(b.metric()).name("value").value(b.value()).name("settings");
					Json.tree(json, b.settings());
					json.name("runs");
					Json.tree(json, b.runs());
					json.name("files");
					Json.tree(json, b.files().stream().map(Object::toString).toList());
					json.endObject();
				}
			}
		}
	}
}
