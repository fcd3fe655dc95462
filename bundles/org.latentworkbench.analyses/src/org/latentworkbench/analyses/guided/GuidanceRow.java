package org.latentworkbench.analyses.guided;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.latentworkbench.api.Table;

/**
 * How far an embedding follows an attribute, and how well it keeps the data.
 *
 * @param model           its name
 * @param correlation     absolute correlation of the axis with the attribute, 0 to 1
 * @param divergence      from the data, see {@link org.latentworkbench.learn.guided.EmbeddingDivergence}
 * @param trustworthiness 0 to 1
 * @param continuity      0 to 1
 * @param importance      the attribute's share in the axis; NaN where not known
 */
record GuidanceRow(String model, double correlation, double divergence, double trustworthiness, double continuity, double importance) {

	/** The same under another name. */
	GuidanceRow named(String name) {
		return new GuidanceRow(name, correlation, divergence, trustworthiness, continuity, importance);
	}

	static Table table(List<GuidanceRow> rows) {
		return Table.of(new Table.Text("model", rows.stream().map(GuidanceRow::model).toList()), numbers("correlation", rows,
				GuidanceRow::correlation), numbers("kl_divergence", rows, GuidanceRow::divergence), numbers("trustworthiness", rows,
						GuidanceRow::trustworthiness), numbers("continuity", rows, GuidanceRow::continuity), numbers("importance", rows,
								GuidanceRow::importance));
	}

	private static Table.Numbers numbers(String name, List<GuidanceRow> rows, ToDoubleFunction<GuidanceRow> value) {
		return new Table.Numbers(name, rows.stream().mapToDouble(value).toArray());
	}
}
