package org.latentworkbench.learn;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The reference's tutorial: 1000 samples, two binary and twenty continuous features, prepared as its own settings say. */
public final class TutorialData {

	public static final int SAMPLES = 1000;

	private TutorialData() {
	}

	/** The folder of the tutorial's files; without it the test is skipped. */
	public static Path folder() {
		String named = System.getProperty("latent.shared", System.getenv("LATENT_SHARED"));
		Path shared = named == null ? Path.of("..", "shared") : Path.of(named);
		Path folder = shared.resolve("reference/move/tutorial");
		assumeTrue(Files.isDirectory(folder), "the reference's tutorial files are not at " + folder);
		return folder;
	}

	public static NetworkSpec network(double dropout) {
		return new NetworkSpec(
				List.of(new NetworkSpec.Categorical("Categorical_A", 1, 2, 1),
						new NetworkSpec.Categorical("Categorical_B", 1, 2, 1)),
				List.of(new NetworkSpec.Continuous("Continuous_A", 10, 1), new NetworkSpec.Continuous("Continuous_B", 10, 1)),
				List.of(15), 3, dropout);
	}

	/** As the tutorial trains: fresh Adam every epoch, growing batches, KL warm-up. */
	public static Schedule schedule() {
		return Schedule.of(300, 10, 1e-4).withBatchDilation(List.of(100, 200))
				.withKlWarmup(List.of(50, 100, 125, 150, 175, 200, 225, 250, 275)).withFreshOptimiser(true);
	}

	public static Samples samples() throws IOException {
		return new Samples(SAMPLES, List.of(codes("Categorical_A"), codes("Categorical_B")),
				List.of(scaled("Continuous_A"), scaled("Continuous_B")));
	}

	/** Numbers of a table below its header, row by row, without the first columns. */
	public static double[] numbers(Path file, int firstColumn) throws IOException {
		return Files.readAllLines(file).stream().skip(1).flatMap(line -> Stream.of(line.split("\t")).skip(firstColumn))
				.mapToDouble(Double::parseDouble).toArray();
	}

	private static double[] modality(String name) throws IOException {
		return numbers(folder().resolve("synthetic_data_II/random.random_all_sim." + name + ".tsv"), 1);
	}

	private static int[] codes(String name) throws IOException {
		double[] values = modality(name);
		var codes = new int[values.length];
		for (int i = 0; i < codes.length; i++)
			codes[i] = (int) values[i];
		return codes;
	}

	/** log2(x + 1), then zero mean and unit population standard deviation. */
	private static float[] scaled(String name) throws IOException {
		double[] values = modality(name);
		int p = values.length / SAMPLES;
		var result = new float[values.length];
		for (int f = 0; f < p; f++) {
			double sum = 0;
			double squares = 0;
			for (int i = f; i < values.length; i += p)
				sum += Math.log(values[i] + 1) / Math.log(2);
			double mean = sum / SAMPLES;
			for (int i = f; i < values.length; i += p)
				squares += Math.pow(Math.log(values[i] + 1) / Math.log(2) - mean, 2);
			for (int i = f; i < values.length; i += p)
				result[i] = (float) ((Math.log(values[i] + 1) / Math.log(2) - mean) / Math.sqrt(squares / SAMPLES));
		}
		return result;
	}
}
