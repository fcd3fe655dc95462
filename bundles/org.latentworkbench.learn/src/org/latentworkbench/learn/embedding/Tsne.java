package org.latentworkbench.learn.embedding;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.learn.neighbours.Neighbours;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * t-distributed stochastic neighbour embedding: positions in the plane or in space at which points are near those that are near
 * in the data (van der Maaten and Hinton, "Visualizing data using t-SNE", JMLR 9, 2008; with a tree: van der Maaten, JMLR 15,
 * 2014; start and learning rate: Kobak and Berens, "The art of using t-SNE for single-cell transcriptomics", Nature
 * Communications 10, 2019; Belkina et al., the same volume). The same data, settings and random stream give the same positions,
 * bit for bit, for any number of threads.
 */
public final class Tsne {
	/** Standard deviation of the first dimension at the start. */
	private static final double SMALL = 1e-4;
	private static final double LEAST_RATE = 50;

	/** Where the points start. */
	public enum Start {
		/** The data's first principal components, made small: keeps the arrangement at large best. */
		PCA,
		/** Anywhere near the origin. */
		RANDOM
	}

	/**
	 * What to do.
	 *
	 * @param perplexity      how many neighbours a point has, softly counted, at least 1; a third of the other rows is the
	 *                        most that is used
	 * @param dimensions      of the embedding, 2 or 3
	 * @param metric          of the data
	 * @param start           where the points start
	 * @param exaggeration    of the points' belonging in the early iterations, at least 1
	 * @param earlyIterations how many of the iterations are early, 0 to all
	 * @param iterations      in all, 0 or more
	 * @param learningRate    length of a step for a gradient of 1; 0: the number of rows / (4 exaggeration), at least 50
	 * @param theta           how coarsely far points are seen: a cell of width w acts as one at a distance over {@code w /
	 *                        theta}; 0 (exact) to 0.5
	 */
	public record Settings(double perplexity, int dimensions, Metric metric, Start start, double exaggeration, int earlyIterations,
			int iterations, double learningRate, double theta) {
		/** @throws IllegalArgumentException for a value outside its range */
		public Settings {
			require(perplexity >= 1 && Double.isFinite(perplexity), "perplexity", "at least 1", perplexity);
			require(dimensions == 2 || dimensions == 3, "dimensions", "2 or 3", dimensions);
			require(exaggeration >= 1 && Double.isFinite(exaggeration), "exaggeration", "at least 1", exaggeration);
			require(iterations >= 0, "iterations", "0 or more", iterations);
			require(earlyIterations >= 0 && earlyIterations <= iterations, "early iterations", "0 to the number of iterations",
					earlyIterations);
			require(learningRate >= 0 && Double.isFinite(learningRate), "learning rate", "0 or more", learningRate);
			require(theta >= 0 && theta <= .5, "theta", "0 to 0.5", theta);
		}

		/** The usual: perplexity 30, two dimensions, Euclidean, principal components, 1000 iterations, the first 250 early. */
		public static Settings standard() {
			return new Settings(30, 2, Metric.EUCLIDEAN, Start.PCA, 12, 250, 1000, 0, .5);
		}

		/** How many other points are a point's neighbours when there are {@code rows} points: three times the perplexity. */
		public int others(int rows) {
			return Affinities.neighbours(Affinities.perplexity(perplexity, rows), rows);
		}

		private double rate(int rows) {
			return learningRate > 0 ? learningRate : Math.max(LEAST_RATE, rows / (4 * exaggeration));
		}

		private static void require(boolean fits, String what, String expected, Number found) {
			if (!fits) {
				throw new IllegalArgumentException("t-SNE: " + what + " must be " + expected + ", not " + found);
			}
		}
	}

	private final Matrix positions;
	private final NeighbourGraph neighbours;
	private final double perplexity;
	private final double divergence;

	private Tsne(Matrix positions, NeighbourGraph neighbours, double perplexity, double divergence) {
		this.positions = positions;
		this.neighbours = neighbours;
		this.perplexity = perplexity;
		this.divergence = divergence;
	}

	/**
	 * Embeds the rows of a table.
	 *
	 * @param data   {@code n x d}, finite, n at least 3
	 * @param random its name chooses the numbers; nothing is drawn from it
	 * @throws IllegalArgumentException for fewer rows or a value that is not finite
	 */
	public static Tsne fit(Matrix data, Settings settings, RandomStream random, Workers workers) {
		if (data.rows() < 3) {
			throw new IllegalArgumentException("t-SNE needs at least three rows, not " + data.rows());
		}
		NeighbourGraph neighbours = Neighbours.graph(data, settings.others(data.rows()), settings.metric(), random.split("neighbours"),
				workers.part(0, .15));
		return fit(data, neighbours, settings, random, workers.part(.15, 1));
	}

	/**
	 * Embeds the rows of a table whose neighbours are known already.
	 *
	 * @param data   {@code n x d}, finite, n at least 3
	 * @param known  neighbours in the data by the settings' metric, at least as many as {@link Settings#others}
	 * @param random its name chooses the numbers; nothing is drawn from it
	 * @throws IllegalArgumentException for too few neighbours
	 */
	public static Tsne fit(Matrix data, NeighbourGraph known, Settings settings, RandomStream random, Workers workers) {
		int n = data.rows();
		if (known.rows() != n) {
			throw new IllegalArgumentException("the data have " + n + " rows, the neighbours " + known.rows());
		}
		NeighbourGraph neighbours = known.nearest(settings.others(n));
		double perplexity = Affinities.perplexity(settings.perplexity(), n);
		FuzzyGraph joint = Affinities.joint(neighbours, perplexity, workers);
		double[] y = start(data, settings, random, workers.part(0, .05));
		var forces = new TsneForces(joint, settings.dimensions(), settings.theta());
		new TsneLayout(forces, settings.exaggeration(), settings.earlyIterations(), settings.iterations(), settings.rate(n))
				.arrange(y, settings.dimensions(), workers.part(.05, 1));
		var positions = Matrix.zeros(n, settings.dimensions());
		for (int p = 0; p < y.length; p++) {
			positions.values()[p] = (float) y[p];
		}
		return new Tsne(positions, neighbours, perplexity, forces.divergence(y, workers));
	}

	private static double[] start(Matrix data, Settings settings, RandomStream random, Workers workers) {
		int dims = settings.dimensions();
		var y = new double[data.rows() * dims];
		RandomStream chance = random.split("start");
		chance.fillGaussian(y);
		if (settings.start() == Start.RANDOM) {
			Orthonormal.scale(y, SMALL);
			return y;
		}
		/* A little chance parts points at the same place. */
		Orthonormal.scale(y, SMALL / 100);
		Matrix components = Pca.start(data, dims, random.split("components"), workers);
		double squares = 0;
		for (int p = 0; p < y.length; p += dims) {
			squares += components.values()[p] * (double) components.values()[p];
		}
		double deviation = Math.sqrt(squares / data.rows());
		for (int p = 0; p < y.length && deviation > 0; p++) {
			y[p] += SMALL / deviation * components.values()[p];
		}
		return y;
	}

	/** The positions, {@code n x dimensions}, centred. */
	public Matrix positions() {
		return positions;
	}

	/** The neighbours in the data that the positions were made from. */
	public NeighbourGraph neighbours() {
		return neighbours;
	}

	/** The perplexity that was used: as set, or the most that the number of rows allows. */
	public double perplexity() {
		return perplexity;
	}

	/** The Kullback-Leibler divergence of the positions from the data, in nats, 0 at best; without exaggeration. */
	public double divergence() {
		return divergence;
	}
}
