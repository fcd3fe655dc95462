package org.latentworkbench.trainers.guided;

import org.latentworkbench.api.Parameter;
import org.latentworkbench.learn.embedding.MembershipCurve;
import org.latentworkbench.learn.guided.Compare;
import org.latentworkbench.learn.guided.Kernel;
import org.latentworkbench.learn.guided.Loss.Share;

/** A loss of a phase as a study says it. */
public record LossSettings(
		@Parameter(help = "What is made small: relation (samples of a batch are to be related as in the data), edges (the same by drawing related "
				+ "pairs and others), position (positions are to be at given places), correlation (an axis is to follow an attribute), triplet "
				+ "(classes are to lie together), classification (classes are to be told from positions), reconstruction (inputs are to be told "
				+ "from positions).") Kind loss,
		@Parameter(byDefault = "1", min = 0, help = "What the loss is multiplied with.") double weight,
		@Parameter(byDefault = "''", help = "For relation, edges and the target spectral: which of the relations.") String relation,
		@Parameter(byDefault = "kl", enabledIf = "loss=relation",
				help = "How belonging in the data and in the embedding are compared: kl, cross_entropy, or stress (squared differences).") Compare compare,
		@Parameter(byDefault = "auto", enabledIf = "loss=relation",
				help = "What sums to 1 before they are compared: all pairs of a batch, those of each of its rows, or none; auto is all for kl and "
						+ "none else.") Sum sum,
		@Parameter(byDefault = "student_t", enabledIf = "loss=relation|edges",
				help = "Belonging in the embedding by distance: student_t, cauchy (UMAP's curve), or the distance itself.") Curve kernel,
		@Parameter(byDefault = "2", min = 1, max = 100, enabledIf = "loss=relation",
				help = "Distance in the embedding, as the p of a p-norm: 2 is the straight line, 1 the sum of the differences.") double norm,
		@Parameter(byDefault = "1", min = 0, above = true, max = 1000, enabledIf = "kernel=student_t",
				help = "Degrees of freedom of student_t.") double alpha,
		@Parameter(byDefault = "false", enabledIf = "kernel=student_t", help = "Whether alpha is learned as well.") boolean trainAlpha,
		@Parameter(byDefault = "0.01", min = 0, max = 2, enabledIf = "kernel=cauchy", help = "How close together samples may come.") double minDistance,
		@Parameter(byDefault = "1", min = 0.5, max = 100, enabledIf = "kernel=cauchy", help = "How far clumps of samples reach.") double spread,
		@Parameter(byDefault = "5", min = 0, max = 1000, enabledIf = "loss=edges", help = "Unrelated pairs for each related one.") int negatives,
		@Parameter(byDefault = "pca", enabledIf = "loss=position",
				help = "Where positions are to be: at the principal components (pca), or at the eigenvectors of a relation's graph (spectral); any "
						+ "number of dimensions.") Target target,
		@Parameter(byDefault = "''", names = Parameter.Names.FEATURE,
				help = "For correlation: the attribute, a feature of numbers. For triplet and classification: a feature of categories. It need not be "
						+ "an input.") String attribute,
		@Parameter(byDefault = "0", min = 0, enabledIf = "loss=correlation", help = "Which axis of the embedding follows the attribute, from 0.") int axis,
		@Parameter(byDefault = "1", min = 0, enabledIf = "loss=triplet",
				help = "How much nearer samples of a class are to be to each other than to those of others.") double margin) {

	/** What is made small. */
	public enum Kind {
		RELATION, EDGES, POSITION, CORRELATION, TRIPLET, CLASSIFICATION, RECONSTRUCTION
	}

	/** What sums to 1. */
	public enum Sum {
		AUTO, ALL, ROWS, NONE
	}

	/** Belonging by distance. */
	public enum Curve {
		STUDENT_T, CAUCHY, DISTANCE
	}

	/** Where positions are to be. */
	public enum Target {
		PCA, SPECTRAL
	}

	private static LossSettings of(Kind kind, double weight, String relation, Compare compare, Curve kernel) {
		return new LossSettings(kind, weight, relation, compare, Sum.AUTO, kernel, 2, 1, false, .01, 1, 5, Target.PCA, "", 0, 1);
	}

	static LossSettings relation(double weight, String relation, Compare compare, Curve kernel, boolean trainAlpha) {
		return new LossSettings(Kind.RELATION, weight, relation, compare, Sum.AUTO, kernel, 2, 1, trainAlpha, .01, 1, 5, Target.PCA, "", 0, 1);
	}

	static LossSettings edges(double weight, String relation, double minDistance, double spread, int negatives) {
		return new LossSettings(Kind.EDGES, weight, relation, Compare.KL, Sum.AUTO, Curve.CAUCHY, 2, 1, false, minDistance, spread, negatives,
				Target.PCA, "", 0, 1);
	}

	static LossSettings position(Target target, String relation) {
		return new LossSettings(Kind.POSITION, 1, relation, Compare.KL, Sum.AUTO, Curve.STUDENT_T, 2, 1, false, .01, 1, 5, target, "", 0, 1);
	}

	static LossSettings correlation(double weight, String attribute, int axis) {
		return new LossSettings(Kind.CORRELATION, weight, "", Compare.KL, Sum.AUTO, Curve.STUDENT_T, 2, 1, false, .01, 1, 5, Target.PCA, attribute, axis,
				1);
	}

	static LossSettings classes(Kind kind, double weight, String feature) {
		return new LossSettings(kind, weight, "", Compare.KL, Sum.AUTO, Curve.STUDENT_T, 2, 1, false, .01, 1, 5, Target.PCA, feature, 0, 1);
	}

	static LossSettings reconstruction(double weight) {
		return of(Kind.RECONSTRUCTION, weight, "", Compare.KL, Curve.STUDENT_T);
	}

	Kernel kernelOf() {
		return switch (kernel) {
			case STUDENT_T -> new Kernel.StudentT(alpha);
			case CAUCHY -> new Kernel.Cauchy(MembershipCurve.fit(minDistance, spread));
			case DISTANCE -> new Kernel.Distance();
		};
	}

	Share share() {
		return switch (sum) {
			case AUTO -> compare == Compare.KL ? Share.ALL : Share.NONE;
			case ALL -> Share.ALL;
			case ROWS -> Share.ROWS;
			case NONE -> Share.NONE;
		};
	}

	/** What the loss is called in the history of training. */
	String title() {
		return switch (loss) {
			case RELATION -> compare.name().toLowerCase(java.util.Locale.ROOT) + " of " + relation;
			case EDGES -> "edges of " + relation;
			case POSITION -> "position";
			case CORRELATION -> "1 - r2 of " + attribute;
			case TRIPLET -> "triplets of " + attribute;
			case CLASSIFICATION -> "classification of " + attribute;
			case RECONSTRUCTION -> "reconstruction";
		};
	}
}
