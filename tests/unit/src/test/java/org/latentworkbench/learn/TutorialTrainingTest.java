package org.latentworkbench.learn;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latentworkbench.learn.Close.assertClose;

import org.latentworkbench.data.Compatibility;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonParser;

class TutorialTrainingTest {

	@Test
	void lossAfterTheTutorialsEpochsIsTheReferences() throws Exception {
		var options = TrainingOptions.of(2, 1).withEngine(TrainingOptions.Engine.JVM).withThreads(2);
		TrainedVae model = MixedVae.train(TutorialData.network(0.1), new Objective(1e-4, Compatibility.MOVE),
				TutorialData.schedule(), TutorialData.samples(), options, TrainingMonitor.SILENT);
		for (int r = 0; r < 2; r++) {
			EpochLosses last = model.history(r).getLast();
			// one run of the reference ended at 1.2687 = 0.0609 + 1.2052 + 0.0026
			assertClose(1.2687, last.loss(), 0.05, 0, "loss of replica " + r);
			assertClose(last.loss(), last.crossEntropy() + last.squaredErrors() + last.klDivergence(), 1e-12, 0, "sum");
			assertTrue(last.klDivergence() > 0.001 && last.klDivergence() < 0.005, "KL " + last.klDivergence());
		}
	}

	@Test
	void theReferencesTrainedModelGivesItsLatentMeansAndReconstructions() throws Exception {
		var folder = TutorialData.folder();
		NetworkSpec network = TutorialData.network(0.1);
		var json = JsonParser.parseString(Files.readString(folder.resolve("ks_model_3_0_state_dict.json")));
		Weights weights = GoldenSteps.weights(json.getAsJsonObject(), new ParameterLayout(network));
		var model = new TrainedVae(network, new Objective(1e-4, Compatibility.MOVE), 0, false, List.of(weights), List.of(List.of()));
		Samples samples = TutorialData.samples();
		assertClose(floats(TutorialData.numbers(folder.resolve("latent_mu_baseline.tsv"), 0)), model.mu(samples, 0), 1e-5,
				1e-5, "mu");
		double[] reference = TutorialData.numbers(folder.resolve("recon_deterministic_baseline.tsv"), 0);
		assertClose(floats(reference), model.reconstruct(samples, 0).values(), 1e-5, 1e-5, "reconstruction");
	}

	private static float[] floats(double[] values) {
		var result = new float[values.length];
		for (int i = 0; i < result.length; i++)
			result[i] = (float) values[i];
		return result;
	}
}
