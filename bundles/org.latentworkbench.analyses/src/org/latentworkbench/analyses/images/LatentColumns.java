package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.latentworkbench.analyses.Columns;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RoleException;
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

	/**
	 * The positions in a table.
	 *
	 * @param table with columns {@code z0, z1, ...}
	 * @param role  that the table is bound to
	 * @param d     of the model
	 * @return {@code n x d}, n at least 1
	 * @throws InputException when the positions are of another number of dimensions, there is none, or a number is missing; it blames the role
	 */
	public static Matrix positions(Table table, String role, int d) throws InputException {
		long there = table.columns().stream().filter(c -> c.name().matches("z[0-9]+")).count();
		if (there != d) {
			throw new RoleException(role, "the positions have " + Counts.of(there, "latent dimension") + " (columns z0, z1, ...), but the model has " + d
					+ "; bind positions in the latent space of this model");
		}
		if (table.rows() == 0) {
			throw new RoleException(role, "there are no positions; expected a row for each");
		}
		Matrix positions = Matrix.zeros(table.rows(), d);
		for (int k = 0; k < d; k++) {
			String name = "z" + k;
			double[] column = RoleException.at(role, () -> table.numbers(name));
			for (int i = 0; i < column.length; i++) {
				if (!Double.isFinite(column[i])) {
					throw new RoleException(role, "position " + (i + 1) + " has no number in " + name);
				}
				positions.values()[i * d + k] = (float) column[i];
			}
		}
		return positions;
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
