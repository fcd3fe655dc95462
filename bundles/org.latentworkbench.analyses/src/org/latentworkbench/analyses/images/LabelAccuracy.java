package org.latentworkbench.analyses.images;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.learn.neighbours.ExactNeighbours;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.Workers;

/** How well a sample's neighbours know its label. */
public final class LabelAccuracy {
	private LabelAccuracy() {
	}

	/**
	 * The share of samples whose label is that of most of their nearest other samples (leave-one-out); samples without a label are left out.
	 *
	 * @param positions  {@code n x d}, finite
	 * @param neighbours that vote, below the number of samples with a label
	 * @return NaN where there are too few samples
	 */
	public static double of(Matrix positions, Labels labels, int neighbours, Workers workers) {
		int[] rows = java.util.stream.IntStream.range(0, positions.rows()).filter(i -> labels.codes()[i] >= 0).toArray();
		if (rows.length <= neighbours) {
			return Double.NaN;
		}
		int[] truth = labels.rows(rows).codes();
		int[] nearest = ExactNeighbours.graph(positions.rows(rows), neighbours, Metric.EUCLIDEAN, workers).indices();
		int classes = labels.names().size();
		return Confusion.of(truth, Votes.of(nearest, neighbours, truth, classes, neighbours), classes).accuracy();
	}
}
