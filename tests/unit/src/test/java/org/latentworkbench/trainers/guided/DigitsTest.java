package org.latentworkbench.trainers.guided;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.learn.embedding.Pca;
import org.latentworkbench.learn.embedding.Tsne;
import org.latentworkbench.learn.embedding.Umap;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.Monitor;
import org.latentworkbench.learn.neighbours.NeighbourhoodQuality;
import org.latentworkbench.learn.neighbours.Workers;

/** Parametric t-SNE and UMAP of handwritten digits, 30 principal components of them, beside the kernels that learn no network. */
class DigitsTest {
	private static final int ROWS = 1000;
	private static final int COMPONENTS = 30;
	private static final int NEAR = 12;

	@Test
	void networksKeepNeighbourhoodsAsTheKernelsDoAndPlaceUnseenDigits() throws Exception {
		String shared = System.getProperty("latent.shared", System.getenv().getOrDefault("LATENT_SHARED", "../shared"));
		Path file = Path.of(shared, "data/mnist/t10k-images-idx3-ubyte.gz");
		assumeTrue(Files.exists(file), "the shared folder with the digits is not there");
		try (var workers = new Workers(2, Monitor.NONE)) {
			Matrix images = pixels(file, 2 * ROWS);
			Matrix half = rows(images, 0);
			var pca = Pca.of(half, COMPONENTS, RandomStream.of(1, "pca"), workers);
			Dataset seen = dataset(pca.transform(half, workers));
			Dataset unseen = dataset(pca.transform(rows(images, ROWS), workers));
			Matrix data = seen.continuous().get(0).values();
			var usual = Umap.Settings.standard();
			double tsne = trust(data, Tsne.fit(data, Tsne.Settings.standard(), RandomStream.of(1, "tsne"), workers).positions(), workers);
			double umap = trust(data, Umap.fit(data, new Umap.Settings(30, .01, 1, 2, usual.metric(), usual.start(), 0, 1, 5, 1, 1, 1), RandomStream.of(
					1, "umap"), workers).positions(), workers);
			for (String method : List.of("tsne", "umap")) {
				try (var run = new MemoryRun(1).with("dataset", seen).withThreads(2)) {
					new ParametricEmbedding().run(Parameters.of(ParametricEmbeddingParameters.class, "method: " + method, "hidden: [200, 100]",
							"epochs: 300", method.equals("tsne") ? "fineEpochs: 100" : "fineEpochs: 60",
							"batchSize: " + (method.equals("tsne") ? 250 : 2500)), run);
					LatentModel model = run.modelOf("model").model();
					double found = trust(data, model.project(seen, 0), workers);
					double expected = method.equals("tsne") ? tsne : umap;
					System.getLogger("digits").log(System.Logger.Level.INFO, method + ": " + found + ", without a network " + expected);
					assertTrue(found > expected - .02, method + ": trustworthiness " + found + ", without a network " + expected);
					double others = trust(unseen.continuous().get(0).values(), model.project(unseen, 0), workers);
					assertTrue(others > .8, method + " of unseen digits: trustworthiness " + others);
				}
			}
		}
	}

	private static double trust(Matrix data, Matrix positions, Workers workers) {
		return NeighbourhoodQuality.of(data, positions, NEAR, Metric.EUCLIDEAN, ROWS, RandomStream.of(1, "quality"), workers).trustworthiness();
	}

	private static Matrix pixels(Path file, int rows) throws IOException {
		byte[] bytes;
		try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
			bytes = in.readNBytes(16 + rows * 784);
		}
		var values = new float[rows * 784];
		for (int k = 0; k < values.length; k++) {
			values[k] = (bytes[16 + k] & 255) / 255f;
		}
		return new Matrix(rows, 784, values);
	}

	private static Matrix rows(Matrix all, int from) {
		return new Matrix(ROWS, 784, java.util.Arrays.copyOfRange(all.values(), from * 784, (from + ROWS) * 784));
	}

	private static Dataset dataset(Matrix values) {
		return new Dataset(IntStream.range(0, ROWS).mapToObj(i -> "i" + i).toList(), List.of(new Modality.Continuous("components", IntStream.range(0,
				COMPONENTS).mapToObj(i -> "c" + i).toList(), values)));
	}
}
