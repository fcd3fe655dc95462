package org.latentworkbench.ui.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.latentworkbench.core.yaml.Fix;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.Problem.Severity;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlReader;

class OutlineTreeTest {
	private static final Path FILE = Path.of("study.yaml");
	private static final String TEXT = """
			study: One   # its name

			steps:
			  # first
			  data: { use: made, with: { sizes: [1, 2], parts: [{ name: a, n: 1 }, { name: b }] } }
			  more:
			    use: other
			    with:
			      phases:
			        - name: warm
			          epochs: 3
			        - name: long
			""";

	private static OutlineTree tree() throws ProblemsException {
		return OutlineTree.of(TEXT, YamlReader.read(TEXT, FILE));
	}

	private static String at(String before) throws ProblemsException {
		int position = TEXT.indexOf(before);
		return tree().at(position + before.length()).map(OutlineNode::toString).orElse("none");
	}

	@Test
	void aPositionHasItsInnermostNode() throws Exception {
		assertEquals("study", at("# its"));
		assertEquals("none", at("name\n"));
		assertEquals("steps", at("# fir"));
		assertEquals("steps/data", at("  da"));
		assertEquals("steps/data/use", at("{ use: ma"));
		assertEquals("steps/data/with/sizes", at("[1, "));
		assertEquals("steps/data/with/parts/[0]/n", at("n: 1"));
		assertEquals("steps/data/with/parts/[1]/name", at("{ name: b"));
		assertEquals("steps/more/with/phases", at("phases:"));
		assertEquals("steps/more/with/phases/[0]/epochs", at("epochs: 3"));
		assertEquals("steps/more/with/phases/[1]/name", at("name: lo"));
		assertEquals("steps/more/with/phases/[1]/name", tree().at(TEXT.length() - 1).orElseThrow().toString());
	}

	@Test
	void ofAPathThatIsNotThereTheInnermostIsTold() throws Exception {
		assertEquals("steps/more/with", tree().nearest(List.of("steps", "more", "with", "rate")).orElseThrow().toString());
		assertEquals("2: long", tree().nearest(List.of("steps", "more", "with", "phases", "[1]")).orElseThrow().name());
		assertEquals(Optional.empty(), tree().nearest(List.of("seed")));
		assertEquals(Optional.empty(), OutlineTree.EMPTY.at(0));
	}

	private static Map<String, Severity> worst(Optional<Problem> broken, Problem... problems) throws ProblemsException {
		return tree().worst(List.of(problems), broken).entrySet().stream().collect(Collectors.toMap(e -> e.getKey().toString(), e -> e.getValue()));
	}

	@Test
	void problemsCountForAllThatHoldsThem() throws Exception {
		Problem name = Problem.error(new Place(FILE, 10, 11), "there is no 'name'").fix(Fix.Replace.word("names"));
		Problem record = Problem.warning(new Place(FILE, 12, 11), "a record is short");
		assertEquals(Map.of("steps", Severity.ERROR, "steps/more", Severity.ERROR, "steps/more/with", Severity.ERROR,
				"steps/more/with/phases", Severity.ERROR, "steps/more/with/phases/[0]", Severity.ERROR,
				"steps/more/with/phases/[0]/name", Severity.ERROR, "steps/more/with/phases/[1]", Severity.WARNING),
				worst(Optional.empty(), record, name));
		assertEquals(Map.of(), worst(Optional.empty(), Problem.error("said of no place")));
		assertEquals(Map.of("steps", Severity.ERROR, "steps/data", Severity.ERROR),
				worst(Optional.empty(), Problem.error(new Place(FILE, 5, 9), "'in' is missing").fix(new Fix.Put("Add", "in", "x"))));
	}

	@Test
	void whatKeepsTheTextFromBeingReadCountsForItsLine() throws Exception {
		assertEquals(Map.of("steps", Severity.ERROR, "steps/more", Severity.ERROR, "steps/more/use", Severity.ERROR),
				worst(Optional.of(Problem.error(new Place(FILE, 7, 3), "no YAML")), Problem.error(new Place(FILE, 1, 1), "an old one")));
	}
}
