package org.latentworkbench.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.MemoryNeed;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.Forecast;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.ResolvedStep;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.yaml.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "validate", header = "Check a study without running it, and say what a run will take.", sortOptions = false,
		description = { "", "Tells everything that is wrong at once, each with file, line and column; nothing is written. The data are read, since their "
				+ "size decides about memory and time; trainings are not begun. The time assumes a processor of one kind: take it as an order of magnitude." })
final class ValidateCommand extends SessionCommand {
	@Parameters(index = "0", paramLabel = "STUDY",
			description = "A study's folder, or a file in it that stands for study.yaml.")
	String study;

	@Parameters(index = "1..*", paramLabel = "KEY=VALUE", description = "Settings as for 'run'.")
	List<String> settings = new ArrayList<>();

	@Option(names = { "-v", "--verbose" }, description = "List the steps in the order in which they run.")
	boolean verbose;

	@Option(names = "--no-data", description = "Check the files of the study only: read no data, estimate nothing.")
	boolean noData;

	@Option(names = "--threads", paramLabel = "N", description = "How many threads a run would use; all processors where not said.")
	Integer threads;

	@Option(names = "--json", description = "Print one JSON object.")
	boolean json;

	@Override
	public Integer call() throws Exception {
		int cores = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
		if (cores < 1) {
			throw new InputException("--threads is " + threads + "; expected a number from 1");
		}
		LoadedStudy loaded = StudyFile.load(terminal().resolve(study), settings, session.registry().get());
		Complaints.tell(terminal(), loaded.warnings());
		var cancellation = new Cancellation();
		Forecast forecast;
		try (var interrupt = Interrupt.cancels(cancellation)) {
			forecast = noData ? new Forecast(List.of(), List.of(), List.of()) : Forecast.of(loaded, cores, session.registry().get(), cancellation);
		}
		forecast.warnings().forEach(w -> terminal().warn("warning: " + w));
		forecast.problems().forEach(p -> p.lines().forEach(terminal()::complain));
		if (json) {
			print(loaded, forecast);
		} else if (forecast.problems().isEmpty()) {
			tell(loaded, forecast);
		}
		return forecast.problems().isEmpty() ? ExitCode.DONE : ExitCode.WRONG;
	}

	private void tell(LoadedStudy loaded, Forecast forecast) {
		var out = terminal().out();
		out.println(terminal().show(loaded.folder()) + ": " + Counts.of(loaded.steps().size(), "step")
				+ ", nothing is wrong");
		if (verbose) {
			var table = new Columns(2);
			int number = 0;
			for (ResolvedStep step : loaded.steps()) {
				String needs = String.join(", ", step.inputs().values().stream().flatMap(List::stream).map(Object::toString).toList());
				table.row("  " + ++number, step.name(), step.use().id(), needs.isEmpty() ? "" : "from " + needs);
			}
			table.print(terminal());
		}
		var table = new Columns(2);
		for (Forecast.Step step : forecast.steps()) {
			step.need().ifPresent(n -> table.row("  " + step.name(), n.what(), "about " + MemoryNeed.amount(n.bytes()) + " of memory",
					n.time().map(t -> t.toSeconds() < 5 ? "seconds" : "about " + Amounts.duration(t)).orElse("time not known")));
		}
		if (!table.isEmpty()) {
			out.println("A run will take, of the " + MemoryNeed.amount(Runtime.getRuntime().maxMemory()) + " that Java may use:");
			table.print(terminal());
			List<String> open = forecast.steps().stream().filter(s -> s.note().isPresent()).map(Forecast.Step::name).toList();
			if (!open.isEmpty()) {
				out.println("Not estimated, since they need what other steps make: " + String.join(", ", open));
			}
		}
	}

	private void print(LoadedStudy loaded, Forecast forecast) throws IOException {
		Json.print(terminal().out(), writer -> {
			writer.beginObject().name("study").value(loaded.folder().toString()).name("valid").value(forecast.problems().isEmpty());
			writer.name("problems");
			Json.tree(writer, forecast.problems());
			writer.name("warnings");
			var warnings = new ArrayList<>(loaded.warnings().stream().map(Problem::toString).toList());
			warnings.addAll(forecast.warnings());
			Json.tree(writer, warnings);
			writer.name("maxMemory").value(Runtime.getRuntime().maxMemory()).name("steps").beginArray();
			for (ResolvedStep step : loaded.steps()) {
				writer.beginObject().name("step").value(step.name()).name("use").value(step.use().id());
				for (Forecast.Step told : forecast.steps().stream().filter(s -> s.name().equals(step.name())).toList()) {
					if (told.need().isPresent()) {
						Forecast.Need need = told.need().get();
						writer.name("needs").value(need.what()).name("bytes").value(need.bytes());
						if (need.time().isPresent()) {
							writer.name("seconds").value(need.time().get().toMillis() / 1000.0);
						}
					}
					if (told.note().isPresent()) {
						writer.name("note").value(told.note().get());
					}
				}
				writer.endObject();
			}
			writer.endArray().endObject();
		});
	}
}
