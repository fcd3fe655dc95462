package org.latentworkbench.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
	@TempDir
	Path folder;

	private Checkpoints open(String key) {
		return new Checkpoints(folder.resolve("results"), key, folder.resolve("instead"));
	}

	@Test
	void whatWasKeptIsFoundAgainUntilItIsCleared() throws Exception {
		try (var checkpoints = open("a")) {
			assertFalse(checkpoints.any());
			Files.writeString(checkpoints.file("state"), "half");
		}
		try (var checkpoints = open("b")) {
			assertFalse(checkpoints.any(), "another step's is none of ours");
		}
		try (var checkpoints = open("a")) {
			assertTrue(checkpoints.any());
			assertEquals("half", Files.readString(checkpoints.file("state")));
			checkpoints.clear();
		}
		assertFalse(Files.exists(folder.resolve("results/.checkpoints")), "nothing is left behind");
	}

	@Test
	void twoRunsAtTheSameStepKeepTheirOwn() throws Exception {
		try (var first = open("a")) {
			Files.writeString(first.file("state"), "first");
			try (var second = open("a")) {
				assertFalse(second.any(), "what another run is at is not there to go on from");
				assertNotEquals(first.file("state"), second.file("state"));
				Files.writeString(second.file("state"), "second");
				second.clear();
			}
			assertEquals("first", Files.readString(first.file("state")));
		}
	}

	@Test
	void forgottenOnesAreSweptUpButNotThoseInUse() throws Exception {
		try (var checkpoints = open("old")) {
			Files.writeString(checkpoints.file("state"), "old");
		}
		Path old = folder.resolve("results/.checkpoints/old");
		var longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(40)));
		try (var used = open("old"); var another = open("another")) {
			used.file("state");
			Files.setLastModifiedTime(old, longAgo);
			another.file("state");
			assertTrue(Files.exists(old));
		}
		try (var another = open("another")) {
			another.file("state");
		}
		assertFalse(Files.exists(old));
	}

	@Test
	void aNameThatLeadsElsewhereIsRefused() throws Exception {
		try (var checkpoints = open("a")) {
			assertThrows(IllegalArgumentException.class, () -> checkpoints.file("../b"));
		}
	}
}
