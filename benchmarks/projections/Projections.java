import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.embedding.Pca;
import org.latentworkbench.learn.embedding.Tsne;
import org.latentworkbench.learn.embedding.Umap;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.learn.neighbours.Monitor;
import org.latentworkbench.learn.neighbours.NeighbourGraph;
import org.latentworkbench.learn.neighbours.NeighbourhoodQuality;
import org.latentworkbench.learn.neighbours.Neighbours;
import org.latentworkbench.learn.neighbours.Workers;

/**
 * CPU seconds and quality of one projection or neighbour graph. Prints one line of {@code key=value} pairs. Arguments, all
 * {@code key=value}: {@code do} (umap, tsne, graph; score: the quality of a peer's map; data: only write the data),
 * {@code data} (surface, clouds or a gzipped IDX file of images), {@code rows}, {@code columns} (of an image file: that many
 * principal components, or all its pixels), {@code neighbours} of the graph, {@code threads}, {@code warm} (rounds before the
 * one that is measured), {@code out} (where to write the data, raw 32-bit floats, little-endian), {@code map} (the peer's
 * positions, likewise, n x 2).
 */
public final class Projections {
	private static final int COMPARED = 2000;
	private static final RandomStream RANDOM = RandomStream.of(1, "projections");

	private final Map<String, String> settings = new HashMap<>(Map.of("do", "tsne", "data", "surface", "rows", "10000", "columns", "10",
			"neighbours", "15", "threads", "1", "warm", "1", "out", "", "map", ""));

	private Projections(String[] arguments) {
		for (String argument : arguments) {
			String[] pair = argument.split("=", 2);
			if (pair.length != 2 || settings.put(pair[0], pair[1]) == null)
				throw new IllegalArgumentException("not a setting: " + argument + "; known: " + settings.keySet());
		}
	}

	public static void main(String[] arguments) throws Exception {
		new Projections(arguments).run();
	}

	private int number(String key) {
		return Integer.parseInt(settings.get(key));
	}

	private void run() throws Exception {
		try (var workers = new Workers(number("threads"), Monitor.NONE)) {
			Matrix data = data(workers);
			switch (settings.get("do")) {
				case "data" -> write(Path.of(settings.get("out")), data);
				case "score" -> System.out.println(quality(data, read(Path.of(settings.get("map")), data.rows(), 2), workers));
				default -> measure(data, workers);
			}
		}
	}

	private void measure(Matrix data, Workers workers) {
		for (int round = 0; round < number("warm"); round++) {
			once(data, workers);
		}
		double from = cpuSeconds();
		long start = System.nanoTime();
		Object result = once(data, workers);
		double cpu = cpuSeconds() - from;
		double wall = (System.nanoTime() - start) / 1e9;
		String found = result instanceof NeighbourGraph graph ? String.format(Locale.ROOT, "recall=%.4f", graph.recall())
				: quality(data, (Matrix) result, workers);
		System.out.printf(Locale.ROOT, "engine=ours do=%s rows=%d columns=%d threads=%s cpu_s=%.2f wall_s=%.2f %s%n", settings.get("do"),
				data.rows(), data.columns(), settings.get("threads"), cpu, wall, found);
	}

	private Object once(Matrix data, Workers workers) {
		return switch (settings.get("do")) {
			case "umap" -> Umap.fit(data, Umap.Settings.standard(), RANDOM, workers).positions();
			case "tsne" -> Tsne.fit(data, Tsne.Settings.standard(), RANDOM, workers).positions();
			case "graph" -> Neighbours.graph(data, number("neighbours"), Metric.EUCLIDEAN, RANDOM, workers);
			default -> throw new IllegalArgumentException("do=" + settings.get("do") + "; expected umap, tsne, graph, score or data");
		};
	}

	private static String quality(Matrix data, Matrix map, Workers workers) {
		var quality = NeighbourhoodQuality.of(data, map, 15, Metric.EUCLIDEAN, COMPARED, RANDOM, workers);
		return String.format(Locale.ROOT, "trustworthiness=%.4f continuity=%.4f", quality.trustworthiness(), quality.continuity());
	}

	private Matrix data(Workers workers) throws IOException {
		int rows = number("rows");
		int columns = number("columns");
		return switch (settings.get("data")) {
			case "surface" -> surface(rows, Math.min(4, columns), columns);
			case "clouds" -> clouds(rows, columns);
			default -> {
				Matrix images = images(Path.of(settings.get("data")), rows);
				yield columns >= images.columns() ? images : Pca.of(images, columns, RANDOM, workers).transform(images, workers);
			}
		};
	}

	/** Points near a curved surface of few dimensions, as the latent positions of samples that vary in few ways. */
	private static Matrix surface(int n, int inner, int d) {
		RandomStream random = RANDOM.split("surface");
		var mix = new float[inner * d];
		random.fillGaussian(mix);
		var points = Matrix.zeros(n, d);
		var z = new float[inner];
		for (int i = 0; i < n; i++) {
			random.fillGaussian(z);
			for (int t = 0; t < d; t++) {
				double sum = 0;
				for (int c = 0; c < inner; c++) {
					sum += z[c] * mix[c * d + t];
				}
				points.values()[i * d + t] = (float) (Math.tanh(sum / 2) + .02 * random.nextGaussian());
			}
		}
		return points;
	}

	/** Twenty clouds. */
	private static Matrix clouds(int n, int d) {
		RandomStream random = RANDOM.split("clouds");
		var centre = new float[20 * d];
		random.fillGaussian(centre);
		var points = Matrix.zeros(n, d);
		for (int i = 0; i < n; i++) {
			for (int t = 0; t < d; t++) {
				points.values()[i * d + t] = (float) (centre[i % 20 * d + t] + .3 * random.nextGaussian());
			}
		}
		return points;
	}

	/**
	 * The images of a file, 0 to 1; of more rows than it has, the same images again, each time moved by one pixel another way
	 * and with a little noise.
	 */
	private static Matrix images(Path file, int n) throws IOException {
		byte[] bytes;
		try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
			bytes = in.readAllBytes();
		}
		ByteBuffer header = ByteBuffer.wrap(bytes);
		int count = header.getInt(4);
		int height = header.getInt(8);
		int width = header.getInt(12);
		int[][] moves = { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 0, -1 }, { -1, 0 }, { 1, 1 }, { -1, -1 } };
		RandomStream random = RANDOM.split("images");
		var points = Matrix.zeros(n, height * width);
		for (int i = 0; i < n; i++) {
			int[] move = moves[i / count % moves.length];
			for (int y = 0; y < height; y++) {
				for (int x = 0; x < width; x++) {
					int fromY = y + move[0];
					int fromX = x + move[1];
					boolean inside = fromY >= 0 && fromY < height && fromX >= 0 && fromX < width;
					int pixel = inside ? bytes[16 + (i % count * height + fromY) * width + fromX] & 255 : 0;
					points.values()[(i * height + y) * width + x] = (float) (pixel / 255. + (i < count ? 0 : .02 * random.nextGaussian()));
				}
			}
		}
		return points;
	}

	private static void write(Path file, Matrix data) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(4 * data.values().length).order(ByteOrder.LITTLE_ENDIAN);
		buffer.asFloatBuffer().put(data.values());
		try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
		}
	}

	private static Matrix read(Path file, int rows, int columns) throws IOException {
		var values = new float[rows * columns];
		ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
		return new Matrix(rows, columns, values);
	}

	/** CPU time of all threads of this process, compiler and garbage collector too. */
	private static double cpuSeconds() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
	}
}
