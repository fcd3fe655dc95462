package org.latentworkbench.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.Target.FromFile;
import org.latentworkbench.core.study.Target.FromStep;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;

class StudyFileTest {
	private static final String TUTORIAL = """
			study: Multi-omics tutorial
			seed: 1234
			steps:                                   # a graph by `in`
			  map:      { use: latent-projection, in: { model: vae, dataset: encoded, truth: data }, with: { method: umap } }
			  data:     { use: correlated-multiomics, with: { samples: 1000, sparsity: 0.97 } }
			  encoded:  { use: encode, in: { dataset: data }, with: config/encode.yaml }
			  vae:
			    use: multimodal-vae
			    in: { dataset: encoded }
			    with: { hidden: [64], latent: 8 }
			""";

	private final Registry registry = Contributions.registry();
	@TempDir
	Path folder;

	@Test
	void aStudyIsReadCheckedAndPutInOrder() throws Exception {
		write("config/encode.yaml", "# how\nscaling: none\n");
		LoadedStudy study = load(TUTORIAL);
		assertEquals(folder, study.folder());
		assertEquals("Multi-omics tutorial", study.study().getName());
		assertEquals(1234, study.study().getSeed());
		assertEquals(folder.resolve("study.yaml").toString(), study.study().getFile());
		assertEquals(List.of("data", "encoded", "vae", "map"), study.steps().stream().map(ResolvedStep::name).toList());
		assertEquals(new Contributions.Omics(1000, 0.97), study.step("data").orElseThrow().parameters());
		assertEquals(new Contributions.Encode(Contributions.Encode.Scaling.NONE), study.step("encoded").orElseThrow().parameters());
		ResolvedStep map = study.step("map").orElseThrow();
		assertEquals("latent-projection", map.use().id());
		assertEquals(Map.of("model", List.of(new FromStep("vae", Optional.of("model"))), "dataset", List.of(new FromStep("encoded", Optional.of("dataset"))),
				"truth", List.of(new FromStep("data", Optional.of("truth")))), map.inputs());
		assertEquals(List.of("model", "dataset", "truth"), List.copyOf(map.inputs().keySet()));
		assertEquals(4, map.place().line());
		assertEquals(List.of(), study.warnings());
	}

	@Test
	void stepsThatCouldRunInAnyOrderStayInTheOrderOfTheFile() throws Exception {
		var yaml = new StringBuilder("steps:\n");
		for (String name : List.of("z", "m", "a", "k")) {
			yaml.append("  ").append(name).append(": { use: correlated-multiomics }\n");
		}
		assertEquals(List.of("z", "m", "a", "k"), load(yaml.toString()).steps().stream().map(ResolvedStep::name).toList());
	}

	@Test
	void nameAndSeedHaveDefaults() throws Exception {
		LoadedStudy study = load("steps: { data: { use: correlated-multiomics } }");
		assertEquals(folder.getFileName().toString(), study.study().getName());
		assertEquals(1, study.study().getSeed());
	}

	@Test
	void overridesChangeParametersAndSeed() throws Exception {
		write("config/encode.yaml", "scaling: none\n");
		LoadedStudy study = load(TUTORIAL, "vae.latent=16", "seed=7", "vae.noise.level=1e-3", "vae.hidden=[8, 4]", "encoded.scaling=zscore",
				"vae.weights.Continuous_A=2", "vae.title=a=b");
		assertEquals(7, study.study().getSeed());
		assertEquals(new Contributions.Vae(16, List.of(8, 4), new Contributions.Noise(1e-3), Map.of("Continuous_A", 2.0), "a=b"),
				study.step("vae").orElseThrow().parameters());
		assertEquals(new Contributions.Encode(Contributions.Encode.Scaling.ZSCORE), study.step("encoded").orElseThrow().parameters());
	}

	@Test
	void theLastOverrideOfAParameterCounts() throws Exception {
		LoadedStudy study = load("steps: { data: { use: correlated-multiomics } }", "data.samples=3", "data.samples=4", "seed=1", "seed=2");
		assertEquals(new Contributions.Omics(4, 0.5), study.steps().get(0).parameters());
		assertEquals(2, study.study().getSeed());
	}

	@Test
	void everythingThatIsWrongIsToldAtOnceInTheOrderOfTheFiles() throws Exception {
		write("config/encode.yaml", "# scale\nscalng: none\nscaling: zcsore\n");
		List<String> told = problems("""
				studdy: X
				seed: a
				steps:
				  data:     { use: correlated-multiomic, with: { samples: 0 } }
				  encoded:  { use: encode, in: { datset: data }, with: config/encode.yaml }
				  vae:      { use: multimodal-vae, in: { dataset: encodd }, with: { latent: x, hiden: 3 }, wiht: 1 }
				  map:      { in: { model: vae }, with: config/non.yaml }
				  plain:    text
				""", "vea.latent=3", "vae.hidden=[0]");
		Path config = folder.resolve("config/encode.yaml");
		assertEquals(List.of(
				"study.yaml:1:1: unknown key 'studdy' in the study; did you mean 'study'?",
				"study.yaml:2:7: seed is the text 'a'; expected a whole number from -9223372036854775808 to 9223372036854775807",
				"study.yaml:4:20: there is no contribution 'correlated-multiomic'; did you mean 'correlated-multiomics'?",
				"study.yaml:5:32: the step 'encoded' lacks the input 'dataset'; expected in: { dataset: ... }, a dataset",
				"study.yaml:5:34: encode has no input 'datset'; did you mean 'dataset'?",
				"study.yaml:6:51: 'encodd' is neither a step nor a file in " + folder + "; did you mean 'encoded'?",
				"study.yaml:6:77: latent is the text 'x'; expected a whole number of at least 1",
				"study.yaml:6:80: unknown parameter 'hiden'; did you mean 'hidden'?",
				"study.yaml:6:92: unknown key 'wiht' in the step 'vae'; did you mean 'with'?",
				"study.yaml:7:13: the step 'map' does not say what it uses; expected 'use: CONTRIBUTION'",
				"study.yaml:7:41: with names the file config/non.yaml, and there is no such file in " + folder,
				"study.yaml:8:13: the step 'plain' is the text 'text'; expected a mapping, for instance { use: correlated-multiomics, with: { samples: 100 } }",
				config + ":2:1: unknown parameter 'scalng'; did you mean 'scaling'?",
				config + ":3:10: scaling is the text 'zcsore'; did you mean 'zscore'? (zscore, none)",
				"'vea.latent=3': the study has no step 'vea'; did you mean 'vae'?",
				"'vae.hidden=[0]': hidden[1] is the number 0; expected a whole number of at least 1"),
				told.stream().map(t -> t.replace(folder.resolve("study.yaml").toString(), "study.yaml")).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"latent=3|'latent=3': 'latent' alone cannot be set; expected seed=... or step.parameter=value",
			"sed=3|'sed=3': 'sed' alone cannot be set; expected seed=... or step.parameter=value; did you mean 'seed'?",
			"seed=x|'seed=x': seed is the text 'x'; expected a whole number from -9223372036854775808 to 9223372036854775807",
			"data.samples=[1|'data.samples=[1': is not valid YAML",
			"data.sampels=1|'data.sampels=1': unknown parameter 'sampels'; did you mean 'samples'?",
			"data.samples.x=1|'data.samples.x=1': samples is the number 5, which has no settings of its own; set it as a whole: samples=..." })
	void overridesThatAreWrongAreToldWithTheirWords(String override, String expected) throws Exception {
		List<String> told = problems("steps: { data: { use: correlated-multiomics, with: { samples: 5 } } }", override);
		assertEquals(1, told.size(), told.toString());
		assertTrue(told.get(0).startsWith(expected), told.get(0));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"data/truth|'data/truth' is associations; the input 'dataset' takes a dataset",
			"data/trut|the step 'data' (correlated-multiomics) makes no 'trut', and there is no file data/trut; did you mean 'data/truth'?",
			"vae|the step 'vae' (multimodal-vae) makes no dataset; it makes model (model), loss (curve), refits/* (table)",
			"x|the step 'x' cannot take itself as the input 'dataset'; expected another step or a file",
			"[data, data]|the input 'dataset' is a list of 2; it takes a single step or file",
			"[]|the input 'dataset' is an empty list; expected a step or a file",
			"{ a: b }|the input 'dataset' is a mapping; expected the name of a step, step/artefact or a file",
			"tables/one.tvs|'tables/one.tvs' is neither a step nor a file in DIR; did you mean 'tables/one.tsv'?",
			"tables/one.xyz|'tables/one.xyz': no format reads files with this ending; expected one of .tsv, .txt",
			"\"\"|the input 'dataset' is the text ''; expected the name of a step, step/artefact or a file" })
	void inputsThatDoNotFitAreTold(String target, String expected) throws Exception {
		write("tables/one.tsv", "");
		write("tables/one.xyz", "");
		List<String> told = problems("""
				steps:
				  data: { use: correlated-multiomics }
				  vae: { use: multimodal-vae, in: { dataset: data }, with: { latent: 1 } }
				  x: { use: encode, in: { dataset: TARGET } }
				""".replace("TARGET", target));
		assertEquals(List.of(expected), told.stream().map(t -> t.replaceFirst("^.*?study.yaml:4:\\d+: ", "").replace(folder.toString(), "DIR")).toList());
	}

	@Test
	void filesBindWhereNoStepDoes() throws Exception {
		write("data/a.tsv", "");
		write("notes.md", "");
		LoadedStudy study = load("""
				steps:
				  data: { use: correlated-multiomics }
				  x: { use: encode, in: { dataset: data/a.tsv } }
				  vae: { use: multimodal-vae, in: { dataset: ./data/a.tsv }, with: { latent: 1 } }
				  c: { use: compare, in: { tables: [data, data/a.tsv, vae/loss, vae/refits/1], notes: [notes.md, vae/model] } }
				""");
		Path file = folder.resolve("data/a.tsv");
		assertEquals(List.of(new FromFile(file, "./data/a.tsv")), study.step("x").orElseThrow().inputs().get("dataset"));
		assertEquals(folder.resolve("./data/a.tsv"), ((FromFile) study.step("vae").orElseThrow().inputs().get("dataset").get(0)).path());
		assertEquals(List.of("data/truth", "./data/a.tsv", "vae/loss", "vae/refits/1"),
				study.step("c").orElseThrow().inputs().get("tables").stream().map(Target::toString).toList());
		assertEquals(List.of("notes.md", "vae/model"), study.step("c").orElseThrow().inputs().get("notes").stream().map(Target::toString).toList());
	}

	@Test
	void aChoiceBetweenArtefactsIsAskedFor() throws Exception {
		assertTrue(problems("""
				steps:
				  c: { use: compare, in: { tables: d } }
				  d: { use: compare, in: { tables: c/a } }
				""").get(0).endsWith("the step 'd' makes more than one table; choose d/a or d/b"));
	}

	@Test
	void aMissingInputNamesTheStepsThatHaveOne() throws Exception {
		List<String> told = problems("""
				steps:
				  data: { use: correlated-multiomics }
				  x: { use: encode }
				""");
		assertTrue(told.get(0).endsWith(":3:6: the step 'x' lacks the input 'dataset'; expected in: { dataset: ... }, a dataset; there is one in data"), told.get(0));
	}

	@Test
	void stepsThatWaitForEachOtherAreTold() throws Exception {
		List<String> told = problems("""
				steps:
				  data: { use: encode, in: { dataset: c } }
				  b: { use: encode, in: { dataset: data } }
				  c: { use: encode, in: { dataset: b } }
				  d: { use: encode, in: { dataset: c } }
				""");
		assertEquals(1, told.size(), told.toString());
		assertTrue(told.get(0).endsWith(":2:3: the steps wait for each other: data needs c needs b needs data; take one of these inputs away"), told.get(0));
	}

	@ParameterizedTest
	@CsvSource({ "a/b", "..", "a b", "con", "-x", "\u00e9" })
	void namesThatCannotBeFoldersAreRefused(String name) throws Exception {
		assertTrue(problems("steps: { \"" + name + "\": { use: correlated-multiomics } }").get(0).contains("cannot be a step's name"));
	}

	@Test
	void namesThatDifferOnlyInCaseAreRefused() throws Exception {
		assertTrue(problems("steps: { a: { use: correlated-multiomics }, A: { use: correlated-multiomics } }").get(0).contains("differ only in upper and lower case"));
	}

	@Test
	void referencesTakeTypeAndValueOfWhatTheyName() throws Exception {
		LoadedStudy study = load("""
				study: S
				seed: 42
				steps:
				  data: { use: correlated-multiomics, with: { samples: "${seed}", sparsity: "${env:SPARSITY}" } }
				  vae: { use: multimodal-vae, in: { dataset: "${env:INPUT,data}" }, with: { latent: 4, hidden: "${steps.other.hidden}",
				         noise: { level: "${steps.other.noise.level}" }, title: "${study}-${seed}-${steps.vae.latent} $${x}" } }
				  other: { use: multimodal-vae, in: { dataset: data }, with: { latent: "${steps.vae.latent}", weights: { A: "${steps.data.sparsity}" },
				         title: "${steps.vae.weights}" } }
				""".replace("title: \"${steps.vae.weights}\"", "title: \"${steps.data.samples}\""), Map.of("SPARSITY", "0.25"), "other.hidden=[3, \"${steps.vae.latent}\"]");
		assertEquals(new Contributions.Omics(42, 0.25), study.step("data").orElseThrow().parameters());
		assertEquals(new Contributions.Vae(4, List.of(3, 4), new Contributions.Noise(0.1), Map.of(), "S-42-4 ${x}"), study.step("vae").orElseThrow().parameters());
		assertEquals(new Contributions.Vae(4, List.of(3, 4), new Contributions.Noise(0.1), Map.of("A", 0.25), "42"), study.step("other").orElseThrow().parameters());
		assertEquals("data/dataset", study.step("vae").orElseThrow().inputs().get("dataset").get(0).toString());
	}

	@Test
	void aReferenceSeesOverrides() throws Exception {
		LoadedStudy study = load("""
				steps:
				  data: { use: correlated-multiomics, with: { samples: 5 } }
				  two: { use: correlated-multiomics, with: { samples: "${steps.data.samples}" } }
				""", "data.samples=9");
		assertEquals(new Contributions.Omics(9, 0.5), study.step("two").orElseThrow().parameters());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"${sed}|${sed} stands for nothing; expected ${seed}, ${study}, ${steps.NAME.PARAMETER} or ${env:NAME}",
			"${steps.vae}|${steps.vae} names no parameter; expected ${seed}, ${study}, ${steps.NAME.PARAMETER} or ${env:NAME}",
			"${steps.vea.latent}|${steps.vea.latent}: there is no step 'vea'; did you mean 'vae'?",
			"${steps.vae.latnet}|${steps.vae.latnet}: there is no parameter 'latnet'; did you mean 'latent'?",
			"${steps.vae.noise.levl}|${steps.vae.noise.levl}: there is no parameter 'levl'; did you mean 'level'?",
			"${steps.vae.latent.x}|${steps.vae.latent.x}: latent has no 'x'",
			"${env:GONE}|the environment variable GONE is not set; set it, or write ${env:GONE,OTHERWISE}",
			"${seed|'${seed' is not closed; expected a '}' after the name, or $${ for the characters themselves",
			"a${steps.vae.hidden}|${steps.vae.hidden} is a list and cannot stand within a text",
			"${steps.vae.hidden}|samples is a list; expected a whole number of at least 1",
			"${steps.data.samples}|${steps.data.samples} leads back to itself: steps.data.samples -> steps.data.samples" })
	void referencesThatAreWrongAreTold(String value, String expected) throws Exception {
		List<String> told = problems("""
				steps:
				  data: { use: correlated-multiomics, with: { samples: "VALUE" } }
				  vae: { use: multimodal-vae, in: { dataset: data }, with: { latent: 1 } }
				""".replace("VALUE", value));
		assertEquals(List.of(expected), told.stream().map(t -> t.replaceFirst("^.*?study.yaml:2:56: ", "")).toList());
	}

	@Test
	void aStudyThatIsNoneIsTold() throws Exception {
		assertTrue(problems("- a\n").get(0).endsWith("study.yaml:1:1: the study is a list; expected study, seed, steps"));
		assertTrue(problems("").get(0).endsWith("study.yaml:1:1: the study is nothing; expected study, seed, steps"));
		assertTrue(problems("study: x\n").get(0).endsWith("study.yaml:1:1: the study has no steps; expected 'steps:'"));
		assertTrue(problems("steps:\n").get(0).contains("study.yaml:1:7: steps is nothing; expected names with steps"));
		Path none = folder.resolve("none");
		assertTrue(message(none).startsWith(none + ": there is no such folder or file"));
		Files.delete(folder.resolve("study.yaml"));
		assertTrue(message(folder).startsWith(folder + ": is no study's folder, it has no study.yaml"));
	}

	@Test
	void problemsInAFileOfParametersHaveTheirPlaceInThatFile() throws Exception {
		write("config/vae.yaml", "latent: 1\nnoise:\n  level: -1\n");
		assertEquals(List.of(folder.resolve("config/vae.yaml") + ":3:10: noise.level is the number -1; expected a number of at least 0"), problems("""
				steps:
				  data: { use: correlated-multiomics }
				  vae: { use: multimodal-vae, in: { dataset: data }, with: config/vae.yaml }
				"""));
		write("config/vae.yaml", "latent: [1\n");
		assertTrue(problems(Files.readString(folder.resolve("study.yaml"))).get(0).startsWith(folder.resolve("config/vae.yaml") + ":2:1: is not valid YAML"));
		write("config/vae.yaml", "noise: {}\n");
		assertTrue(problems(Files.readString(folder.resolve("study.yaml"))).get(0)
				.startsWith(folder.resolve("config/vae.yaml") + ":1:1: the parameter 'latent' is missing"));
		write("config/vae.yaml", "- latent\n");
		assertTrue(problems(Files.readString(folder.resolve("study.yaml"))).get(0)
				.startsWith(folder.resolve("config/vae.yaml") + ":1:1: the file holds a list"));
	}

	private LoadedStudy load(String yaml, String... overrides) throws Exception {
		return load(yaml, Map.of(), overrides);
	}

	private LoadedStudy load(String yaml, Map<String, String> environment, String... overrides) throws Exception {
		write("study.yaml", yaml);
		return StudyFile.load(folder, List.of(overrides), registry, name -> Optional.ofNullable(environment.get(name)));
	}

	private List<String> problems(String yaml, String... overrides) throws IOException {
		write("study.yaml", yaml);
		return assertThrows(ProblemsException.class, () -> StudyFile.load(folder, List.of(overrides), registry, name -> Optional.empty()))
				.problems().stream().map(Problem::toString).toList();
	}

	private String message(Path study) {
		return assertThrows(ProblemsException.class, () -> StudyFile.load(study, List.of(), registry)).getMessage();
	}

	private void write(String name, String text) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}
}
