import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.generators.classes.ClassAttributes;
import org.latentworkbench.generators.classes.ClassAttributesParameters;
import org.latentworkbench.generators.encode.Encode;
import org.latentworkbench.generators.encode.EncodeParameters;
import org.latentworkbench.learn.embedding.Pca;
import org.latentworkbench.learn.embedding.Tsne;
import org.latentworkbench.learn.embedding.Umap;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.Monitor;
import org.latentworkbench.learn.neighbours.NeighbourhoodQuality;
import org.latentworkbench.learn.neighbours.Workers;
import org.latentworkbench.trainers.guided.ParametricEmbedding;
import org.latentworkbench.trainers.guided.ParametricEmbeddingParameters;

/**
 * Parametric embeddings, on one thread. {@code Guided epochs [seed]}: CPU seconds an epoch of the guided example, after one training to warm up, and
 * what each weight of guiding gives. {@code Guided digits FILE ROWS}: trustworthiness of parametric t-SNE and UMAP on images of an IDX file
 * beside that of the kernels that learn no network, for images that were trained on and as many that were not.
 */
public final class Guided {
	private static final int NEAR = 12;
	/** Images are taken as so many principal components of those that are trained on. */
	private static final int COMPONENTS = 50;

	private Guided() {
	}

	public static void main(String[] arguments) throws Exception {
		if (arguments[0].equals("epochs")) {
			epochs(arguments.length > 1 ? Long.parseLong(arguments[1]) : 1);
		} else {
			digits(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
		}
	}

	private static double cpu() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
	}

	private static MemoryRun train(Dataset dataset, long seed, String... settings) throws Exception {
		var run = new MemoryRun(seed).with("dataset", dataset);
		new ParametricEmbedding().run(Parameters.of(ParametricEmbeddingParameters.class, settings), run);
		return run;
	}

	private static void epochs(long seed) throws Exception {
		Dataset dataset;
		try (var raw = new MemoryRun(seed); var encoded = new MemoryRun(seed)) {
			new ClassAttributes().run(Parameters.of(ClassAttributesParameters.class), raw);
			encoded.with("dataset", raw.datasetOf("data"));
			new Encode().run(Parameters.of(EncodeParameters.class), encoded);
			dataset = encoded.datasetOf("encoded");
		}
		String attribute = System.getProperty("attribute", "attribute_03");
		for (int weight : new int[] { -1, 5000, 1000, 100 }) {
			var took = new double[2];
			for (int e = 0; e < 2; e++) {
				double before = cpu();
				try (var run = train(dataset, seed, "perplexity: 200", "learningRate: 0.02", "epochs: " + (e == 0 ? 10 : 40), "guide: " + attribute,
						"weight: " + weight)) {
					took[e] = cpu() - before;
					if (e == 1) {
						System.out.printf(Locale.ROOT, "attribute=%s weight=%d cpu_s_per_epoch=%.3f cpu_s=%.1f %s%n", attribute, weight, (took[1] - took[0])
								/ 30, took[1], run.facts());
					}
				}
			}
		}
	}

	private static void digits(Path file, int rows) throws Exception {
		int width = 784;
		byte[] bytes;
		try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
			bytes = in.readNBytes(16 + 2 * rows * width);
		}
		Dataset seen = images(bytes, 16, rows, width);
		Dataset unseen = images(bytes, 16 + rows * width, rows, width);
		try (var workers = new Workers(1, Monitor.NONE)) {
			var pca = Pca.of(seen.continuous().get(0).values(), COMPONENTS, RandomStream.of(1, "pca"), workers);
			seen = components(seen, pca, workers);
			unseen = components(unseen, pca, workers);
			Matrix data = seen.continuous().get(0).values();
			double before = cpu();
			print("t-SNE", data, Tsne.fit(data, Tsne.Settings.standard(), RandomStream.of(1, "tsne"), workers).positions(), before, workers);
			before = cpu();
			var usual = Umap.Settings.standard();
			print("UMAP", data, Umap.fit(data, new Umap.Settings(30, .01, 1, 2, usual.metric(), usual.start(), 0, 1, 5, 1, 1, 1), RandomStream.of(1,
					"umap"), workers).positions(), before, workers);
			for (String method : List.of("tsne", "umap")) {
				before = cpu();
				var settings = new ArrayList<String>(List.of("method: " + method));
				settings.addAll(List.of(System.getProperty("settings", "hidden: [300, 100];epochs: 300;batchSize: 250").split(";")));
				try (var run = train(seen, 1, settings.toArray(String[]::new))) {
					LatentModel model = run.modelOf("model").model();
					print("parametric " + method + ", seen", data, model.project(seen, 0), before, workers);
					before = cpu();
					print("parametric " + method + ", unseen", unseen.continuous().get(0).values(), model.project(unseen, 0), before, workers);
				}
			}
		}
	}

	private static Dataset components(Dataset images, Pca pca, Workers workers) {
		Matrix scores = pca.transform(images.continuous().get(0).values(), workers);
		return new Dataset(images.samples(), List.of(new Modality.Continuous("components", IntStream.range(0, COMPONENTS).mapToObj(i -> "c" + i)
				.toList(), scores)));
	}

	private static Dataset images(byte[] bytes, int from, int rows, int width) {
		var values = new float[rows * width];
		for (int k = 0; k < values.length; k++) {
			values[k] = (bytes[from + k] & 255) / 255f;
		}
		return new Dataset(IntStream.range(0, rows).mapToObj(i -> "i" + i).toList(), List.of(new Modality.Continuous("pixels", IntStream.range(0,
				width).mapToObj(i -> "p" + i).toList(), new Matrix(rows, width, values))));
	}

	private static void print(String what, Matrix data, Matrix positions, double before, Workers workers) {
		double took = cpu() - before;
		var quality = NeighbourhoodQuality.of(data, positions, NEAR, Metric.EUCLIDEAN, 2000, RandomStream.of(1, "quality"), workers);
		System.out.printf(Locale.ROOT, "%s: trustworthiness=%.4f continuity=%.4f cpu_s=%.1f%n", what, quality.trustworthiness(), quality.continuity(),
				took);
	}
}
