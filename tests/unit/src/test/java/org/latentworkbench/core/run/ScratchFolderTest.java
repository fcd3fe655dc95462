package org.latentworkbench.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

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
			if (!words[1].isEmpty()) {
				System.out.print(" " + ScratchFolder.process(Path.of(words[0])).map(ProcessHandle::pid).orElse(-1L));
			}
		}
	}

	@Test
	void anotherProcessLearnsWhichOneIsAtARun() throws Exception {
		Path folder = ScratchFolder.of(results, "run");
		try (var scratch = ScratchFolder.open(results, "run")) {
			assertEquals(Optional.of(ProcessHandle.current()), ScratchFolder.process(folder));
			assertEquals("true " + ProcessHandle.current().pid(), askElsewhere(folder, "who"));
		}
		assertEquals(Optional.empty(), ScratchFolder.process(folder));
		assertEquals("false -1", askElsewhere(folder, "who"));
	}

	@Test
	void aProcessThatBeganAtAnotherTimeIsNotTheOneThatHoldsTheLock() throws Exception {
		Path folder = ScratchFolder.of(results, "run");
		try (var scratch = ScratchFolder.open(results, "run")) {
			// closing a file drops this process's locks on it
			FileChannel lock = FileChannel.open(folder.resolveSibling("run.lock"), StandardOpenOption.WRITE);
			for (String words : List.of(ProcessHandle.current().pid() + " 12345\n", "", "who knows\n", "1 2 3\n")) {
				lock.truncate(0);
				lock.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.US_ASCII)), 0);
				assertEquals("true -1", askElsewhere(folder, "who"), words);
			}
			lock.close();
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

	private static String askElsewhere(Path folder, String... more) throws Exception {
		Process asker = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-cp", System.getProperty("java.class.path"), Asker.class.getName(), folder.toString(), String.join(" ", more))
				.redirectErrorStream(true).start();
		try (var out = asker.getInputStream()) {
			return new String(out.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** As explorers and views do while a study is read. */
	@Test
	void manyWhoLookAtOnceDoNotTakeEachOtherForTheRun() throws Exception {
		Path folder = Files.createDirectories(ScratchFolder.of(results, "killed"));
		Files.createFile(folder.resolveSibling("killed.lock"));
		try (var threads = Executors.newFixedThreadPool(4)) {
			List<Future<Boolean>> looks = threads.invokeAll(Collections.nCopies(400, () -> ScratchFolder.alive(folder)));
			for (Future<Boolean> look : looks) {
				assertFalse(look.get());
			}
		}
	}

	@Test
	void aRunHasItsLockThoughOthersLookForIt() throws Exception {
		try (var threads = Executors.newFixedThreadPool(2)) {
			var begun = new AtomicBoolean();
			Path folder = ScratchFolder.of(results, "run");
			Future<?> looking = threads.submit(() -> {
				while (!Thread.interrupted()) {
					ScratchFolder.alive(folder);
					begun.set(true);
				}
				return null;
			});
			while (!begun.get()) {
				Thread.onSpinWait();
			}
			for (int run = 0; run < 50; run++) {
				try (var scratch = ScratchFolder.open(results, "run"); var other = FileChannel.open(folder.resolveSibling("run.lock"),
						StandardOpenOption.WRITE)) {
					assertThrows(OverlappingFileLockException.class, () -> other.tryLock(64, Long.MAX_VALUE - 64, false), "run " + run);
				}
			}
			looking.cancel(true);
		}
	}
}
