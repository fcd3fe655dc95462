package org.latentworkbench.core.study;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;

/** Studies with pieces of hostile YAML in any place, and with damaged bytes: each is read or refused with places, soon, and nothing else comes out. */
class HostileStudiesPropertyTest {
	private static final Duration SOON = Duration.ofSeconds(10);
	private static final String STUDY = """
			study: Tutorial
			seed: 1234
			# a comment
			steps:
			  data:
			    use: draw
			    with: { count: 3, names: [a, "b"], share: 1e-3 }
			  fit: { use: fit, in: { numbers: data/numbers }, with: other.yaml }
			""";
	private static final String[] PIECES = { "&a ", "*a", "&a [*a, *a]", "!!java.net.URL ", "!!binary ", "!x ", "<<: *a", "? ", ": ", "- ", "[", "]", "{", "}",
			"\t", "\n", "\r\n", "---\n", "...\n", "%YAML 1.1\n", "|\n", ">-\n", "'", "\"", "\\x00", "\u0000", "\uFEFF", "\u2028", "\uD83E\uDDEC", "#", "@", "`", ",",
			"${seed}", "${steps.data}", "~", ".inf", ".nan", "0x7fffffffffffffffff", "1e999", "null", "true", "steps: ", "use: ", "../../etc/passwd",
			"data", "[[[[[[[[", "{a: {a: {a: " };
	private static Path folder;

	@BeforeContainer
	static void makeFolder() throws IOException {
		folder = Files.createTempDirectory("hostile");
		Files.writeString(folder.resolve("other.yaml"), "x: 1\n");
	}

	@AfterContainer
	static void removeFolder() throws IOException {
		for (String name : List.of("study.yaml", "other.yaml")) {
			Files.deleteIfExists(folder.resolve(name));
		}
		Files.delete(folder);
	}

	@Property(tries = 4000, seed = "20260102", shrinking = ShrinkingMode.OFF)
	void isReadOrRefusedWithPlaces(@ForAll long seed) throws IOException {
		var random = new Random(seed);
		var text = new StringBuilder(STUDY);
		for (int k = random.nextInt(5); k >= 0; k--) {
			int at = random.nextInt(text.length() + 1);
			int end = Math.min(text.length(), at + random.nextInt(12));
			switch (random.nextInt(3)) {
				case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
				case 1 -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
				default -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
			}
		}
		byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
		if (random.nextInt(4) == 0) {
			bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
		}
		Path file = folder.resolve("study.yaml");
		Files.deleteIfExists(file);
		Files.write(file, bytes);
		Registry nothing = Registry.of(List.of());
		assertTimeout(SOON, () -> {
			try {
				StudyFile.load(folder, List.of(), nothing);
			} catch (ProblemsException e) {
				assertFalse(e.problems().isEmpty());
				for (Problem problem : e.problems()) {
					assertTrue(problem.place().isEmpty() || problem.place().get().line() > 0, problem.toString());
					assertFalse(problem.message().isBlank());
				}
			}
		});
	}
}
