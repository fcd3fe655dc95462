package org.latentworkbench.cli;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.ResolvedStep;
import org.latentworkbench.core.study.StudyFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "validate", header = "Check a study without running it.", sortOptions = false,
		description = { "", "Tells everything that is wrong at once, each with file, line and column; nothing is written." })
final class ValidateCommand extends SessionCommand {
	@Parameters(index = "0", paramLabel = "STUDY",
			description = "A study's folder, or a file in it that stands for study.yaml.")
	String study;

	@Parameters(index = "1..*", paramLabel = "KEY=VALUE", description = "Settings as for 'run'.")
	List<String> settings = new ArrayList<>();

	@Option(names = { "-v", "--verbose" }, description = "List the steps in the order in which they run.")
	boolean verbose;

	@Override
	public Integer call() throws Exception {
		LoadedStudy loaded = StudyFile.load(terminal().resolve(study), settings, session.registry().get());
		Complaints.tell(terminal(), loaded.warnings());
		var out = terminal().out();
		out.println(terminal().show(loaded.folder()) + ": " + Amounts.count(loaded.steps().size(), "step")
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
		return ExitCode.DONE;
	}
}
