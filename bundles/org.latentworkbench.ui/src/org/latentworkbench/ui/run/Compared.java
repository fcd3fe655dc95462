package org.latentworkbench.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.run.Comparison;
import org.latentworkbench.core.run.Comparison.Match;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.core.sweep.RunMetrics;

/**
 * Two runs beside each other, read from their folders.
 *
 * @param parameters what differs in what went in, and which artefacts came out otherwise
 * @param metrics    all that either run measured
 * @param figures    the files of the figures by step and name, of the first and the second run
 */
record Compared(RunStore.Entry first, RunStore.Entry second, List<Line> parameters, List<Line> metrics,
		SequencedMap<String, Pair> figures) {
	/** A row: of what, in the first run, in the second, and how far they are apart. */
	record Line(String name, String first, String second, String difference, boolean heading) {
		boolean differs() {
			return heading || !first.equals(second);
		}
	}

	/** A figure's file in each run that has it. */
	record Pair(Optional<Path> first, Optional<Path> second) {
	}

	/** Reads all but the figures themselves. */
	static Compared read(Path first, Path second) throws IOException, InputException {
		RunStore.Entry a = RunStore.read(first);
		RunStore.Entry b = RunStore.read(second);
		return new Compared(a, b, parameters(Comparison.of(a.run(), b.run())), metrics(a, b), figures(a, b));
	}

	private static List<Line> parameters(Comparison comparison) {
		var lines = new ArrayList<Line>();
		comparison.settings().forEach(d -> lines.add(line(d)));
		for (Comparison.Step step : comparison.steps()) {
			List<Line> inside = new ArrayList<>();
			step.differences().forEach(d -> inside.add(line(d)));
			if (step.first().isPresent() && step.second().isPresent()) {
				step.artefacts().forEach((path, match) -> {
					if (match != Match.SAME) {
						inside.add(new Line(path, match == Match.ONLY_FIRST ? "there" : "", match == Match.ONLY_SECOND ? "there" : "",
								match == Match.DIFFERENT ? "other bytes" : "", false));
					}
				});
			}
			String how = step.first().isEmpty() ? "only in the second" : step.second().isEmpty() ? "only in the first"
					: step.same() ? "the same results" : "";
			lines.add(new Line(step.name(), "", "", how, true));
			lines.addAll(inside);
		}
		return List.copyOf(lines);
	}

	private static Line line(Comparison.Difference difference) {
		return new Line(difference.name(), difference.first().orElse(""), difference.second().orElse(""), "", false);
	}

	private static List<Line> metrics(RunStore.Entry a, RunStore.Entry b) throws IOException, InputException {
		Map<String, Double> before = RunMetrics.of(a.run(), a.folder());
		Map<String, Double> after = RunMetrics.of(b.run(), b.folder());
		var names = new LinkedHashSet<>(before.keySet());
		names.addAll(after.keySet());
		var lines = new ArrayList<Line>();
		for (String name : names) {
			Double x = before.get(name);
			Double y = after.get(name);
			lines.add(new Line(name, number(x), number(y), x == null || y == null || x.equals(y) ? "" : String.format(Locale.ROOT, "%+.4g", y - x),
					false));
		}
		return List.copyOf(lines);
	}

	private static String number(Double value) {
		return value == null ? "" : Amounts.number(value, 6);
	}

	private static SequencedMap<String, Pair> figures(RunStore.Entry a, RunStore.Entry b) {
		var figures = new LinkedHashMap<String, Pair>();
		files(a).forEach((name, file) -> figures.put(name, new Pair(Optional.of(file), Optional.empty())));
		files(b).forEach((name, file) -> figures.merge(name, new Pair(Optional.empty(), Optional.of(file)),
				(x, y) -> new Pair(x.first(), y.second())));
		return figures;
	}

	private static Map<String, Path> files(RunStore.Entry entry) {
		var files = new LinkedHashMap<String, Path>();
		for (StepRun step : entry.run().getSteps()) {
			for (Artefact artefact : step.getArtefacts()) {
				if (Kinds.FIGURE.equals(artefact.getKind())) {
					files.put(step.getName() + ": " + artefact.getName(), entry.folder().resolve(artefact.getPath()));
				}
			}
		}
		return files;
	}
}
