package org.latentworkbench.trainers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.latentworkbench.data.Compatibility;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.testing.Tutorial;

class MoveTutorialTest {
	/** The settings of the tutorial's KS task. */
	static MultimodalVaeParameters settings() {
		return Parameters.of(MultimodalVaeParameters.class, "hidden: [15]", "latent: 3", "beta: 1e-4", "dropout: 0.1", "batchSize: 10",
				"epochs: 300", "learningRate: 1e-4", "kldWarmupSteps: [50, 100, 125, 150, 175, 200, 225, 250, 275]",
				"batchDilationSteps: [100, 200]", "freshOptimizer: true", "compatibility: move");
	}

	@Test
	void moveModeEndsAtMovesLossOnTheTutorial() throws Exception {
		try (var run = new MemoryRun(1).with("dataset", Tutorial.encoded(Compatibility.MOVE))) {
			new MultimodalVae().run(settings(), run);
			double[] loss = run.tableOf("loss_curve").numbers("Loss");
			assertEquals(300, loss.length);
			assertEquals(1.27, loss[299], 0.05 * 1.27);
			assertEquals(0.0609, run.tableOf("loss_curve").numbers("Cross-Entropy")[299], 0.03);
			assertEquals(1.2052, run.tableOf("loss_curve").numbers("Sum of Squared Errors")[299], 0.05 * 1.2052);
		}
	}
}
