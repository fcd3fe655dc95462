package org.latentworkbench.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.yaml.Place;

class TroubleTest {
	@TempDir
	private Path folder;
	private Path file;

	@BeforeEach
	void write() throws Exception {
		file = Files.writeString(folder.resolve("study.yaml"), "seed: 1\n");
	}

	private Trouble parse(String line) {
		return Trouble.parse(line, folder);
	}

	@Test
	void aLineOfTheCommandLineNamesItsPlace() {
		var expected = new Trouble(Optional.of(new Place(file, 12, 23)), "unknown parameter 'latnt': 3");
		assertEquals(expected, parse("study.yaml:12:23: unknown parameter 'latnt': 3"));
		assertEquals(expected, parse(file + ":12:23: unknown parameter 'latnt': 3"));
		assertEquals(expected, parse("error: study.yaml:12:23: unknown parameter 'latnt': 3"));
		assertEquals(new Trouble(Optional.of(new Place(file, 7, 1)), "two\nlines"), parse("study.yaml:7: two\nlines"));
	}

	@Test
	void whatNamesNoFileThatIsThereStaysAsItIs() {
		for (String line : new String[] { "out of memory", "other.yaml:1:1: gone", "at 12:30: it was late", ":1: x", "a\0b:1: x",
				"study.yaml:99999999999: x" }) {
			assertEquals(new Trouble(Optional.empty(), line), parse(line));
		}
	}

	@Test
	void anotherPlaceServesWhereThereIsNone() {
		var place = Optional.of(new Place(file, 3, 1));
		assertEquals(new Trouble(place, "why"), new Trouble(Optional.empty(), "why").orAt(place));
		assertEquals(parse("study.yaml:12:23: why"), parse("study.yaml:12:23: why").orAt(place));
	}
}
