package org.latentworkbench.generators.multiomics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.generators.ModalityTables;
import org.latentworkbench.generators.multiomics.CorrelatedMultiomicsParameters.Block;

/**
 * Draws samples of several modalities from one multivariate normal distribution with a sparse, known covariance, as the MOVE tutorial does:
 * see {@link Waves} for the means, {@link Covariance} and {@link Correlations} for the rest.
 */
public final class CorrelatedMultiomics implements Generator<CorrelatedMultiomicsParameters> {
	static final String DATA = "data";
	static final String IDS = "ids";
	static final String TRUTH = "truth";
	static final String CORRELATIONS = "correlations";
	private static final String COVARIANCE_ROLE = "covariance";

	@Override
	public void run(CorrelatedMultiomicsParameters parameters, RunContext run) throws IOException, InputException {
		// categorical features come last, whatever the order of the modalities
		List<Block> blocks = parameters.modalities().stream().sorted(Comparator.comparing(Block::type)).toList();
		int p = parameters.featureCount();
		List<String> names = blocks.stream().flatMap(b -> IntStream.rangeClosed(1, b.features()).mapToObj(i -> b.name() + "_" + i)).toList();
		double[] means = blocks.stream()
				.flatMapToDouble(b -> Arrays.stream(Waves.means(b.features(), b.frequencies(), b.coefficients(), b.phase(), b.offset()))).toArray();

		List<Path> given = run.files(COVARIANCE_ROLE);
		Covariance covariance = given.isEmpty()
				? Covariance.sparse(p, parameters.sparsity(), parameters.smallestEntry(), parameters.largestEntry(), run.random("covariance"))
				: CovarianceFile.read(given.get(0), names, run::warn);
		run.checkCancelled();
		double[][] samples = covariance.sample(parameters.samples(), means, run.random("samples"));
		run.checkCancelled();
		if (parameters.extraCorrelations()) {
			int[][] parents = Correlations.add(samples, run.random("extra correlations"));
			for (int i = 0; i < parents.length; i++) {
				run.log(names.get(p / 2 + i) + " is the mean of " + names.get(parents[i][0]) + " and " + names.get(parents[i][1]) + ", shifted");
			}
		}
		int continuous = blocks.stream().filter(b -> b.type() == Modality.Type.CONTINUOUS).mapToInt(Block::features).sum();
		for (int j = continuous; j < p; j++) {
			Correlations.split(samples, j);
		}
		double[][] correlations = Correlations.of(samples);
		List<String> ids = IntStream.rangeClosed(1, samples.length).mapToObj(Integer::toString).toList();
		sayWhetherLogarithmsExist(blocks, samples, run);
		writeData(parameters.modalities(), blocks, ids, samples, run);
		run.table(IDS, Table.of(new Table.Text("ID", ids)));
		run.table(TRUTH, truth(Correlations.above(correlations, parameters.threshold()), names));
		run.figure(CORRELATIONS, CorrelationHeatmap.of(correlations, names));
	}

	private static void sayWhetherLogarithmsExist(List<Block> blocks, double[][] samples, RunContext run) {
		int first = 0;
		for (Block block : blocks) {
			int from = first;
			if (block.type() == Modality.Type.CONTINUOUS) {
				double smallest = Arrays.stream(samples).flatMapToDouble(s -> Arrays.stream(s, from, from + block.features())).min()
						.orElseThrow();
				if (smallest <= -1) {
					run.warn("the smallest value of " + block.name() + " is " + smallest
							+ ", so log2(x + 1) cannot be taken; raise its offset, or encode it without log2");
				} else {
					run.log("the smallest value of " + block.name() + " is " + smallest + "; log2(x + 1) can be taken");
				}
			}
			first += block.features();
		}
	}

	private static void writeData(List<Block> asListed, List<Block> blocks, List<String> ids, double[][] samples, RunContext run)
			throws IOException {
		var modalities = new ArrayList<Modality>();
		for (Block block : asListed) {
			int first = blocks.stream().takeWhile(b -> b != block).mapToInt(Block::features).sum();
			List<String> names = IntStream.rangeClosed(1, block.features()).mapToObj(i -> block.name() + "_" + i).toList();
			boolean categorical = block.type() == Modality.Type.CATEGORICAL;
			modalities.add(categorical ? new Modality.Categorical(block.name(), names, List.of("0", "1"), codes(samples, first, block.features()))
					: new Modality.Continuous(block.name(), names, values(samples, first, block.features())));
		}
		var dataset = new Dataset(ids, modalities);
		ModalityTables.write(dataset, "ID", run);
		run.dataset(DATA, dataset);
	}

	private static Matrix values(double[][] samples, int first, int count) {
		var values = new float[samples.length * count];
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) samples[i / count][first + i % count];
		}
		return new Matrix(samples.length, count, values);
	}

	private static int[] codes(double[][] samples, int first, int count) {
		var codes = new int[samples.length * count];
		for (int i = 0; i < codes.length; i++) {
			codes[i] = (int) samples[i / count][first + i % count];
		}
		return codes;
	}

	private static Table truth(List<Correlations.Pair> pairs, List<String> names) {
		return Table.of(new Table.Whole("feature_a_id", pairs.stream().mapToLong(Correlations.Pair::a).toArray()),
				new Table.Whole("feature_b_id", pairs.stream().mapToLong(Correlations.Pair::b).toArray()),
				new Table.Text("feature_a_name", pairs.stream().map(c -> names.get(c.a())).toList()),
				new Table.Text("feature_b_name", pairs.stream().map(c -> names.get(c.b())).toList()),
				new Table.Numbers("Correlation", pairs.stream().mapToDouble(Correlations.Pair::r).toArray()));
	}
}
