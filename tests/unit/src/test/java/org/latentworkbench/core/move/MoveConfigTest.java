package org.latentworkbench.core.move;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.move.MoveConfig.AnalyzeLatent;
import org.latentworkbench.core.move.MoveConfig.Associations;
import org.latentworkbench.core.move.MoveConfig.EncodeData;
import org.latentworkbench.core.move.MoveConfig.Method;
import org.latentworkbench.core.move.MoveConfig.Tuning;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.testing.MoveDefect;

/** The configuration of MOVE's tutorial composes to what MOVE composes, and wrong configurations say where and what. */
class MoveConfigTest {
	private static final String DATA = "data=random_continuous_paper_II";
	private static final String A = "random.random_all_sim.Continuous_A";
	private static final String B = "random.random_all_sim.Continuous_B";

	@TempDir
	Path folder;
	private Path config;

	@BeforeEach
	void copyTheTutorialsConfiguration() throws IOException, URISyntaxException {
		Path source = Path.of(MoveConfigTest.class.getResource("/core/move/config/data/random_continuous_paper_II.yaml").toURI()).getParent().getParent();
		config = folder.resolve("config");
		try (var files = Files.walk(source)) {
			for (Path file : files.toList()) {
				Files.copy(file, config.resolve(source.relativize(file).toString()));
			}
		}
	}

	private MoveConfig compose(String... words) throws ProblemsException {
		return MoveConfig.compose(folder, config, List.of(words), Map.of("OMICS", "blood"));
	}

	private List<String> problems(String... words) {
		return assertThrows(ProblemsException.class, () -> compose(words)).problems().stream().map(Problem::toString)
				.map(s -> s.replace(folder.toString() + "/", "")).toList();
	}

	@Test
	void referencesThatMultiplyAreRefusedAtOnce() throws IOException {
		var yaml = new StringBuilder("defaults: [analyze_latent]\nfeature_names: ['${task.a0}']\n");
		for (int i = 0; i < 40; i++) {
			yaml.append("a" + i + ": '${task.a" + (i + 1) + "}${task.a" + (i + 1) + "}'\n");
		}
		write("task/bomb.yaml", yaml + "a40: xxxxxxxxxx\n");
		assertTrue(problems(DATA, "task=bomb").get(0).contains("the references bring more than 1048576 characters and values"));
	}

	private void write(String file, String text) throws IOException {
		Path path = config.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	@Test
	void theDataOfTheTutorial() throws ProblemsException {
		MoveConfig c = compose(DATA, "task=encode_data");
		assertInstanceOf(EncodeData.class, c.task());
		assertEquals(folder.resolve("synthetic_data_II"), c.data().raw());
		assertEquals(folder.resolve("interim_data_cont_paper_II"), c.data().interim());
		assertEquals(folder.resolve("results_cont_paper_II"), c.data().results());
		assertEquals(folder.resolve("synthetic_data_II/random.random_all_sim.ids.txt"), c.data().samplesFile());
		assertEquals(List.of("random.random_all_sim.Categorical_A", "random.random_all_sim.Categorical_B"), c.data().categoricalNames());
		assertEquals(List.of(A, B), c.data().continuousNames());
		assertEquals(Optional.of(true), c.data().continuous().get(0).log2());
		assertTrue(c.data().continuous().get(1).scale());
		assertEquals(1, c.data().categorical().get(0).weight());
		assertFalse(c.strict());
		assertEquals(0, c.seed());
		assertEquals("auto", c.engine());
	}

	@Test
	void theLatentTaskLaysItsFileOverTheDefaults() throws ProblemsException {
		var t = (AnalyzeLatent) compose(DATA, "task=random_continuous_paper_II__latent").task();
		assertEquals(10, t.batch());
		assertEquals(List.of(15), t.model().hidden());
		assertEquals(3, t.model().latent());
		assertEquals(1e-4, t.model().beta());
		assertEquals(.1, t.model().dropout(), "from the defaults");
		assertEquals(List.of(1., 1.), t.model().categoricalWeights(), "one for each table that names no weight");
		assertEquals(List.of(1., 1.), t.model().continuousWeights());
		assertEquals(1e-4, t.training().learningRate());
		assertEquals(300, t.training().epochs());
		assertEquals(List.of(100, 200), t.training().dilation(), "a list replaces the default list");
		assertEquals(List.of(50, 100, 125, 150, 175, 200, 225, 250, 275), t.training().warmUp());
		assertFalse(t.training().earlyStopping());
		assertEquals("sklearn.manifold.TSNE", t.reducer());
		assertEquals(10, t.features().size());
		assertEquals("Categorical_A_1", t.features().get(9));
	}

	@Test
	void theKsTaskOfTheTutorial() throws ProblemsException {
		var t = (Associations) compose(DATA, "task=random_continuous_paper_II__id_assoc_ks").task();
		assertEquals(Method.KS, t.method());
		assertEquals("identify_associations_ks", t.name());
		assertEquals(B, t.targetDataset());
		assertEquals("plus_std", t.targetValue());
		assertEquals(1, t.refits());
		assertEquals(.05, t.threshold());
		assertTrue(t.saveRefits());
		assertEquals(List.of(3), t.latentSizes());
		assertEquals(List.of("Continuous_B_1"), t.perturbed());
		assertEquals(10, t.targets().size());
	}

	@Test
	void tasksOfLaterVersionsComposeToo() throws ProblemsException {
		var bayes = (Associations) compose(DATA, "task=tut_bayes_cat").task();
		assertEquals(Method.BAYES, bayes.method());
		assertEquals("1", bayes.targetValue(), "a category is a text, also when YAML reads a number");
		assertEquals(1e-3, bayes.training().learningRate());
		assertEquals(List.of(50, 100, 150), bayes.training().dilation());
		var ttest = (Associations) compose(DATA, "task=tut_ttest").task();
		assertEquals(List.of(3, 4, 5, 6), ttest.latentSizes());
		var tune = (Tuning) compose(DATA, "task=tune_model_stability").task();
		assertEquals(3, tune.refits());
		assertEquals(List.of(1000), tune.model().hidden());
	}

	@Test
	void wordsOfTheCommandLineWinOverFiles() throws ProblemsException {
		MoveConfig c = compose(DATA, "task=random_continuous_paper_II__latent", "task.model.num_hidden=[64,32]", "task.training_loop.lr=1e-3",
				"task.training_loop.early_stopping=true", "data.results_path=out/", "seed=7", "+task.reducer.n_components=3", "compatibility=strict",
				"engine=jvm");
		var t = (AnalyzeLatent) c.task();
		assertEquals(List.of(64, 32), t.model().hidden());
		assertEquals(1e-3, t.training().learningRate());
		assertTrue(t.training().earlyStopping());
		assertEquals(folder.resolve("out"), c.data().results());
		assertEquals(7, c.seed());
		assertEquals(java.math.BigInteger.valueOf(3), t.reducerArguments().get("n_components"));
		assertTrue(c.strict());
		assertEquals("jvm", c.engine());
	}

	@Test
	void anExperimentChoosesFilesAndWinsOverThem() throws IOException, ProblemsException {
		write("experiment/mine.yaml", """
				# @package _global_
				defaults:
				  - override /data: random_continuous_paper_II
				  - override /task: random_continuous_paper_II__latent
				task:
				  batch_size: 20
				  training_loop: { num_epochs: 5 }
				""");
		var t = (AnalyzeLatent) compose("experiment=mine").task();
		assertEquals(20, t.batch());
		assertEquals(5, t.training().epochs());
		assertEquals(List.of(15), t.model().hidden());
		assertInstanceOf(Associations.class, compose("experiment=mine", "task=tut_bayes", "~task.training_loop.num_epochs",
				"+task.training_loop.num_epochs=9").task(), "the command line's choice goes before the experiment's");
	}

	@Test
	void selfDecidesTheOrderOfAFileAndItsDefaults() throws IOException, ProblemsException {
		write("task/first.yaml", "defaults: [_self_, random_continuous_paper_II__latent]\nbatch_size: 99\n");
		write("task/last.yaml", "defaults: [random_continuous_paper_II__latent]\nbatch_size: 99\n");
		assertEquals(10, ((AnalyzeLatent) compose(DATA, "task=first").task()).batch());
		assertEquals(99, ((AnalyzeLatent) compose(DATA, "task=last").task()).batch());
	}

	@Test
	void referencesAreFollowedInTextsListsAndEnvironment() throws IOException, ProblemsException {
		write("data/refs.yaml", """
				defaults: [base_data]
				root: /omics/${oc.env:OMICS}
				raw_data_path: ${data.root}/raw
				interim_data_path: ${.root}/${oc.env:NOT_SET,interim}
				results_path: ${data.interim_data_path}/../results
				sample_names: ids
				continuous_inputs:
				  - { name: a, weight: 2, log2: off, scale: yes }
				  - { name: b, log2: on }
				""");
		MoveConfig c = compose("data=refs", "task=analyze_latent");
		assertEquals(Path.of("/omics/blood/raw"), c.data().raw());
		assertEquals(Path.of("/omics/blood/interim"), c.data().interim());
		assertEquals(List.of(2., 1.), ((AnalyzeLatent) c.task()).model().continuousWeights());
		assertEquals(Optional.of(false), c.data().continuous().get(0).log2(), "YAML 1.1 reads off as false");
		assertEquals(Optional.of(true), c.data().continuous().get(1).log2());
		assertEquals(List.of("nothing reads the setting 'root' in data"), c.warnings().stream().map(Problem::message).toList());
		assertEquals(List.of("a", "b"), ((org.latentworkbench.core.yaml.YamlNode.Mapping) c.tree().get("data").orElseThrow())
				.get("continuous_names").orElseThrow().toTree());
	}

	@Test
	void aReferenceThatLeadsNowhereOrInACircleSaysWhere() throws IOException {
		write("data/circle.yaml", "defaults: [base_data]\nraw_data_path: ${data.results_path}\nresults_path: ${data.raw_data_path}\n"
				+ "interim_data_path: ${data.intrim}\n");
		List<String> found = problems("data=circle", "task=encode_data");
		assertTrue(found.stream().anyMatch(p -> p.startsWith("config/data/circle.yaml:2:16: the references go in a circle")
				|| p.startsWith("config/data/circle.yaml:3:15: the references go in a circle")), found.toString());
		assertTrue(found.stream().anyMatch(p -> p.startsWith("config/data/circle.yaml:4:20: ${data.intrim}: there is no 'intrim' in data")),
				found.toString());
	}

	@Test
	void everyWrongSettingIsNamedWithItsPlaceAtOnce() throws IOException {
		write("task/wrong.yaml", """
				defaults:
				  - analyze_latent
				batchsize: 10
				model:
				  num_hiden: [15]
				  dropout: 1.5
				  beta: high
				training_loop:
				  num_epochs: 2.5
				  early_stopping: maybe
				  kld_warmup_steps: 50
				""");
		assertEquals(List.of(
				"config/task/wrong.yaml:3:1: there is no setting 'batchsize' in task; did you mean 'batch_size'?",
				"config/task/wrong.yaml:5:3: there is no setting 'num_hiden' in task.model; did you mean 'num_hidden'?",
				"config/task/wrong.yaml:6:12: task.model.dropout is the number 1.5; expected a number from 0 to 1",
				"config/task/wrong.yaml:7:9: task.model.beta is the text 'high'; expected a number",
				"config/task/wrong.yaml:9:15: task.training_loop.num_epochs is the number 2.5; expected a whole number",
				"config/task/wrong.yaml:10:19: task.training_loop.early_stopping is the text 'maybe'; expected true or false",
				"config/task/wrong.yaml:11:21: task.training_loop.kld_warmup_steps is the number 50; expected a list, for instance [10, 20]"),
				problems(DATA, "task=wrong").stream().sorted(java.util.Comparator.comparing(s -> Integer.parseInt(s.split(":")[1]))).toList());
	}

	@Test
	void wrongNamesOfFilesAndGroupsAreGuessed() {
		assertEquals(List.of("task=analyse_latent: there is no config/task/analyse_latent.yaml; did you mean 'analyze_latent'?"),
				problems(DATA, "task=analyse_latent"));
		assertEquals(List.of("tsk=encode_data: there is no setting 'tsk' at the top; did you mean 'task'?"),
				problems(DATA, "task=encode_data", "tsk=encode_data"));
		assertTrue(problems("task=encode_data").get(0).startsWith("data= is missing; choose one with data=..., for instance random_continuous_paper_II"));
		assertEquals(List.of("task.model.num_laten=4: there is no setting 'num_laten' in task.model; did you mean 'num_latent'?",
				"task.batch_size=ten: task.batch_size is the text 'ten'; expected a whole number"),
				problems(DATA, "task=analyze_latent", "task.model.num_laten=4", "task.batch_size=ten").stream().sorted(
						java.util.Comparator.reverseOrder()).toList());
		assertTrue(problems(DATA, "task=encode_data", "oops").get(0).startsWith("oops: is no 'key=value'"));
		assertTrue(problems(DATA, "task=encode_data", "data.raw_data_pth=x").get(0).contains("did you mean 'raw_data_path'?"));
	}

	@Test
	void aTargetThatIsNoTableOrNoWayToPerturbIsNamed() {
		String task = "task=random_continuous_paper_II__id_assoc_ks";
		assertTrue(problems(DATA, task, "task.target_dataset=random.random_all_sim.Continuous_C").get(0)
				.contains("there is no continuous table 'random.random_all_sim.Continuous_C'; did you mean 'random.random_all_sim.Continuous_"));
		assertTrue(problems(DATA, task, "task.target_value=plus_sd").get(0).endsWith("is no way to perturb the continuous table " + B
				+ "; did you mean 'plus_std'?"));
		assertTrue(problems(DATA, "task=tut_ttest", "task.num_latent=[3,4]").get(0).endsWith("2 latent sizes are given; the t-test takes exactly 4"));
	}

	@Test
	@MoveDefect(9)
	void aScaledTableWithoutLog2StopsAsInMoveButNotInStrictMode() throws IOException, ProblemsException {
		write("data/nolog.yaml", "defaults: [base_data]\nsample_names: ids\ncontinuous_inputs:\n  - name: a\n");
		assertEquals(List.of("config/data/nolog.yaml:4:5: 'log2' is missing in a, where MOVE stops; add 'log2: false' (or true), or run with compatibility=strict"),
				problems("data=nolog", "task=encode_data"));
		assertEquals(Optional.empty(), compose("data=nolog", "task=encode_data", "compatibility=strict").data().continuous().get(0).log2());
	}

	@Test
	void aSweepInAnExperimentIsLeftToTheMultirun() throws Exception {
		write("experiment/tune.yaml", """
				# @package _global_
				defaults:
				  - override /data: random_continuous_paper_II
				  - override /task: tune_model_reconstruction
				hydra:
				  mode: MULTIRUN
				  sweeper:
				    params:
				      task.batch_size: 10, 50
				""");
		assertEquals("tune_model_reconstruction", compose("experiment=tune", "task.batch_size=10").task().name());
	}

	@Test
	void defaultsThatGoInACircleAreNamed() throws IOException {
		write("task/a.yaml", "defaults: [b]\n");
		write("task/b.yaml", "defaults: [a]\n");
		assertEquals(List.of("config/task/b.yaml:1:12: the defaults go in a circle: task/a -> task/b -> task/a"), problems(DATA, "task=a"));
	}

	@Test
	void aFolderWithoutConfigurationSaysWhereToGo() {
		List<String> found = assertThrows(ProblemsException.class,
				() -> MoveConfig.compose(folder, folder.resolve("nowhere/config"), List.of("data=a", "task=b"), Map.of())).problems().stream()
				.map(Problem::message).toList();
		assertEquals(2, found.size());
		assertTrue(found.get(0).contains("there is no folder") && found.get(0).contains("run the command in the folder that holds 'config'"));
	}
}
