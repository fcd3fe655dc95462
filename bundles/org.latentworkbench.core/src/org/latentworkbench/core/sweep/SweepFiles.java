package org.latentworkbench.core.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.report.ReportWriter;
import org.latentworkbench.core.run.RunFolder;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.figures.ExportOptions;
import org.latentworkbench.figures.Exports;
import org.latentworkbench.figures.Format;
import org.latentworkbench.figures.SceneFiles;
import org.latentworkbench.figures.charts.TuningCharts;

import com.google.gson.GsonBuilder;

/**
 * What a sweep leaves in its folder: the records {@code sweep.json} and {@code run.json}, the tables {@code sweep.tsv} and {@code best.tsv}, the figure
 * as scene, PNG and SVG, and a report.
 */
final class SweepFiles {
	/** As many panels fit on one page. */
	private static final int PANELS = 9;
	private static final int PREVIEW_DPI = 150;
	private static final String RUNNING = "RUNNING";

	private final Grid grid;
	private final Path folder;
	private final LoadedStudy study;
	private final Optional<Goal> goal;
	private final Run run;

	SweepFiles(Grid grid, RunFolder folder, RunOptions options, LoadedStudy study, Optional<Goal> goal) {
		this.grid = grid;
		this.folder = folder.path();
		this.study = study;
		this.goal = goal;
		run = folder.record(study, options.settings(grid.fixed()));
	}

	/** Writes records and tables anew, each in one move. */
	void write(List<SweepPoint> points, String status, Optional<SweepEvent.Best> best) throws IOException {
		List<String> metrics = metrics(points);
		run.setStatus(status);
		if (!status.equals(RUNNING)) {
			run.setEnded(Instant.now().toString());
		}
		replace("sweep.json", file -> Files.writeString(file, json(points, status, best), StandardCharsets.UTF_8));
		if (!points.isEmpty()) {
			replace("sweep.tsv", file -> TableFiles.write(table(points, metrics), file));
		}
		if (best.isPresent()) {
			replace("best.tsv", file -> TableFiles.write(table(best.get()), file));
		}
		run.getSteps().clear();
		run.getSteps().add(SweepRecord.step(run, folder, grid, goal, points, best.map(SweepEvent.Best::files).orElse(List.of())));
		RunFiles.write(run, folder.resolve("run.json"));
	}

	/** Writes the report on what the last record says. */
	void report() throws IOException {
		new ReportWriter().write(run, folder);
	}

	private interface Writing {
		void to(Path file) throws IOException;
	}

	private void replace(String name, Writing writing) throws IOException {
		Path part = folder.resolve("." + name + ".part");
		try {
			writing.to(part);
			Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private static List<String> metrics(List<SweepPoint> points) {
		var names = new LinkedHashSet<String>();
		points.forEach(p -> names.addAll(p.metrics().keySet()));
		return List.copyOf(names);
	}

	private Table table(List<SweepPoint> points, List<String> metrics) {
		var columns = new ArrayList<Table.Column>();
		columns.add(new Table.Whole("point", points.stream().mapToLong(p -> p.point().number()).toArray()));
		columns.add(new Table.Text("run", points.stream().map(SweepPoint::run).toList()));
		columns.add(new Table.Text("outcome", points.stream().map(p -> p.outcome().name().toLowerCase(Locale.ROOT)).toList()));
		for (Grid.Axis axis : grid.axes()) {
			columns.add(new Table.Text(axis.key(), points.stream().map(p -> p.point().values().get(axis.key())).toList()));
		}
		for (String metric : metrics) {
			// a step may be called as a column before it
			String name = columns.stream().anyMatch(c -> c.name().equals(metric)) ? metric + " (metric)" : metric;
			columns.add(new Table.Numbers(name, points.stream().mapToDouble(p -> p.metric(metric)).toArray()));
		}
		return new Table(columns);
	}

	/** The best combination: its settings, then what it was chosen by. */
	private static Table table(SweepEvent.Best best) {
		var names = new ArrayList<>(best.settings().keySet());
		var values = new ArrayList<>(best.settings().values());
		names.add(best.metric() + (best.less() ? " (least)" : " (most)"));
		values.add(Double.toString(best.value()));
		return Table.of(new Table.Text("setting", names), new Table.Text("value", values));
	}

	private String json(List<SweepPoint> points, String status, Optional<SweepEvent.Best> best) {
		var root = new LinkedHashMap<String, Object>();
		root.put("format", "latent-workbench sweep");
		root.put("version", 1);
		root.put("id", folder.getFileName().toString());
		root.put("study", study.study().getName());
		root.put("file", study.study().getFile());
		root.put("commandLine", run.getCommandLine());
		root.put("started", run.getStarted());
		if (!status.equals(RUNNING)) {
			root.put("ended", run.getEnded());
		}
		root.put("status", status);
		root.put("fixed", grid.fixed());
		var varied = new LinkedHashMap<String, Object>();
		grid.axes().forEach(a -> varied.put(a.key(), a.values()));
		root.put("varied", varied);
		root.put("combinations", grid.size());
		root.put("points", points.stream().map(SweepFiles::tree).toList());
		best.ifPresent(b -> root.put("best", tree(b)));
		return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root) + "\n";
	}

	private static Map<String, Object> tree(SweepPoint point) {
		var tree = new LinkedHashMap<String, Object>();
		tree.put("point", point.point().number());
		tree.put("settings", point.point().values());
		tree.put("run", point.run());
		tree.put("outcome", point.outcome().name());
		var metrics = new LinkedHashMap<String, Object>();
		// JSON has no word for what is no number
		point.metrics().forEach((name, value) -> metrics.put(name, Double.isFinite(value) ? value : value.toString()));
		tree.put("metrics", metrics);
		return tree;
	}

	private Map<String, Object> tree(SweepEvent.Best best) {
		var tree = new LinkedHashMap<String, Object>();
		tree.put("metric", best.metric());
		tree.put("lessIsBetter", best.less());
		tree.put("value", best.value());
		tree.put("settings", best.settings());
		tree.put("runs", best.runs());
		tree.put("files", best.files().stream().map(f -> f.startsWith(folder) ? relative(f) : f.toString()).toList());
		return tree;
	}

	/** Draws the metrics that the settings change, the goal's first; nothing where there is none. */
	void figure(List<SweepPoint> points, Optional<Goal> named) throws IOException {
		List<String> parameters = Sweep.parameters(grid);
		var shown = new LinkedHashSet<String>();
		named.ifPresent(g -> shown.add(g.metric()));
		metrics(points).stream().filter(m -> varies(points, m)).forEach(shown::add);
		int each = parameters.size() > 2 ? parameters.size() : 1;
		var panels = new ArrayList<Axes>();
		for (String metric : shown.stream().limit(Math.max(1, PANELS / each)).toList()) {
			panels.addAll(TuningCharts.dependence(metric, parameters, points.stream()
					.map(p -> new TuningCharts.Point(parameters.stream().map(p.point().values()::get).toList(), p.metric(metric))).toList()));
		}
		if (panels.isEmpty()) {
			return;
		}
		int columns = each > 1 ? each : Math.min(3, panels.size());
		int rows = (panels.size() + columns - 1) / columns;
		Figure figure = Figure.grid("Sweep of " + String.join(", ", parameters), columns, panels)
				.captioned(Counts.of(points.size(), "run") + " of " + study.study().getName() + "." + (shown.size() * each > panels.size()
						? " In sweep.tsv: " + Counts.of(shown.size() - panels.size() / each, "further metric") + "." : ""))
				.sized(Math.clamp(95.0 * columns, 110, 320), Math.clamp(75.0 * rows, 85, 320));
		replace("sweep.figure.json", file -> SceneFiles.write(figure, file));
		ExportOptions options = ExportOptions.DEFAULT.fromRun(folder.getFileName().toString());
		replace("sweep.png", file -> Exports.write(figure, Format.PNG, file, options.at(PREVIEW_DPI)));
		replace("sweep.svg", file -> Exports.write(figure, Format.SVG, file, options));
	}

	private static boolean varies(List<SweepPoint> points, String metric) {
		return Arrays.stream(points.stream().mapToDouble(p -> p.metric(metric)).filter(Double::isFinite).toArray()).distinct().count() > 1;
	}

	/** Paths in records have {@code /} on every platform. */
	private String relative(Path file) {
		return folder.relativize(file).toString().replace('\\', '/');
	}
}
