package org.latentworkbench.ui.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.study.Contributions;

/** What is offered where the cursor is, written {@code |}. */
class CompletionsTest {
	private static final String STEPS = """
			study: Test
			steps:
			  data: { use: correlated-multiomics }
			""";

	@TempDir
	private Path folder;

	@Test
	void keysOfTheStudyAreOfferedOnceEach() {
		assertEquals(List.of("seed", "steps"), labels("study: Test\n|"));
		assertEquals(List.of("seed: "), texts("study: Test\nse|"));
		assertEquals(List.of("seed"), texts("study: Test\nse|: 3"));
	}

	@Test
	void keysOfAStepAreOfferedInLinesAndInBraces() {
		assertEquals(List.of("use", "in", "with"), labels(STEPS + "  map:\n    |"));
		assertEquals(List.of("in", "with"), labels(STEPS + "  map:\n    use: latent-projection\n    |"));
		assertEquals(List.of("use", "in", "with"), labels(STEPS + "  map: { |"));
		assertEquals(List.of("with"), labels(STEPS + "  map: { use: latent-projection, w|"));
		assertEquals(List.of("with"), labels(STEPS + "  map: { use: latent-projection, w|, in: { model: vae } }"));
	}

	@Test
	void contributionsAreOfferedByPartsOfTheirIds() {
		assertEquals("encode", labels(STEPS + "  map: { use: e| }").get(0), "what begins with the word comes first");
		assertEquals(List.of("multimodal-vae"), labels(STEPS + "  net:\n    use: multim|\n"));
		assertTrue(labels(STEPS + "  net:\n    use: |\n").contains("latent-projection"));
	}

	@Test
	void rolesAndWhatFitsThemAreOffered() throws Exception {
		Files.createDirectories(folder.resolve("data"));
		Files.writeString(folder.resolve("data/genes.tsv"), "ID\tA\n");
		Files.writeString(folder.resolve("data/notes.md"), "no table");
		assertEquals(List.of("dataset"), labels(STEPS + "  net:\n    use: encode\n    in: { |"));
		assertEquals(List.of("data/dataset", "data/genes.tsv"), labels(STEPS + "  net:\n    use: encode\n    in: { dataset: | }"));
		assertEquals(List.of("data/dataset", "data/genes.tsv"), labels(STEPS + "  net:\n    use: encode\n    in:\n      dataset: d|"));
		assertEquals(List.of("model", "dataset", "truth"), labels(STEPS + "  map:\n    use: latent-projection\n    in:\n      |"));
	}

	@Test
	void parametersTheirWordsAndDefaultsAreOffered() {
		String vae = STEPS + "  net:\n    use: multimodal-vae\n    in: { dataset: data }\n    with:\n";
		assertEquals(List.of("latent", "hidden", "noise", "weights", "title"), labels(vae + "      |"));
		assertEquals(List.of("level"), labels(vae + "      noise:\n        |"));
		assertEquals(List.of("level"), labels(vae + "      latent: 2\n      noise: { | }"));
		assertEquals(List.of("[64]"), labels(vae + "      hidden: |"));
		assertEquals(List.of("pca", "umap"), labels(STEPS + "  map: { use: latent-projection, with: { method: | } }"));
		assertEquals(List.of("umap"), labels(STEPS + "  map:\n    with:\n      method: u|\n    use: latent-projection\n"));
	}

	@Test
	void filesOfParametersAreOffered() throws Exception {
		Files.createDirectories(folder.resolve("config"));
		Files.writeString(folder.resolve("config/encode.yaml"), "");
		assertTrue(labels(STEPS + "  e:\n    use: encode\n    with: |").contains("config/encode.yaml"));
	}

	@Test
	void aFileOfParametersOffersThem() {
		YamlScan scan = scan("scaling: |");
		var type = known().parameters("encode").orElseThrow();
		assertEquals(List.of("zscore", "none"), completions().config(scan, type).stream().map(Proposal::label).toList());
		assertEquals(List.of("scaling"), completions().config(scan("|"), type).stream().map(Proposal::label).toList());
	}

	@Test
	void wordsAreDescribed() {
		String text = STEPS + "  net:\n    use: multimodal-vae\n    with: { latent: 2 }\n";
		YamlScan scan = YamlScan.of(text, text.indexOf("latent:") + "latent".length());
		String help = Descriptions.of(scan, new ConfigKind.OfStudy(), known()).orElseThrow();
		assertTrue(help.contains("size") && help.contains("a whole number of at least 1"), help);
		YamlScan use = YamlScan.of(text, text.indexOf("multimodal-vae") + "multimodal-vae".length());
		assertTrue(Descriptions.of(use, new ConfigKind.OfStudy(), known()).orElseThrow().contains("trainer"));
	}

	private static KnownContributions known() {
		return new KnownContributions(Contributions.registry());
	}

	private Completions completions() {
		return new Completions(folder, known());
	}

	private static YamlScan scan(String text) {
		return YamlScan.of(text.replace("|", ""), text.indexOf('|'));
	}

	private List<String> labels(String text) {
		return completions().study(scan(text)).stream().map(Proposal::label).toList();
	}

	private List<String> texts(String text) {
		return completions().study(scan(text)).stream().map(Proposal::text).toList();
	}
}
