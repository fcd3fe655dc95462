package org.latentworkbench.trainers.guided;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Outputs;
import org.latentworkbench.contracts.Parameters;
import org.latentworkbench.contracts.TinyStudy;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlReader;
import org.latentworkbench.learn.embedding.Pca;
import org.latentworkbench.learn.guided.AxisCorrelation;
import org.latentworkbench.learn.neighbours.Monitor;
import org.latentworkbench.learn.neighbours.Workers;

class ParametricEmbeddingTest {
	private static final String PHASES = """
			method: phases
			hidden: [16]
			relations:
			  near:
			    neighbours: 20
			    transforms: [{ transform: perplexity, perplexity: 7 }, { transform: symmetrise }]
			  all: { between: all, transforms: [{ transform: triangular }] }
			phases:
			  - { name: start, epochs: 5, batchSize: 40, losses: [{ loss: position, target: spectral, relation: near }] }
			  - name: shape
			    epochs: 20
			    batchSize: 40
			    losses:
			      - { loss: relation, relation: near, weight: 10, trainAlpha: true }
			      - { loss: relation, relation: all, compare: stress, kernel: distance, weight: 0.1 }
			      - { loss: correlation, attribute: blood1, axis: 1 }
			      - { loss: triplet, attribute: drug0 }
			      - { loss: classification, attribute: drug0, weight: 0.5 }
			      - { loss: reconstruction, weight: 0.2 }
			""";

	private static MemoryRun train(Dataset dataset, String... more) throws Exception {
		var settings = new ArrayList<>(List.of("perplexity: 8", "hidden: [16]", "batchSize: 40"));
		settings.removeIf(s -> Arrays.stream(more).anyMatch(m -> m.startsWith(s.substring(0, s.indexOf(':') + 1))));
		settings.addAll(List.of(more));
		var run = new MemoryRun(4).with("dataset", dataset);
		new ParametricEmbedding().run(Parameters.of(ParametricEmbeddingParameters.class, settings.toArray(String[]::new)), run);
		return run;
	}

	private static ParametricEmbeddingParameters yaml(String text) throws ProblemsException {
		return ParametersType.of(ParametricEmbeddingParameters.class).bind((Mapping) YamlReader.read(text, "parameters"));
	}

	private static double value(MemoryRun run, String measure) throws InputException {
		Table quality = run.tableOf("quality");
		return quality.numbers("value")[quality.texts("measure").indexOf(measure)];
	}

	@Test
	void whoWatchesSeesTheSamplesMovePhaseByPhaseAndChangesNothing() throws Exception {
		Dataset dataset = TinyStudy.dataset(60, 0);
		String[] settings = { "perplexity: 8", "hidden: [8]", "batchSize: 40", "startEpochs: 2", "epochs: 3", "guide: blood1" };
		try (var alone = train(dataset, settings); var watched = new MemoryRun(4).with("dataset", dataset).watched()) {
			new ParametricEmbedding().run(Parameters.of(ParametricEmbeddingParameters.class, settings), watched);
			assertEquals(List.of(), Outputs.differences(alone, watched));
			List<Points> seen = watched.figurePreviews().stream().map(f -> (Points) ((Axes) f.panels().getFirst()).layers().getFirst()).toList();
			assertEquals(5, seen.size());
			assertEquals(5, seen.stream().map(Points::x).distinct().count(), "each epoch moves them");
			assertTrue(seen.stream().allMatch(p -> p.x().size() == 60 && p.colouring() instanceof Colouring.ByValue by && by.scale().title().equals(
					"blood1")), "in the colours of the attribute that guides");
			assertTrue(watched.figurePreviews().get(0).title().endsWith("epoch 1 of 2"), watched.figurePreviews().get(0).title());
			assertTrue(watched.figurePreviews().get(4).title().endsWith("epoch 3 of 3"), watched.figurePreviews().get(4).title());
		}
	}

	@Test
	void theSmallerTheWeightTheMoreTheAxisFollowsItsAttribute() throws Exception {
		Dataset dataset = TinyStudy.dataset(300, 0);
		double before = -1;
		for (String weight : List.of("-1", "300", "20")) {
			try (var run = train(dataset, "guide: blood1", "axis: 1", "weight: " + weight, "epochs: 60", "perplexity: 20", "batchSize: 100",
					"learningRate: 0.02")) {
				double r = value(run, "correlation");
				assertTrue(r > before, "weight " + weight + ": " + r + " after " + before);
				before = r;
				Matrix positions = run.modelOf("model").model().project(dataset, 0);
				assertEquals(r, Math.abs(AxisCorrelation.of(positions, 1, dataset.continuous().get(0).values().column(1))), 1e-9);
			}
		}
		assertTrue(before > .97, "strongly guided: " + before);
	}

	@Test
	void phasesAreSaidPieceByPiece() throws Exception {
		var run = new MemoryRun(4).with("dataset", TinyStudy.dataset());
		new ParametricEmbedding().run(yaml(PHASES), run);
		Table curve = run.tableOf("loss_curve");
		assertEquals(List.of("epoch", "Loss", "position", "kl of near", "stress of all", "1 - r2 of blood1", "triplets of drug0",
				"classification of drug0", "reconstruction", "phase"), curve.columns().stream().map(Table.Column::name).toList());
		assertEquals(25, curve.rows());
		for (String loss : List.of("kl of near", "stress of all", "1 - r2 of blood1", "classification of drug0", "reconstruction")) {
			double[] values = curve.numbers(loss);
			assertTrue(Double.isNaN(values[4]), loss + " is not of the first phase");
			assertTrue(values[24] < values[5], loss + " falls: " + values[5] + " -> " + values[24]);
		}
		LatentModel model = run.modelOf("model").model();
		assertTrue(model.decodes());
		assertEquals(TinyStudy.SAMPLES * 3, model.reconstruct(TinyStudy.dataset(), 0, Optional.empty()).of("blood").values().length);
		assertEquals(2, run.figureOf("loss_curve").panels().size());
		run.close();
	}

	@Test
	void aLinearMapWithAnAutoencodersLossFindsThePrincipalPlane() throws Exception {
		Dataset dataset = TinyStudy.dataset(200, 0);
		try (var run = train(dataset, "method: pca", "epochs: 300", "batchSize: 50"); var workers = new Workers(1, Monitor.NONE)) {
			var model = (ParametricEmbeddingModel) run.modelOf("model").model();
			Matrix inputs = model.inputs(dataset);
			Pca pca = Pca.exact(inputs, 2, workers);
			Matrix best = pca.inverse(pca.transform(inputs, workers));
			Matrix found = model.mapping().decode(model.mapping().embed(inputs));
			assertTrue(error(inputs, found) < 1.02 * error(inputs, best), error(inputs, found) + ", at best " + error(inputs, best));
		}
	}

	private static double error(Matrix a, Matrix b) {
		double sum = 0;
		for (int k = 0; k < a.values().length; k++) {
			sum += Math.pow(a.values()[k] - b.values()[k], 2);
		}
		return sum / a.values().length;
	}

	@Test
	void distancesOfALinearMdsAreThoseOfTheData() throws Exception {
		Dataset dataset = TinyStudy.dataset(200, 0);
		try (var run = train(dataset, "method: mds", "modalities: [blood]", "dimensions: 3", "epochs: 200", "batchSize: 50")) {
			assertTrue(value(run, "stress of data") < .02, "three features fit into three dimensions: " + value(run, "stress of data"));
		}
	}

	@Test
	void anotherNormMakesItsOwnDistancesThoseOfTheData() throws Exception {
		double[] stress = new double[2];
		for (int norm = 1; norm <= 2; norm++) {
			try (var run = train(TinyStudy.dataset(100, 0), "method: phases", "hidden: [16]", "relations: { all: { between: all } }",
					"phases: [{ epochs: 150, batchSize: 50, learningRate: 0.01, losses: [{ loss: relation, relation: all, compare: stress, "
							+ "kernel: distance, norm: " + norm + " }] }]")) {
				Matrix inputs = ((ParametricEmbeddingModel) run.modelOf("model").model()).inputs(TinyStudy.dataset(100, 0));
				stress[norm - 1] = stressOfDifferences(inputs, run.tableOf("embedding"));
			}
		}
		assertTrue(stress[0] < .8 * stress[1], Arrays.toString(stress));
	}

	/** How far the sums of the differences in a plane are from straight distances in the data. */
	private static double stressOfDifferences(Matrix data, Table plane) throws Exception {
		double[] x = plane.numbers("dim0");
		double[] y = plane.numbers("dim1");
		double sum = 0;
		for (int i = 0; i < x.length; i++) {
			for (int j = 0; j < i; j++) {
				double squared = 0;
				for (int c = 0; c < data.columns(); c++) {
					squared += Math.pow(data.at(i, c) - data.at(j, c), 2);
				}
				sum += Math.pow(Math.abs(x[i] - x[j]) + Math.abs(y[i] - y[j]) - Math.sqrt(squared), 2);
			}
		}
		return sum;
	}

	@Test
	void anyNumberOfDimensionsAndMissingValuesAndCategories() throws Exception {
		for (String method : List.of("tsne", "umap")) {
			for (int d : new int[] { 1, 3, 9 }) {
				try (var run = train(TinyStudy.dataset(), "method: " + method, "neighbours: 10", "dimensions: " + d, "epochs: 2", "startEpochs: 1",
						"modalities: [drugs, blood]")) {
					assertEquals(d, run.modelOf("model").model().latentSize());
					assertEquals(List.of("drugs", "blood"), run.modelOf("model").model().modalities());
					assertTrue(Arrays.stream(run.tableOf("embedding").numbers("dim" + (d - 1))).allMatch(Double::isFinite));
				}
			}
		}
	}

	@Test
	void aPhaseEndsEarlyWhenItsLossNoLongerFalls() throws Exception {
		var run = new MemoryRun(4).with("dataset", TinyStudy.dataset());
		new ParametricEmbedding().run(yaml("""
				method: phases
				phases: [{ epochs: 5000, patience: 3, learningRate: 0.05, losses: [{ loss: position }] }]
				"""), run);
		assertTrue(run.tableOf("loss_curve").rows() < 5000);
		assertTrue(run.messages().stream().anyMatch(m -> m.contains("no smaller loss for 3")), run.messages().toString());
		run.close();
	}

	@Test
	void aModelWithoutADecoderSaysSo() throws Exception {
		try (var run = train(TinyStudy.dataset(), "epochs: 1", "startEpochs: 1")) {
			LatentModel model = run.modelOf("model").model();
			assertFalse(model.decodes());
			assertThrows(UnsupportedOperationException.class, () -> model.decode(Matrix.zeros(1, 2), 0));
			var e = assertThrows(InputException.class, () -> model.reconstruct(TinyStudy.dataset(), 0, Optional.empty()));
			assertTrue(e.getMessage().contains("no decoder"), e.getMessage());
		}
	}

	private static void refused(Dataset dataset, String parameter, String expected, String... settings) {
		var e = assertThrows(ParameterException.class, () -> train(dataset, settings).close());
		assertTrue(e.getMessage().contains(expected), e.getMessage());
		assertEquals(parameter, e.parameter());
	}

	private static void refusedInPieces(Dataset dataset, String parameter, String expected, String yaml) {
		var e = assertThrows(ParameterException.class, () -> new ParametricEmbedding().run(yaml(yaml), new MemoryRun(4).with("dataset", dataset)));
		assertTrue(e.getMessage().contains(expected), e.getMessage());
		assertEquals(parameter, e.parameter());
	}

	@Test
	void whatTheDataDoNotAllowIsRefusedBeforeAnyWork() {
		Dataset dataset = TinyStudy.dataset();
		refused(dataset, "perplexity", "80 samples allow at most a third", "perplexity: 27");
		refused(dataset, "neighbours", "is 90, itself included, but there are only 80 samples", "method: umap", "neighbours: 90");
		refused(dataset, "guide", "there is no feature 'nobody'", "guide: nobody");
		refused(dataset, "guide", "; did you mean 'blood1'?", "guide: bloood1");
		refused(dataset, "guide", "one of categories", "guide: drug0");
		refused(dataset, "classes", "one of numbers", "classes: blood0");
		refused(dataset, "modalities[2]", "there is no modality 'nothing'", "modalities: [blood, nothing]");
		refused(dataset, "modalities[1]", "; did you mean 'blood'?", "modalities: [bloods]");
		refused(dataset, "colourBy[2]", "there is no feature 'nobody'", "colourBy: [blood0, nobody]");
		var blood = (Modality.Continuous) dataset.modality("blood").orElseThrow();
		float[] values = blood.values().values().clone();
		for (int i = 0; i < values.length; i += 3) {
			values[i] = 2;
		}
		var flat = new Dataset(dataset.samples(), List.of(new Modality.Continuous("blood", blood.features(), new Matrix(80, 3, values))));
		refused(flat, "guide", "has no variance: all its values are 2.0", "guide: blood0");
		refusedInPieces(flat, "phases[2].losses[2].attribute", "has no variance", """
				{ method: phases, phases: [{ epochs: 1, losses: [{ loss: position }] },
				{ name: follow, epochs: 1, losses: [{ loss: position }, { loss: correlation, attribute: blood0 }] }] }""");
		refusedInPieces(dataset, "relations.near.transforms[2].perplexity", "80 samples allow at most a third", """
				{ method: phases, relations: { near: { transforms: [{ transform: perplexity, perplexity: 20 },
				{ transform: perplexity, perplexity: 40 }, { transform: symmetrise }] } },
				phases: [{ epochs: 1, losses: [{ loss: relation, relation: near }] }] }""");
	}

	private static void misfit(String yaml, String expected) {
		var e = assertThrows(ProblemsException.class, () -> yaml(yaml));
		assertTrue(e.getMessage().contains(expected), e.getMessage());
	}

	@Test
	void whatDoesNotFitTogetherIsSaidBeforeDataAreRead() {
		misfit("{ method: phases }", "phases: there is none");
		misfit("{ method: phases, phases: [{ losses: [{ loss: position }] }] }", "epochs");
		misfit("{ method: phases, phases: [{ epochs: 3 }] }", "phase 1 has no losses");
		misfit("{ method: phases, phases: [{ epochs: 3, losses: [{ loss: position, weight: 0 }] }] }", "the weights of all losses of phase 1 are 0");
		misfit("{ method: phases, relations: { near: {} }, phases: [{ epochs: 3, losses: [{ loss: relation, relation: neat }] }] }",
				"there is no relation 'neat'; did you mean 'near'?");
		misfit("{ method: phases, relations: { all: { between: all, transforms: [{ transform: triangular }, { transform: normalise, over: rows }] } }, "
				+ "phases: [{ epochs: 3, losses: [{ loss: position }] }] }", "normalise over rows does not fit a triangular relation");
		misfit("{ method: phases, relations: { near: {} }, phases: [{ epochs: 3, losses: [{ loss: edges, relation: near, kernel: cauchy }] }] }",
				"the relation near is neighbours, a sparse one is expected; add the transform symmetrise");
		misfit("{ method: phases, phases: [{ epochs: 3, losses: [{ loss: correlation, attribute: a, axis: 2 }] }] }", "axis is 2, but the embedding has "
				+ "2 dimensions");
		misfit("{ method: phases, phases: [{ epochs: 3, losses: [{ loss: correlation }] }] }", "no attribute is named");
		misfit("{ guide: a, axis: 5 }", "axis is 5");
	}

	@Test
	void whatDoesNotFitIsSaidAtItsLine() {
		String phases = """
				method: phases
				relations: { near: { transforms: [{ transform: symmetrise }] } }
				phases:
				  - name: start
				    epochs: 5
				    losses: [{ loss: position }]
				  - name: shape
				    epochs: 5
				    losses:
				      - { loss: edges, relation: near, kernel: cauchy }
				      - { loss: correlation, attribute: a }
				""";
		misfit(phases.replace("relation: near, kernel", "relation: neat, kernel"), ":10:34: phases[2].losses[1].relation: shape, edges: there is no relation 'neat'");
		misfit(phases.replace("attribute: a }", "attribute: a, axis: 7 }"), ":11:50: phases[2].losses[2].axis: ");
		misfit(phases.replace("loss: position", "loss: position, weight: 0"), ":4:5: phases[1]: the weights of all losses of start are 0");
		misfit(phases.replace("attribute: a }", "attribute: a, weight: -2 }"), ":11:52: phases[2].losses[2].weight is the number -2");
	}
}
