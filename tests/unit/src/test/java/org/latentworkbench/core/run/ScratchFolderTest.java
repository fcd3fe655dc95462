package org.latentworkbench.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Run;

class ScratchFolderTest {
	@TempDir
	private Path results;

	/** Asks from a process of its own. */
	static final class Asker {
		public static void main(String[] words) throws Exception {
			System.out.print(ScratchFolder.alive(Path.of(words[0])));
		}
	}

	@Test
	void aRunIsAliveUntilItsFolderIsClosed() throws Exception {
		try (var scratch = ScratchFolder.open(results, "run")) {
			assertTrue(ScratchFolder.alive(ScratchFolder.of(results, "run")));
		}
		assertFalse(ScratchFolder.alive(ScratchFolder.of(results, "run")));
		assertFalse(Files.exists(results.resolve(".scratch")));
	}

	@Test
	void lookingAtARunFromItsOwnProcessDoesNotHideItFromOthers() throws Exception {
		try (var scratch = ScratchFolder.open(results, "run")) {
			Path folder = ScratchFolder.of(results, "run");
			assertEquals("true", askElsewhere(folder));
			assertTrue(ScratchFolder.alive(folder));
			try (var neighbour = ScratchFolder.open(results, "neighbour")) {
				assertEquals("true", askElsewhere(folder), "neither a look nor a neighbour that sweeps drops the lock");
			}
		}
	}

	@Test
	void theLeavingsOfAKilledRunAreSweptAndItsRecordCountsAsInterrupted() throws Exception {
		Path left = Files.createDirectories(ScratchFolder.of(results, "killed"));
		Files.createFile(left.resolve(".lock"));
		Run run = ModelFactory.eINSTANCE.createRun();
		run.setId("killed");
		run.setStatus(RunEngine.RUNNING);
		var entry = new RunStore.Entry(run, results.resolve("killed"));
		assertEquals(RunStore.INTERRUPTED, new RunStore(results).state(entry));
		try (var scratch = ScratchFolder.open(results, "next")) {
			assertFalse(Files.exists(left));
		}
		assertEquals(RunStore.INTERRUPTED, new RunStore(results).state(entry));
		try (var scratch = ScratchFolder.open(results, "killed")) {
			assertEquals("RUNNING", new RunStore(results).state(entry));
		}
		run.setStatus("DONE");
		assertEquals("DONE", new RunStore(results).state(entry));
	}

	private static String askElsewhere(Path folder) throws Exception {
		Process asker = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-cp", System.getProperty("java.class.path"), Asker.class.getName(), folder.toString()).redirectErrorStream(true).start();
		try (var out = asker.getInputStream()) {
			return new String(out.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
