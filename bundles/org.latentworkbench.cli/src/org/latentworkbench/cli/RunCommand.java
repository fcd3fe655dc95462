package org.latentworkbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.StudyFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "run", header = "Run a study, or some of its steps.", sortOptions = false, description = { "",
		"Steps whose inputs, parameters, seed and code did not change are taken from earlier runs." }, footer = { "",
				"  latent run examples/multiomics", "  latent run examples/multiomics vae map", "  latent run . vae.latent=16 seed=7" })
final class RunCommand extends RunningCommand {
	@Parameters(index = "0", paramLabel = "STUDY",
			description = "A study's folder, or a file in it that stands for study.yaml.")
	String study;

	@Parameters(index = "1..*", paramLabel = "STEP|KEY=VALUE",
			description = "Steps to run, with all they need; settings that count for this run: step.parameter=value, seed=value.")
	List<String> words = new ArrayList<>();

	@Option(names = "--force", description = "Run steps again although nothing changed.")
	boolean force;

	@Override
	public Integer call() throws Exception {
		List<String> settings = words.stream().filter(w -> w.contains("=")).toList();
		var steps = new LinkedHashSet<>(words.stream().filter(w -> !w.contains("=")).toList());
		for (String step : steps) {
			if (step.indexOf('.') >= 0) {
				throw new InputException("'" + step + "' cannot be a step's name; expected the name of a step, or a setting with its value: "
						+ step + "=VALUE");
			}
		}
		LoadedStudy loaded = StudyFile.load(terminal().resolve(study), settings, session.registry().get());
		Complaints.tell(terminal(), loaded.warnings());
		RunOptions options = options().only(steps).force(force).settings(settings);
		return ExitCode.of(run(loaded, options));
	}
}
