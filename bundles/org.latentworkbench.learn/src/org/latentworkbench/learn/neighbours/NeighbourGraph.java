package org.latentworkbench.learn.neighbours;

import java.util.Arrays;

/**
 * For each of {@code rows} points its {@code k} nearest others, nearest first; at equal distance the lower index comes
 * first.
 *
 * @param rows      number of points {@code n} that have neighbours here
 * @param k         neighbours of each
 * @param indices   {@code n x k}, row-major: which point
 * @param distances {@code n x k}, row-major: how far, in the metric's own unit
 * @param recall    share of the true nearest neighbours that are found: 1 for an exact search, else an estimate from a
 *                  sample of rows
 */
public record NeighbourGraph(int rows, int k, int[] indices, float[] distances, double recall) {
	/** @throws IllegalArgumentException when the arrays are not {@code rows * k} long */
	public NeighbourGraph {
		if ((long) rows * k != indices.length || indices.length != distances.length) {
			throw new IllegalArgumentException(
					rows + " x " + k + " neighbours do not fit " + indices.length + " indices and " + distances.length + " distances");
		}
	}

	/** @param rank 0 for the nearest, to {@code k - 1} */
	public int neighbour(int row, int rank) {
		return indices[row * k + rank];
	}

	/** In the metric's own unit. @param rank 0 for the nearest, to {@code k - 1} */
	public float distance(int row, int rank) {
		return distances[row * k + rank];
	}

	/**
	 * The graph with only the {@code fewer} nearest of each point.
	 *
	 * @throws IllegalArgumentException when fewer are known
	 */
	public NeighbourGraph nearest(int fewer) {
		if (fewer > k) {
			throw new IllegalArgumentException("only " + k + " neighbours are known, not " + fewer);
		}
		var shortIndices = new int[rows * fewer];
		var shortDistances = new float[rows * fewer];
		for (int i = 0; i < rows; i++) {
			System.arraycopy(indices, i * k, shortIndices, i * fewer, fewer);
			System.arraycopy(distances, i * k, shortDistances, i * fewer, fewer);
		}
		return new NeighbourGraph(rows, fewer, shortIndices, shortDistances, recall);
	}

	/**
	 * Share of {@code other}'s neighbours that this graph has too, over all rows; 0 to 1.
	 *
	 * @throws IllegalArgumentException for a graph of another shape
	 */
	public double overlap(NeighbourGraph other) {
		if (other.rows != rows || other.k != k) {
			throw new IllegalArgumentException("graphs of different shape: " + rows + " x " + k + " and " + other.rows + " x " + other.k);
		}
		long shared = 0;
		for (int i = 0; i < rows; i++) {
			int[] mine = Arrays.copyOfRange(indices, i * k, (i + 1) * k);
			Arrays.sort(mine);
			for (int j = 0; j < k; j++) {
				if (Arrays.binarySearch(mine, other.indices[i * k + j]) >= 0) {
					shared++;
				}
			}
		}
		return (double) shared / indices.length;
	}
}
