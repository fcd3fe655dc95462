package org.latentworkbench.ui.run;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

import org.latentworkbench.core.run.RunEvent.StepProgress;

/** The columns of the Runs view: what they are called and say; the last one has a sign to click at, which stops the run. */
enum RunColumn {
	RUN("Run", 32), PROGRESS("Progress", 11), DOING("State", 31), LEFT("Left", 12), RATE("Rate", 14), LOSS("Loss", 17), TOOK("Time", 12), STOP("", 0);

	private final String title;
	private final int weight;

	RunColumn(String title, int weight) {
		this.title = title;
		this.weight = weight;
	}

	String title() {
		return title;
	}

	int weight() {
		return weight;
	}

	/** What a column says of a run, a step or what is wrong. */
	String text(Object row) {
		return switch (row) {
			case RunItem run -> text(run);
			case RunItem.Step step -> text(step);
			case TroubleRow cause -> switch (this) {
				case RUN -> cause.trouble().place().map(p -> p.file().getFileName() + ":" + p.line()).orElse("Cause");
				case DOING -> cause.trouble().message();
				default -> "";
			};
			default -> "";
		};
	}

	private String text(RunItem run) {
		Optional<RunItem.Step> current = run.current();
		return switch (this) {
			case RUN -> run.title() + "  " + Amounts.when(run.when());
			case PROGRESS -> percent(run.fraction(), run.state());
			case DOING -> {
				String doing = run.steps().stream().filter(s -> s.state() == RunState.RUNNING).map(s -> s.name() + doing(s))
						.collect(Collectors.joining(", "));
				String state = run.state().word() + (doing.isEmpty() ? "" : ": " + doing);
				yield state + (run.note().isEmpty() ? "" : "  " + run.note());
			}
			case LEFT, RATE, LOSS -> current.map(this::text).orElse("");
			case TOOK -> Amounts.duration(whole(run.took(), run.state()));
			case STOP -> "";
		};
	}

	/** While it goes on, tenths of seconds would only flicker. */
	private static Duration whole(Duration duration, RunState state) {
		return state.active() ? Duration.ofSeconds(duration.toSeconds()) : duration;
	}

	private static String doing(RunItem.Step step) {
		return step.progress().map(p -> ", " + p.what() + " " + p.done() + " of " + p.total() + " " + p.unit()).orElse("");
	}

	private String text(RunItem.Step step) {
		Optional<StepProgress> progress = step.progress().filter(p -> step.state() == RunState.RUNNING);
		return switch (this) {
			case RUN -> step.name() + (step.use().isEmpty() ? "" : "  " + step.use());
			case PROGRESS -> percent(step.fraction(), step.state());
			case DOING -> step.state().word() + (step.state() == RunState.RUNNING ? doing(step) : step.cause().filter(c -> step.state() != RunState.FAILED).map(c -> ": " + c).orElse(""));
			case LEFT -> progress.flatMap(StepProgress::eta).map(Amounts::duration).orElse("");
			case RATE -> progress.filter(p -> p.rate().isPresent()).map(p -> Amounts.rate(p.rate().getAsDouble(), p.unit())).orElse("");
			case LOSS -> step.loss().isPresent() ? Amounts.number(step.loss().getAsDouble(), 4) : "";
			case TOOK -> Amounts.duration(whole(step.took(), step.state()));
			case STOP -> "";
		};
	}

	private static String percent(double fraction, RunState state) {
		return state.active() && state != RunState.WAITING ? Math.round(100 * fraction) + " %" : "";
	}

	/** What is wrong with a run, as a row. */
	record TroubleRow(RunItem run, Trouble trouble) {
	}
}
