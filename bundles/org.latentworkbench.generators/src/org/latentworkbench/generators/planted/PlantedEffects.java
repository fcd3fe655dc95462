package org.latentworkbench.generators.planted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.generators.ModalityTables;
import org.latentworkbench.generators.planted.PlantedEffectsParameters.Block;

/**
 * Draws modalities of numbers with a factor structure, in which causes of two categories move some features by a known size.
 * The causes are drawn independently of each other and of everything else.
 */
public final class PlantedEffects implements Generator<PlantedEffectsParameters> {
	static final String DATA = "data";
	static final String IDS = "ids";
	static final String TRUTH = "truth";
	/** Names of outputs that no modality may have. */
	static final Set<String> OTHER_OUTPUTS = Set.of(DATA, IDS, TRUTH);

	/** A cause's effect on a feature of a modality, in SD of the feature without effects. */
	private record Effect(int cause, String feature, int column, double size) {
	}

	@Override
	public void run(PlantedEffectsParameters parameters, RunContext run) throws IOException {
		int n = parameters.samples();
		List<String> ids = IntStream.rangeClosed(1, n).mapToObj(i -> "S" + i).toList();
		int[][] causes = causes(parameters, run.random("causes"));
		int[] batch = batches(parameters, run.random("batches"));
		var modalities = new ArrayList<Modality>();
		List<String> causeNames = names(parameters.causeName(), parameters.causes());
		// with the causes permuted, what is delivered is another draw of the same shares
		int[][] told = parameters.permuted() ? permuted(causes, run.random("permutation")) : causes;
		modalities.add(new Modality.Categorical(parameters.causeName(), causeNames, List.of("0", "1"), rowMajor(told)));
		if (parameters.batches() > 1) {
			List<String> classes = IntStream.rangeClosed(1, parameters.batches()).mapToObj(Integer::toString).toList();
			modalities.add(new Modality.Categorical(PlantedEffectsParameters.BATCH, List.of(PlantedEffectsParameters.BATCH), classes, batch));
		}
		var effects = new ArrayList<Effect>();
		var columns = new ArrayList<double[]>();
		for (Block block : parameters.modalities()) {
			run.checkCancelled();
			List<String> features = names(block.name(), block.features());
			double[][] values = FactorModel.sample(n, block.features(), block.factors(), block.shared(),
					run.random("values").split(block.name()));
			List<Effect> planted = plant(parameters, causes, values, features, run.random("effects").split(block.name()), columns.size());
			shift(parameters, batch, values, run.random("batch effects").split(block.name()));
			effects.addAll(planted);
			columns.addAll(Arrays.asList(values));
			modalities.add(new Modality.Continuous(block.name(), features,
					withMissing(values, n, parameters.missing(), run.random("missing").split(block.name()))));
		}
		var dataset = new Dataset(ids, modalities);
		ModalityTables.write(dataset, "ID", run);
		run.dataset(DATA, dataset);
		run.table(IDS, Table.of(new Table.Text("ID", ids)));
		run.table(TRUTH, truth(parameters.permuted() ? List.of() : effects, causeNames, causes, columns));
		run.log(effects.size() + " effects planted" + (parameters.permuted() ? ", then the causes permuted: nothing is associated" : ""));
	}

	private static List<String> names(String name, int count) {
		return IntStream.rangeClosed(1, count).mapToObj(i -> name + "_" + i).toList();
	}

	/** {@code causes x n}: 0 or 1. Each cause acts on exactly its share of the samples, rounded, but on at least one and not on all. */
	private static int[][] causes(PlantedEffectsParameters parameters, RandomStream random) {
		int n = parameters.samples();
		var result = new int[parameters.causes()][n];
		for (int[] cause : result) {
			double share = random.nextDouble(parameters.smallestShare(), parameters.largestShare());
			int count = (int) Math.clamp(Math.round(share * n), 1, n - 1);
			int[] order = random.permutation(n);
			for (int i = 0; i < count; i++) {
				cause[order[i]] = 1;
			}
		}
		return result;
	}

	private static int[][] permuted(int[][] causes, RandomStream random) {
		var result = new int[causes.length][];
		for (int c = 0; c < causes.length; c++) {
			int[] cause = causes[c].clone();
			random.shuffle(cause);
			result[c] = cause;
		}
		return result;
	}

	/** Each sample's batch; batches are as equal in size as they can be. */
	private static int[] batches(PlantedEffectsParameters parameters, RandomStream random) {
		int[] batch = IntStream.range(0, parameters.samples()).map(i -> i % parameters.batches()).toArray();
		random.shuffle(batch);
		return batch;
	}

	/** Moves some features where a cause acts. */
	private static List<Effect> plant(PlantedEffectsParameters parameters, int[][] causes, double[][] values, List<String> features,
			RandomStream random, int firstColumn) {
		var effects = new ArrayList<Effect>();
		for (int c = 0; c < causes.length; c++) {
			int[] order = random.permutation(features.size());
			int[] moved = Arrays.copyOf(order, parameters.effects());
			Arrays.sort(moved);
			for (int j : moved) {
				double size = random.nextDouble(parameters.smallestEffect(), parameters.largestEffect()) * (random.nextBoolean(0.5) ? 1 : -1);
				for (int i = 0; i < causes[c].length; i++) {
					values[j][i] += size * causes[c][i];
				}
				effects.add(new Effect(c, features.get(j), firstColumn + j, size));
			}
		}
		return effects;
	}

	private static void shift(PlantedEffectsParameters parameters, int[] batch, double[][] values, RandomStream random) {
		if (parameters.batches() == 1) {
			return;
		}
		var shifts = new double[parameters.batches()];
		for (double[] feature : values) {
			random.fillGaussian(shifts);
			for (int i = 0; i < feature.length; i++) {
				feature[i] += parameters.batchEffect() * shifts[batch[i]];
			}
		}
	}

	/** The values as {@code n x p}, some of them missing at random. */
	private static Matrix withMissing(double[][] values, int n, double share, RandomStream random) {
		int p = values.length;
		var result = new float[n * p];
		for (int j = 0; j < p; j++) {
			for (int i = 0; i < n; i++) {
				boolean lost = random.nextBoolean(share);
				result[i * p + j] = lost ? Float.NaN : (float) values[j][i];
			}
		}
		return new Matrix(n, p, result);
	}

	private static int[] rowMajor(int[][] columns) {
		int p = columns.length;
		var result = new int[columns[0].length * p];
		for (int i = 0; i < result.length; i++) {
			result[i] = columns[i % p][i / p];
		}
		return result;
	}

	/** The planted pairs, the strongest correlation first; ids count the causes first, then the features. */
	private static Table truth(List<Effect> effects, List<String> causeNames, int[][] causes, List<double[]> columns) {
		record Pair(Effect effect, double correlation) {
		}
		List<Pair> pairs = effects.stream().map(e -> new Pair(e, FactorModel.correlation(causes[e.cause()], columns.get(e.column()))))
				.sorted((x, y) -> Double.compare(Math.abs(y.correlation()), Math.abs(x.correlation()))).toList();
		return Table.of(new Table.Whole("feature_a_id", pairs.stream().mapToLong(p -> p.effect().cause()).toArray()),
				new Table.Whole("feature_b_id", pairs.stream().mapToLong(p -> causes.length + p.effect().column()).toArray()),
				new Table.Text("feature_a_name", pairs.stream().map(p -> causeNames.get(p.effect().cause())).toList()),
				new Table.Text("feature_b_name", pairs.stream().map(p -> p.effect().feature()).toList()),
				new Table.Numbers("Correlation", pairs.stream().mapToDouble(Pair::correlation).toArray()),
				new Table.Numbers("effect", pairs.stream().mapToDouble(p -> p.effect().size()).toArray()));
	}
}
