package org.latentworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person gives the command line: words, an exit code of 2 for their mistakes, nothing half-written, no stack trace. */
class WrongInputTest {
	private static final String GOOD = "steps:\n  data: { use: draw }\n  mean: { use: mean, in: { dataset: data } }\n";

	@TempDir
	Path folder;
	private Screen screen;

	private int latent(String... words) {
		screen = Screen.pipe(folder);
		return Latent.run(new Session(screen.terminal, Shop::registry, Map.of(), Optional.empty(), "1.0.0", List.of(words)));
	}

	private Path study(String name, String yaml) throws IOException {
		Path study = Files.createDirectories(folder.resolve(name));
		Files.writeString(study.resolve("study.yaml"), yaml);
		return study;
	}

	private Path ranStudy() throws IOException {
		Path study = study("mine", GOOD);
		assertEquals(0, latent("run", "mine"), screen.err());
		try (var runs = Files.list(study.resolve("results"))) {
			return runs.findFirst().orElseThrow();
		}
	}

	@AfterEach
	void neverAStackTraceOrAFaultOfOurs() {
		assertFalse(screen.err().contains("\tat ") || screen.err().contains("fault in the product"), screen.err());
	}

	@Test
	void aFolderThatIsNotThereIsToldAsThePersonWroteIt() {
		assertEquals(2, latent("run", "nowhere"));
		assertEquals("nowhere: there is no such folder or file; expected the folder of a study\n", screen.err());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "# nothing\n", "- a\n", "steps:\n\tdata: {}\n", "steps: {}\nsteps: {}\n", "steps: &a [*a]\n",
			"steps:\n  a/b: { use: draw }\n", "steps:\n  nul: { use: draw }\n", "steps:\n  a: { use: mean, in: { dataset: a } }\n",
			"steps:\n  a: !!set { use: draw }\n" })
	void aStudyThatCannotBeReadIsToldWithItsPlace(String yaml) throws IOException {
		Path study = study("bad", yaml);
		assertEquals(2, latent("run", "bad"));
		assertTrue(screen.err().lines().allMatch(l -> l.startsWith(Path.of("bad", "study.yaml") + ":")), screen.err());
		assertFalse(Files.exists(study.resolve("results")));
	}

	@Test
	void spacesUmlautsAByteOrderMarkAndWindowsLineEndsAreNoMistake() throws IOException {
		study("Gr\u00f6\u00dfe mit Leer", "\uFEFF" + GOOD.replace("\n", "\r\n"));
		assertEquals(0, latent("run", "Gr\u00f6\u00dfe mit Leer"), screen.err());
		assertEquals(0, latent("verify", "Gr\u00f6\u00dfe mit Leer"), screen.err());
	}

	@Test
	@Timeout(20)
	void numbersOfAMillionDigitsAndReferencesThatMultiplyAreRefusedAtOnce() throws IOException {
		study("long", "steps:\n  data: { use: draw, with: { samples: " + "9".repeat(1_000_000) + " } }\n");
		assertEquals(2, latent("validate", "long"));
		assertTrue(screen.err().contains("expected a whole number from 1 to 1000"), screen.err());
		var yaml = new StringBuilder("steps:\n");
		for (int i = 0; i < 40; i++) {
			String next = "${steps.s" + (i + 1) + ".samples}";
			yaml.append("  s" + i + ": { use: draw, with: { samples: \"" + next + next + "\" } }\n");
		}
		study("many", yaml + "  s40: { use: draw, with: { samples: xxxxxxxxxx } }\n");
		assertEquals(2, latent("validate", "many"));
		assertTrue(screen.err().contains("the references bring more than"), screen.err());
	}

	@Test
	void aSettingWithoutItsValueIsNoStep() throws IOException {
		study("mine", GOOD);
		assertEquals(2, latent("run", "mine", "data.samples"));
		assertEquals("'data.samples' cannot be a step's name; expected the name of a step, or a setting with its value: data.samples=VALUE\n",
				screen.err());
	}

	@Test
	void aFileWhereResultsGoIsToldAndLeftAlone() throws IOException {
		Path results = Files.writeString(study("mine", GOOD).resolve("results"), "my notes");
		assertEquals(1, latent("run", "mine"));
		assertTrue(screen.err().contains(Path.of("mine", "results") + " is a file"), screen.err());
		assertEquals("my notes", Files.readString(results));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "garbage", "{}", "{\"id\":\"x\"}", "{\"id\":\"x\",\"status\":\"DONE\",\"started\":\"yesterday\"}",
			"{\"id\":\"../x\",\"status\":\"DONE\",\"started\":\"2026-01-02T03:04:05Z\"}" })
	void aDamagedRecordIsToldByEveryCommandAndStopsNoOtherRun(String json) throws IOException {
		Path run = ranStudy();
		Files.writeString(run.resolve("run.json"), json);
		String record = folder.relativize(run.resolve("run.json")) + ": is not a run record that can be read";
		for (String command : List.of("show", "verify", "rerun", "export")) {
			assertEquals(2, latent(command, run.toString()));
			assertTrue(screen.err().startsWith(record), command + ": " + screen.err());
		}
		assertEquals(0, latent("runs", "mine"));
		assertTrue(screen.err().startsWith("warning: " + record), screen.err());
		assertEquals(0, latent("run", "mine"), screen.err());
	}

	@Test
	void aRecordOfAnotherVersionsParametersSaysSo() throws IOException {
		Path record = ranStudy().resolve("run.json");
		Files.writeString(record, Files.readString(record).replace("\"samples\"", "\"sampels\""));
		for (String command : List.of("verify", "rerun")) {
			assertEquals(2, latent(command, "mine"));
			assertTrue(screen.err().contains("run.json: the parameters of the step data do not fit") && screen.err().contains("did you mean 'samples'?"),
					screen.err());
		}
	}

	@Test
	void verifyTellsAFileThatIsGoneFromOneThatChanged() throws IOException {
		Path run = ranStudy();
		Files.delete(run.resolve("mean/mean.tsv"));
		Files.writeString(run.resolve("data/numbers.png"), "no picture");
		assertEquals(1, latent("verify", "mine"));
		assertTrue(screen.err().contains("mean/mean.tsv: the file is gone"), screen.err());
		assertTrue(screen.err().contains("data/numbers.png: the file was changed since the run wrote it"), screen.err());
	}

	@Test
	void aRunThatWasKilledIsShownAsInterrupted() throws IOException {
		Path record = ranStudy().resolve("run.json");
		Files.writeString(record, Files.readString(record).replaceFirst("\"status\": \"DONE\"", "\"status\": \"RUNNING\""), StandardCharsets.UTF_8);
		assertEquals(0, latent("runs", "mine"));
		assertTrue(screen.out().contains("  interrupted  "), screen.out());
		assertEquals(0, latent("show", "mine"));
		assertTrue(screen.out().contains("status   interrupted\n"), screen.out());
	}

	@Test
	void aPathThatTheMachineCannotHaveIsToldAsOne() {
		assertEquals(2, latent("run", "a\0b"));
		assertTrue(screen.err().contains("is no path on this machine"), screen.err());
	}

	@Test
	void aNewStudysNameMayBeAnyFoldersName() {
		for (String name : List.of("null", "1e3", "a b", "true", "x: y")) {
			assertEquals(0, latent("new", "empty", name), screen.err());
		}
	}

	@Test
	void theConfigurationIsShownForAJobOnly() {
		assertEquals(2, latent("move-dl", "--cfg", "jib"));
		assertEquals("--cfg is 'jib'; expected job\n", screen.err());
	}
}
