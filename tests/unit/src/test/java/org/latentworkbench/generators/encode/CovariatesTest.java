package org.latentworkbench.generators.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Scaling;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.data.Compatibility;

class CovariatesTest {
	private static final int N = 120;

	/** Genes g0 (age and batch in it), g1 (noise), g2 (age, nothing else), g3 (known for two samples); age and weight; batch. */
	private static Dataset dataset() {
		var random = RandomStream.of(5, "covariates");
		var genes = new float[N * 4];
		var clinical = new float[N * 2];
		var batch = new int[N];
		for (int i = 0; i < N; i++) {
			float age = (float) (50 + 10 * random.nextGaussian());
			batch[i] = i % 4 == 3 ? Modality.Categorical.MISSING : i % 4;
			clinical[2 * i] = i == 8 ? Float.NaN : age;
			clinical[2 * i + 1] = (float) (70 + random.nextGaussian());
			genes[4 * i] = (float) (.1 * age + 2 * batch[i] + random.nextGaussian());
			genes[4 * i + 1] = (float) random.nextGaussian();
			genes[4 * i + 2] = i == 8 ? Float.NaN : age / 8;
			genes[4 * i + 3] = i < 2 ? i : Float.NaN;
		}
		return new Dataset(IntStream.range(0, N).mapToObj(i -> "s" + i).toList(),
				List.of(new Modality.Continuous("genes", List.of("g0", "g1", "g2", "g3"), new Matrix(N, 4, genes)),
						new Modality.Continuous("clinical", List.of("age", "weight"), new Matrix(N, 2, clinical)),
						new Modality.Categorical("lab", List.of("batch", "age"), List.of("x", "y", "z"),
								IntStream.range(0, 2 * N).map(k -> k % 2 == 0 ? batch[k / 2] : k / 2 % 3).toArray())));
	}

	private static MemoryRun encode(boolean log2, Compatibility compatibility, String... covariates) throws Exception {
		var run = new MemoryRun(1).with("dataset", dataset());
		new Encode().run(new EncodeParameters(false, Map.of("clinical", log2), true, Map.of(), List.of(covariates), compatibility), run);
		return run;
	}

	@Test
	void numbersAndCategoriesAreTakenOutOfTheOthersAndStayThemselves() throws Exception {
		MemoryRun run = encode(false, Compatibility.STRICT, "clinical/age", "batch");
		Dataset encoded = run.datasetOf("encoded");
		Modality.Continuous genes = encoded.continuous().get(0);
		assertEquals(List.of("g0", "g1"), genes.features());
		double[] sums = new double[3];
		double slope = 0;
		for (int i = 0; i < N; i++) {
			if (i % 4 < 3 && i != 8) {
				sums[i % 4] += genes.values().at(i, 0);
				slope += genes.values().at(i, 0) * (dataset().continuous().get(1).values().at(i, 0) - 50);
			}
		}
		double mean = Arrays.stream(sums).sum() / 89;
		assertEquals(0, sums[0] / 29 - mean, 1e-5, "batches have one mean");
		assertEquals(0, sums[1] / 30 - mean, 1e-5);
		assertEquals(0, slope / N - mean * (slopeOfOnes() / N), 1e-4, "age is gone");
		assertEquals(List.of("age", "weight"), encoded.continuous().get(1).features(), "covariates stay");
		assertEquals(dataset().categorical().get(0), encoded.categorical().get(0));
		float[] age = encoded.continuous().get(1).values().column(0);
		Scaling scaling = encoded.continuous().get(1).scaling().orElseThrow();
		assertEquals(dataset().continuous().get(1).values().at(5, 0), scaling.raw(0, age[5]), 1e-4, "unchanged but for scaling");
		var table = run.tableOf("features");
		assertEquals(List.of("yes", "yes", "no: the covariates explain all of it", "no: too few values are known to take the covariates out"),
				table.texts("kept").subList(0, 4));
		double[] explained = table.numbers("explained");
		assertTrue(explained[0] > .6 && explained[0] < .95, "g0 " + explained[0]);
		assertTrue(explained[1] < .15, "g1 " + explained[1]);
		assertTrue(Double.isNaN(explained[4]), "age is a covariate");
		assertTrue(explained[5] < .15, "weight " + explained[5]);
		assertTrue(run.warnings().toString().contains("a covariate is unknown of 31 of 120 samples"), run.warnings().toString());
	}

	private static double slopeOfOnes() {
		double sum = 0;
		for (int i = 0; i < N; i++) {
			sum += i % 4 < 3 && i != 8 ? dataset().continuous().get(1).values().at(i, 0) - 50 : 0;
		}
		return sum;
	}

	@Test
	void theLogarithmComesFirstAndIsRemembered() throws Exception {
		Modality.Continuous clinical = encode(true, Compatibility.STRICT, "batch").datasetOf("encoded").continuous().get(1);
		Scaling scaling = clinical.scaling().orElseThrow();
		assertTrue(scaling.log2());
		assertEquals(Math.log(71) / Math.log(2), scaling.mean()[1], .05);
		assertEquals(70, scaling.raw(1, clinical.values().at(4, 1)), 5);
	}

	@Test
	void withoutCovariatesNothingChanges() throws Exception {
		MemoryRun run = encode(false, Compatibility.STRICT);
		assertEquals(List.of("modality", "feature", "kept", "mean", "sd", "missing"),
				run.tableOf("features").columns().stream().map(c -> c.name()).toList());
		assertEquals(4, run.datasetOf("encoded").continuous().get(0).features().size());
	}

	@Test
	void mistakesAreNamed() {
		for (String[] wrong : new String[][] { { "nothing", "no such modality or feature" }, { "age", "several modalities; write clinical/age" },
				{ "g3", "all covariates are known of 2 samples, which is too few" } }) {
			String message = assertThrows(InputException.class, () -> encode(false, Compatibility.STRICT, wrong[0])).getMessage();
			assertTrue(message.contains(wrong[1]), message);
		}
		assertTrue(assertThrows(InputException.class, () -> encode(false, Compatibility.MOVE, "batch")).getMessage().contains("compatibility: strict"));
	}
}
