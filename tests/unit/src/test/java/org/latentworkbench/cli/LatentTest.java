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
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.registry.Registry;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The commands, from their words to streams, exit codes and files. */
class LatentTest {
	private static final String STUDY = """
			study: Shop
			seed: 3
			steps:
			  data: { use: draw, with: { samples: 7 } }
			  mean: { use: mean, in: { dataset: data } }
			""";

	@TempDir
	Path folder;
	private Screen screen;

	@BeforeEach
	void writeAStudy() throws IOException {
		Files.createDirectory(folder.resolve("shop"));
		Files.writeString(folder.resolve("shop/study.yaml"), STUDY);
	}

	private int latent(String... words) {
		return latent(Shop::registry, words);
	}

	private int latent(Supplier<Registry> registry, String... words) {
		screen = Screen.pipe(folder);
		return Latent.run(new Session(screen.terminal, registry, Map.of(), Optional.of(folder), "1.0.0", List.of(words)));
	}

	private Path onlyRun() throws IOException {
		try (var runs = Files.list(folder.resolve("shop/results"))) {
			return runs.filter(r -> Files.exists(r.resolve("run.json"))).findFirst().orElseThrow();
		}
	}

	@Test
	void aRunEndsWithZeroAndTellsWhereItsResultsAre() throws IOException {
		assertEquals(0, latent("run", "shop"));
		assertTrue(screen.out().contains("[2/2] mean: done"), screen.out());
		assertTrue(screen.out().endsWith("results: " + Path.of("shop", "results", onlyRun().getFileName().toString()) + "\n"), screen.out());
		assertTrue(Files.exists(onlyRun().resolve("mean/mean.tsv")));
		assertEquals("", screen.err());
	}

	@Test
	void onlyTheStepsAskedForAndWhatTheyNeedRunWithTheGivenSettings() throws IOException {
		assertEquals(0, latent("run", "shop", "data", "data.samples=3", "seed=9"));
		assertTrue(screen.out().contains(": 1 step\n"), screen.out());
		assertFalse(Files.exists(onlyRun().resolve("mean")));
		assertEquals(0, latent("show", "shop", "--json"));
		JsonObject record = JsonParser.parseString(screen.out()).getAsJsonObject();
		assertEquals(9, record.get("seed").getAsInt());
		assertTrue(screen.out().contains("\"samples\": 3"), screen.out());
		assertEquals("latent run shop data data.samples=3 seed=9", record.get("commandLine").getAsString());
	}

	@Test
	void unchangedStepsAreTakenFromBeforeUnlessForced() {
		latent("run", "shop");
		assertEquals(0, latent("run", "shop"));
		assertTrue(screen.out().contains("[1/2] data: unchanged, taken from an earlier run\n"), screen.out());
		assertEquals(0, latent("run", "shop", "--force"));
		assertTrue(screen.out().contains("[1/2] data: done"), screen.out());
	}

	@Test
	void jsonIsNothingButEventsOnStandardOut() {
		assertEquals(0, latent("run", "shop", "--json"));
		List<String> events = screen.out().lines().map(l -> JsonParser.parseString(l).getAsJsonObject().get("event").getAsString()).toList();
		assertEquals("run-started", events.get(0));
		assertEquals("run-finished", events.get(events.size() - 1));
		assertTrue(events.contains("step-progress") && events.contains("artefact-written"), events.toString());
	}

	@Test
	void whatIsWrongWithAStudyIsToldAtOnceWithPlacesAndNothingIsWritten() throws IOException {
		Files.writeString(folder.resolve("shop/study.yaml"), """
				study: Shop
				steps:
				  data: { use: drawn, with: { samples: 7 } }
				  mean: { use: mean, in: { datset: data } }
				  more: { use: draw, with: { samples: 0 } }
				""");
		assertEquals(2, latent("run", "shop"));
		assertEquals("", screen.out());
		List<String> lines = screen.err().lines().toList();
		assertTrue(lines.size() >= 3, screen.err());
		assertTrue(lines.get(0).startsWith(Path.of("shop/study.yaml") + ":3:16: ") && lines.get(0).contains("did you mean 'draw'?"), screen.err());
		assertTrue(lines.stream().anyMatch(l -> l.startsWith(Path.of("shop/study.yaml") + ":4:") && l.contains("'dataset'")), screen.err());
		assertTrue(lines.stream().anyMatch(l -> l.startsWith(Path.of("shop/study.yaml") + ":5:")), screen.err());
		assertFalse(Files.exists(folder.resolve("shop/results")));
		assertEquals(2, latent("validate", "shop"));
		assertEquals(lines, screen.err().lines().toList());
	}

	@Test
	void aStepThatBlamesTheInputEndsWithTwoAndABrokenOneWithOne() throws IOException {
		Files.writeString(folder.resolve("shop/study.yaml"), STUDY + "  picky: { use: picky, in: { dataset: data } }\n");
		assertEquals(2, latent("run", "shop"));
		assertTrue(screen.err().contains("error: picky: the column age is missing"), screen.err());
		Files.writeString(folder.resolve("shop/study.yaml"), STUDY + "  broken: { use: broken, in: { dataset: data } }\n");
		assertEquals(1, latent("run", "shop"));
		assertTrue(screen.err().contains("a bug") && !screen.err().contains("\tat "), screen.err());
		assertEquals(1, latent("run", "shop", "--debug"));
		assertTrue(screen.err().contains("\tat org.latentworkbench.cli.Shop$Broken.run"), screen.err());
		assertTrue(screen.out().contains("mean: unchanged"), "what does not need the broken step still runs");
	}

	@Test
	void wrongCommandsOptionsAndKeysAreGuessed() {
		assertEquals(2, latent("rnu", "shop"));
		assertEquals("latent: there is no command 'rnu'; did you mean 'run'?\n", screen.err());
		assertEquals(2, latent("run", "shop", "--froce"));
		assertTrue(screen.err().startsWith("latent run: there is no option '--froce'; did you mean '--force'?"), screen.err());
		assertEquals(2, latent("run"));
		assertTrue(screen.err().contains("STUDY"), screen.err());
		assertEquals(2, latent("run", "shop", "data.sampels=3"));
		assertTrue(screen.err().contains("'samples'"), screen.err());
		assertEquals(2, latent("run", "shop", "dta"));
		assertTrue(screen.err().contains("did you mean 'data'?"), screen.err());
		assertEquals(2, latent("run", "elsewhere"));
		assertTrue(screen.err().contains("elsewhere"), screen.err());
		assertEquals(2, latent("run", "shop", "--threads", "0"));
		assertEquals("--threads is 0; expected a number from 1\n", screen.err());
		assertEquals(2, latent("describe", "drw"));
		assertTrue(screen.err().contains("did you mean 'draw'?"), screen.err());
		assertEquals(2, latent("list", "analises"));
		assertTrue(screen.err().contains("did you mean 'analyses'?"), screen.err());
	}

	@Test
	void helpListsTheCommandsOfThisVersion() {
		assertEquals(0, latent("--help"));
		for (String command : List.of("run", "validate", "list", "describe", "new", "runs", "show", "compare", "rerun", "resume", "verify", "export", "convert", "sweep", "move-dl")) {
			assertTrue(screen.out().matches("(?s).*\\n  " + command + "\\s.*"), command);
		}
		assertEquals(0, latent("help", "run"));
		assertTrue(screen.out().startsWith("Run a study"), screen.out());
		assertEquals(0, latent("run", "--help"));
		assertTrue(screen.out().contains("--force"), screen.out());
		assertEquals(0, latent("--version"));
		assertEquals("Latent Workbench 1.0.0\n", screen.out());
		assertEquals(2, latent());
	}

	@Test
	void listReadsDeclarationsAndLoadsNoContribution() {
		assertEquals(0, latent(Shop::explosive, "list"));
		assertTrue(screen.out().contains("Generators\n  draw  Draws normal numbers.\n"), screen.out());
		assertTrue(screen.out().contains("Analyses\n  mean  Analysis mean\n"), screen.out());
		assertEquals(0, latent(Shop::explosive, "list", "generators"));
		assertEquals("draw  Draws normal numbers.\n", screen.out());
		assertEquals(0, latent(Shop::explosive, "list", "--json"));
		assertEquals("draw", JsonParser.parseString(screen.out()).getAsJsonArray().get(0).getAsJsonObject().get("id").getAsString());
	}

	@Test
	void describeSaysAllThatTheRecordSays() {
		assertEquals(0, latent("describe", "draw"));
		assertEquals("""
				draw  Draw (generator)
				  Draws normal numbers.
				  Reference: Gauss, 1809
				  From: org.shop 1.2.3

				Outputs
				  dataset  dataset  the numbers

				Settings (in 'with:', or as STEP.SETTING=VALUE)
				  samples: a whole number from 1 to 1000 (samples), default 5
				      How many samples to draw.
				  again: true or false, default false (advanced)
				      Draws again with other numbers.
				""", screen.out());
		assertEquals(0, latent("describe", "draw", "--json"));
		JsonObject all = JsonParser.parseString(screen.out()).getAsJsonObject();
		JsonObject samples = all.getAsJsonObject("parameters").getAsJsonObject("properties").getAsJsonObject("samples");
		assertEquals("integer", samples.get("type").getAsString());
		assertEquals(1000, samples.get("maximum").getAsInt());
	}

	@Test
	void aReferencePageHasAnExampleTheRolesAndEverySetting() throws IOException {
		assertEquals(0, latent("describe", "draw", "--markdown"));
		assertEquals("""
				# draw

				*Draw, a generator of the bundle `org.shop`.*

				Draws normal numbers.

				Reference: Gauss, 1809

				## In a study

				```yaml
				name: { use: draw }
				```

				## Outputs

				| name | kind | |
				|---|---|---|
				| `dataset` | dataset | the numbers |

				## Settings

				| name | value | default | |
				|---|---|---|---|
				| `samples` | a whole number from 1 to 1000 (samples) | `5` | How many samples to draw. |
				| `again` | true or false | `false` | Draws again with other numbers. *Advanced.* |
				""", screen.out());
		String page = screen.out();
		assertEquals(0, latent("describe", "--to", "pages"));
		assertEquals(page, Files.readString(folder.resolve("pages/draw.md")));
		assertTrue(Files.readString(folder.resolve("pages/README.md")).contains("| [draw](draw.md) | Draws normal numbers. |\n"));
		assertEquals(2, latent("describe"));
	}

	@Test
	void runsAndShowFindWhatWasRun() throws IOException {
		assertEquals(0, latent("runs", "shop"));
		assertEquals("No runs yet. 'latent run shop' makes one.\n", screen.out());
		latent("run", "shop");
		String id = onlyRun().getFileName().toString();
		assertEquals(0, latent("runs", "shop"));
		assertTrue(screen.out().startsWith(id + "  done  "), screen.out());
		for (String[] way : new String[][] { { "shop" }, { "shop/results/" + id }, { "shop/results/" + id + "/run.json" }, { id, "--study", "shop" } }) {
			var words = new java.util.ArrayList<>(List.of("show"));
			words.addAll(List.of(way));
			assertEquals(0, latent(words.toArray(String[]::new)), screen.err());
			assertTrue(screen.out().contains("run      " + id), screen.out());
			assertTrue(screen.out().contains("mean/mean.tsv"), screen.out());
		}
		assertEquals(2, latent("show", id + "x", "--study", "shop"));
		assertTrue(screen.err().contains("did you mean '" + id + "'?"), screen.err());
		assertEquals(2, latent("show", "nowhere"));
	}

	@Test
	void verifySaysWhetherEveryByteCameBackAndRerunMakesAnotherRun() throws IOException {
		latent("run", "shop");
		Path run = onlyRun();
		assertEquals(0, latent("verify", "shop", "-q"), screen.err());
		assertEquals("", screen.out());
		assertEquals(0, latent("verify", "shop"));
		assertTrue(screen.out().contains("came back with the same bytes\n") && !screen.out().contains("results:"), screen.out());
		assertEquals(0, latent("verify", "shop", "--json"));
		assertTrue(JsonParser.parseString(screen.out()).getAsJsonObject().get("same").getAsBoolean());
		assertEquals(0, latent("rerun", run.toString()));
		assertEquals(0, latent("runs", "shop"));
		assertEquals(2, screen.out().lines().count());
		Files.writeString(run.resolve("mean/mean.tsv"), "mean\n1\n");
		assertEquals(1, latent("verify", run.toString()));
		assertTrue(screen.err().contains("mean/mean.tsv: the file was changed since the run wrote it"), screen.err());
	}

	@Test
	void resumeGoesOnWithTheNewestRunThatDidNotEndWell() throws IOException {
		assertEquals(2, latent("resume", "shop"));
		assertTrue(screen.err().contains("there is no run here to go on with"), screen.err());
		String whole = Files.readString(folder.resolve("shop/study.yaml"));
		Files.writeString(folder.resolve("shop/study.yaml"), whole.replace("use: mean", "use: picky"));
		assertEquals(2, latent("run", "shop", "data.samples=3", "mean"));
		Files.writeString(folder.resolve("shop/study.yaml"), whole);
		assertEquals(0, latent("resume", "shop"), screen.err());
		assertTrue(screen.out().contains("goes on with run ") && screen.out().contains(", which failed\n"), screen.out());
		assertTrue(screen.out().contains("[1/2] data: unchanged, taken from an earlier run\n"), screen.out());
		assertEquals(0, latent("show", "shop", "--json"));
		JsonObject record = JsonParser.parseString(screen.out()).getAsJsonObject();
		assertEquals("DONE", record.get("status").getAsString());
		assertTrue(record.has("resumes"), screen.out());
		assertTrue(screen.out().contains("\"samples\": 3"), screen.out());
		assertEquals("mean", record.getAsJsonArray("wanted").get(0).getAsString());
		assertEquals(0, latent("resume", "shop"));
		assertTrue(screen.out().endsWith(" is done; there is nothing to go on with\n"), screen.out());
	}

	@Test
	void compareSaysWhatTellsTwoRunsApart() throws IOException {
		assertEquals(0, latent("run", "shop"));
		String one = onlyRun().getFileName().toString();
		assertEquals(0, latent("compare", "shop", "shop"));
		assertTrue(screen.out().contains("data  the same bytes\n"), screen.out());
		assertEquals(0, latent("run", "shop", "data.samples=9", "data"));
		assertEquals(2, latent("compare", one, "shp"));
		String two = newest(one);
		assertEquals(0, latent("compare", one, two, "--study", "shop"), screen.err());
		assertTrue(screen.out().matches("(?s).*data  differs\n  with\\.samples +7 +9\n.*"), screen.out());
		assertTrue(screen.out().contains("mean  only in the first\n"), screen.out());
		assertEquals(0, latent("compare", one, two, "--study", "shop", "--json"));
		JsonObject all = JsonParser.parseString(screen.out()).getAsJsonObject();
		assertFalse(all.get("same").getAsBoolean());
		assertEquals("with.samples", all.getAsJsonArray("steps").get(0).getAsJsonObject().getAsJsonArray("differences").get(0).getAsJsonObject()
				.get("name").getAsString());
	}

	/** The id of the run that is not this one. */
	private String newest(String other) throws IOException {
		try (var runs = Files.list(folder.resolve("shop/results"))) {
			return runs.map(r -> r.getFileName().toString()).filter(n -> !n.startsWith(".") && !n.equals(other)).findFirst().orElseThrow();
		}
	}

	@Test
	void exportWritesFiguresInTheFormatsAskedForAndTheReport() throws IOException {
		latent("run", "shop", "data");
		Path run = onlyRun();
		assertEquals(0, latent("export", "shop", "--figures", "svg,gif,pdf", "--to", "paper", "--width", "60", "--dpi", "30"), screen.err());
		assertEquals("Wrote 5 files to paper\n", screen.out());
		assertTrue(Files.readString(folder.resolve("paper/data/numbers.svg")).contains(run.getFileName().toString()), "a figure carries its run");
		assertTrue(Files.exists(folder.resolve("paper/data/space/cloud.gif")));
		assertFalse(Files.exists(folder.resolve("paper/data/numbers.gif")), "nothing turns in two dimensions");
		assertEquals(0, latent("export", run.toString(), "--report", "html"));
		assertTrue(Files.exists(run.resolve("export/report.html")));
		assertFalse(Files.exists(run.resolve("export/data")));
		assertEquals(2, latent("export", "shop", "--figures", "jpeg"));
		assertTrue(screen.err().contains("there is no format 'jpeg'"), screen.err());
		assertEquals(2, latent("export", "shop", "--step", "dta"));
		assertTrue(screen.err().contains("did you mean 'data'?"), screen.err());
		assertEquals(2, latent("export", "shop", "--theme", "pink"));
		assertEquals(2, latent("export", "shop", "--dpi", "7"));
		assertTrue(screen.err().contains("expected 20 to 2400"), screen.err());
	}

	@Test
	void moveDlShowsItsConfigurationAndRefusesWhatIsWrong() throws IOException {
		Files.createDirectories(folder.resolve("config/data"));
		Files.writeString(folder.resolve("config/data/mine.yaml"),
				"defaults: [base_data]\nsample_names: ids\ncontinuous_inputs:\n  - { name: t, log2: on, scale: yes }\n");
		assertEquals(0, latent("move-dl", "data=mine", "task=analyze_latent", "task.model.num_hidden=[64,32]", "--cfg", "job"), screen.err());
		assertTrue(screen.out().contains("  raw_data_path: data/\n"), screen.out());
		assertTrue(screen.out().contains("    num_hidden:\n    - 64\n    - 32\n"), screen.out());
		assertTrue(screen.out().contains("  continuous_inputs:\n  - name: t\n    log2: on\n    scale: yes\n"), screen.out());
		assertTrue(screen.out().contains("    continuous_weights:\n    - 1\n"), screen.out());
		assertEquals(0, latent("move-dl", "-m", "data=mine", "task=analyze_latent", "task.batch_size=5,6", "--cfg", "job"), screen.err());
		assertTrue(screen.out().contains("# job 2 of 2: task.batch_size=6\n") && screen.out().contains("  batch_size: 6\n"), screen.out());
		assertEquals(2, latent("move-dl", "data=mine", "task=analyze_latent", "task.batch_size=5,6"));
		assertTrue(screen.err().contains("several values are a sweep, which needs -m"), screen.err());
		assertEquals(2, latent("move-dl", "-m", "data=mine", "task=analyze_latent", "task.batch_size=5,six"));
		assertTrue(screen.err().contains("task.batch_size is the text 'six'"), screen.err());
		assertEquals(2, latent("move-dl", "data=mine", "task=analyze_latent", "task.batchsize=10", "task.model.num_latent=many"));
		assertTrue(screen.err().contains("did you mean 'batch_size'?"), screen.err());
		assertTrue(screen.err().contains("task.model.num_latent is the text 'many'; expected a whole number"), screen.err());
		assertEquals(2, latent("move-dl", "data=mine", "task=tune_model_stability"));
		assertTrue(screen.err().startsWith("the task tune_model_stability compares settings and needs a multirun: add -m"), screen.err());
		assertEquals(2, latent("move-dl", "data=mine", "task=analyze_latent"));
		assertTrue(screen.err().contains("encode the data first"), screen.err());
		assertFalse(Files.exists(folder.resolve("logs")), "nothing is written before all is right");
		assertFalse(Files.exists(folder.resolve(".latent")), "nothing is written before all is right");
	}

	@Test
	void newCopiesATemplateWithoutItsResultsAndWritesNothingOver() throws IOException {
		latent("run", "shop");
		assertEquals(0, latent("new"));
		assertEquals("shop\nempty\n", screen.out());
		assertEquals(0, latent("new", "shop", "mine"));
		assertEquals(STUDY, Files.readString(folder.resolve("mine/study.yaml")));
		assertFalse(Files.exists(folder.resolve("mine/results")));
		assertEquals(2, latent("new", "shop", "mine"));
		assertTrue(screen.err().contains("there is something already"), screen.err());
		assertEquals(2, latent("new", "shp", "other"));
		assertTrue(screen.err().contains("did you mean 'shop'?"), screen.err());
		assertEquals(0, latent("new", "empty", "blank"));
		assertTrue(Files.isDirectory(folder.resolve("blank/data")));
	}
}
