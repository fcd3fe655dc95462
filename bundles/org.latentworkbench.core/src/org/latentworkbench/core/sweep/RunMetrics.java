package org.latentworkbench.core.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Table;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.data.TableFiles;

/**
 * What a run measured, read from its tables: the last row of every curve, and every table that has a text column
 * {@code measure} (or {@code metric}) and a column of numbers {@code value} (or {@code mean}). A metric's name is the step, the
 * row's other words (a modality, a split) and the measure, with dots between: {@code map.trustworthiness},
 * {@code metrics.Proteins.cosine}, {@code vae.Loss}.
 */
public final class RunMetrics {
	/** Larger tables are results, not summaries. */
	private static final long LARGEST = 1 << 20;
	private static final List<String> MEASURES = List.of("measure", "metric");
	private static final List<String> VALUES = List.of("value", "mean");
	/** Columns that are read as words and tell rows apart, but name no measure. */
	private static final List<String> NO_NAMES = List.of("sample", "samples", "ID", "id");

	private RunMetrics() {
	}

	/**
	 * The metrics of a run's finished steps, in the order of its steps and tables. Of two with one name the first counts.
	 *
	 * @param folder the run's folder
	 */
	public static Map<String, Double> of(Run run, Path folder) throws IOException, InputException {
		var metrics = new LinkedHashMap<String, Double>();
		for (StepRun step : run.getSteps()) {
			if (!RunStore.succeeded(step)) {
				continue;
			}
			for (Artefact artefact : step.getArtefacts()) {
				boolean curve = artefact.getKind().equals("curve");
				if ((curve || artefact.getKind().equals("table")) && artefact.getBytes() <= LARGEST) {
					Table table = TableFiles.read(folder.resolve(artefact.getPath()));
					(curve ? last(table) : measures(table)).forEach((name, value) -> metrics.putIfAbsent(step.getName() + "." + name, value));
				}
			}
		}
		return metrics;
	}

	private static Map<String, Double> last(Table curve) throws InputException {
		var metrics = new LinkedHashMap<String, Double>();
		if (curve.rows() > 0) {
			for (Table.Column column : curve.columns().subList(1, curve.columns().size())) {
				if (!(column instanceof Table.Text)) {
					metrics.put(column.name(), curve.numbers(column.name())[curve.rows() - 1]);
				}
			}
		}
		return metrics;
	}

	private static Map<String, Double> measures(Table table) throws InputException {
		var metrics = new LinkedHashMap<String, Double>();
		var measure = MEASURES.stream().filter(n -> table.column(n).orElse(null) instanceof Table.Text).findFirst();
		var value = VALUES.stream().filter(n -> table.column(n).isPresent() && !(table.column(n).get() instanceof Table.Text)).findFirst();
		if (measure.isEmpty() || value.isEmpty()) {
			return metrics;
		}
		double[] values = table.numbers(value.get());
		for (int row = 0; row < values.length; row++) {
			var name = new ArrayList<String>();
			for (Table.Column column : table.columns()) {
				if (column instanceof Table.Text text && !text.name().equals(measure.get()) && !NO_NAMES.contains(text.name())
						&& !text.values().get(row).isEmpty()) {
					name.add(text.values().get(row));
				}
			}
			name.add(table.texts(measure.get()).get(row));
			metrics.putIfAbsent(String.join(".", name), values[row]);
		}
		return metrics;
	}
}
