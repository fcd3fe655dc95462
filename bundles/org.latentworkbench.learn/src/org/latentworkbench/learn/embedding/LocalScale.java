package org.latentworkbench.learn.embedding;

import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * The scale of distances around each point (McInnes, Healy and Melville 2018, section 3.1): {@code rho}, up to which a
 * neighbour belongs fully, and {@code sigma}, over which belonging falls, such that a point's views of its neighbours sum
 * to {@code log2(k + 1)}.
 *
 * @param rho   {@code n}, 0 or more
 * @param sigma {@code n}, 0 or more; 0 only where all distances are 0
 */
record LocalScale(double[] rho, double[] sigma) {
	private static final double TOLERANCE = 1e-5;
	private static final int STEPS = 64;
	/** A bandwidth is at least this share of the mean distance. */
	private static final double LEAST = 1e-3;

	/** @param localConnectivity how many nearest neighbours belong fully; a fraction means a point between two of them */
	static LocalScale of(NeighbourGraph neighbours, double localConnectivity, Workers workers) {
		int n = neighbours.rows();
		int k = neighbours.k();
		double total = 0;
		for (float d : neighbours.distances()) {
			total += d;
		}
		/* The point itself, at distance 0, counts as one of its neighbours. */
		double mean = total / ((long) n * (k + 1));
		var rho = new double[n];
		var sigma = new double[n];
		workers.ranges(n, 256, (from, to) -> {
			for (int i = from; i < to; i++) {
				double sum = 0;
				for (int j = 0; j < k; j++) {
					sum += neighbours.distance(i, j);
				}
				rho[i] = reach(neighbours, i, localConnectivity);
				double least = LEAST * (rho[i] > 0 ? sum / (k + 1) : mean);
				sigma[i] = Math.max(least, bandwidth(neighbours, i, rho[i]));
			}
		});
		return new LocalScale(rho, sigma);
	}

	/**
	 * The distance of the {@code localConnectivity}-th neighbour that is not at the same place, between neighbours by
	 * interpolation.
	 */
	private static double reach(NeighbourGraph neighbours, int i, double localConnectivity) {
		int k = neighbours.k();
		int same = 0;
		while (same < k && neighbours.distance(i, same) == 0) {
			same++;
		}
		int apart = k - same;
		if (apart == 0) {
			return 0;
		}
		if (apart < localConnectivity) {
			return neighbours.distance(i, k - 1);
		}
		int whole = (int) localConnectivity;
		double part = localConnectivity - whole;
		double below = whole > 0 ? neighbours.distance(i, same + whole - 1) : 0;
		return part <= TOLERANCE ? below : below + part * (neighbours.distance(i, same + whole) - below);
	}

	private static double bandwidth(NeighbourGraph neighbours, int i, double rho) {
		int k = neighbours.k();
		double target = StrictMath.log(k + 1) / StrictMath.log(2);
		double low = 0;
		double high = Double.POSITIVE_INFINITY;
		double sigma = 1;
		for (int step = 0; step < STEPS; step++) {
			double sum = 0;
			for (int j = 0; j < k; j++) {
				double beyond = neighbours.distance(i, j) - rho;
				sum += beyond > 0 ? FastPower.exp(-beyond / sigma) : 1;
			}
			if (Math.abs(sum - target) < TOLERANCE) {
				break;
			}
			if (sum > target) {
				high = sigma;
				sigma = (low + high) / 2;
			} else {
				low = sigma;
				sigma = high == Double.POSITIVE_INFINITY ? 2 * sigma : (low + high) / 2;
			}
		}
		return sigma;
	}
}
