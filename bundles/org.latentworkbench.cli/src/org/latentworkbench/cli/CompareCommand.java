package org.latentworkbench.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.run.Comparison;
import org.latentworkbench.core.run.Comparison.Difference;
import org.latentworkbench.core.run.Comparison.Match;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.core.sweep.RunMetrics;

import com.google.gson.stream.JsonWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "compare", header = "Say what tells two runs apart: settings, inputs, artefacts, metrics.", sortOptions = false)
final class CompareCommand extends SessionCommand {
	@Parameters(index = "0", paramLabel = "RUN", description = "A run's folder; a study's folder, for its newest run; or a run's id with "
			+ "--study, or in the study's folder.")
	String first;

	@Parameters(index = "1", paramLabel = "RUN", description = "Another one.")
	String second;

	@Option(names = "--study", paramLabel = "DIR", description = "The study that the runs' ids belong to.")
	String study;

	@Option(names = "--json", description = "Print one JSON object.")
	boolean json;

	@Override
	public Integer call() throws Exception {
		RunStore.Entry a = RunArgument.find(terminal(), first, study);
		RunStore.Entry b = RunArgument.find(terminal(), second, study);
		Comparison comparison = Comparison.of(a.run(), b.run());
		Map<String, Double> before = metrics(a);
		Map<String, Double> after = metrics(b);
		var names = new LinkedHashSet<>(before.keySet());
		names.addAll(after.keySet());
		names.removeIf(n -> before.containsKey(n) && before.get(n).equals(after.get(n)));
		if (json) {
			Json.print(terminal().out(), writer -> write(writer, a, b, comparison, names.stream().toList(), before, after));
			return ExitCode.DONE;
		}
		var head = new Columns(2);
		head.row("", a.run().getId(), b.run().getId());
		comparison.settings().forEach(d -> head.row(d.name(), d.first().orElse("-"), d.second().orElse("-")));
		head.print(terminal());
		for (Comparison.Step step : comparison.steps()) {
			terminal().out().println();
			show(step);
		}
		if (!names.isEmpty()) {
			terminal().out().println();
			terminal().out().println(terminal().colours() ? Paint.BOLD.on("Metrics") : "Metrics");
			var table = new Columns(2);
			for (String name : names) {
				Double x = before.get(name);
				Double y = after.get(name);
				table.row("  " + name, number(x), number(y), x == null || y == null ? "" : String.format(Locale.ROOT, "%+.4g", y - x));
			}
			table.print(terminal());
		}
		return ExitCode.DONE;
	}

	/** A run's metrics; none where its tables are gone. */
	private Map<String, Double> metrics(RunStore.Entry entry) throws IOException {
		try {
			return RunMetrics.of(entry.run(), entry.folder());
		} catch (InputException | java.nio.file.NoSuchFileException e) {
			terminal().warn("warning: the metrics of " + entry.run().getId() + " cannot be read: " + e.getMessage());
			return Map.of();
		}
	}

	private void show(Comparison.Step step) {
		String word = step.first().isEmpty() ? "only in the second" : step.second().isEmpty() ? "only in the first"
				: step.same() ? "the same bytes" : "differs";
		terminal().out().println(new Line().add(step.same() ? Paint.GREEN : Paint.YELLOW, step.name()).add("  " + word)
				.text(terminal().colours(), Integer.MAX_VALUE));
		var table = new Columns(2);
		for (Difference d : step.differences()) {
			table.row("  " + d.name(), d.first().orElse("-"), d.second().orElse("-"));
		}
		if (step.first().isPresent() && step.second().isPresent()) {
			step.artefacts().forEach((path, match) -> {
				if (match != Match.SAME) {
					table.row("  " + path, words(match), "");
				}
			});
		}
		if (!table.isEmpty()) {
			table.print(terminal());
		}
	}

	private static String words(Match match) {
		return switch (match) {
			case SAME -> "the same bytes";
			case DIFFERENT -> "other bytes";
			case ONLY_FIRST -> "only in the first";
			case ONLY_SECOND -> "only in the second";
		};
	}

	private static String number(Double value) {
		return value == null ? "-" : String.format(Locale.ROOT, "%.6g", value);
	}

	private static void write(JsonWriter writer, RunStore.Entry a, RunStore.Entry b, Comparison comparison, List<String> metrics,
			Map<String, Double> before, Map<String, Double> after) throws IOException {
		writer.beginObject().name("first").value(a.run().getId()).name("second").value(b.run().getId()).name("same").value(comparison.same());
		differences(writer.name("settings"), comparison.settings());
		writer.name("steps").beginArray();
		for (Comparison.Step step : comparison.steps()) {
			writer.beginObject().name("step").value(step.name()).name("same").value(step.same());
			differences(writer.name("differences"), step.differences());
			writer.name("artefacts").beginObject();
			for (var artefact : step.artefacts().entrySet()) {
				writer.name(artefact.getKey()).value(artefact.getValue().name().toLowerCase(Locale.ROOT).replace('_', '-'));
			}
			writer.endObject().endObject();
		}
		writer.endArray().name("metrics").beginArray();
		for (String name : metrics) {
			writer.beginObject().name("metric").value(name);
			value(writer.name("first"), before.get(name));
			value(writer.name("second"), after.get(name));
			writer.endObject();
		}
		writer.endArray().endObject();
	}

	private static void differences(JsonWriter writer, List<Difference> differences) throws IOException {
		writer.beginArray();
		for (Difference d : differences) {
			writer.beginObject().name("name").value(d.name());
			text(writer.name("first"), d.first());
			text(writer.name("second"), d.second()).endObject();
		}
		writer.endArray();
	}

	private static JsonWriter text(JsonWriter writer, Optional<String> text) throws IOException {
		return text.isPresent() ? writer.value(text.get()) : writer.nullValue();
	}

	private static void value(JsonWriter writer, Double value) throws IOException {
		if (value == null) {
			writer.nullValue();
		} else if (Double.isFinite(value)) {
			writer.value(value);
		} else {
			writer.value(value.toString());
		}
	}
}
