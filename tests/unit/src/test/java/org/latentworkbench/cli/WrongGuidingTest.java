package org.latentworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.latentworkbench.core.study.Product;

/** What is wrong with the settings of a guided embedding is told with its place, what was found and what is expected, before any work. */
class WrongGuidingTest {
	/** Sixty samples, one attribute of which never varies. */
	private static final int SAMPLES = 60;
	private static final String BEGIN = """
			study: Guided
			steps:
			  data: { use: tables, in: { continuous: data/numbers.tsv } }
			  map:
			    use: parametric-embedding
			    in: { dataset: data/data }
			    with:
			""";
	private static final String PHASES = """
			      method: phases
			      relations: { near: { transforms: [{ transform: symmetrise }] } }
			      phases:
			        - { name: start, epochs: 2, losses: [{ loss: position }] }
			        - name: shape
			          epochs: 2
			          losses:
			            - { loss: edges, relation: near, kernel: cauchy }
			            - { loss: correlation, attribute: a1 }
			""";

	@TempDir
	Path folder;
	private Screen screen;

	@BeforeEach
	void data() throws IOException {
		var rows = new StringBuilder("ID\ta1\ta2\tflat\n");
		for (int i = 0; i < SAMPLES; i++) {
			rows.append("S").append(i).append('\t').append(i * 7 % 11).append('\t').append(i * 5 % 13).append("\t2.5\n");
		}
		Files.createDirectories(folder.resolve("mine/data"));
		Files.writeString(folder.resolve("mine/data/numbers.tsv"), rows);
	}

	private int latent(String... words) {
		screen = Screen.pipe(folder);
		return Latent.run(new Session(screen.terminal, Product::registry, Map.of(), Optional.empty(), "1.0.0", List.of(words)));
	}

	private void study(String settings) throws IOException {
		Files.writeString(folder.resolve("mine/study.yaml"), BEGIN + settings);
	}

	/** That running and validating a study are refused with one message, which begins so, and that there is no result of a training. */
	private void refused(String settings, String message) throws IOException {
		study(settings);
		for (String command : List.of("validate", "run")) {
			assertEquals(2, latent(command, "mine"), command + ": " + screen.err());
			String said = screen.err();
			assertTrue(said.lines().anyMatch(l -> l.replaceFirst("^error: map: ", "").startsWith(Path.of("mine", "study.yaml") + ":" + message)), command + ": " + said);
			assertFalse(said.contains("\tat ") || said.contains("fault in the product"), said);
		}
		try (Stream<Path> all = Files.walk(folder.resolve("mine"))) {
			assertEquals(List.of(), all.filter(p -> p.endsWith("model") || p.getFileName().toString().startsWith("loss_curve")).toList());
		}
	}

	static Stream<Arguments> wrongPieces() {
		return Stream.of(
				Arguments.of("relation: near, kernel", "relation: neer, kernel",
						"15:40: phases[2].losses[1].relation: shape, edges: there is no relation 'neer'; did you mean 'near'?"),
				Arguments.of("losses: [{ loss: position }]", "losses: [{ loss: position, weight: 0 }]",
						"11:11: phases[1]: the weights of all losses of start are 0, so nothing would be learned; give one a weight above 0"),
				Arguments.of("start, epochs: 2,", "start,", "11:11: the parameter 'phases[1].epochs' is missing; expected a whole number from 1"),
				Arguments.of("start, epochs: 2,", "start, epochs: 0,", "11:34: phases[1].epochs is the number 0; expected a whole number from 1"),
				Arguments.of("losses: [{ loss: position }]", "losses: []", "11:11: phases[1]: start has no losses"),
				Arguments.of("near: { transforms: [{ transform: symmetrise }] }",
						"near: { between: all, transforms: [{ transform: triangular }, { transform: normalise, over: rows }] }",
						"9:26: relations.near: relation near: normalise over rows does not fit a triangular relation"),
				Arguments.of("attribute: a1", "attribute: a1, axis: 2", "16:57: phases[2].losses[2].axis: shape, correlation: axis is 2, but the embedding has 2"),
				Arguments.of("loss: position", "loss: positon", "11:54: phases[1].losses[1].loss is the text 'positon'; did you mean 'position'?"));
	}

	@ParameterizedTest
	@MethodSource("wrongPieces")
	void piecesThatDoNotFit(String right, String wrong, String message) throws IOException {
		String settings = PHASES.replace(right, wrong);
		assertFalse(settings.equals(PHASES), right);
		refused(settings, message);
	}

	static Stream<Arguments> wrongForTheData() {
		return Stream.of(
				Arguments.of("      perplexity: 21\n", "8:19: perplexity: is 21.0, but 60 samples allow at most a third of their number, 20"),
				Arguments.of("      perplexity: 20\n      guide: flat\n", "9:14: guide: the attribute 'flat' has no variance: all its values are 2.5"),
				Arguments.of("      perplexity: 20\n      guide: a3\n", "9:14: guide: there is no feature 'a3' in numbers (a1, a2, flat); did you mean 'a1'?"),
				Arguments.of("      { method: umap, neighbours: 90 }\n", "8:35: neighbours: is 90, itself included, but there are only 60 samples"),
				Arguments.of(PHASES.replace("attribute: a1", "attribute: flat"), "16:47: phases[2].losses[2].attribute: the attribute 'flat' has no variance"),
				Arguments.of(PHASES.replace("[{ transform: symmetrise }]", "[{ transform: perplexity, perplexity: 30 }, { transform: symmetrise }]"),
						"9:78: relations.near.transforms[1].perplexity: is 30.0, but 60 samples"));
	}

	@ParameterizedTest
	@MethodSource("wrongForTheData")
	void whatTheDataDoNotAllow(String settings, String message) throws IOException {
		refused(settings, message);
	}

	@Test
	void aComparisonIsRefusedBeforeWhatItComparesIsTrained() throws IOException {
		String models = "      { perplexity: 10, epochs: 1, startEpochs: 1 }\n  comparison:\n    use: guided-comparison\n"
				+ "    in: { model: [map/model], dataset: data/data }\n    with: ";
		study(models + "{ attribute: a1, perplexity: 21 }\n");
		assertEquals(2, latent("validate", "mine"), screen.err());
		assertTrue(screen.err().contains("study.yaml:12:40: perplexity: is 21.0, but 60 samples"), screen.err());
		study(models + "{ attribute: flat, perplexity: 9 }\n");
		assertEquals(2, latent("validate", "mine"), screen.err());
		assertTrue(screen.err().contains("study.yaml:12:24: attribute: the attribute 'flat' has no variance"), screen.err());
	}
}
