package org.latentworkbench.learn.embedding;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.neighbours.ExactNeighbours;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.learn.neighbours.Neighbours;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * Uniform manifold approximation and projection: few-dimensional positions in which near neighbours stay near (McInnes,
 * Healy and Melville, "UMAP: Uniform Manifold Approximation and Projection for Dimension Reduction", arXiv:1802.03426,
 * 2018). The same data, settings and random stream give the same positions, bit for bit, for any number of threads.
 */
public final class Umap {
	private static final int LARGE = 10_000;

	/** Where the points start. */
	public enum Start {
		/** Eigenvectors of the graph's Laplacian. */
		SPECTRAL,
		/** The data's first principal components: keeps the arrangement at large best. */
		PCA,
		/** Anywhere. */
		RANDOM
	}

	/**
	 * What to do.
	 *
	 * @param neighbours        size of a neighbourhood, the point itself included, at least 2; small keeps detail, large
	 *                          the arrangement. No more than there are rows are used
	 * @param minDist           how close together points may come, 0 to 3 times {@code spread}
	 * @param spread            scale of the embedding, greater than 0
	 * @param dimensions        of the embedding, at least 1
	 * @param metric            of the data
	 * @param start             where the points start
	 * @param epochs            passes over the graph's edges; 0: 500 up to 10,000 rows and 200 beyond
	 * @param learningRate      of the first epoch, greater than 0
	 * @param negatives         points that push for each that pulls, 0 or more
	 * @param repulsion         weight of the pushes, 0 or more
	 * @param unionShare        1: two points' views of each other are united, 0: intersected
	 * @param localConnectivity number of nearest neighbours that belong to a point fully, 0 or more
	 */
	public record Settings(int neighbours, double minDist, double spread, int dimensions, Metric metric, Start start, int epochs,
			double learningRate, int negatives, double repulsion, double unionShare, double localConnectivity) {
		/** @throws IllegalArgumentException for a value outside its range */
		public Settings {
			require(neighbours >= 2, "neighbours", "at least 2", neighbours);
			require(dimensions >= 1, "dimensions", "at least 1", dimensions);
			require(epochs >= 0, "epochs", "0 or more", epochs);
			require(learningRate > 0 && Double.isFinite(learningRate), "learning rate", "greater than 0", learningRate);
			require(negatives >= 0, "negatives", "0 or more", negatives);
			require(repulsion >= 0 && Double.isFinite(repulsion), "repulsion", "0 or more", repulsion);
			require(unionShare >= 0 && unionShare <= 1, "union share", "0 to 1", unionShare);
			require(localConnectivity >= 0 && localConnectivity <= neighbours, "local connectivity", "0 to the number of neighbours",
					localConnectivity);
		}

		/** The usual: 15 neighbours, minimal distance 0.1, two dimensions, Euclidean, spectral start. */
		public static Settings standard() {
			return new Settings(15, .1, 1, 2, Metric.EUCLIDEAN, Start.SPECTRAL, 0, 1, 5, 1, 1, 1);
		}

		/** How many other points are a point's neighbours when there are {@code rows} points. */
		public int others(int rows) {
			return Math.min(neighbours, rows) - 1;
		}

		private static void require(boolean fits, String what, String expected, Number found) {
			if (!fits) {
				throw new IllegalArgumentException("UMAP: " + what + " must be " + expected + ", not " + found);
			}
		}
	}

	private final Settings settings;
	private final MembershipCurve curve;
	private final Matrix data;
	private final NeighbourGraph neighbours;
	private final Matrix positions;

	private Umap(Settings settings, MembershipCurve curve, Matrix data, NeighbourGraph neighbours, Matrix positions) {
		this.settings = settings;
		this.curve = curve;
		this.data = data;
		this.neighbours = neighbours;
		this.positions = positions;
	}

	/**
	 * Embeds the rows of a table.
	 *
	 * @param data   {@code n x d}, finite, n at least 3
	 * @param random its name chooses the numbers; nothing is drawn from it
	 * @throws IllegalArgumentException for fewer rows, a value that is not finite, or settings that fit no curve
	 */
	public static Umap fit(Matrix data, Settings settings, RandomStream random, Workers workers) {
		if (data.rows() < 3) {
			throw new IllegalArgumentException("UMAP needs at least three rows, not " + data.rows());
		}
		NeighbourGraph neighbours = Neighbours.graph(data, settings.others(data.rows()), settings.metric(), random.split("neighbours"),
				workers.part(0, .3));
		return fit(data, neighbours, settings, random, workers.part(.3, 1));
	}

	/**
	 * Embeds the rows of a table whose neighbours are known already, for instance from {@link Tsne}.
	 *
	 * @param data      {@code n x d}, finite, n at least 3
	 * @param known      neighbours in the data by the settings' metric, at least as many as {@link Settings#others}
	 * @param random     its name chooses the numbers; nothing is drawn from it
	 * @throws IllegalArgumentException for too few neighbours or settings that fit no curve
	 */
	public static Umap fit(Matrix data, NeighbourGraph known, Settings settings, RandomStream random, Workers workers) {
		if (known.rows() != data.rows()) {
			throw new IllegalArgumentException("the data have " + data.rows() + " rows, the neighbours " + known.rows());
		}
		MembershipCurve curve = MembershipCurve.fit(settings.minDist(), settings.spread());
		NeighbourGraph neighbours = known.nearest(settings.others(data.rows()));
		FuzzyGraph graph = FuzzyGraph.of(neighbours, settings.localConnectivity(), settings.unionShare(), workers);
		Matrix positions = start(graph, data, settings, random.split("start"), workers.part(0, .15));
		int epochs = settings.epochs() > 0 ? settings.epochs() : data.rows() <= LARGE ? 500 : 200;
		new UmapLayout(curve, settings.repulsion(), settings.negatives(), settings.learningRate(), epochs)
				.arrange(graph, positions, random.split("layout"), workers.part(.15, 1));
		return new Umap(settings, curve, data, neighbours, positions);
	}

	private static Matrix start(FuzzyGraph graph, Matrix data, Settings settings, RandomStream random, Workers workers) {
		int dims = settings.dimensions();
		Matrix positions = switch (settings.start()) {
			case SPECTRAL -> SpectralLayout.of(graph, data, dims, random.split("vectors"), workers);
			case PCA -> Pca.start(data, dims, random.split("components"), workers);
			case RANDOM -> {
				var anywhere = Matrix.zeros(data.rows(), dims);
				random.split("anywhere").fillUniform(anywhere.values(), 0, anywhere.values().length, -1, 1);
				yield anywhere;
			}
		};
		rescale(positions, random.split("noise"));
		return positions;
	}

	/** Stretches each dimension over 0 to 10, with a little noise that parts points at the same place. */
	private static void rescale(Matrix positions, RandomStream noise) {
		float[] values = positions.values();
		int dims = positions.columns();
		float largest = Float.MIN_NORMAL;
		for (float v : values) {
			largest = Math.max(largest, Math.abs(v));
		}
		for (int p = 0; p < values.length; p++) {
			values[p] = (float) (values[p] * (10.0 / largest) + 1e-4 * noise.nextGaussian());
		}
		for (int c = 0; c < dims; c++) {
			float low = Float.POSITIVE_INFINITY;
			float high = Float.NEGATIVE_INFINITY;
			for (int p = c; p < values.length; p += dims) {
				low = Math.min(low, values[p]);
				high = Math.max(high, values[p]);
			}
			float width = Math.max(high - low, Float.MIN_NORMAL);
			for (int p = c; p < values.length; p += dims) {
				values[p] = 10 * (values[p] - low) / width;
			}
		}
	}

	/** The positions, {@code n x dimensions}. */
	public Matrix positions() {
		return positions;
	}

	/** The neighbours in the data that the positions were made from. */
	public NeighbourGraph neighbours() {
		return neighbours;
	}

	/**
	 * Places new rows among the embedded ones, which stay where they are.
	 *
	 * @param rows   {@code m x d}, finite
	 * @param random its name chooses the numbers; nothing is drawn from it
	 * @return {@code m x dimensions}
	 * @throws IllegalArgumentException for another width or a value that is not finite
	 */
	public Matrix transform(Matrix rows, RandomStream random, Workers workers) {
		int k = Math.min(settings.neighbours(), data.rows());
		NeighbourGraph nearest = ExactNeighbours.query(data, rows, k, settings.metric(), workers.part(0, .5));
		/* The new point is not among its neighbours, so one fewer of them is sure to belong. */
		float[] views = FuzzyGraph.views(nearest, Math.max(0, settings.localConnectivity() - 1), workers);
		FuzzyGraph graph = FuzzyGraph.directed(nearest, views);
		int dims = settings.dimensions();
		var result = Matrix.zeros(rows.rows(), dims);
		for (int i = 0; i < rows.rows(); i++) {
			double total = 0;
			var sum = new double[dims];
			for (int e = graph.start()[i]; e < graph.start()[i + 1]; e++) {
				total += graph.weight()[e];
				for (int c = 0; c < dims; c++) {
					sum[c] += graph.weight()[e] * (double) positions.at(graph.column()[e], c);
				}
			}
			for (int c = 0; c < dims; c++) {
				result.values()[i * dims + c] = (float) (sum[c] / total);
			}
		}
		int epochs = settings.epochs() > 0 ? Math.max(1, settings.epochs() / 3) : rows.rows() <= LARGE ? 100 : 30;
		new UmapLayout(curve, settings.repulsion(), settings.negatives(), settings.learningRate() / 4, epochs)
				.settle(graph, result, positions, random.split("transform"), workers.part(.5, 1));
		return result;
	}
}
