package org.latentworkbench.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentworkbench.core.model.Config;
import org.latentworkbench.core.model.Input;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Setting;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.model.Study;

class YamlResourceTest {
	private static final String TEXT = """
			# A study with comments.

			study: 'Multi-omics'   # its name
			owner: [me, you]       # a key that nobody knows
			seed: 1234
			steps:                 # a graph by `in`
			  # where it begins
			  data:   { use: correlated-multiomics, with: { samples: 1000, sparsity: 0.97 } }

			  # the model
			  vae:
			    use: multimodal-vae          # the trainer
			    in: { dataset: data, extra: [data/truth, files/a.tsv] }
			    colour: green                # unknown, too
			    with:
			      hidden:                    # one a layer
			        - 64   # first
			        - 32
			      # how many
			      latent: 8                  # dimensions
			      noise:
			        level: 1e-3
			      title: "The \\u00e9 one"   # quoted
			      text: |
			        several
			        lines

			  map: { use: latent-projection,
			         in: { model: vae,       # the model
			               dataset: data } }
			  # the end
			""";

	@Test
	void whatIsReadIsInTheModel() throws Exception {
		Study study = study(load(TEXT));
		assertEquals("Multi-omics", study.getName());
		assertEquals(1234, study.getSeed());
		assertEquals(List.of("data", "vae", "map"), study.getSteps().stream().map(Step::getName).toList());
		Step vae = study.getSteps().get(1);
		assertEquals(List.of("data/truth", "files/a.tsv"), vae.getInputs().get(1).getTargets());
		assertEquals(List.of("hidden=[64, 32]", "latent=8", "noise=null", "title=The \u00e9 one", "text=\"several\\nlines\\n\""),
				vae.getWith().getSettings().stream().map(s -> s.getName() + "=" + s.getValue()).toList());
		assertEquals("1e-3", vae.getWith().getSettings().get(2).getSettings().get(0).getValue());
	}

	@Test
	void savingWhatWasNotChangedChangesNothing() throws Exception {
		assertEquals(TEXT, saved(TEXT, study -> { }));
		String windows = TEXT.replace("\n", "\r\n");
		assertEquals(windows, saved(windows, study -> { }));
		assertEquals("\uFEFF" + TEXT, saved("\uFEFF" + TEXT, study -> { }));
	}

	@Test
	void aChangedValueChangesOnlyItsOwnCharacters() throws Exception {
		assertChange("seed: 1234", "seed: 7", s -> s.setSeed(7));
		assertChange("'Multi-omics'", "'It''s: new'", s -> s.setName("It's: new"));
		assertChange("samples: 1000", "samples: 20", s -> set(s, 0, "samples", "20"));
		assertChange("latent: 8 ", "latent: 16 ", s -> set(s, 1, "latent", "16"));
		assertChange("level: 1e-3", "level: 0.5", s -> s.getSteps().get(1).getWith().getSettings().get(2).getSettings().get(0).setValue("0.5"));
		assertChange("\"The \\u00e9 one\"", "\"New\"", s -> set(s, 1, "title", "New"));
		assertChange("use: multimodal-vae", "use: factor-model", s -> s.getSteps().get(1).setUse("factor-model"));
		assertChange("model: vae,", "model: data,", s -> s.getSteps().get(2).getInputs().get(0).getTargets().set(0, "data"));
		assertChange("files/a.tsv", "files/b c.tsv", s -> s.getSteps().get(1).getInputs().get(1).getTargets().set(1, "files/b c.tsv"));
		assertChange("- 32", "- 16", s -> set(s, 1, "hidden", "[64, 16]"));
		assertChange("  vae:", "  net:", s -> s.getSteps().get(1).setName("net"));
		assertChange("|\n        several\n        lines\n", "one line\n", s -> set(s, 1, "text", "one line"));
	}

	@Test
	void whatIsAddedStandsWhereItBelongs() throws Exception {
		assertChange("sparsity: 0.97 }", "sparsity: 0.97, noise: { level: 1, shape: \"a, b\" } }", s -> {
			Setting noise = setting("noise", null);
			noise.getSettings().add(setting("level", "1"));
			noise.getSettings().add(setting("shape", "'a, b'"));
			s.getSteps().get(0).getWith().getSettings().add(noise);
		});
		assertChange("latent: 8                  # dimensions\n", "latent: 8                  # dimensions\n      epochs: 30\n",
				s -> s.getSteps().get(1).getWith().getSettings().add(2, setting("epochs", "30")));
		assertChange("        - 32\n", "        - 32\n        - 8\n", s -> set(s, 1, "hidden", "[64, 32, 8]"));
		assertChange("        - 64   # first\n", "        - 128\n        - 64   # first\n", s -> set(s, 1, "hidden", "[128, 64, 32]"));
		assertChange("dataset: data } }\n", "dataset: data }, with: config/map.yaml }\n", s -> s.getSteps().get(2).setParametersFile("config/map.yaml"));
		assertChange("dataset: data } }\n", "dataset: data } }\n  plot: { use: figure, in: { a: map/positions, b: [vae, data] } }\n", s -> {
			Step step = step("plot", "figure");
			step.getInputs().add(input("a", "map/positions"));
			step.getInputs().add(input("b", "vae", "data"));
			s.getSteps().add(step);
		});
	}

	@Test
	void aLongStepIsWrittenInLines() throws Exception {
		assertChange("dataset: data } }\n", """
				dataset: data } }
				  more:
				    use: multimodal-vae
				    with:
				      parameter-number-0: a value that takes some room
				      parameter-number-1: a value that takes some room
				      parameter-number-2: a value that takes some room
				""", s -> {
			Step step = step("more", "multimodal-vae");
			step.setWith(ModelFactory.eINSTANCE.createConfig());
			for (int i = 0; i < 3; i++) {
				step.getWith().getSettings().add(setting("parameter-number-" + i, "a value that takes some room"));
			}
			s.getSteps().add(step);
		});
	}

	@Test
	void whatIsTakenAwayTakesItsCommentsAlong() throws Exception {
		assertChange("{ samples: 1000, sparsity: 0.97 }", "{ sparsity: 0.97 }", s -> s.getSteps().get(0).getWith().getSettings().remove(0));
		assertChange(", sparsity: 0.97 }", " }", s -> s.getSteps().get(0).getWith().getSettings().remove(1));
		assertChange("      # how many\n      latent: 8                  # dimensions\n", "", s -> s.getSteps().get(1).getWith().getSettings().remove(1));
		assertChange("        - 64   # first\n        - 32\n", "        - 32\n", s -> set(s, 1, "hidden", "[32]"));
		assertChange(TEXT.substring(TEXT.indexOf("\n  # the model"), TEXT.indexOf("\n  map:")), "", s -> s.getSteps().remove(1));
		assertChange(", with: { samples: 1000, sparsity: 0.97 }", "", s -> s.getSteps().get(0).setWith(null));
		assertChange("        lines\n\n  map: { use: latent-projection,\n         in: { model: vae,       # the model\n               dataset: data } }", "        lines",
				s -> s.getSteps().remove(2));
	}

	@Test
	void stepsThatChangePlacesCarryTheirCommentsAlong() throws Exception {
		String changed = saved(TEXT, s -> s.getSteps().move(0, 1));
		assertTrue(changed.contains("graph by `in`\n  # the model\n  vae:\n"), changed);
		assertTrue(changed.contains("        lines\n  # where it begins\n  data:   { use"), changed);
		assertTrue(changed.contains("unknown, too") && changed.contains("- 64   # first"), changed);
	}

	@Test
	void theFirstStepCarriesTheCommentAboveItAlong() throws Exception {
		String text = """
				# A study.
				study: Small
				steps:
				  # where it begins
				  # and with what
				  data: { use: tables }   # a table
				  # the model
				  vae: { use: multimodal-vae }
				""";
		assertEquals("""
				# A study.
				study: Small
				steps:
				  # the model
				  vae: { use: multimodal-vae }
				  # where it begins
				  # and with what
				  data: { use: tables }   # a table
				""", saved(text, s -> s.getSteps().move(1, 0)));
		assertEquals("""
				# A study.
				study: Small
				steps:
				  # the model
				  vae: { use: multimodal-vae }
				""", saved(text, s -> s.getSteps().remove(0)));
		assertEquals(text.replace("data:", "table:"), saved(text, s -> s.getSteps().get(0).setName("table")));
	}

	@Test
	void aListOfRecordsInLinesStaysInLines() throws Exception {
		String text = """
				study: Small
				steps:
				  data:
				    use: tables
				    with:
				      groups:
				        # the first one
				        - name: one    # small
				          size: 3
				        - name: two
				          size: 4      # larger
				      seed: 1
				""";
		assertEquals(text.replace("size: 3", "size: 30"),
				saved(text, s -> set(s, 0, "groups", "[{name: one, size: 30}, {name: two, size: 4}]")));
		assertEquals(text.replace("          size: 3\n", "          size: 3\n          colour: red\n"),
				saved(text, s -> set(s, 0, "groups", "[{name: one, size: 3, colour: red}, {name: two, size: 4}]")));
		assertEquals(text.replace("      seed: 1", "        - name: three\n          size: 5\n      seed: 1"),
				saved(text, s -> set(s, 0, "groups", "[{name: one, size: 3}, {name: two, size: 4}, {name: three, size: 5}]")));
		assertEquals(text.replace("        - name: two\n          size: 4      # larger\n", ""),
				saved(text, s -> set(s, 0, "groups", "[{name: one, size: 3}]")));
	}

	@Test
	void parametersMayMoveToAFileAndBack() throws Exception {
		String moved = saved(TEXT, s -> {
			s.getSteps().get(1).setWith(null);
			s.getSteps().get(1).setParametersFile("config/vae.yaml");
		});
		assertTrue(moved.contains("    colour: green                # unknown, too\n    with: config/vae.yaml\n\n  map:"), moved);
		String back = saved(moved, s -> {
			s.getSteps().get(1).setParametersFile(null);
			Config config = ModelFactory.eINSTANCE.createConfig();
			config.getSettings().add(setting("latent", "3"));
			s.getSteps().get(1).setWith(config);
		});
		assertTrue(back.contains("    with: { latent: 3 }\n"), back);
	}

	@Test
	void aResourceIsSavedManyTimesAndKeepsTrack() throws Exception {
		YamlResource resource = load(TEXT);
		Study study = study(resource);
		for (int i = 2; i < 6; i++) {
			study.setSeed(i);
			set(study, 1, "latent", Integer.toString(i * 10));
			study.getSteps().get(0).setName("data" + i);
			study.getSteps().get(1).getWith().getSettings().add(setting("p" + i, "1"));
			save(resource);
		}
		String last = save(resource);
		assertTrue(last.contains("data5:   { use: correlated-multiomics"), last);
		assertTrue(last.contains("latent: 50                  # dimensions"), last);
		assertTrue(last.contains("p2: 1\n      p3: 1\n      p4: 1\n      p5: 1\n"), last);
		assertEquals(TEXT.lines().filter(l -> l.contains("#")).count(), last.lines().filter(l -> l.contains("#")).count());
	}

	@Test
	void textsThatLookLikeSomethingElseAreQuoted() throws Exception {
		for (String text : List.of("12", "true", "null", "a: b", "a #b", "- x", "[x", "x]", "a,b", "*x", "&x", "!x", "%x", "@x", "`x", " x", "x ", "", "1e-4", "'", "\"",
				"a\nb", "\u0007", "{x}", "${seed}", "~", "---", "...", "-", "?", "? x", "0x1F", "\u00e9t\u00e9", "C:\\data", "plus_std", "config/a.yaml", "#x")) {
			String changed = saved(TEXT, s -> s.getSteps().get(0).setUse(text));
			assertEquals(text, study(load(changed)).getSteps().get(0).getUse(), changed);
			assertTrue(changed.contains("with: { samples: 1000, sparsity: 0.97 } }"), changed);
		}
	}

	@Test
	void aNewStudyIsWrittenFromNothing() throws Exception {
		var resource = new YamlResource(URI.createURI("study.yaml"));
		Study study = ModelFactory.eINSTANCE.createStudy();
		study.setName("New");
		study.setSeed(5);
		study.getSteps().add(step("data", "two-moons"));
		Step vae = step("vae", "multimodal-vae");
		vae.getInputs().add(input("dataset", "data"));
		vae.setWith(ModelFactory.eINSTANCE.createConfig());
		vae.getWith().getSettings().add(setting("latent", "2"));
		study.getSteps().add(vae);
		resource.getContents().add(study);
		assertEquals("""
				study: New
				seed: 5
				steps:
				  data: { use: two-moons }
				  vae: { use: multimodal-vae, in: { dataset: data }, with: { latent: 2 } }
				""", save(resource));
	}

	@Test
	void anEmptyFileBecomesAStudyAndKeepsItsComment() throws Exception {
		assertEquals("# to do\nstudy: X\nsteps:\n  a: { use: b }\n", saved("# to do\n", s -> {
			s.setName("X");
			s.getSteps().add(step("a", "b"));
		}));
	}

	@Test
	void aConfigIsEditedTheSameWay() throws Exception {
		String text = "# parameters\nlatent: 8 # dimensions\nnoise: { level: 1 }\n";
		YamlResource resource = load(text, "config/vae.yaml");
		Config config = (Config) resource.getContents().get(0);
		config.getSettings().get(0).setValue("[1, 2]");
		config.getSettings().get(1).getSettings().get(0).setName("amount");
		assertEquals("# parameters\nlatent: [1, 2] # dimensions\nnoise: { amount: 1 }\n", save(resource));
	}

	@Test
	void aValueThatBelongsNowhereStays() throws Exception {
		String text = "study: [a, b]\nseed: many\nsteps:\n  data: nonsense\n  x: { use: [1], in: 3, with: 4 }\n";
		assertEquals(text, saved(text, s -> { }));
		assertEquals(text.replace("x: {", "y: {"), saved(text, s -> s.getSteps().get(1).setName("y")));
	}

	@Test
	void aBrokenFileTellsItsProblemsAndIsNotOverwritten() throws Exception {
		YamlResource resource = load("study: [a\nseed: 1\n");
		assertTrue(resource.getContents().isEmpty());
		assertEquals(1, resource.getErrors().size());
		assertEquals(2, resource.getErrors().get(0).getLine());
		assertTrue(assertThrows(IOException.class, () -> save(resource)).getMessage().contains("correct the text of the file first"));
	}

	@Test
	void twoStepsOfOneNameAreNotWritten() throws Exception {
		YamlResource resource = load(TEXT);
		study(resource).getSteps().get(1).setName("data");
		assertTrue(assertThrows(IOException.class, () -> save(resource)).getMessage().contains("'data' stands twice"));
	}

	@Test
	void anchorsStayAsLongAsTheyCan() throws Exception {
		String text = "steps:\n  a: { use: x, with: &p { n: 1, m: 2 } }\n  b: { use: x, with: *p } # the same\n";
		assertEquals(text.replace("use: x, with: *p", "use: y, with: *p"), saved(text, s -> s.getSteps().get(1).setUse("y")));
		assertEquals(text.replace("with: *p", "with: { n: 5, m: 2 }"), saved(text, s -> set(s, 1, "n", "5")));
		YamlResource resource = load(text);
		set(study(resource), 0, "n", "7");
		assertTrue(assertThrows(IOException.class, () -> save(resource)).getMessage().contains("anchors"));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void anySeriesOfEditsIsReadBackAsItWasMeant(long seed) throws Exception {
		var random = new Random(seed);
		YamlResource resource = load(TEXT);
		for (int i = 0; i < 60; i++) {
			edit(study(resource), random, i);
			String text = save(resource);
			Study again = study(load(text));
			again.setFile(study(resource).getFile());
			assertTrue(EcoreUtil.equals(again, study(resource)), text);
			assertTrue(text.startsWith("# A study with comments.\n\n") && text.contains("owner: [me, you]       # a key that nobody knows"), text);
		}
	}

	private static void edit(Study study, Random random, int i) {
		var steps = study.getSteps();
		Step step = steps.isEmpty() ? null : steps.get(random.nextInt(steps.size()));
		int what = random.nextInt(10);
		if (step == null || what == 0) {
			Step added = step("new" + i, "use " + i);
			if (random.nextBoolean()) {
				added.setWith(ModelFactory.eINSTANCE.createConfig());
				added.getWith().getSettings().add(setting("p", "1"));
			}
			steps.add(random.nextInt(steps.size() + 1), added);
			return;
		}
		switch (what) {
			case 1 -> steps.move(random.nextInt(steps.size()), step);
			case 2 -> step.setName("renamed" + i);
			case 3 -> step.getInputs().add(input("role" + i, "a" + i, "b"));
			case 4 -> {
				if (!step.getInputs().isEmpty()) {
					step.getInputs().remove(random.nextInt(step.getInputs().size()));
				}
			}
			case 5 -> {
				if (steps.size() > 2) {
					steps.remove(step);
				}
			}
			case 6 -> study.setSeed(random.nextLong());
			default -> {
				if (step.getWith() == null || step.getWith().getSettings().isEmpty()) {
					step.setUse("other: " + i);
					return;
				}
				var settings = step.getWith().getSettings();
				int at = random.nextInt(settings.size());
				switch (random.nextInt(4)) {
					case 0 -> settings.add(at, setting("q" + i, "[" + i + ", x]"));
					case 1 -> settings.move(random.nextInt(settings.size()), at);
					case 2 -> {
						if (settings.size() > 1) {
							settings.remove(at);
						}
					}
					default -> {
						settings.get(at).getSettings().clear();
						settings.get(at).setValue(random.nextBoolean() ? Integer.toString(i) : "[" + i + ", 64, " + (i + 1) + "]");
					}
				}
			}
		}
	}

	private static void assertChange(String before, String after, Consumer<Study> edit) throws Exception {
		assertTrue(TEXT.contains(before), before);
		assertEquals(TEXT.replace(before, after), saved(TEXT, edit));
		String windows = TEXT.replace("\n", "\r\n");
		assertEquals(TEXT.replace(before, after).replace("\n", "\r\n"), saved(windows, edit));
	}

	private static String saved(String text, Consumer<Study> edit) throws IOException {
		YamlResource resource = load(text);
		assertFalse(resource.getContents().isEmpty(), () -> resource.getErrors().toString());
		edit.accept(study(resource));
		return save(resource);
	}

	private static YamlResource load(String text) throws IOException {
		return load(text, "study.yaml");
	}

	private static YamlResource load(String text, String name) throws IOException {
		var resource = new YamlResource(URI.createURI(name));
		resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
		return resource;
	}

	private static String save(YamlResource resource) throws IOException {
		var out = new ByteArrayOutputStream();
		resource.save(out, Map.of());
		return out.toString(StandardCharsets.UTF_8);
	}

	private static Study study(YamlResource resource) {
		return (Study) resource.getContents().get(0);
	}

	private static void set(Study study, int step, String name, String value) {
		Setting setting = study.getSteps().get(step).getWith().getSettings().stream().filter(s -> s.getName().equals(name)).findFirst().orElseThrow();
		setting.getSettings().clear();
		setting.setValue(value);
	}

	private static Setting setting(String name, String value) {
		Setting setting = ModelFactory.eINSTANCE.createSetting();
		setting.setName(name);
		setting.setValue(value);
		return setting;
	}

	private static Step step(String name, String use) {
		Step step = ModelFactory.eINSTANCE.createStep();
		step.setName(name);
		step.setUse(use);
		return step;
	}

	private static Input input(String role, String... targets) {
		Input input = ModelFactory.eINSTANCE.createInput();
		input.setRole(role);
		input.getTargets().addAll(List.of(targets));
		return input;
	}
}
