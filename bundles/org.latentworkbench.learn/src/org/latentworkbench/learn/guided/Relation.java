package org.latentworkbench.learn.guided;

import java.util.Arrays;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.learn.embedding.FuzzyGraph;
import org.latentworkbench.learn.neighbours.ExactNeighbours;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * A number for pairs of {@code n} points: a distance, or how much they belong together. How it is stored decides what can be done with
 * it; see {@link Transform}.
 */
public sealed interface Relation {

	/** How a relation is stored. */
	enum Form {
		/** For each point the same number of other points, nearest first, not symmetric. */
		NEIGHBOURS,
		/** Only the pairs that are not 0, row by row. */
		SPARSE,
		/** All pairs, both ways. */
		SQUARE,
		/** All pairs, one way: symmetric, without a diagonal. */
		TRIANGULAR;

		/** As it is written in YAML. */
		public String word() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}
	}

	/** Number of points {@code n}. */
	int size();

	Form form();

	/**
	 * The sub-block of some points, dense, with a diagonal of zeros.
	 *
	 * @param rows  {@code b} points, each at most once
	 * @param place {@code n} numbers, all -1; so again when this returns
	 * @param into  gets {@code b x b} numbers, {@code [i][j]} that of {@code rows[i]} and {@code rows[j]}
	 */
	void block(int[] rows, int[] place, float[][] into);

	/** Tuples of nearest others with a number each. */
	record Neighbours(NeighbourGraph graph) implements Relation {
		@Override
		public int size() {
			return graph.rows();
		}

		@Override
		public Form form() {
			return Form.NEIGHBOURS;
		}

		@Override
		public void block(int[] rows, int[] place, float[][] into) {
			int k = graph.k();
			begin(rows, place, into);
			for (int i = 0; i < rows.length; i++) {
				for (int e = rows[i] * k; e < (rows[i] + 1) * k; e++) {
					int j = place[graph.indices()[e]];
					if (j >= 0) {
						into[i][j] = graph.distances()[e];
					}
				}
			}
			end(rows, place);
		}
	}

	/** Rows in compressed form. */
	record Sparse(FuzzyGraph graph) implements Relation {
		@Override
		public int size() {
			return graph.n();
		}

		@Override
		public Form form() {
			return Form.SPARSE;
		}

		/** Walks along the rows of the points asked for: dense and sequential, so that a batch costs its rows' entries and no more. */
		@Override
		public void block(int[] rows, int[] place, float[][] into) {
			int[] column = graph.column();
			float[] weight = graph.weight();
			begin(rows, place, into);
			for (int i = 0; i < rows.length; i++) {
				float[] row = into[i];
				for (int e = graph.start()[rows[i]], end = graph.start()[rows[i] + 1]; e < end; e++) {
					int j = place[column[e]];
					if (j >= 0) {
						row[j] = weight[e];
					}
				}
			}
			end(rows, place);
		}
	}

	/** @param values {@code n x n} */
	record Square(Matrix values) implements Relation {
		/** @throws IllegalArgumentException when the matrix is not square */
		public Square {
			if (values.rows() != values.columns()) {
				throw new IllegalArgumentException("a square relation needs as many columns as rows, not " + values);
			}
		}

		@Override
		public int size() {
			return values.rows();
		}

		@Override
		public Form form() {
			return Form.SQUARE;
		}

		@Override
		public void block(int[] rows, int[] place, float[][] into) {
			for (int i = 0; i < rows.length; i++) {
				for (int j = 0; j < rows.length; j++) {
					into[i][j] = i == j ? 0 : values.values()[rows[i] * size() + rows[j]];
				}
			}
		}
	}

	/** @param values {@code n (n - 1) / 2}, pairs (0, 1), (0, 2), ..., (1, 2), ... */
	record Triangular(int size, float[] values) implements Relation {
		/** @throws IllegalArgumentException for another number of values */
		public Triangular {
			if (values.length != (long) size * (size - 1) / 2) {
				throw new IllegalArgumentException(size + " points have " + (long) size * (size - 1) / 2 + " pairs, not " + values.length);
			}
		}

		@Override
		public Form form() {
			return Form.TRIANGULAR;
		}

		/** The place of a pair; {@code i < j}. */
		static int place(int n, int i, int j) {
			return i * (2 * n - i - 1) / 2 + j - i - 1;
		}

		@Override
		public void block(int[] rows, int[] place, float[][] into) {
			for (int i = 0; i < rows.length; i++) {
				into[i][i] = 0;
				for (int j = 0; j < i; j++) {
					float v = values[place(size, Math.min(rows[i], rows[j]), Math.max(rows[i], rows[j]))];
					into[i][j] = v;
					into[j][i] = v;
				}
			}
		}
	}

	/**
	 * The distances between all rows of a table.
	 *
	 * @param data {@code n x d}, finite, at least two rows
	 */
	static Square distances(Matrix data, Metric metric, Workers workers) {
		return Transform.square(new Neighbours(ExactNeighbours.graph(data, data.rows() - 1, metric, workers)));
	}

	private static void begin(int[] rows, int[] place, float[][] into) {
		for (int i = 0; i < rows.length; i++) {
			place[rows[i]] = i;
			Arrays.fill(into[i], 0, rows.length, 0f);
		}
	}

	private static void end(int[] rows, int[] place) {
		for (int row : rows) {
			place[row] = -1;
		}
	}
}
