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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** {@code latent validate}: what a run would take and find, without a run. */
class ValidateCommandTest {
	@TempDir
	Path folder;
	private Screen screen;

	private int validate(String steps, String... words) throws IOException {
		Files.createDirectories(folder.resolve("shop"));
		Files.writeString(folder.resolve("shop/study.yaml"), "study: Shop\nsteps:\n" + steps);
		screen = Screen.pipe(folder);
		var all = new java.util.ArrayList<>(List.of("validate", "shop"));
		all.addAll(List.of(words));
		return Latent.run(new Session(screen.terminal, Shop::registry, Map.of(), Optional.of(folder), "1.0.0", all));
	}

	private static final String STUDY = "  data: { use: draw, with: { samples: 7 } }\n  net: { use: train, in: { dataset: data } }\n"
			+ "  mean: { use: mean, in: { dataset: data } }\n";

	@Test
	void whatARunWillTakeIsToldFromTheSizeOfTheData() throws IOException {
		assertEquals(0, validate(STUDY), () -> screen.err());
		assertTrue(screen.out().contains("shop: 3 steps, nothing is wrong"), screen.out());
		assertTrue(screen.out().contains("net  a network for 7 samples  about 7 MB of memory  about 3 min 00 s"), screen.out());
		assertFalse(screen.out().contains("mean"), "who says nothing is not listed");
		assertEquals("warning: net: few samples\n", screen.err());
		assertEquals(0, validate(STUDY, "data.samples=9"));
		assertTrue(screen.out().contains("a network for 9 samples"), screen.out());
		assertFalse(Files.exists(folder.resolve("shop/results")), "nothing is written");
	}

	@Test
	void jsonHasTheSame() throws IOException {
		assertEquals(0, validate(STUDY, "--json"));
		JsonObject told = JsonParser.parseString(screen.out()).getAsJsonObject();
		assertTrue(told.get("valid").getAsBoolean());
		JsonObject net = told.getAsJsonArray("steps").get(1).getAsJsonObject();
		assertEquals("net", net.get("step").getAsString());
		assertEquals(7_000_000, net.get("bytes").getAsLong());
		assertEquals(180, net.get("seconds").getAsDouble());
		assertEquals("net: few samples", told.getAsJsonArray("warnings").get(0).getAsString());
	}

	@Test
	void whatARunWouldRefuseIsRefusedHere() throws IOException {
		assertEquals(2, validate("  data: { use: draw }\n  picky: { use: picky, in: { dataset: data } }\n"));
		assertEquals("picky: the column age is missing\n", screen.err());
		assertEquals(2, validate("  net: { use: train, in: { dataset: none.tsv } }\n", "--no-data"));
		assertTrue(screen.err().contains("none.tsv"), screen.err());
	}

	@Test
	void withoutTheDataOnlyTheFilesOfTheStudyAreChecked() throws IOException {
		assertEquals(0, validate("  data: { use: draw }\n  picky: { use: picky, in: { dataset: data } }\n", "--no-data"));
		assertEquals("", screen.err());
		assertFalse(screen.out().contains("memory"), screen.out());
	}
}
