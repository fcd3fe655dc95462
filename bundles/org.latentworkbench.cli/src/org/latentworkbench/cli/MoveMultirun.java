package org.latentworkbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.move.MoveConfig;
import org.latentworkbench.core.move.MoveJob;
import org.latentworkbench.core.move.MoveRun;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.run.RunOutcome;
import org.latentworkbench.core.sweep.RunMetrics;
import org.latentworkbench.core.sweep.SweepEvent;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;

/** The jobs of a {@code move-dl -m}, one after the other. */
final class MoveMultirun {
	private static final String NAME = "multirun";
	private static final int TOLD = 20;

	private final Session session;
	private final List<MoveJob> jobs;
	private final List<MoveConfig> configs = new ArrayList<>();

	/**
	 * Composes every job's configuration.
	 *
	 * @throws ProblemsException with what is wrong with any of them
	 */
	MoveMultirun(Session session, Path configFolder, List<MoveJob> jobs) throws ProblemsException {
		this.session = session;
		this.jobs = jobs;
		var problems = new LinkedHashSet<Problem>();
		for (MoveJob job : jobs) {
			try {
				configs.add(MoveConfig.compose(session.terminal().folder(), configFolder, job.words(), session.environment()));
			} catch (ProblemsException e) {
				problems.addAll(e.problems());
			}
		}
		if (!problems.isEmpty()) {
			throw new ProblemsException(problems.stream().limit(TOLD).toList());
		}
	}

	/** The jobs' configurations, each after a line that names it. */
	void show() {
		for (int i = 0; i < jobs.size(); i++) {
			session.terminal().out().println("# job " + jobs.get(i).number() + " of " + jobs.size() + ": " + SweepView.settings(jobs.get(i).varied()));
			session.terminal().out().print(configs.get(i).toYaml());
		}
	}

	/** Runs the jobs; one that fails does not stop the others. @return the exit code */
	int run(RunOptions options, SweepView view, Cancellation cancellation, boolean quiet) throws Exception {
		Terminal terminal = session.terminal();
		Complaints.tell(terminal, configs.stream().flatMap(c -> c.warnings().stream()).distinct().toList());
		Path records = terminal.folder().resolve(MoveRun.RECORDS);
		view.on(new SweepEvent.SweepStarted(NAME, terminal.folder(), records, List.copyOf(jobs.get(0).varied().keySet()), jobs.size()));
		var done = new ArrayList<MoveJob>();
		var outcomes = new ArrayList<RunOutcome>();
		Optional<MoveRun> last = Optional.empty();
		for (int i = 0; i < jobs.size() && !cancellation.isCancelled(); i++) {
			MoveJob job = jobs.get(i);
			view.on(new SweepEvent.PointStarted(job.number(), jobs.size(), job.varied()));
			MoveRun move = MoveRun.prepare(configs.get(i), terminal.folder(), session.registry().get(), Optional.of(job));
			if (i == 0) {
				Complaints.tell(terminal, move.study().warnings());
			}
			RunOutcome outcome = move.run(options, event -> view.on(job.number(), event), cancellation);
			outcomes.add(outcome);
			view.on(new SweepEvent.PointFinished(job.number(), jobs.size(), outcome.run().getId(), outcome.outcome(),
					RunMetrics.of(outcome.run(), outcome.folder())));
			if (outcome.outcome() == Outcome.DONE) {
				done.add(job);
				last = Optional.of(move);
			}
		}
		Outcome how = outcomes.stream().anyMatch(o -> o.outcome() == Outcome.CANCELLED) || outcomes.size() < jobs.size() ? Outcome.CANCELLED
				: done.size() == jobs.size() ? Outcome.DONE : Outcome.FAILED;
		Optional<Path> picture = last.isPresent() ? last.get().draw(done) : Optional.empty();
		view.on(new SweepEvent.SweepFinished(NAME, how, records, Optional.empty()));
		if (last.isPresent() && !quiet) {
			last.get().notes().forEach(n -> terminal.out().println("note: " + n));
			terminal.out().println("MOVE's files are in " + terminal.show(last.get().outputFolder()));
			picture.ifPresent(p -> terminal.out().println("the jobs side by side: " + terminal.show(p)));
		}
		terminal.out().flush();
		return switch (how) {
			case DONE, REUSED -> ExitCode.DONE;
			case CANCELLED -> ExitCode.CANCELLED;
			case FAILED, SKIPPED -> outcomes.stream().flatMap(o -> o.cause().stream()).allMatch(InputException.class::isInstance)
					? ExitCode.WRONG : ExitCode.FAILED;
		};
	}
}
