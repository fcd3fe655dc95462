package org.latentworkbench.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.latentworkbench.api.Counts;
import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunListener;
import org.latentworkbench.core.run.RunEvent.Outcome;

/** A run as plain lines, for a pipe, a log file or a terminal that cannot redraw. */
final class PlainView implements RunView {
	/** A step that takes long says so now and then. */
	private static final Duration PACE = Duration.ofSeconds(10);

	private final Terminal terminal;
	private final boolean verbose;
	/** Before each line: which of several runs it is about. */
	private final String prefix;
	private final Map<String, Integer> numbers = new HashMap<>();
	private final Map<String, RunEvent.Metric> metrics = new HashMap<>();
	/** The piece of work that a step is at: its figures go with it. */
	private final Map<String, String> pieces = new HashMap<>();
	private boolean cancelled;
	private int steps;
	/** When each step was last heard of. */
	private final Map<String, Instant> spoken = new HashMap<>();
	private final Set<String> atWork = new HashSet<>();

	PlainView(Terminal terminal, boolean verbose) {
		this(terminal, verbose, "");
	}

	private PlainView(Terminal terminal, boolean verbose, String prefix) {
		this.terminal = terminal;
		this.verbose = verbose;
		this.prefix = prefix;
	}

	@Override
	public RunListener beside(int number, int of) {
		return new PlainView(terminal, verbose, "(" + number + "/" + of + ") ");
	}

	@Override
	public void line(String text) {
		terminal.out().println(text);
	}

	@Override
	public synchronized void on(RunEvent event) {
		if (cancelled && RunView.neverBegan(event, atWork)) {
			return;
		}
		cancelled |= event instanceof RunEvent.StepFinished f && f.outcome() == Outcome.CANCELLED;
		switch (event) {
			case RunEvent.RunStarted s -> {
				steps = s.steps().size();
				for (int i = 0; i < steps; i++) {
					numbers.put(s.steps().get(i), i + 1);
				}
				say("run " + s.run() + " of " + terminal.show(s.study()) + ": " + Counts.of(steps, "step"));
			}
			case RunEvent.StepStarted s -> {
				numbers.put(s.step(), s.number());
				steps = Math.max(steps, s.of());
				metrics.remove(s.step());
				atWork.add(s.step());
				say(s.step(), s.use() + " begins");
			}
			case RunEvent.StepProgress p -> {
				String before = pieces.put(p.step(), p.what());
				if (before != null && !before.equals(p.what())) {
					metrics.remove(p.step());
				}
				if (terminal.clock().instant().isAfter(spoken.getOrDefault(p.step(), Instant.EPOCH).plus(PACE))) {
					say(p.step(), progress(p));
				}
			}
			case RunEvent.Metric m -> metrics.merge(m.step(), m, PlainView::preferLoss);
			case RunEvent.Sight p -> {
				// a pipe shows no pictures
			}
			case RunEvent.Message m -> {
				if (m.warning()) {
					terminal.warn("warning: " + prefix + m.step() + ": " + m.text());
				} else if (verbose) {
					say(m.step(), m.text());
				}
			}
			case RunEvent.ArtefactWritten a -> {
				if (verbose) {
					say(a.step(), "wrote " + a.kind() + " " + terminal.show(a.file()));
				}
			}
			case RunEvent.StepFinished f -> {
				atWork.remove(f.step());
				say(f.step(), outcome(f.outcome())
						+ (f.outcome() == Outcome.SKIPPED || f.outcome() == Outcome.REUSED ? "" : " after " + Amounts.duration(f.took())));
				if (f.outcome() == Outcome.FAILED) {
					terminal.complain("error: " + prefix + f.step() + ": " + f.cause().orElse("failed"));
				}
			}
			case RunEvent.RunFinished f -> {
				say("run " + f.run() + ": " + outcome(f.outcome()) + " after " + Amounts.duration(f.took()));
				say("results: " + terminal.show(f.folder()));
			}
		}
	}

	private String progress(RunEvent.StepProgress p) {
		var text = new StringBuilder(
				p.what() + " " + p.done() + "/" + p.total() + " " + p.unit() + " (" + percent(p.done(), p.total()) + " %)");
		p.rate().ifPresent(r -> text.append(", ").append(Amounts.rate(r)));
		p.eta().ifPresent(e -> text.append(", ").append(Amounts.duration(e)).append(" left"));
		RunEvent.Metric metric = metrics.get(p.step());
		if (metric != null) {
			text.append(", ").append(metric.name()).append(' ').append(Amounts.number(metric.value(), 4));
		}
		return text.toString();
	}

	/** Of several figures the loss is the one to show beside the bar; else the newest. */
	static RunEvent.Metric preferLoss(RunEvent.Metric shown, RunEvent.Metric next) {
		boolean keep = shown.name().equalsIgnoreCase("loss") && !next.name().equalsIgnoreCase("loss");
		return keep ? shown : next;
	}

	static long percent(long done, long total) {
		return total <= 0 ? 0 : Math.clamp(100 * done / total, 0, 100);
	}

	static String outcome(Outcome outcome) {
		return outcome == Outcome.REUSED ? "unchanged, taken from an earlier run" : outcome.name().toLowerCase(Locale.ROOT);
	}

	private void say(String step, String text) {
		spoken.put(step, terminal.clock().instant());
		say("[" + numbers.getOrDefault(step, 0) + "/" + steps + "] " + step + ": " + text);
	}

	private void say(String line) {
		terminal.out().println(prefix + line);
	}
}
