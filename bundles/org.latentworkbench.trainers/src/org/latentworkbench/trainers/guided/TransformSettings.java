package org.latentworkbench.trainers.guided;

import org.latentworkbench.api.Parameter;
import org.latentworkbench.learn.embedding.MembershipCurve;
import org.latentworkbench.learn.guided.Relation.Form;
import org.latentworkbench.learn.guided.Transform;

/** A transform of a relation as a study says it. */
public record TransformSettings(
		@Parameter(help = "What to do: perplexity (rows become Gaussian weights of this perplexity), connectivity (rows become UMAP's weights), "
				+ "symmetrise, normalise (numbers sum to 1), zero_diagonal, student_t or cauchy (of distances), power, or store as square, "
				+ "triangular or sparse.") Kind transform,
		@Parameter(byDefault = "30", min = 1, max = 100000, enabledIf = "transform=perplexity",
				help = "How many neighbours a sample has, softly counted; at most a third of the samples.") double perplexity,
		@Parameter(byDefault = "mean", enabledIf = "transform=symmetrise",
				help = "What two samples' views of each other become: their mean, or the fuzzy union p + q - pq.") By by,
		@Parameter(byDefault = "all", enabledIf = "transform=normalise", help = "What sums to 1: all numbers, or those of each row.") Over over,
		@Parameter(byDefault = "1", min = 0, above = true, max = 1000, enabledIf = "transform=student_t",
				help = "Degrees of freedom: the fewer, the longer the tail.") double alpha,
		@Parameter(byDefault = "0.01", min = 0, max = 2, enabledIf = "transform=cauchy",
				help = "Distance below which samples belong together fully.") double minDistance,
		@Parameter(byDefault = "1", min = 0.5, max = 100, enabledIf = "transform=cauchy", help = "Over which distance belonging falls.") double spread,
		@Parameter(byDefault = "2", min = -10, max = 10, enabledIf = "transform=power", help = "The power.") double exponent) {

	/** What to do. */
	public enum Kind {
		PERPLEXITY, CONNECTIVITY, SYMMETRISE, NORMALISE, ZERO_DIAGONAL, STUDENT_T, CAUCHY, POWER, SQUARE, TRIANGULAR, SPARSE
	}

	/** How two views become one. */
	public enum By {
		MEAN, UNION
	}

	/** What sums to 1. */
	public enum Over {
		ALL, ROWS
	}

	static TransformSettings of(Kind kind, double perplexity, By by) {
		return new TransformSettings(kind, perplexity, by, Over.ALL, 1, .01, 1, 2);
	}

	Transform transformed() {
		return switch (transform) {
			case PERPLEXITY -> new Transform.Perplexity(perplexity);
			case CONNECTIVITY -> new Transform.Connectivity();
			case SYMMETRISE -> new Transform.Symmetrise(by == By.UNION);
			case NORMALISE -> new Transform.Normalise(over == Over.ROWS);
			case ZERO_DIAGONAL -> new Transform.ZeroDiagonal();
			case STUDENT_T -> new Transform.StudentT(alpha);
			case CAUCHY -> new Transform.Cauchy(MembershipCurve.fit(minDistance, spread));
			case POWER -> new Transform.Power(exponent);
			case SQUARE -> new Transform.To(Form.SQUARE);
			case TRIANGULAR -> new Transform.To(Form.TRIANGULAR);
			case SPARSE -> new Transform.To(Form.SPARSE);
		};
	}
}
