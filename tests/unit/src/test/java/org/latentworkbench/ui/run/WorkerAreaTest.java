package org.latentworkbench.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerAreaTest {
	/** Another process, which would take a place if it could. */
	static final class Asker {
		private Asker() {
		}

		public static void main(String[] words) throws IOException {
			try (var channel = FileChannel.open(Path.of(words[0]), StandardOpenOption.WRITE); var lock = channel.tryLock()) {
				System.out.print(lock == null ? "held" : "free");
			}
		}
	}

	private static String askElsewhere(Path file) throws Exception {
		Path classes = Path.of(Asker.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		Process asker = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-cp", classes.toString(), Asker.class.getName(), file.toString()).redirectErrorStream(true).start();
		try (var out = asker.getInputStream()) {
			return new String(out.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@TempDir
	private Path folder;
	private Path install;
	private Path config;

	@BeforeEach
	void product() throws IOException {
		install = Files.createDirectories(folder.resolve("the product"));
		config = Files.createDirectories(install.resolve("configuration")).resolve("config.ini");
	}

	private WorkerArea take() throws IOException {
		return WorkerArea.take(folder.resolve("workers"), install, Optional.of(config));
	}

	private Path free() throws IOException {
		try (var area = take()) {
			return area.folder();
		}
	}

	private Path bundle(String name) throws IOException {
		Path file = folder.resolve("built").resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, "first");
	}

	private void names(String... bundles) throws IOException {
		Files.writeString(config, "osgi.bundles=" + String.join(",", bundles) + "\nosgi.bundles.defaultStartLevel=4\n");
	}

	@Test
	void theNextWorkerFindsThePlaceOfTheOneBefore() throws IOException {
		names("reference\\:file\\:" + bundle("a-1.0.0-SNAPSHOT.jar") + "@4\\:start");
		assertEquals(free(), free());
	}

	@Test
	void workersAtTheSameTimeHavePlacesOfTheirOwn() throws IOException {
		names();
		try (var first = take()) {
			Path second = free();
			assertNotEquals(first.folder(), second);
			assertEquals(second, free(), "the first one's is still held");
		}
	}

	@Test
	void anotherProcessDoesNotTakeAPlaceThatAWorkerHas() throws Exception {
		names();
		try (var first = take(); var second = take()) {
			for (WorkerArea area : List.of(first, second)) {
				Path file = area.folder().resolveSibling(area.folder().getFileName() + ".lock");
				assertEquals("held", askElsewhere(file), "after another one was taken, too");
			}
		}
	}

	@Test
	void aBundleThatWasBuiltAnewAtTheSamePlaceIsAnotherBuild() throws IOException {
		Path jar = bundle("a-1.0.0-SNAPSHOT.jar");
		names("reference\\:file\\:" + bundle("other.jar"), "reference\\:file\\:" + jar + "@4\\:start");
		Path first = free();
		Files.setLastModifiedTime(jar, FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() + 2000));
		Path second = free();
		assertNotEquals(first, second, "another time");
		FileTime time = Files.getLastModifiedTime(jar);
		Files.setLastModifiedTime(Files.writeString(jar, "the second one"), time);
		assertNotEquals(second, free(), "another size");
	}

	@Test
	void aFolderCountsByWhatTheFrameworkReadsOfIt() throws IOException {
		Path plugin = bundle("a/plugin.xml");
		Path manifest = bundle("a/META-INF/MANIFEST.MF");
		names("reference\\:file\\:" + plugin.getParent() + "@4\\:start");
		Path first = free();
		bundle("a/org/A.class");
		assertEquals(first, free(), "code is read from where it is");
		Files.writeString(plugin, "one contribution more");
		Path second = free();
		assertNotEquals(first, second);
		Files.writeString(manifest, "another version");
		assertNotEquals(second, free());
	}

	@Test
	void bundlesOfAProductsListCount() throws IOException {
		Path list = Files.createDirectories(config.resolveSibling("list")).resolve("bundles.info");
		Path jar = Files.writeString(Files.createDirectories(install.resolve("plugins")).resolve("a b_1.0.0.jar"), "first");
		Files.writeString(config, "osgi.bundles=reference\\:file\\:boot.jar@1\\:start\n"
				+ "org.eclipse.equinox.simpleconfigurator.configUrl=file\\:list/bundles.info\n");
		Files.writeString(list, "#version=1\na,1.0.0,plugins/a%20b_1.0.0.jar,4,false\n");
		Path first = free();
		Files.writeString(jar, "the second one");
		Path second = free();
		assertNotEquals(first, second, "a bundle");
		Files.writeString(install.resolve("plugins/boot.jar"), "there now");
		Path third = free();
		assertNotEquals(second, third, "what reads the list");
		Files.writeString(list, Files.readString(list).replace("false", "true"));
		assertNotEquals(third, free(), "the list");
	}

	@Test
	void theProductsOwnConfigurationIsFoundFromThereAndAnotherOneIsTakenAlong() throws IOException {
		names();
		assertFalse(Files.exists(free().resolve("config.ini")));
		Path other = Files.writeString(folder.resolve("config.ini"), "osgi.bundles=\nmine=yes\n");
		try (var area = WorkerArea.take(folder.resolve("workers"), install, Optional.of(other))) {
			assertEquals(Files.readString(other), Files.readString(area.folder().resolve("config.ini")));
		}
	}

	@Test
	void aWindowWhoseConfigurationIsElsewhereKnowsTheProductsBuild() throws IOException {
		names();
		Path first;
		try (var area = WorkerArea.take(folder.resolve("workers"), install, Optional.empty())) {
			first = area.folder();
		}
		names("reference\\:file\\:" + bundle("one more.jar"));
		try (var area = WorkerArea.take(folder.resolve("workers"), install, Optional.empty())) {
			assertNotEquals(first, area.folder());
		}
	}

	@Test
	void whatEarlierBuildsLeftIsTakenAwayWhereNoWorkerIs() throws IOException {
		Path jar = bundle("a-1.0.0-SNAPSHOT.jar");
		names("reference\\:file\\:" + jar);
		Path another = Files.createDirectories(folder.resolve("another"));
		Path others;
		try (var area = WorkerArea.take(folder.resolve("workers"), another, Optional.empty())) {
			others = area.folder();
		}
		Path old = free();
		Files.writeString(Files.createDirectories(old.resolve("org.eclipse.osgi")).resolve("framework.info"), "remembered");
		Files.writeString(jar, "the second one");
		try (var working = take()) {
			assertFalse(Files.exists(old.getParent()), "the first build's");
			Files.writeString(jar, "a third one, while a worker of the second is at work");
			Path third = free();
			assertTrue(Files.isDirectory(working.folder()), "a worker is there");
			assertTrue(Files.isDirectory(third));
		}
		free();
		assertTrue(Files.isDirectory(others), "another product's");
	}
}
