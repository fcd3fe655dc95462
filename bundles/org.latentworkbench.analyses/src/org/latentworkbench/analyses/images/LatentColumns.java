package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.latentworkbench.analyses.Columns;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Table;

/** Latent positions as tables. */
public final class LatentColumns {
	private LatentColumns() {
	}

	/** A column for each latent dimension: {@code z0, z1, ...}. @param latent {@code n x d} */
	public static List<Table.Column> of(Matrix latent) {
		var columns = new ArrayList<Table.Column>();
		for (int k = 0; k < latent.columns(); k++) {
			columns.add(new Table.Numbers("z" + k, Columns.doubles(latent.column(k))));
		}
		return columns;
	}

	/** Names, positions and further columns. */
	public static Table table(List<String> samples, Matrix latent, Table.Column... more) {
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("sample", samples)));
		columns.addAll(of(latent));
		columns.addAll(List.of(more));
		return new Table(columns);
	}

	/** The same names, those that came before with a number. */
	public static List<String> unique(List<String> names) {
		var seen = new HashMap<String, Integer>();
		return names.stream().map(n -> seen.merge(n, 1, Integer::sum) == 1 ? n : n + " (" + seen.get(n) + ")").toList();
	}
}
