package org.latentworkbench.contracts;

import java.util.List;

import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Table;
import org.latentworkbench.trainers.guided.ParametricEmbedding;
import org.latentworkbench.trainers.guided.ParametricEmbeddingParameters;

/** Small parametric embeddings of the tiny study, and the table of a sweep over their weight. */
final class GuidedInputs {
	private GuidedInputs() {
	}

	static LatentModel model() {
		return model(100);
	}

	static List<LatentModel> models() {
		return List.of(model(-1), model(100));
	}

	private static LatentModel model(int weight) {
		try (var run = new MemoryRun(3).with("dataset", TinyStudy.dataset())) {
			new ParametricEmbedding().run(Parameters.of(ParametricEmbeddingParameters.class, "perplexity: 8", "hidden: [8]", "startEpochs: 2",
					"epochs: 2", "batchSize: 40", "guide: blood0", "weight: " + weight), run);
			return run.modelOf("model").model();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	static Table sweep() {
		return Table.of(new Table.Numbers("guided.weight", new double[] { -1, 1000, 100 }), new Table.Numbers("guided.correlation", new double[] {
				.1, .97, .999 }), new Table.Numbers("guided.kl of data", new double[] { .0032, .0034, .0037 }), new Table.Numbers(
						"guided.trustworthiness", new double[] { .91, .9, .88 }), new Table.Numbers("guided.continuity", new double[] { .95, .94, .93 }));
	}
}
