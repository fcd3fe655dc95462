package org.latentworkbench.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.latentworkbench.api.Counts;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.run.RunStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "runs", header = "List a study's runs and sweeps, the newest first.", sortOptions = false)
final class RunsCommand extends SessionCommand {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

	@Parameters(index = "0", arity = "0..1", defaultValue = ".", paramLabel = "STUDY",
			description = "A study's folder; this folder where not said.")
	String study;

	@Option(names = "--json", description = "Print one JSON array.")
	boolean json;

	@Override
	public Integer call() throws Exception {
		RunStore store = RunArgument.store(terminal(), terminal().resolve(study));
		List<RunStore.Entry> runs = store.runs();
		for (String damaged : store.damaged()) {
			terminal().warn("warning: " + damaged);
		}
		if (json) {
			Json.print(terminal().out(), writer -> {
				writer.beginArray();
				for (RunStore.Entry e : runs) {
					Run run = e.run();
					writer.beginObject().name("run").value(run.getId()).name("folder").value(e.folder().toString()).name("status")
							.value(store.state(e).toLowerCase(Locale.ROOT)).name("started").value(run.getStarted()).name("ended").value(run.getEnded())
							.name("steps").value(run.getSteps().size()).name("cause").value(run.getCause()).endObject();
				}
				writer.endArray();
			});
			return ExitCode.DONE;
		}
		if (runs.isEmpty()) {
			terminal().out().println("No runs yet. 'latent run " + study + "' makes one.");
			return ExitCode.DONE;
		}
		var table = new Columns(2);
		for (RunStore.Entry e : runs) {
			Run run = e.run();
			String state = store.state(e);
			table.row(colour(state), run.getId(), state.toLowerCase(Locale.ROOT), time(run.getStarted()),
					took(run),
					size(run) + (run.getCause() == null ? "" : ": "
							+ run.getCause().lines().findFirst().orElse("")));
		}
		table.print(terminal());
		return ExitCode.DONE;
	}

	private static String size(Run run) {
		return RunFiles.isSweep(run) ? "sweep of " + Counts.of(run.getSteps().stream().mapToInt(s -> s.getInputs().size()).sum(), "run")
				: Counts.of(run.getSteps().size(), "step");
	}

	static Paint colour(String status) {
		return switch (status) {
			case "DONE", "REUSED" -> Paint.GREEN;
			case "FAILED" -> Paint.RED;
			default -> Paint.YELLOW;
		};
	}

	static String time(String instant) {
		return TIME.format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
	}

	static String took(Run run) {
		return run.getEnded() == null ? "" : Amounts.duration(Duration.between(Instant.parse(run.getStarted()),
				Instant.parse(run.getEnded())));
	}
}
