package org.latentworkbench.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlNode.Type;

class YamlReaderTest {
	@Test
	void everyNodeKnowsItsPlaceAndItsText() throws Exception {
		String text = "study: Tutorial\nsteps:\n  data: { use: 'two moons', with: [1, 2] } # a comment\n";
		var root = (Mapping) YamlReader.read(text, "study.yaml");
		var data = (Mapping) ((Mapping) root.get("steps").orElseThrow()).get("data").orElseThrow();
		assertEquals("study.yaml:3:9", data.place().toString());
		assertEquals("study.yaml:3:16", data.get("use").orElseThrow().place().toString());
		assertEquals("'two moons'", in(text, data.get("use").orElseThrow()));
		assertEquals("[1, 2]", in(text, data.get("with").orElseThrow()));
		assertEquals("{ use: 'two moons', with: [1, 2] }", in(text, data));
		assertTrue(data.flow());
		assertEquals(List.of("study", "steps"), root.keys());
	}

	@Test
	void placesAndSpansCountCharactersBeyondTheBasicPlane() throws Exception {
		String text = "a: \"\uD83E\uDDEC\uD83E\uDDEC\"\nb: { \"\uD83E\uDDEC\": x }\n";
		var root = (Mapping) YamlReader.read(text, "f");
		assertEquals("\"\uD83E\uDDEC\uD83E\uDDEC\"", in(text, root.get("a").orElseThrow()));
		YamlNode x = ((Mapping) root.get("b").orElseThrow()).get("\uD83E\uDDEC").orElseThrow();
		assertEquals("x", in(text, x));
		assertEquals(new Place(Path.of("f"), 2, 11), x.place());
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", quoteCharacter = '`', value = { "1e-4,NUMBER,1.0E-4", "1E3,NUMBER,1000.0", ".5,NUMBER,0.5", "-.inf,NUMBER,-Infinity",
			"12,INTEGER,12", "+12,INTEGER,12", "0o17,INTEGER,15", "0x1F,INTEGER,31", "017,INTEGER,17", "true,BOOLEAN,true", "False,BOOLEAN,false",
			"on,TEXT,on", "yes,TEXT,yes", "no,TEXT,no", "12:30,TEXT,12:30", "1_000,TEXT,1_000", "${seed},TEXT,${seed}", "2024-01-01,TEXT,2024-01-01",
			"~,NULL,-", "null,NULL,-", "\"12\",TEXT,12", "'true',TEXT,true", "99999999999999999999,INTEGER,99999999999999999999" })
	void scalarsHaveTheTypesOfYaml12(String text, Type type, String value) throws Exception {
		var scalar = assertInstanceOf(Scalar.class, YamlReader.read(text, "f"));
		assertEquals(type, scalar.type());
		assertEquals(value, scalar.toTree() == null ? null : scalar.toTree().toString());
	}

	@Test
	void anEmptyFileIsNothing() throws Exception {
		for (String text : List.of("", "\n", "# only a comment\n", "---\n")) {
			assertEquals(Type.NULL, assertInstanceOf(Scalar.class, YamlReader.read(text, "f")).type(), text);
		}
	}

	@Test
	void blockTextsAndQuotesAreTexts() throws Exception {
		var root = (Mapping) YamlReader.read("a: |\n  12\n  13\nb: >-\n  x\n  y\nc: \"\\u00e9\\n\"\n", "f");
		assertEquals(Map.of("a", "12\n13\n", "b", "x y", "c", "\u00e9\n"), root.toTree());
	}

	@Test
	void anAliasStandsForItsAnchorAndIsReportedWhereTheTextStands() throws Exception {
		String text = "a: &x [1, 2]\nb: *x\n";
		var root = (Mapping) YamlReader.read(text, "f");
		assertEquals(List.of(1L, 2L), root.get("b").orElseThrow().toTree());
		assertEquals(1, root.get("b").orElseThrow().place().line());
		assertEquals("*x", in(text, root.get("b").orElseThrow()));
	}

	@Test
	void allKeysThatStandTwiceAreToldAtOnce() {
		List<String> told = problems("a: 1\nb: { c: 1, c: 2 }\na: 2\n");
		assertEquals(2, told.size(), told.toString());
		assertTrue(told.get(0).startsWith("f:2:12: the key 'c' stands twice, first in line 2"), told.get(0));
		assertTrue(told.get(1).startsWith("f:3:1: the key 'a' stands twice, first in line 1"), told.get(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a: !!str 1", "a: !foo { b: 1 }", "a: !!java.util.ArrayList []", "! a: 1", "a: !!binary aGVsbG8=" })
	void tagsAreRefused(String text) {
		assertTrue(problems(text).get(0).contains("the tag "), problems(text).toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "a: 1\\nb: 2\\n---\\nc: 3\\n|f:3:1: a second document", "a: *nowhere|f:1:4: no anchor &nowhere",
			"? [1, 2]\\n: x|f:1:3: a key is a list", "<<: { a: 1 }|f:1:1: merge keys", "a: &x { b: *x }|f:1:12: no anchor &x",
			"a: b: c|f:1:5: is not valid YAML: mapping values are not allowed", "a:\\n\\t- 1|f:2:1: is not valid YAML",
			"a: [1, 2|f:1:9: is not valid YAML", "a: 'x|f:1:6: is not valid YAML", "a: @x|f:1:4: is not valid YAML",
			"a: 1\\n b: 2|f:2:3: is not valid YAML", "a: %x|f:1:4: is not valid YAML" })
	void whatIsNoSuchDocumentIsToldWithItsPlace(String text, String expected) {
		List<String> told = problems(text.replace("\\n", "\n").replace("\\t", "\t"));
		assertTrue(told.get(0).startsWith(expected), told.toString());
	}

	@Test
	void syntaxMessagesSayWhatToDo() {
		assertTrue(problems("a:\n\t- 1").get(0).endsWith("indent with spaces, YAML allows no tabs here"), problems("a:\n\t- 1").get(0));
		assertTrue(problems("a: x: y").get(0).contains("put a text that holds ': ' in quotes"));
		for (String text : List.of("a: [1, ${seed}]", "a: { b: ${seed} }", "{ b: x${seed} }")) {
			assertTrue(problems(text).get(0).contains("${...} stands in quotes"), problems(text).get(0));
		}
		assertTrue(problems("a: @x").get(0).endsWith("put the value in quotes"));
		assertTrue(problems("a: [1, 2").get(0).contains("']' at its end") || problems("a: [1, 2").get(0).contains("not closed"), problems("a: [1, 2").get(0));
	}

	@Test
	void anAliasBombIsRefusedQuickly() {
		var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
		for (int i = 1; i < 30; i++) {
			bomb.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(9)).append("*a").append(i - 1).append("]\n");
		}
		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
			assertTrue(problems(bomb.toString()).get(0).contains("once its aliases are followed"));
		});
	}

	@Test
	void deepNestingIsRefusedAndNotFollowed() {
		for (String deep : List.of("[".repeat(100_000), "{a: ".repeat(100_000), "- ".repeat(5_000) + "x", "[".repeat(70) + "]".repeat(70))) {
			assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertTrue(problems(deep).get(0).contains("levels deep"), problems(deep).get(0)));
		}
	}

	@Test
	void aHugeFileIsRefusedUnread(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("huge.yaml");
		byte[] bytes = new byte[YamlReader.MAX_BYTES + 1];
		Arrays.fill(bytes, (byte) '#');
		Files.write(file, bytes);
		var e = assertThrows(ProblemsException.class, () -> YamlReader.read(file));
		assertTrue(e.getMessage().startsWith(file + ": has " + bytes.length + " bytes"), e.getMessage());
	}

	@Test
	void filesThatCannotBeReadAreTold(@TempDir Path folder) throws IOException {
		Path missing = folder.resolve("missing.yaml");
		assertEquals(missing + ": there is no such file", assertThrows(ProblemsException.class, () -> YamlReader.read(missing)).getMessage());
		assertTrue(assertThrows(ProblemsException.class, () -> YamlReader.read(folder)).getMessage().contains("is a folder"));
		Path latin = folder.resolve("latin.yaml");
		Files.write(latin, "a: 1\nname: M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));
		String told = assertThrows(ProblemsException.class, () -> YamlReader.read(latin)).getMessage();
		assertTrue(told.startsWith(latin + ":2:8: the bytes from here are not UTF-8"), told);
	}

	@Test
	void aByteOrderMarkAndWindowsLineEndsAreNoMatter(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("f.yaml");
		Files.writeString(file, "\uFEFFa: 1\r\nb:\r\n  - x\r\n");
		var root = (Mapping) YamlReader.read(file);
		assertEquals(Map.of("a", 1L, "b", List.of("x")), root.toTree());
		assertEquals(3, ((Sequence) root.get("b").orElseThrow()).items().get(0).place().line());
	}

	@Test
	void controlCharactersAreRefusedWithTheirPlace() {
		assertEquals("f:2:4: the character U+0000 is not allowed in YAML; remove it", problems("a: 1\nb: \0\n").get(0));
	}

	@Test
	void plainTreesBecomeNodesAndComeBack() throws Exception {
		var tree = new java.util.LinkedHashMap<String, Object>();
		tree.put("a", 1L);
		tree.put("b", Arrays.asList(1e-4, null, true, "true"));
		tree.put("c", Map.of("d", new java.math.BigInteger("99999999999999999999")));
		assertEquals(tree, YamlNode.of(tree, new Place(Path.of("t"), 1, 1)).toTree());
	}

	private static List<String> problems(String text) {
		return assertThrows(ProblemsException.class, () -> YamlReader.read(text, "f")).problems().stream().map(Problem::toString).toList();
	}

	private static String in(String text, YamlNode node) {
		return text.substring(node.span().start(), node.span().end());
	}
}
