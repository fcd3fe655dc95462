package org.latentworkbench.core.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Parameter;
import org.latentworkbench.api.ParametersVersion;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlReader;

class ParametersTypeTest {
	enum Method {
		UMAP, T_SNE, PCA
	}

	record Noise(@Parameter(help = "how much", byDefault = "0.1", min = 0, max = 1) double level,
			@Parameter(help = "which", byDefault = "gauss") String shape) implements Checked {
		@Override
		public List<Problem> problems() {
			return level > 0 && shape.isEmpty() ? List.of(new Problem("shape", "is empty; expected a name")) : List.of();
		}
	}

	@ParametersVersion(3)
	record Net(@Parameter(help = "nodes", byDefault = "[64]", min = 1) List<Integer> hidden,
			@Parameter(help = "size", min = 1, max = 512) int latent,
			@Parameter(help = "rate", byDefault = "1e-4", min = 0, above = true) double learningRate,
			@Parameter(help = "how", byDefault = "umap") Method method,
			@Parameter(help = "neighbours", byDefault = "15", min = 2, enabledIf = "method=umap") int neighbours,
			@Parameter(help = "many", byDefault = "1") long copies,
			@Parameter(help = "again", byDefault = "false") boolean shuffle,
			@Parameter(help = "maybe", min = 0) Optional<Integer> clusters,
			@Parameter(help = "weights", min = 0) Map<String, Double> weights,
			@Parameter(help = "noise") Noise noise,
			@Parameter(help = "more noise") List<Noise> extra,
			@Parameter(help = "name", byDefault = "\"\"") String title) implements Checked {
		@Override
		public List<Problem> problems() {
			var found = new ArrayList<Problem>();
			if (hidden.size() > 3) {
				found.add(new Problem("hidden", "has " + hidden.size() + " layers; expected at most 3"));
			}
			if (noise.level() > learningRate * 1e4) {
				found.add(new Problem("noise.level", "is too much"));
			}
			return found;
		}
	}

	private static final ParametersType<Net> NET = ParametersType.of(Net.class);

	@Test
	void everyTypeBinds() throws Exception {
		Net net = bind("""
				hidden: [128, 1e2]
				latent: 8
				learningRate: 1e-3
				method: t-sne
				copies: 3000000000
				shuffle: true
				clusters: 4
				weights: { Continuous_A: 2, b.c: 0.5 }
				noise: { level: 1 }
				extra: [{ level: 0, shape: x }, {}]
				title: 007
				""");
		assertEquals(new Net(List.of(128, 100), 8, 1e-3, Method.T_SNE, 15, 3_000_000_000L, true, Optional.of(4), Map.of("Continuous_A", 2.0, "b.c", 0.5),
				new Noise(1, "gauss"), List.of(new Noise(0, "x"), new Noise(0.1, "gauss")), "007"), net);
	}

	@Test
	void whatIsNotGivenHasItsDefault() throws Exception {
		assertEquals(new Net(List.of(64), 2, 1e-4, Method.UMAP, 15, 1, false, Optional.empty(), Map.of(), new Noise(0.1, "gauss"), List.of(), ""),
				bind("latent: 2"));
	}

	@Test
	void aSingleValueStandsForAListOfOne() throws Exception {
		Net net = bind("{ latent: 2, hidden: 32, extra: { level: 0.5 } }");
		assertEquals(List.of(32), net.hidden());
		assertEquals(List.of(new Noise(0.5, "gauss")), net.extra());
	}

	@Test
	void nothingIsAnEmptyListMapOrOptional() throws Exception {
		Net net = bind("latent: 2\nhidden:\nweights:\nclusters: null\nnoise:\n");
		assertEquals(List.of(), net.hidden());
		assertEquals(Map.of(), net.weights());
		assertEquals(Optional.empty(), net.clusters());
		assertEquals(new Noise(0.1, "gauss"), net.noise());
	}

	@Test
	void mapsKeepTheOrderOfTheFile() throws Exception {
		assertEquals(List.of("z", "a", "m"), List.copyOf(bind("{ latent: 2, weights: { z: 1, a: 2, m: 3 } }").weights().keySet()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"latent: abc|f:1:9: latent is the text 'abc'; expected a whole number from 1 to 512",
			"latent: 0|f:1:9: latent is the number 0; expected a whole number from 1 to 512",
			"latent: 2.5|f:1:9: latent is the number 2.5; expected a whole number from 1 to 512",
			"latent: '8'|f:1:9: latent is the text '8'; expected a whole number from 1 to 512; remove the quotes",
			"latent: 99999999999999999999|f:1:9: latent is the number 99999999999999999999; expected a whole number from 1 to 512",
			"latent:|f:1:8: latent has no value; expected a whole number from 1 to 512",
			"latent: [1, 2]|f:1:9: latent is a list; expected a whole number from 1 to 512",
			"{}|f:1:1: the parameter 'latent' is missing; expected a whole number from 1 to 512",
			"{latent: 1, neighbours: 3000000000}|f:1:25: neighbours is the number 3000000000; expected a whole number of at least 2; the largest that fits is 2147483647",
			"{latent: 1, learningRate: 0}|f:1:27: learningRate is the number 0; expected a number above 0",
			"{latent: 1, learningRate: .nan}|f:1:27: learningRate is the number .nan; expected a number above 0",
			"{latent: 1, learningRate: .inf}|f:1:27: learningRate is the number .inf; expected a number above 0",
			"{latent: 1, learningRate: '0,5'}|f:1:27: learningRate is the text '0,5'; expected a number above 0; write the decimals after a point",
			"{latent: 1, shuffle: yes}|f:1:22: shuffle is the text 'yes'; expected true or false; did you mean true?",
			"{latent: 1, method: uamp}|f:1:21: method is the text 'uamp'; did you mean 'umap'? (umap, t_sne, pca)",
			"{latent: 1, method: zebra}|f:1:21: method is the text 'zebra'; expected one of umap, t_sne, pca",
			"{latent: 1, hidden: [8, 0]}|f:1:25: hidden[2] is the number 0; expected a whole number of at least 1",
			"{latent: 1, hidden: '8,4'}|f:1:21: hidden is the text '8,4'; expected a list of whole numbers; a list stands in brackets: [8,4]",
			"{latent: 1, weights: {a: -1}}|f:1:26: weights.a is the number -1; expected a number of at least 0",
			"{latent: 1, weights: 3}|f:1:22: weights is the number 3; expected names with numbers",
			"{latent: 1, noise: {levl: 1}}|f:1:21: unknown parameter 'noise.levl'; did you mean 'level'?",
			"{latent: 1, noise: high}|f:1:20: noise is the text 'high'; expected settings (level, shape)",
			"{latent: 1, extra: [{level: 3}]}|f:1:29: extra[1].level is the number 3; expected a number from 0 to 1",
			"{latnet: 1, latent: 2}|f:1:2: unknown parameter 'latnet'; did you mean 'latent'?",
			"{latent: 1, hidden: [1, 1, 1, 1]}|f:1:21: hidden: has 4 layers; expected at most 3",
			"{latent: 1, learningRate: 1e-5, noise: {level: 1}}|f:1:48: noise.level: is too much",
			"{latent: 1, noise: {shape: ''}}|f:1:28: noise.shape: is empty; expected a name" })
	void whatIsWrongIsToldWithPlaceAndExpectation(String yaml, String expected) {
		assertEquals(List.of(expected), problems(yaml));
	}

	@Test
	void allProblemsAreToldAtOnce() {
		assertEquals(6, problems("{ hiden: 1, hidden: [x, 0], learningRate: no, clusters: -1 }").size());
	}

	@Test
	void whatCountsForNothingIsAWarning() throws Exception {
		var warnings = new ArrayList<Problem>();
		NET.bind((Mapping) YamlReader.read("{ latent: 2, method: pca, neighbours: 30 }", "f"), List.of(), warnings::add);
		assertEquals(List.of("f:1:27: warning: neighbours counts only while method is umap; it is pca"), warnings.stream().map(Problem::toString).toList());
		warnings.clear();
		NET.bind((Mapping) YamlReader.read("{ latent: 2, neighbours: 30 }", "f"), List.of(), warnings::add);
		assertTrue(warnings.isEmpty());
	}

	@Test
	void overridesReplaceAddAndReachInside() throws Exception {
		Mapping given = (Mapping) YamlReader.read("{ latent: 2, noise: { shape: x }, hidden: [1, 2] }", "f");
		Net net = NET.bind(given, List.of(assign("latent=16"), assign("noise.level=1e-3"), assign("weights.\"a.b\"=2"), assign("method=pca"),
				assign("hidden=[7]"), assign("title=")));
		assertEquals(16, net.latent());
		assertEquals(new Noise(1e-3, "x"), net.noise());
		assertEquals(Map.of("a.b", 2.0), net.weights());
		assertEquals(Method.PCA, net.method());
		assertEquals(List.of(7), net.hidden());
		assertEquals("", net.title());
	}

	@Test
	void problemsOfOverridesAreToldWithTheWordsOfTheCommandLine() {
		List<String> told = problems("{ latent: 2, neighbours: x }", assign("hidden=[8, x]"), assign("latnet=3"), assign("noise.level=2"));
		assertEquals(List.of("'latnet=3': unknown parameter 'latnet'; did you mean 'latent'?",
				"'hidden=[8, x]': hidden[2] is the text 'x'; expected a whole number of at least 1",
				"f:1:26: neighbours is the text 'x'; expected a whole number of at least 2",
				"'noise.level=2': noise.level is the number 2; expected a number from 0 to 1"), told);
	}

	@Test
	void anOverrideCannotReachIntoAValue() {
		assertEquals(List.of("'hidden.a=1': hidden is a list, which has no settings of its own; set it as a whole: hidden=..."),
				problems("{ latent: 1, hidden: [1] }", assign("hidden.a=1")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "latent|'latent': is no assignment", "=3|'=3': a name is missing", "a.=3|'a.=3': a name is missing",
			"a=[1, 2|'a=[1, 2': is not valid YAML", "a=!!str x|'a=!!str x': the tag" })
	void assignmentsThatAreNoneAreTold(String text, String expected) {
		assertTrue(assertThrows(ProblemsException.class, () -> Assignment.parse(text, 1)).getMessage().startsWith(expected));
	}

	@Test
	void treesHoldPlainValuesInOrderAndComeBackThroughJson() throws Exception {
		Net net = bind("{ latent: 8, method: t_sne, weights: { z: 1, a: 2 }, clusters: 3, extra: [{ level: 0.25 }], learningRate: 2.5e-5, copies: 9007199254740993 }");
		Map<String, Object> tree = NET.toTree(net);
		assertEquals(NET.names(), List.copyOf(tree.keySet()));
		assertEquals(8L, tree.get("latent"));
		assertEquals("t_sne", tree.get("method"));
		Gson gson = new GsonBuilder().serializeNulls().create();
		String json = gson.toJson(tree);
		assertTrue(json.startsWith("{\"hidden\":[64],\"latent\":8,\"learningRate\":2.5E-5,\"method\":\"t_sne\",\"neighbours\":15,\"copies\":9007199254740993,"
				+ "\"shuffle\":false,\"clusters\":3,\"weights\":{\"z\":1.0,\"a\":2.0},"), json);
		Gson back = new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).create();
		Map<String, Object> read = back.fromJson(json, new TypeToken<Map<String, Object>>() { }.getType());
		assertEquals(net, NET.bindTree(read));
		Map<String, Object> lazy = new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LAZILY_PARSED_NUMBER).create()
				.fromJson(json, new TypeToken<Map<String, Object>>() { }.getType());
		assertEquals(net, NET.bindTree(lazy));
		assertEquals(net, NET.bindTree(tree));
	}

	@Test
	void anEmptyOptionalIsNullInTheTree() throws Exception {
		Map<String, Object> tree = NET.toTree(bind("latent: 2"));
		assertTrue(tree.containsKey("clusters"));
		assertEquals(null, tree.get("clusters"));
	}

	@Test
	void theRecordSaysAllAboutItsComponents() {
		Component rate = NET.component("learningRate").orElseThrow();
		assertEquals("Learning rate", rate.label());
		assertEquals("1e-4", rate.byDefault());
		assertEquals("a number above 0", rate.expected());
		assertFalse(rate.required());
		assertTrue(NET.component("latent").orElseThrow().required());
		assertEquals(List.of("umap", "t_sne", "pca"), NET.component("method").orElseThrow().choices());
		assertEquals(List.of("level", "shape"), NET.component("extra").orElseThrow().nested().orElseThrow().names());
		assertEquals(new Component.Condition("method", List.of("umap")), NET.component("neighbours").orElseThrow().enabledIf().orElseThrow());
		assertEquals(3, NET.version());
		assertEquals(1, ParametersType.of(Noise.class).version());
	}

	@Test
	void defaultsNeedThatNothingIsRequired() {
		assertEquals(new Noise(0.1, "gauss"), ParametersType.of(Noise.class).defaults());
		assertTrue(assertThrows(IllegalStateException.class, NET::defaults).getMessage().contains("latent"));
	}

	@Test
	void theSchemaSaysTypesRangesAndDefaults() {
		Map<String, Object> schema = NET.jsonSchema();
		assertEquals(List.of("latent"), schema.get("required"));
		assertEquals(false, schema.get("additionalProperties"));
		var properties = (Map<?, ?>) schema.get("properties");
		assertEquals(Map.of("title", "Latent", "description", "size", "type", "integer", "minimum", 1L, "maximum", 512L), properties.get("latent"));
		var rate = (Map<?, ?>) properties.get("learningRate");
		assertEquals(0L, rate.get("exclusiveMinimum"));
		assertEquals(1e-4, rate.get("default"));
		assertEquals(Arrays.asList("umap", "t_sne", "pca", "t-sne"), ((Map<?, ?>) properties.get("method")).get("enum"));
		assertEquals(List.of("level", "shape"), List.copyOf(((Map<?, ?>) ((Map<?, ?>) properties.get("noise")).get("properties")).keySet()));
	}

	record NoAnnotation(int latent) {
	}

	record BadType(@Parameter(help = "x") float latent) {
	}

	record BadDefault(@Parameter(help = "x", byDefault = "0", min = 1) int latent) {
	}

	record BadCondition(@Parameter(help = "x", byDefault = "1", enabledIf = "nowhere=1") int latent) {
	}

	record Endless(@Parameter(help = "x") List<Endless> more) {
	}

	@ParameterizedTest
	@ValueSource(classes = { NoAnnotation.class, BadType.class, BadDefault.class, BadCondition.class, Endless.class })
	void brokenRecordsAreFoundWhenTheyAreLookedAt(Class<? extends Record> type) {
		assertThrows(IllegalArgumentException.class, () -> ParametersType.of(type));
	}

	record Strict(@Parameter(help = "x", byDefault = "1") int a) {
		Strict {
			if (a == 13) {
				throw new IllegalArgumentException("13 brings bad luck");
			}
		}
	}

	@Test
	void aRecordThatRefusesItsValuesIsAProblemNotACrash() {
		var e = assertThrows(ProblemsException.class, () -> ParametersType.of(Strict.class).bind((Mapping) YamlReader.read("{ a: 13 }", "f")));
		assertEquals("f:1:1: 13 brings bad luck", e.getMessage());
	}

	private static Net bind(String yaml) throws ProblemsException {
		return NET.bind((Mapping) YamlReader.read(yaml, "f"));
	}

	private static List<String> problems(String yaml, Assignment... overrides) {
		return assertThrows(ProblemsException.class, () -> NET.bind((Mapping) YamlReader.read(yaml, "f"), List.of(overrides)))
				.problems().stream().map(Problem::toString).toList();
	}

	private static int assignments;

	private static Assignment assign(String text) {
		try {
			return Assignment.parse(text, ++assignments);
		} catch (ProblemsException e) {
			throw new AssertionError(e);
		}
	}
}
