package org.latentworkbench.learn.guided;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.learn.embedding.FuzzyGraph;

/** What a phase of training makes small, and how much it counts. */
public sealed interface Loss {

	/** What it is called in the history. */
	String name();

	/** What its value is multiplied with; 0 or more. */
	double weight();

	/**
	 * Pairs of a batch are to be related as in the data.
	 *
	 * @param relation   of the data
	 * @param kernel     of the embedding
	 * @param norm       the p of the distance in the embedding, 1 or more; 2 for the straight line
	 * @param trainAlpha whether the alpha of {@link Kernel.StudentT} is learned as well
	 * @param share      whether all numbers of a batch, or of each of its rows, are made to sum to 1 first
	 */
	record Relate(String name, double weight, Relation relation, Kernel kernel, double norm, boolean trainAlpha, Compare compare,
			Share share) implements Loss {
	}

	/** What is made of a batch's numbers before they are compared. */
	enum Share {
		NONE, ALL, ROWS
	}

	/**
	 * Edges of a graph are to be short, others long; the batches are made of edges.
	 *
	 * @param negatives others for each edge
	 */
	record Edges(String name, double weight, FuzzyGraph graph, Kernel kernel, int negatives) implements Loss {
	}

	/** @param target {@code n x out}: where the points are to be */
	record Position(String name, double weight, Matrix target) implements Loss {
	}

	/**
	 * A coordinate is to follow an attribute: {@code 1 - r^2} in each batch.
	 *
	 * @param attribute of the {@code n} samples, NaN where missing
	 */
	record Follow(String name, double weight, float[] attribute, int axis) implements Loss {
	}

	/** Samples of a class are to be nearer to each other than to those of others. @param classes of the {@code n} samples, -1 where missing */
	record Triplets(String name, double weight, int[] classes, double margin) implements Loss {
	}

	/** The classes are to be told from the positions. @param classes of the {@code n} samples, -1 where missing */
	record Classify(String name, double weight, int[] classes) implements Loss {
	}

	/** The input is to be told from the positions. */
	record Reconstruct(String name, double weight) implements Loss {
	}
}
