package org.latentworkbench.learn.guided;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.learn.embedding.Affinities;
import org.latentworkbench.learn.embedding.FuzzyGraph;
import org.latentworkbench.learn.guided.Relation.Form;
import org.latentworkbench.learn.guided.Relation.Neighbours;
import org.latentworkbench.learn.guided.Relation.Sparse;
import org.latentworkbench.learn.guided.Relation.Square;
import org.latentworkbench.learn.guided.Relation.Triangular;
import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.learn.neighbours.Workers;

/** The numbers behind {@link Transform}. */
final class RelationMaths {
	private RelationMaths() {
	}

	/** @param relation of a form that fits */
	static Relation apply(Transform transform, Relation relation, Workers workers) {
		return switch (transform) {
			case Transform.Perplexity t -> rows(relation, graph -> Affinities.conditional(graph, t.perplexity(), workers));
			case Transform.Connectivity t -> rows(relation, graph -> FuzzyGraph.views(graph, 1, workers));
			case Transform.Symmetrise t -> symmetrised(relation, t.union());
			case Transform.Normalise t -> t.rows() ? rowsNormalised(relation) : scaled(relation, 1 / sum(relation));
			case Transform.ZeroDiagonal t -> zeroDiagonal((Square) relation);
			case Transform.StudentT t -> each(relation, d -> StrictMath.pow(1 + d * d / t.alpha(), -(t.alpha() + 1) / 2));
			case Transform.Cauchy t -> each(relation, d -> 1 / (1 + t.curve().a() * StrictMath.pow(d, 2 * t.curve().b())));
			case Transform.Power t -> each(relation, d -> StrictMath.pow(d, t.exponent()));
			case Transform.To t -> stored(relation, t.form());
		};
	}

	private interface RowWeights {
		float[] of(NeighbourGraph graph);
	}

	private static Relation rows(Relation relation, RowWeights weights) {
		NeighbourGraph graph = neighbours(relation);
		var result = new Neighbours(new NeighbourGraph(graph.rows(), graph.k(), graph.indices(), weights.of(graph), graph.recall()));
		return relation.form() == Form.SQUARE ? Transform.square(result) : result;
	}

	/** The others of each point, smallest number first; at equal numbers the lower index first. */
	private static NeighbourGraph neighbours(Relation relation) {
		if (relation instanceof Neighbours r) {
			return r.graph();
		}
		int n = relation.size();
		float[] values = ((Square) relation).values().values();
		var indices = new int[Math.multiplyExact(n, n - 1)];
		var distances = new float[indices.length];
		for (int i = 0; i < n; i++) {
			var order = new Integer[n - 1];
			for (int j = 0; j < n - 1; j++) {
				order[j] = j < i ? j : j + 1;
			}
			int at = i * n;
			Arrays.sort(order, (a, b) -> Float.compare(values[at + a], values[at + b]));
			for (int j = 0; j < n - 1; j++) {
				indices[i * (n - 1) + j] = order[j];
				distances[i * (n - 1) + j] = values[at + order[j]];
			}
		}
		return new NeighbourGraph(n, n - 1, indices, distances, 1);
	}

	private static Relation symmetrised(Relation relation, boolean union) {
		if (relation instanceof Neighbours r) {
			return new Sparse(FuzzyGraph.united(r.graph(), r.graph().distances(), (a, b) -> union ? a + b - a * b : (a + b) / 2));
		}
		float[] m = ((Square) relation).values().values();
		int n = relation.size();
		var result = Matrix.zeros(n, n);
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				float a = m[i * n + j];
				float b = m[j * n + i];
				result.values()[i * n + j] = union ? a + b - a * b : (a + b) / 2;
			}
		}
		return new Square(result);
	}

	private static float[] values(Relation relation) {
		return switch (relation) {
			case Neighbours r -> r.graph().distances();
			case Sparse r -> r.graph().weight();
			case Square r -> r.values().values();
			case Triangular r -> r.values();
		};
	}

	/** The same pairs with other numbers. */
	private static Relation with(Relation relation, float[] values) {
		return switch (relation) {
			case Neighbours r -> new Neighbours(new NeighbourGraph(r.graph().rows(), r.graph().k(), r.graph().indices(), values,
					r.graph().recall()));
			case Sparse r -> new Sparse(new FuzzyGraph(r.graph().start(), r.graph().column(), values));
			case Square r -> new Square(new Matrix(r.size(), r.size(), values));
			case Triangular r -> new Triangular(r.size(), values);
		};
	}

	private static Relation each(Relation relation, DoubleUnaryOperator function) {
		float[] values = values(relation).clone();
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) function.applyAsDouble(values[i]);
		}
		return with(relation, values);
	}

	private static Relation scaled(Relation relation, double factor) {
		return each(relation, v -> v * factor);
	}

	/** Over all pairs, both ways. */
	private static double sum(Relation relation) {
		double sum = 0;
		for (float v : values(relation)) {
			sum += v;
		}
		return relation.form() == Form.TRIANGULAR ? 2 * sum : sum;
	}

	private static Relation rowsNormalised(Relation relation) {
		float[] values = values(relation).clone();
		int n = relation.size();
		for (int i = 0; i < n; i++) {
			int from = switch (relation) {
				case Sparse r -> r.graph().start()[i];
				default -> i * (values.length / n);
			};
			int to = switch (relation) {
				case Sparse r -> r.graph().start()[i + 1];
				default -> (i + 1) * (values.length / n);
			};
			double sum = 0;
			for (int e = from; e < to; e++) {
				sum += values[e];
			}
			for (int e = from; e < to && sum > 0; e++) {
				values[e] /= (float) sum;
			}
		}
		return with(relation, values);
	}

	private static Relation zeroDiagonal(Square relation) {
		float[] values = relation.values().values().clone();
		for (int i = 0; i < relation.size(); i++) {
			values[i * relation.size() + i] = 0;
		}
		return with(relation, values);
	}

	private static Relation stored(Relation relation, Form form) {
		if (relation.form() == form) {
			return relation;
		}
		Square all = Transform.square(relation);
		int n = all.size();
		float[] m = all.values().values();
		return switch (form) {
			case SQUARE -> all;
			case NEIGHBOURS -> new Neighbours(neighbours(all));
			case TRIANGULAR -> {
				var values = new float[n * (n - 1) / 2];
				for (int i = 0, e = 0; i < n; i++) {
					for (int j = i + 1; j < n; j++, e++) {
						values[e] = m[i * n + j];
					}
				}
				yield new Triangular(n, values);
			}
			case SPARSE -> {
				var start = new int[n + 1];
				var column = new int[m.length];
				var weight = new float[m.length];
				int e = 0;
				for (int i = 0; i < n; i++) {
					for (int j = 0; j < n; j++) {
						if (i != j && m[i * n + j] != 0) {
							column[e] = j;
							weight[e++] = m[i * n + j];
						}
					}
					start[i + 1] = e;
				}
				yield new Sparse(new FuzzyGraph(start, Arrays.copyOf(column, e), Arrays.copyOf(weight, e)));
			}
		};
	}
}
