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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** {@code latent sweep}, from its words to streams, exit codes and files. */
class SweepCommandTest {
	@TempDir
	Path folder;
	private Screen screen;

	@BeforeEach
	void writeAStudy() throws IOException {
		Files.createDirectory(folder.resolve("shop"));
		study("");
	}

	private void study(String more) throws IOException {
		Files.writeString(folder.resolve("shop/study.yaml"), """
				study: Shop
				steps:
				  data: { use: draw, with: { samples: 7 } }
				  mean: { use: mean, in: { dataset: data } }
				""" + more);
	}

	private int latent(String... words) {
		screen = Screen.pipe(folder);
		return Latent.run(new Session(screen.terminal, Shop::registry, Map.of(), Optional.of(folder), "1.0.0", List.of(words)));
	}

	@Test
	void aSweepTellsEachCombinationAndWhereItsTableIs() {
		assertEquals(0, latent("sweep", "shop", "data.samples=3,5"), () -> screen.err());
		assertTrue(screen.out().contains(": 2 runs over data.samples\n"), screen.out());
		assertTrue(screen.out().contains("(2/2) data.samples=5\n"), screen.out());
		assertTrue(screen.out().contains("table, figure, report and record: " + Path.of("shop", "results", "sweep-")), screen.out());
		assertEquals(0, latent("runs", "shop", "--json"));
		assertEquals(3, JsonParser.parseString(screen.out()).getAsJsonArray().size(), "the sweep is one, too");
		assertEquals(0, latent("runs", "shop"));
		assertTrue(screen.out().contains("sweep of 2 runs"), screen.out());
	}

	@Test
	void aSweepIsShownAndExportedAsARunIs() throws IOException {
		assertEquals(0, latent("sweep", "shop", "data.samples=3,5", "-q"), () -> screen.err());
		Path sweep;
		try (var all = Files.list(folder.resolve("shop/results"))) {
			sweep = all.filter(p -> p.getFileName().toString().startsWith("sweep-")).findFirst().orElseThrow();
		}
		assertEquals(0, latent("show", sweep.toString()), () -> screen.err());
		assertTrue(screen.out().contains("sweep.tsv"), screen.out());
		assertEquals(0, latent("show", sweep.getFileName().toString(), "--study", "shop"), () -> screen.err());
		assertEquals(0, latent("export", sweep.toString(), "--report", "html", "--to", "out"), () -> screen.err());
		assertTrue(Files.size(folder.resolve("out/report.html")) > 0);
		assertEquals(2, latent("rerun", sweep.toString()));
		assertTrue(screen.err().contains("is a sweep of several runs"), screen.err());
		assertEquals(0, latent("show", "shop"));
		assertFalse(screen.out().contains("run      sweep-"), "a study's newest run is one of the sweep's");
	}

	@Test
	void jsonHasTheSweepsEventsAroundThoseOfItsRuns() {
		assertEquals(0, latent("sweep", "shop", "data", "data.samples=3,5", "--json"));
		List<JsonObject> events = screen.out().lines().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
		List<String> names = events.stream().map(e -> e.get("event").getAsString()).toList();
		assertEquals("sweep-started", names.get(0));
		assertEquals("sweep-finished", names.get(names.size() - 1));
		List<String> first = events.stream().filter(e -> e.has("point") && e.get("point").getAsInt() == 1).map(e -> e.get("event").getAsString()).toList();
		assertEquals("run-started", first.get(0));
		assertEquals("run-finished", first.get(first.size() - 1), "each event of a run says of which combination");
		assertEquals(2, names.stream().filter("run-finished"::equals).count());
		JsonObject point = events.get(names.lastIndexOf("point-finished"));
		assertEquals(List.of(1, 2), events.stream().filter(e -> e.get("event").getAsString().equals("point-finished"))
				.map(e -> e.get("number").getAsInt()).sorted().toList());
		assertEquals("done", point.get("outcome").getAsString());
		assertFalse(names.contains("step-started") && screen.out().contains("\"step\":\"mean\""), "only the step that was asked for");
	}

	@Test
	void whatIsWrongEndsWithTwoBeforeAnythingRuns() throws IOException {
		assertEquals(2, latent("sweep", "shop", "data.samples=3"));
		assertTrue(screen.err().contains("no setting has several values"), screen.err());
		assertEquals(2, latent("sweep", "shop", "data.sampels=3,4"));
		assertTrue(screen.err().contains("did you mean 'samples'?"), screen.err());
		assertEquals(2, latent("sweep", "shop", "data.samples=3,4", "--best", "loss:most"));
		assertTrue(screen.err().contains(":min or :max"), screen.err());
		study("  more: { use: draw }\n");
		assertEquals(2, latent("sweep", "shop", "mean", "more.samples=3,4"));
		assertTrue(screen.err().contains("of the step 'more' is varied, but the step is not run"), screen.err());
		assertFalse(Files.exists(folder.resolve("shop/results")));
		assertEquals(2, latent("sweep", "shop"));
	}

	@Test
	void runsThatFailEndWithOneAndThoseThatBlameTheInputWithTwo() throws IOException {
		study("  picky: { use: picky, in: { dataset: data } }\n");
		assertEquals(2, latent("sweep", "shop", "data.samples=3,5"));
		assertTrue(screen.out().contains("(2/2)"), "the others still run");
		study("  broken: { use: broken, in: { dataset: data } }\n");
		assertEquals(1, latent("sweep", "shop", "data.samples=3,5"));
	}

	@Test
	void quietSaysOnlyWhatIsWrong() {
		assertEquals(0, latent("sweep", "shop", "data.samples=3,5", "-q"));
		assertEquals("", screen.out() + screen.err());
	}
}
