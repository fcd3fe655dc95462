package org.latentworkbench.core.move;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.figures.ExportOptions;
import org.latentworkbench.figures.Exports;
import org.latentworkbench.figures.Format;
import org.latentworkbench.figures.charts.TuningCharts;

/** What the tuning tasks leave in {@code results/tune_model}: a table to which each job adds its rows, and a picture of the jobs. */
final class TuningFiles {
	private static final int DPI = 150;

	private final MoveConfig config;
	private final MoveConfig.Tuning task;

	TuningFiles(MoveConfig config, MoveConfig.Tuning task) {
		this.config = config;
		this.task = task;
	}

	/** The table of the task. */
	Path table() {
		return config.data().results().resolve("tune_model").resolve(task.stability() ? "stability_stats.tsv" : "reconstruction_stats.tsv");
	}

	/** Adds a job's rows to the table that is there. @param run the folder of the job's run; @param mask empty: it is there already */
	void write(MoveJob job, Path run, boolean[] mask, Delivery delivery) throws IOException, InputException {
		Table rows = task.stability() ? stability(job, TableFiles.read(run.resolve(MovePlan.STABILITY).resolve("stability_summary.tsv")))
				: with(job, TableFiles.read(run.resolve(MovePlan.HELD_OUT).resolve("reconstruction_stats.tsv")).columns());
		Path table = table();
		TableFiles.write(Files.exists(table) ? appended(asWritten(table), rows) : rows, delivery.stage(table));
		Path kept = new SplitMask(config.data()).file();
		if (!task.stability() && !Files.exists(kept)) {
			delivery.array(kept, new NpyArray.Booleans(new int[] { mask.length }, mask));
		}
	}

	/** MOVE calls the measure {@code metric}. */
	private static Table stability(MoveJob job, Table summary) throws InputException {
		var columns = new ArrayList<Table.Column>();
		columns.add(new Table.Text("metric", summary.texts("measure")));
		summary.columns().stream().filter(c -> !c.name().equals("measure")).forEach(columns::add);
		return with(job, columns);
	}

	private static Table with(MoveJob job, List<Table.Column> measured) {
		int rows = measured.get(0).size();
		var columns = new ArrayList<Table.Column>();
		var numbers = new long[rows];
		Arrays.fill(numbers, job.number());
		columns.add(new Table.Whole("job_num", numbers));
		job.overrides().forEach((key, value) -> columns.add(new Table.Text(key, Collections.nCopies(rows, value))));
		columns.addAll(measured);
		return new Table(columns);
	}

	/** A table's cells to the letter, so that no number changes its digits when a row is added. */
	private static Table asWritten(Path file) throws IOException, InputException {
		Table table = TableFiles.read(file);
		List<String> lines = Files.readAllLines(file);
		boolean plain = lines.size() == table.rows() + 1 && lines.stream().noneMatch(l -> l.indexOf('"') >= 0);
		if (!plain) {
			return table;
		}
		var columns = new ArrayList<Table.Column>();
		for (int c = 0; c < table.columns().size(); c++) {
			int column = c;
			columns.add(new Table.Text(table.columns().get(c).name(), lines.stream().skip(1).map(l -> l.split("\t", -1)[column]).toList()));
		}
		return new Table(columns);
	}

	/** One table under the other; a setting that one of them has not is left empty there, and new ones stand before {@code metric}. */
	private static Table appended(Table before, Table more) {
		var names = new ArrayList<>(before.columns().stream().map(Table.Column::name).toList());
		for (Table.Column column : more.columns()) {
			if (!names.contains(column.name())) {
				names.add(Math.max(0, names.indexOf("metric")), column.name());
			}
		}
		var columns = new ArrayList<Table.Column>();
		for (String name : names) {
			var cells = new ArrayList<String>();
			for (Table part : List.of(before, more)) {
				for (int row = 0; row < part.rows(); row++) {
					int at = row;
					cells.add(part.column(name).map(c -> c.text(at)).orElse(""));
				}
			}
			columns.add(new Table.Text(name, cells));
		}
		return new Table(columns);
	}

	/**
	 * Draws the last rows of the table: a panel for each dataset, a box for each job and, for reconstructions, split.
	 *
	 * @param jobs those that are done, in order
	 * @return the picture
	 */
	Path draw(List<MoveJob> jobs, Path aside) throws IOException, InputException {
		Table table = TableFiles.read(table());
		int each = task.stability() ? 1 : 2 * (config.data().categorical().size() + config.data().continuous().size());
		int first = table.rows() - each * jobs.size();
		Map<String, List<TuningCharts.Box>> panels = new LinkedHashMap<>();
		for (int row = first; row < table.rows(); row++) {
			MoveJob job = jobs.get((row - first) / each);
			panels.computeIfAbsent(task.stability() ? "" : table.texts("dataset").get(row), k -> new ArrayList<>()).add(new TuningCharts.Box(label(job),
					task.stability() ? "" : table.texts("split").get(row), table.numbers("whislo")[row], table.numbers("q1")[row],
					table.numbers("med")[row], table.numbers("q3")[row], table.numbers("whishi")[row]));
		}
		var axes = new ArrayList<Axes>();
		panels.forEach((title, boxes) -> axes.add(TuningCharts.boxPanel(task.stability() ? "mean difference of cosine similarities"
				: config.data().categoricalNames().contains(title) ? "accuracy" : "cosine similarity", boxes).titled(title)));
		int columns = Math.min(2, axes.size());
		Figure figure = Figure.grid(task.stability() ? "Stability of the latent space" : "Reconstruction", columns, axes)
				.captioned("Jobs by " + String.join(", ", new LinkedHashSet<>(jobs.get(0).varied().keySet())) + ".")
				.sized(Math.clamp(columns * (50.0 + 14 * jobs.size()), 110, 320), Math.clamp(85.0 * Math.ceilDiv(axes.size(), columns), 90, 320));
		Path target = table().resolveSibling(table().getFileName().toString().replace(".tsv", ".png"));
		try (var delivery = new Delivery(aside)) {
			Exports.write(figure, Format.PNG, delivery.stage(target), ExportOptions.DEFAULT.at(DPI));
			delivery.deliver();
		}
		return target;
	}

	private static String label(MoveJob job) {
		return job.varied().isEmpty() ? "job " + job.number()
				: job.varied().values().stream().collect(Collectors.joining(", "));
	}
}
