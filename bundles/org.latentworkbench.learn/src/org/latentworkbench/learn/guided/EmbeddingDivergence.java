package org.latentworkbench.learn.guided;

import java.util.Arrays;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.guided.Loss.Share;

/** How far an embedding is from a relation of the data, measured as t-SNE's loss is while it is trained: batch by batch. */
public final class EmbeddingDivergence {
	private EmbeddingDivergence() {
	}

	/**
	 * The Kullback-Leibler divergence of the embedding's Student kernel from the data's relation, divided by the size of the batch, the mean over
	 * one pass in batches.
	 *
	 * @param relation  of {@code n} points, symmetric
	 * @param positions {@code n x d}
	 * @param batch     points to a batch, 2 or more
	 * @param alpha     of the kernel
	 * @param random    its name chooses the batches; nothing is drawn from it
	 */
	public static double of(Relation relation, Matrix positions, int batch, double alpha, RandomStream random) {
		int n = positions.rows();
		int batches = Math.max(1, (int) Math.round((double) n / batch));
		int[] order = random.split("batches").permutation(n);
		var place = new int[n];
		Arrays.fill(place, -1);
		var loss = new RelationLoss(Compare.KL, Share.ALL);
		double sum = 0;
		for (int b = 0; b < batches; b++) {
			int[] rows = Arrays.copyOfRange(order, (int) ((long) b * n / batches), (int) ((long) (b + 1) * n / batches));
			var p = new float[rows.length][rows.length];
			relation.block(rows, place, p);
			var y = new float[rows.length][];
			for (int i = 0; i < rows.length; i++) {
				y[i] = positions.row(rows[i]);
			}
			sum += loss.add(y, rows.length, p, new Kernel.StudentT(alpha), 0, new float[rows.length][positions.columns()]);
		}
		return sum / batches;
	}
}
