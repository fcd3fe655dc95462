package org.latentworkbench.ui.viewers.row;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.DifferentiableModel;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.core.registry.ContributionException;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.run.Origin;
import org.latentworkbench.figures.charts.EmbeddingRow.Shares;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.learn.guided.Importance;
import org.latentworkbench.ui.data.DatasetReader;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewers.latent.ModelSource;
import org.latentworkbench.ui.viewers.plot.PlotTable;

/**
 * An embedding's coordinates in the order of given samples, and what its axes depend on. Reads files: for jobs.
 *
 * @param common how many of the samples are in it
 */
record Placed(StudyEmbedding embedding, List<Values.Numbers> coordinates, int common) {

	/**
	 * Reads an embedding.
	 *
	 * @param ids  of {@code n} samples; empty: those are the table's rows as they are
	 * @param rows n
	 */
	static Placed read(StudyEmbedding embedding, List<String> ids, int rows) throws IOException, InputException {
		PlotTable table = PlotTable.read(new ArtefactSource(embedding.path(), Kinds.EMBEDDING, embedding.name(), Optional.empty()));
		List<Values.Numbers> columns = table.numeric().stream().map(PlotTable::numbers).toList();
		if (ids.isEmpty() || table.ids().isEmpty() || table.ids().equals(ids)) {
			boolean same = table.rows() == rows;
			return new Placed(embedding, same ? columns : List.of(), same ? rows : 0);
		}
		Map<String, Integer> at = new HashMap<>();
		for (int i = 0; i < table.ids().size(); i++) {
			at.put(table.ids().get(i), i);
		}
		int[] order = ids.stream().mapToInt(id -> at.getOrDefault(id, -1)).toArray();
		return new Placed(embedding, columns.stream().map(c -> ordered(c, order)).toList(), (int) Arrays.stream(order).filter(i -> i >= 0).count());
	}

	private static Values.Numbers ordered(Values.Numbers column, int[] order) {
		float[] values = new float[order.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = order[i] < 0 ? Float.NaN : column.values()[order[i]];
		}
		return new Values.Numbers(column.name(), values);
	}

	/** What an axis depends on; empty where the model beside the embedding gives no gradients, or its data are no longer there. */
	Optional<Shares> shares(int axis) throws IOException, InputException {
		if (embedding.model().isEmpty()) {
			return Optional.empty();
		}
		ModelSource source = ModelSource.of(embedding.model().get());
		List<Origin.Source> data = source.datasets();
		try {
			if (data.isEmpty() || !(source.read() instanceof DifferentiableModel model) || axis >= model.latentSize()) {
				return Optional.empty();
			}
			Matrix inputs = model.inputs(DatasetReader.read(data.get(0).path()).dataset());
			return Optional.of(new Shares(model.inputNames(), Importance.plain(inputs, model.unitGradient(inputs, axis, 0))));
		} catch (ContributionException e) {
			return Optional.empty(); // the trainer is not installed here; the coordinates are there all the same
		}
	}
}
