package org.latentworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.move.MoveConfig;
import org.latentworkbench.core.move.MoveJob;
import org.latentworkbench.core.move.MoveRun;
import org.latentworkbench.core.move.Multirun;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.run.RunOutcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "move-dl", header = "Run a task of MOVE with its own configuration, and leave the files that MOVE leaves.",
		sortOptions = false,
		description = { "", "Run it in the folder that holds 'config'. Tasks: encode_data, analyze_latent, identify_associations_{bayes,ttest,ks}, "
				+ "tune_model_{reconstruction,stability} (with -m); or a file in "
				+ "config/task that is based on one of them." },
		footer = { "", "  latent move-dl data=my_data task=encode_data",
				"  latent move-dl data=my_data task=my_data__latent task.model.num_latent=8",
				"  latent move-dl experiment=my_experiment compatibility=strict engine=jvm",
				"  latent move-dl -m data=my_data task=tune_model_reconstruction task.model.num_latent=50,100,150" })
final class MoveCommand extends RunningCommand {
	@Parameters(paramLabel = "KEY=VALUE",
			description = "data=, task=, experiment= choose files; key.nested=value sets a value, +key=value adds a key, "
			+ "~key takes one away. Beyond MOVE: compatibility=move|strict, engine=auto|torch|jvm.")
	List<String> words = new ArrayList<>();

	@Option(names = { "-cd", "--config-dir" }, paramLabel = "DIR", defaultValue = "config",
			description = "The configuration folder; 'config' where not said.")
	String configFolder;

	@Option(names = "--cfg", paramLabel = "job", arity = "0..1", fallbackValue = "job",
			description = "Print the composed configuration and stop.")
	String show;

	@Option(names = "--force", description = "Train again although nothing changed.")
	boolean force;

	@Option(names = { "-m", "--multirun" },
			description = "Run every combination of the words that have several values: key=10,20, key=range(1,4), key=choice(a,b).")
	boolean multirun;

	@Override
	public Integer call() throws Exception {
		Optional<List<MoveJob>> jobs = Multirun.jobs(terminal().resolve(configFolder), words, multirun);
		if (jobs.isPresent()) {
			return run(new MoveMultirun(session, terminal().resolve(configFolder), jobs.get()));
		}
		if (show != null && !show.equals("job")) {
			throw new InputException("--cfg is '" + show + "'; expected job");
		}
		MoveConfig config = MoveConfig.compose(terminal().folder(), terminal().resolve(configFolder), words,
				session.environment());
		Complaints.tell(terminal(), config.warnings());
		if (show != null) {
			terminal().out().print(config.toYaml());
			return ExitCode.DONE;
		}
		MoveRun move = MoveRun.prepare(config, terminal().folder(), session.registry().get());
		Complaints.tell(terminal(), move.study().warnings());
		var cancellation = new Cancellation();
		RunOutcome outcome;
		try (var interrupt = Interrupt.cancels(cancellation)) {
			outcome = move.run(options().force(force), view(), cancellation);
		}
		if (debug) {
			outcome.cause().ifPresent(c -> c.printStackTrace(terminal().err()));
		}
		if (outcome.outcome() == Outcome.DONE && !quiet && !json) {
			move.notes().forEach(n -> terminal().out().println("note: " + n));
			terminal().out().println("MOVE's files are in " + terminal().show(move.outputFolder()));
		}
		return ExitCode.of(outcome);
	}

	private int run(MoveMultirun multirun) throws Exception {
		if (show != null) {
			multirun.show();
			return ExitCode.DONE;
		}
		var cancellation = new Cancellation();
		try (var interrupt = Interrupt.cancels(cancellation)) {
			return multirun.run(options().force(force), new SweepView(terminal(), view(), quiet, json), cancellation, quiet || json);
		}
	}
}
