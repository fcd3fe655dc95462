package org.latentworkbench.analyses.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.latentworkbench.analyses.LatentProjection;
import org.latentworkbench.analyses.LatentProjectionParameters;
import org.latentworkbench.analyses.paths.LatentPath;
import org.latentworkbench.analyses.paths.LatentPathParameters;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Picture;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.contracts.Parameters;

/** Every analysis of images says the conventions of its own and of its model in the run record and under each figure. */
class ConventionsTest {
	private static final Dataset BLOBS = BlobModel.dataset(120);

	static Stream<Arguments> analyses() {
		return Stream.of(of(new ReconstructionGrid(), ReconstructionGridParameters.class), of(new RandomGeneration(), RandomGenerationParameters.class),
				of(new LatentTable(), LatentTableParameters.class), of(new Prototypes(), PrototypesParameters.class), of(new NeuronProgression(),
						NeuronProgressionParameters.class), of(new LatentManifold(), LatentManifoldParameters.class, "steps: 3"), of(new LatentPath(),
								LatentPathParameters.class), of(new LatentPairs(), LatentPairsParameters.class), of(new LatentComponents(),
										LatentComponentsParameters.class), of(new LatentAttributes(), LatentAttributesParameters.class), of(
												new ReconstructionError(), ReconstructionErrorParameters.class), of(new KnnClassifier(),
														KnnClassifierParameters.class), of(new LatentDensity(), LatentDensityParameters.class,
																"draws: 100"), of(new LatentProjection(), LatentProjectionParameters.class,
																		"method: pca"));
	}

	private static <P extends Record> Arguments of(Analysis<P> analysis, Class<P> parameters, String... settings) {
		return Arguments.of(analysis, parameters, settings);
	}

	@ParameterizedTest
	@MethodSource("analyses")
	<P extends Record> void recordAndFiguresSayThem(Analysis<P> analysis, Class<P> parameters, String[] settings) throws Exception {
		try (var run = new MemoryRun(1).with("dataset", BLOBS).with("model", BlobModel.vae())) {
			analysis.run(Parameters.of(parameters, settings), run);
			assertEquals("summed over latent dimensions", run.facts().get("KL divergence"));
			assertEquals("= e^(s/2)", run.facts().get("sigma"));
			String positions = run.facts().get("positions");
			assertFalse(positions.isBlank());
			for (Figure figure : figures(run)) {
				said(figure, "positions: " + positions, "KL divergence: summed over latent dimensions", "sigma = e^(s/2)");
				scaled(run, figure);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("analyses")
	<P extends Record> void thoseOfAPlainAutoencoderAreOther(Analysis<P> analysis, Class<P> parameters, String[] settings) throws Exception {
		try (var run = new MemoryRun(1).with("dataset", BLOBS).with("model", BlobModel.autoencoder())) {
			analysis.run(Parameters.of(parameters, settings), run);
			assertEquals("none", run.facts().get("posterior"));
			for (Figure figure : figures(run)) {
				said(figure, "posterior: none");
				assertFalse(figure.caption().contains("KL divergence"), figure.caption());
			}
		}
	}

	@Test
	void aComparisonSaysThemOfEachModel() throws Exception {
		var models = new LinkedHashMap<String, Object>();
		models.put("vae", BlobModel.vae());
		models.put("ae", BlobModel.autoencoder());
		try (var run = new MemoryRun(1).with("dataset", BLOBS).with("models", models)) {
			new ModelComparison().run(Parameters.of(ModelComparisonParameters.class, "positions: sampled"), run);
			assertEquals("= e^(s/2)", run.facts().get("vae sigma"));
			assertEquals("none", run.facts().get("ae posterior"));
			assertEquals(4, figures(run).size());
			for (Figure figure : figures(run)) {
				said(figure, "sampled z", "vae KL divergence: summed over latent dimensions", "ae posterior: none");
				scaled(run, figure);
			}
		}
	}

	@Test
	void drawnPositionsAreSaidToBeDrawn() throws Exception {
		try (var run = new MemoryRun(1).with("dataset", BLOBS).with("model", BlobModel.vae())) {
			new LatentPairs().run(Parameters.of(LatentPairsParameters.class, "positions: sampled"), run);
			assertEquals("one draw from each posterior (sampled z)", run.facts().get("positions"));
			said(run.figureOf("latent_pairs"), "one draw from each posterior (sampled z)");
		}
	}

	private static List<Figure> figures(MemoryRun run) {
		return run.outputs().stream().filter(o -> o.content() instanceof Figure).map(o -> (Figure) o.content()).toList();
	}

	private static void said(Figure figure, String... words) {
		for (String word : words) {
			assertTrue(figure.caption().contains(word), figure.title() + ": " + figure.caption());
		}
	}

	/** Where there are images, caption and record say their scale. */
	private static void scaled(MemoryRun run, Figure figure) {
		boolean images = figure.panels().stream().anyMatch(p -> p instanceof Axes a && a.layers().stream().anyMatch(Picture.class::isInstance));
		assertEquals(images, figure.caption().contains("brightness: "), figure.title() + ": " + figure.caption());
		if (images) {
			said(figure, "brightness: " + run.facts().get("brightness"));
		}
	}
}
