package org.latentworkbench.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.Counts;
import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.run.RunListener;

/** A run for a person who watches: one line that is drawn over for each step at work, one line that stays for each that ended. */
final class BarView implements RunView {
	/** Ten pictures a second are enough for the eye and cost nothing. */
	private static final Duration PACE = Duration.ofMillis(100);
	private static final String ERASE = "\r\u001b[K";
	private static final String LINE_ABOVE = "\u001b[A";
	/** More steps at work are not drawn: the lines must not scroll away. */
	private static final int MOST_BARS = 8;
	private static final int USE_WIDTH = 22;

	private final Terminal terminal;
	private final boolean verbose;
	private final Map<String, String> uses = new HashMap<>();
	private final Map<String, RunEvent.Metric> metrics = new HashMap<>();
	/** The piece of work that a step is at: its figures go with it. */
	private final Map<String, String> pieces = new HashMap<>();
	/** What the steps at work did last; the line that shows it, in the order in which they began. */
	private final Map<String, RunEvent> atWork = new LinkedHashMap<>();
	private boolean cancelled;
	private int nameWidth = 8;
	private int linesOpen;
	private Instant drawn = Instant.MIN;

	BarView(Terminal terminal, boolean verbose) {
		this.terminal = terminal;
		this.verbose = verbose;
	}

	@Override
	public synchronized void on(RunEvent event) {
		if (cancelled && RunView.neverBegan(event, atWork.keySet())) {
			return;
		}
		cancelled |= event instanceof RunEvent.StepFinished f && f.outcome() == Outcome.CANCELLED;
		switch (event) {
			case RunEvent.RunStarted s -> {
				nameWidth = s.steps().stream().mapToInt(String::length).max().orElse(nameWidth);
				keep(new Line().add(Paint.BOLD, terminal.show(s.study())).add(Paint.DIM,
						"  run " + s.run() + ", " + Counts.of(s.steps().size(), "step")));
			}
			case RunEvent.StepStarted s -> {
				uses.put(s.step(), s.use());
				metrics.remove(s.step());
				atWork.put(s.step(), s);
				draw();
			}
			case RunEvent.StepProgress p -> {
				String before = pieces.put(p.step(), p.what());
				if (before != null && !before.equals(p.what())) {
					metrics.remove(p.step());
				}
				atWork.put(p.step(), p);
				Instant now = terminal.clock().instant();
				if (linesOpen == 0 || p.done() >= p.total() || !now.isBefore(drawn.plus(PACE))) {
					draw();
				}
			}
			case RunEvent.Metric m -> metrics.merge(m.step(), m, PlainView::preferLoss);
			case RunEvent.Sight p -> {
				// a terminal shows no pictures
			}
			case RunEvent.Message m -> {
				if (m.warning()) {
					erase();
					terminal.warn("warning: " + m.step() + ": " + m.text());
				} else if (verbose) {
					keep(name(Paint.DIM, " ", m.step()).add(Paint.DIM, m.text()));
				}
			}
			case RunEvent.ArtefactWritten a -> {
				if (verbose) {
					keep(name(Paint.DIM, " ", a.step()).add(Paint.DIM, "wrote " + a.kind() + " " + terminal.show(a.file())));
				}
			}
			case RunEvent.StepFinished f -> {
				atWork.remove(f.step());
				finished(f);
				draw();
			}
			case RunEvent.RunFinished f -> keep(ended(f, "").add(". Results: ").add(Paint.BOLD, terminal.show(f.folder())));
		}
	}

	@Override
	public RunListener beside(int number, int of) {
		String which = number + "/" + of + " ";
		return event -> besides(event, which);
	}

	/** An event of one of several runs: the steps' names say of which. */
	private synchronized void besides(RunEvent event, String which) {
		switch (event) {
			case RunEvent.RunStarted s -> nameWidth = Math.max(nameWidth, which.length() + s.steps().stream().mapToInt(String::length).max().orElse(0));
			case RunEvent.StepStarted s -> on(new RunEvent.StepStarted(which + s.step(), s.use(), s.number(), s.of()));
			case RunEvent.StepProgress p -> on(new RunEvent.StepProgress(which + p.step(), p.what(), p.done(), p.total(), p.unit(), p.rate(), p.eta()));
			case RunEvent.Metric m -> on(new RunEvent.Metric(which + m.step(), m.name(), m.value(), m.at()));
			case RunEvent.Sight p -> {
				// a picture is nothing for a terminal
			}
			case RunEvent.Message m -> on(new RunEvent.Message(which + m.step(), m.warning(), m.text()));
			case RunEvent.ArtefactWritten a -> on(new RunEvent.ArtefactWritten(which + a.step(), a.name(), a.kind(), a.file(), a.sha256()));
			case RunEvent.StepFinished f -> on(new RunEvent.StepFinished(which + f.step(), f.outcome(), f.took(), f.cause()));
			case RunEvent.RunFinished f -> {
				keep(ended(f, "(" + which.strip() + ") "));
				draw();
			}
		}
	}

	@Override
	public synchronized void line(String text) {
		keep(new Line().add(text));
		draw();
	}

	private static Line ended(RunEvent.RunFinished f, String before) {
		String how = switch (f.outcome()) {
			case DONE, REUSED -> "Done";
			case FAILED -> "Failed";
			case CANCELLED -> "Cancelled";
			case SKIPPED -> "Skipped";
		};
		return new Line().add(before).add(f.outcome() == Outcome.DONE ? Paint.GREEN : colour(f.outcome()), how).add(" after " + Amounts.duration(f.took()));
	}

	private void finished(RunEvent.StepFinished f) {
		String mark = switch (f.outcome()) {
			case DONE -> unicode("\u2713", "+");
			case REUSED -> unicode("\u21bb", "=");
			case FAILED -> unicode("\u2717", "x");
			case CANCELLED, SKIPPED -> "-";
		};
		Line line = name(colour(f.outcome()), mark, f.step()).column(Paint.DIM, uses.getOrDefault(f.step(), ""),
				USE_WIDTH).add("  ");
		switch (f.outcome()) {
			case DONE, FAILED, CANCELLED -> line.add(Amounts.duration(f.took()));
			case REUSED -> line.add(Paint.DIM, "unchanged, taken from an earlier run");
			case SKIPPED -> line.add(Paint.DIM, "skipped");
		}
		RunEvent.Metric metric = metrics.get(f.step());
		if (f.outcome() == Outcome.DONE && metric != null) {
			line.add(Paint.DIM, "  " + metric.name() + " " + Amounts.number(metric.value(), 4));
		}
		keep(line);
		if (f.outcome() == Outcome.FAILED) {
			terminal.complain("error: " + f.step() + ": " + f.cause().orElse("failed"));
		}
	}

	private Line progress(RunEvent.StepProgress p) {
		Line line = name(Paint.CYAN, unicode("\u25b8", ">"), p.step());
		int width = Math.clamp(terminal.columns() - nameWidth - 56, 8, 24);
		int done = (int) (p.total() <= 0 ? 0 : Math.clamp(p.done() * width / p.total(), 0, width));
		line.add(Paint.GREEN, unicode("\u2501", "#").repeat(done)).add(Paint.DIM, unicode("\u2500", "-").repeat(width - done));
		line.add(String.format(java.util.Locale.ROOT, " %3d %%", PlainView.percent(p.done(), p.total())));
		p.eta().ifPresent(eta -> line.add("  " + Amounts.duration(eta) + " left"));
		RunEvent.Metric metric = metrics.get(p.step());
		if (metric != null) {
			line.add("  " + metric.name() + " " + Amounts.number(metric.value(), 4));
		}
		line.add(Paint.DIM, "  " + p.what() + " " + p.done() + "/" + p.total() + " " + p.unit());
		p.rate().ifPresent(rate -> line.add(Paint.DIM, "  " + Amounts.rate(rate)));
		return line;
	}

	private static Paint colour(Outcome outcome) {
		return switch (outcome) {
			case DONE -> Paint.GREEN;
			case REUSED -> Paint.CYAN;
			case FAILED -> Paint.RED;
			case CANCELLED, SKIPPED -> Paint.YELLOW;
		};
	}

	private Line name(Paint paint, String mark, String step) {
		return new Line().add(paint, mark + " ").column(Paint.PLAIN, step, nameWidth).add("  ");
	}

	private String unicode(String symbol, String ascii) {
		return terminal.unicode() ? symbol : ascii;
	}

	/** Draws the lines that will be drawn over. The last column stays free, or some terminals would wrap. */
	private void draw() {
		List<RunEvent> shown = atWork.values().stream().limit(MOST_BARS).toList();
		if (shown.isEmpty()) {
			return;
		}
		var text = new StringBuilder(erasing());
		for (int i = 0; i < shown.size(); i++) {
			Line line = switch (shown.get(i)) {
				case RunEvent.StepProgress p -> progress(p);
				case RunEvent.StepStarted s -> name(Paint.CYAN, unicode("\u25b8", ">"), s.step()).add(Paint.DIM, s.use());
				case RunEvent other -> throw new IllegalStateException("no step is at work in " + other);
			};
			text.append(i == 0 ? "" : "\n").append(line.text(terminal.colours(), terminal.columns() - 1));
		}
		terminal.out().print(text);
		terminal.out().flush();
		linesOpen = shown.size();
		drawn = terminal.clock().instant();
	}

	private void keep(Line line) {
		erase();
		terminal.out().println(line.text(terminal.colours(), Integer.MAX_VALUE));
	}

	private void erase() {
		if (linesOpen > 0) {
			terminal.out().print(erasing());
			terminal.out().flush();
			linesOpen = 0;
		}
	}

	/** Clears the lines that are drawn, the lowest first, and is at the beginning of the first then. */
	private String erasing() {
		return ERASE + (LINE_ABOVE + ERASE).repeat(Math.max(0, linesOpen - 1));
	}
}
