package org.latentworkbench.analyses.association;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.analyses.perturbation.Perturbation;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.contracts.TinyStudy;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.MixedVae;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.TrainingMonitor;
import org.latentworkbench.learn.TrainingOptions;

class MeanResponseTest {
	private final Dataset dataset = TinyStudy.dataset(300, 0.05);

	private TrainedVae trained(List<Integer> hidden) throws Exception {
		var network = new NetworkSpec(List.of(new NetworkSpec.Categorical("drugs", 2, 2, 1)),
				List.of(new NetworkSpec.Continuous("blood", 3, 1), new NetworkSpec.Continuous("genes", 4, 1)), hidden, 3, 0.1);
		return MixedVae.train(network, new Objective(1e-4, Compatibility.STRICT), Schedule.of(5, 20, 5e-3), Samples.of(dataset),
				TrainingOptions.of(1, 3).withEngine(TrainingOptions.Engine.JVM), TrainingMonitor.SILENT);
	}

	/** The slow way: encode and decode everything. */
	private double[] reference(TrainedVae vae, Perturbation perturbation, int feature) {
		float[] before = vae.reconstruct(Samples.of(dataset), 0).values();
		float[] after = vae.reconstruct(Samples.of(perturbation.apply(feature)), 0).values();
		boolean[] excluded = perturbation.excluded(feature);
		double[] mean = new double[7];
		int counted = 0;
		for (int i = 0; i < excluded.length; i++) {
			if (!excluded[i]) {
				counted++;
				for (int t = 0; t < 7; t++) {
					mean[t] += after[i * 7 + t] - before[i * 7 + t];
				}
			}
		}
		int n = counted;
		return Arrays.stream(mean).map(m -> m / n).toArray();
	}

	@Test
	void theShortCutGivesWhatEncodingAndDecodingEverySampleGives() throws Exception {
		for (var hidden : List.of(List.of(12), List.of(12, 8), List.<Integer>of())) {
			TrainedVae vae = trained(hidden);
			var response = new MeanResponse(vae, 0, Samples.of(dataset));
			for (String by : List.of("plus_std", "minimum")) {
				var perturbation = Perturbation.of(dataset, "genes", by, Compatibility.STRICT);
				for (int f = 0; f < 4; f++) {
					var values = (Perturbation.Values.Numbers) perturbation.values(f);
					double[] fast = response.continuous(1, f, ShiftEffects.delta(values), perturbation.excluded(f));
					assertArrayEquals(reference(vae, perturbation, f), fast, 2e-6);
					assertTrue(Arrays.stream(fast).anyMatch(v -> Math.abs(v) > 1e-3), "something moves");
				}
			}
			var perturbation = Perturbation.of(dataset, "drugs", "yes", Compatibility.STRICT);
			for (int f = 0; f < 2; f++) {
				var codes = (Perturbation.Values.Codes) perturbation.values(f);
				assertArrayEquals(reference(vae, perturbation, f),
						response.categorical(0, f, codes.before(), codes.after(), perturbation.excluded(f)), 2e-6);
			}
		}
	}

	@Test
	void whereEverySampleIsExcludedThereIsNoResponse() throws Exception {
		var response = new MeanResponse(trained(List.of(6)), 0, Samples.of(dataset));
		var all = new boolean[300];
		Arrays.fill(all, true);
		assertTrue(Arrays.stream(response.continuous(0, 1, new float[300], all)).allMatch(Double::isNaN));
	}
}
