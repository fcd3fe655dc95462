package org.latentworkbench.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.latentworkbench.analyses.CrossValidation.Score;
import org.latentworkbench.analyses.statistics.BoxStatistics;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.charts.TuningCharts;

/** The scores of a cross-validation as tables and a figure. */
final class CrossValidationReport {
	private static final List<String> MEASURES = List.of("accuracy", "f1", "auroc", "auprc", "r2", "mse", "cosine");
	/** What the figure shows. */
	private static final Map<String, String> SHOWN = shown();

	private final Dataset dataset;
	private final List<Score> scores;

	/** One measure of one model on one modality. */
	private record Key(CrossValidationParameters.Task task, String model, String modality, String measure) {
	}

	CrossValidationReport(Dataset dataset, List<Score> scores) {
		this.dataset = dataset;
		this.scores = List.copyOf(scores);
	}

	private static Map<String, String> shown() {
		var shown = new LinkedHashMap<String, String>();
		shown.put("accuracy", "accuracy");
		shown.put("auroc", "AUROC");
		shown.put("r2", "R\u00b2");
		shown.put("cosine", "cosine similarity");
		return shown;
	}

	/** One row a fold, task, model and modality; measures that a modality does not have are empty. */
	Table byFold() {
		var columns = new ArrayList<Table.Column>();
		columns.add(new Table.Whole("fold", scores.stream().mapToLong(Score::fold).toArray()));
		columns.add(new Table.Text("task", scores.stream().map(s -> word(s.task())).toList()));
		columns.add(new Table.Text("model", scores.stream().map(Score::model).toList()));
		columns.add(new Table.Text("modality", scores.stream().map(Score::modality).toList()));
		for (String measure : MEASURES) {
			columns.add(new Table.Numbers(measure, scores.stream().mapToDouble(s -> s.measures().getOrDefault(measure, Double.NaN)).toArray()));
		}
		return new Table(columns);
	}

	/** Mean and standard deviation over the folds. */
	Table summary() {
		var keys = new ArrayList<Key>();
		var values = new ArrayList<double[]>();
		byKey().forEach((key, folds) -> {
			keys.add(key);
			values.add(folds.stream().mapToDouble(v -> v).filter(v -> !Double.isNaN(v)).toArray());
		});
		return Table.of(new Table.Text("task", keys.stream().map(k -> word(k.task)).toList()),
				new Table.Text("model", keys.stream().map(Key::model).toList()),
				new Table.Text("modality", keys.stream().map(Key::modality).toList()),
				new Table.Text("measure", keys.stream().map(Key::measure).toList()),
				new Table.Numbers("mean", values.stream().mapToDouble(v -> Arrays.stream(v).average().orElse(Double.NaN)).toArray()),
				new Table.Numbers("sd", values.stream().mapToDouble(CrossValidationReport::deviation).toArray()),
				new Table.Whole("folds", values.stream().mapToLong(v -> v.length).toArray()));
	}

	private Map<Key, List<Double>> byKey() {
		Map<Key, List<Double>> result = new LinkedHashMap<>();
		for (Score s : scores) {
			s.measures().forEach((measure, value) -> result.computeIfAbsent(new Key(s.task(), s.model(), s.modality(), measure),
					k -> new ArrayList<>()).add(value));
		}
		return result;
	}

	/** With the denominator {@code n - 1}; NaN for fewer than two values. */
	private static double deviation(double[] values) {
		double mean = Arrays.stream(values).average().orElse(Double.NaN);
		return values.length < 2 ? Double.NaN
				: Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
	}

	/** A row of panels for each task, a panel for each kind of measure, boxes over the folds. */
	Figure figure(int folds) {
		var panels = new ArrayList<Axes>();
		Map<Key, List<Double>> values = byKey();
		var tasks = new LinkedHashSet<>(scores.stream().map(Score::task).toList());
		for (var task : tasks) {
			SHOWN.forEach((measure, title) -> {
				var boxes = new ArrayList<TuningCharts.Box>();
				for (Modality m : dataset.modalities()) {
					values.forEach((key, of) -> {
						BoxStatistics box = BoxStatistics.of(of.stream().mapToDouble(v -> v).toArray());
						if (key.task == task && key.measure.equals(measure) && key.modality.equals(m.name()) && box.n() > 0) {
							boxes.add(new TuningCharts.Box(m.name(), key.model, box.whislo(), box.q1(), box.med(), box.q3(), box.whishi()));
						}
					});
				}
				if (!boxes.isEmpty()) {
					panels.add(TuningCharts.boxPanel(title, boxes).titled(word(task)));
				}
			});
		}
		int columns = Math.max(1, panels.size() / Math.max(1, tasks.size()));
		int rows = Math.max(1, Math.ceilDiv(panels.size(), columns));
		return Figure.grid("Samples that were not seen", columns, panels)
				.captioned("Boxes over " + folds + " folds. vae: the network; pca: principal components, categories by logistic regression; "
						+ "mean: the training samples' means and frequencies.")
				.sized(Math.clamp(75.0 * columns, 110, 320), Math.clamp(70.0 * rows, 85, 320));
	}

	private static String word(CrossValidationParameters.Task task) {
		return task.name().toLowerCase(Locale.ROOT);
	}
}
