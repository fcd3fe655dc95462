package org.latentworkbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.sweep.Goal;
import org.latentworkbench.core.sweep.Grid;
import org.latentworkbench.core.sweep.Sweep;
import org.latentworkbench.core.sweep.SweepOutcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "sweep", header = "Run a study with every combination of some settings.", sortOptions = false, description = { "",
		"Each combination is a run of its own, several at the same time where there are threads for them; steps that the settings do not touch are "
				+ "computed once. 'show' and 'export' take the sweep's folder as a run. Lists: 4,8,16. "
				+ "Ranges: 2..8 (whole numbers), 0.1..0.5:0.1 (steps), 1e-5..1e-2:x10 (factors). [64,32] is one value. "
				+ "Several seeds beside other settings are repeats: what they measure is averaged." }, footer = { "",
						"  latent sweep examples/multiomics vae.latent=4,8,16 --best trustworthiness",
						"  latent sweep . vae metrics 'vae.hidden=[64],[128,64]' vae.beta=1e-5..1e-3:x10 seed=1..3 --best vae.Loss:min" })
final class SweepCommand extends RunningCommand {
	@Parameters(index = "0", paramLabel = "STUDY",
			description = "A study's folder, or a file in it that stands for study.yaml.")
	String study;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "STEP|KEY=VALUES",
			description = "Steps to run, with all they need; settings with one value or several: step.parameter=value,value.")
	List<String> words = new ArrayList<>();

	@Option(names = "--best", paramLabel = "METRIC[:min|max]",
			description = "Write the best combination down as configuration files that 'with:' can name. The end of a metric's name is enough; "
					+ "less is better for losses, errors and differences, more for all else, where not said.")
	String best;

	@Option(names = "--to", paramLabel = "DIR",
			description = "Where the best configuration goes; 'best' in the sweep's own folder where not said.")
	String to;

	@Option(names = "--force", description = "Run steps again although nothing changed.")
	boolean force;

	@Override
	public Integer call() throws Exception {
		var steps = new LinkedHashSet<>(words.stream().filter(w -> !w.contains("=")).toList());
		Grid grid = Grid.parse(words.stream().filter(w -> w.contains("=")).toList());
		Optional<Goal> goal = best == null ? Optional.empty() : Optional.of(Goal.parse(best));
		Optional<Path> configs = Optional.ofNullable(to).map(terminal()::resolve);
		RunOptions options = options().only(steps).force(force);
		Sweep sweep = Sweep.prepare(terminal().resolve(study), grid, goal, configs, session.registry().get());
		Complaints.tell(terminal(), sweep.first().warnings());
		var cancellation = new Cancellation();
		try (var interrupt = Interrupt.cancels(cancellation)) {
			SweepOutcome outcome = sweep.run(options, new SweepView(terminal(), view(), quiet, json), cancellation);
			if (debug) {
				outcome.runs().forEach(r -> r.cause().ifPresent(c -> c.printStackTrace(terminal().err())));
			}
			if (goal.isPresent() && outcome.best().isEmpty() && !quiet) {
				terminal().warn("warning: there is no best combination: no run is done, or none measured " + goal.get().metric());
			}
			terminal().out().flush();
			return switch (outcome.outcome()) {
				case DONE, REUSED -> ExitCode.DONE;
				case CANCELLED -> ExitCode.CANCELLED;
				case FAILED, SKIPPED -> outcome.inputWasWrong() ? ExitCode.WRONG : ExitCode.FAILED;
			};
		}
	}
}
