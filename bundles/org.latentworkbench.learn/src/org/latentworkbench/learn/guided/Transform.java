package org.latentworkbench.learn.guided;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.learn.embedding.MembershipCurve;
import org.latentworkbench.learn.guided.Relation.Form;
import org.latentworkbench.learn.guided.Relation.Neighbours;
import org.latentworkbench.learn.guided.Relation.Sparse;
import org.latentworkbench.learn.guided.Relation.Square;
import org.latentworkbench.learn.guided.Relation.Triangular;
import org.latentworkbench.learn.neighbours.Workers;

/** What can be done with a relation before it is learned from. Which fits which is known without computing anything: {@link #after}. */
public sealed interface Transform {

	/** Gaussian weights in each row, as wide as the perplexity asks (van der Maaten and Hinton 2008, equation 1); rows sum to 1. */
	record Perplexity(double perplexity) implements Transform {
	}

	/**
	 * {@code exp(-(d - dmin) / sigma)} in each row, the nearest at 1, with the sigma at which the row sums to {@code log2(k)} (McInnes, Healy
	 * and Melville 2018, section 3.1); {@code k} is the number of neighbours in the row and the point itself.
	 */
	record Connectivity() implements Transform {
	}

	/** Makes the two numbers of a pair one: {@code (M + M') / 2}, or the fuzzy union {@code M + M' - M M'}, element by element. */
	record Symmetrise(boolean union) implements Transform {
	}

	/** Divides by the sum of all numbers, or each row by its own. */
	record Normalise(boolean rows) implements Transform {
	}

	/** Sets the diagonal to 0. */
	record ZeroDiagonal() implements Transform {
	}

	/** {@code (1 + d^2 / alpha)^(-(alpha + 1) / 2)} of each distance. */
	record StudentT(double alpha) implements Transform {
	}

	/** {@code 1 / (1 + a d^(2 b))} of each distance, whatever the form. */
	record Cauchy(MembershipCurve curve) implements Transform {
	}

	/** Each number to a power. */
	record Power(double exponent) implements Transform {
	}

	/** Stores the relation otherwise. */
	record To(Form form) implements Transform {
	}

	/** As it is called in YAML and in messages. */
	default String word() {
		return switch (this) {
			case Perplexity t -> "perplexity";
			case Connectivity t -> "connectivity";
			case Symmetrise t -> "symmetrise";
			case Normalise t -> t.rows() ? "normalise over rows" : "normalise";
			case ZeroDiagonal t -> "zero_diagonal";
			case StudentT t -> "student_t";
			case Cauchy t -> "cauchy";
			case Power t -> "power";
			case To t -> "store as " + t.form().word();
		};
	}

	/** The form of a relation after this transform; empty where it does not fit. */
	default Optional<Form> after(Form form) {
		boolean rows = form == Form.NEIGHBOURS || form == Form.SQUARE;
		return switch (this) {
			case Perplexity t -> rows ? Optional.of(form) : Optional.empty();
			case Connectivity t -> rows ? Optional.of(form) : Optional.empty();
			case Symmetrise t -> rows ? Optional.of(form == Form.SQUARE ? form : Form.SPARSE) : Optional.empty();
			case Normalise t -> t.rows() && form == Form.TRIANGULAR ? Optional.empty() : Optional.of(form);
			case ZeroDiagonal t -> form == Form.SQUARE ? Optional.of(form) : Optional.empty();
			case StudentT t -> Optional.of(form);
			case Cauchy t -> Optional.of(form);
			case Power t -> Optional.of(form);
			case To t -> switch (t.form()) {
				case SQUARE -> Optional.of(t.form());
				case TRIANGULAR -> form == Form.NEIGHBOURS ? Optional.empty() : Optional.of(t.form());
				case SPARSE -> Optional.of(t.form());
				case NEIGHBOURS -> form == Form.SQUARE || form == Form.NEIGHBOURS ? Optional.of(t.form()) : Optional.empty();
			};
		};
	}

	/** Why a transform does not fit a relation of this form, for a person. */
	default String refusal(Form form) {
		String why = switch (this) {
			case Symmetrise t -> form == Form.TRIANGULAR ? "one of that form is symmetric as it is" : "both ends' numbers have been joined already";
			case ZeroDiagonal t -> "only a square relation has a diagonal";
			case To t -> t.form() == Form.TRIANGULAR ? "it is not symmetric; symmetrise it first" : "each point must have the same number of others";
			default -> "it works on rows of neighbours and on square relations" + (form == Form.TRIANGULAR
					? "; store the relation as square" : "; put it before symmetrise");
		};
		return word() + " does not fit a " + form.word() + " relation: " + why;
	}

	/**
	 * Applies transforms one after the other.
	 *
	 * @throws IllegalArgumentException where one does not fit
	 */
	static Relation all(Relation relation, List<Transform> transforms, Workers workers) {
		Relation result = relation;
		for (Transform transform : transforms) {
			result = transform.apply(result, workers);
		}
		return result;
	}

	/** @throws IllegalArgumentException where it does not fit */
	default Relation apply(Relation relation, Workers workers) {
		if (after(relation.form()).isEmpty()) {
			throw new IllegalArgumentException(refusal(relation.form()));
		}
		return RelationMaths.apply(this, relation, workers);
	}

	/** All pairs; those that are not there are 0. */
	static Square square(Relation relation) {
		if (relation instanceof Square s) {
			return s;
		}
		int n = relation.size();
		var values = Matrix.zeros(n, n);
		switch (relation) {
			case Neighbours r -> {
				for (int e = 0; e < r.graph().indices().length; e++) {
					values.values()[e / r.graph().k() * n + r.graph().indices()[e]] = r.graph().distances()[e];
				}
			}
			case Sparse r -> {
				for (int i = 0; i < n; i++) {
					for (int e = r.graph().start()[i]; e < r.graph().start()[i + 1]; e++) {
						values.values()[i * n + r.graph().column()[e]] = r.graph().weight()[e];
					}
				}
			}
			case Triangular r -> {
				for (int i = 0, e = 0; i < n; i++) {
					for (int j = i + 1; j < n; j++, e++) {
						values.values()[i * n + j] = r.values()[e];
						values.values()[j * n + i] = r.values()[e];
					}
				}
			}
			case Square r -> throw new IllegalStateException();
		}
		return new Square(values);
	}
}
