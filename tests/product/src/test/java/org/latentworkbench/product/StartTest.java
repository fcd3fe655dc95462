package org.latentworkbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built product of this machine, started by its own script as a person does it. */
class StartTest {
	private static Path product;

	@TempDir
	private Path folder;

	/** How a process ended. */
	private record Ended(int code, String out, String err) {
		String all() {
			return "exit code " + code + "\n" + out + err;
		}
	}

	@BeforeAll
	static void findProduct() {
		boolean arm = System.getProperty("os.arch").equals("aarch64");
		String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		assumeTrue(os.contains("linux"), "the script is tried on Linux");
		product = Path.of(System.getProperty("latent.products"), "org.latentworkbench.product", "linux", "gtk",
				arm ? "aarch64" : "x86_64", "latent-workbench");
		assertTrue(Files.isExecutable(product.resolve("latent")), product + " has no script latent");
	}

	@Test
	void listsContributionsAndExitsWithZero() throws Exception {
		Ended ended = latent(Map.of(), "list");
		assertEquals(0, ended.code(), ended.all());
		for (String id : List.of("correlated-multiomics", "multimodal-vae", "latent-projection", "tsv", "k-means")) {
			assertTrue(ended.out().contains(id), id + " is not listed:\n" + ended.all());
		}
		assertEquals("", ended.err());
	}

	@Test
	void aWrongWordExitsWithTwoAndOneLine() throws Exception {
		Ended ended = latent(Map.of(), "lisst");
		assertEquals(2, ended.code(), ended.all());
		assertEquals("", ended.out());
		assertEquals(1, ended.err().lines().count(), ended.all());
		assertTrue(ended.err().contains("did you mean 'list'"), ended.err());
	}

	@Test
	void makesAStudyFromOneThatShips() throws Exception {
		Ended ended = latent(Map.of(), "new", "multiomics", "my study");
		assertEquals(0, ended.code(), ended.all());
		assertTrue(Files.isRegularFile(folder.resolve("my study/study.yaml")));
		assertEquals(0, latent(Map.of(), "validate", "my study").code());
	}

	@Test
	void theBuildIsKnownAtRunTime() throws Exception {
		String config = Files.readString(product.resolve("configuration/config.ini"));
		assertTrue(config.lines().anyMatch(line -> line.matches("latent\\.build=\\d+\\.\\d+\\.\\d+(\\+[0-9a-f]{9,}(-dirty)?)?")), config);
	}

	@Test
	void aFolderThatCannotBeWrittenKeepsItsCachesElsewhere() throws Exception {
		Path copy = folder.resolve("installed");
		link(product, copy);
		Path configuration = copy.resolve("configuration");
		Files.setPosixFilePermissions(configuration, PosixFilePermissions.fromString("r-xr-xr-x"));
		assumeTrue(!Files.isWritable(configuration), "this user may write everywhere; the next test shows the rest");
		Ended ended = run(copy, Map.of(), "list");
		Files.setPosixFilePermissions(configuration, PosixFilePermissions.fromString("rwxr-xr-x"));
		assertEquals(0, ended.code(), ended.all());
		assertTrue(Files.isDirectory(folder.resolve("cache/configuration")));
	}

	@Test
	void theCachesMayLieAnywhere() throws Exception {
		Path elsewhere = folder.resolve("else where");
		Ended ended = latent(Map.of("LATENT_CONFIGURATION", elsewhere.toString()), "list");
		assertEquals(0, ended.code(), ended.all());
		assertTrue(ended.out().contains("multimodal-vae"), ended.all());
		assertTrue(Files.isDirectory(elsewhere.resolve("org.eclipse.osgi")));
	}

	@Test
	void withoutADisplayTheWorkbenchSaysSo() throws Exception {
		Ended ended = latent(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""));
		assertEquals(2, ended.code(), ended.all());
		assertTrue(ended.err().contains("no display"), ended.err());
	}

	@Test
	void aJavaThatIsTooOldIsRefusedByName() throws Exception {
		Path old = Files.createDirectories(folder.resolve("jdk 17/bin"));
		Path java = Files.writeString(old.resolve("java"), "#!/bin/sh\nexit 1\n");
		Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
		Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"17.0.9\"\n");
		Ended ended = latent(Map.of("LATENT_JAVA_HOME", old.getParent().toString()), "list");
		assertEquals(2, ended.code(), ended.all());
		assertTrue(ended.err().contains("jdk 17") && ended.err().contains("21 or newer"), ended.err());
	}

	@Test
	void aLinkToTheScriptWorksFromAnywhere() throws Exception {
		Path link = Files.createSymbolicLink(Files.createDirectories(folder.resolve("bin")).resolve("latent"), product.resolve("latent"));
		Ended ended = start(List.of(link.toString(), "--version"), Map.of());
		assertEquals(0, ended.code(), ended.all());
		assertTrue(ended.out().startsWith("Latent Workbench 1.0.0"), ended.out());
		assertFalse(Files.isSymbolicLink(product.resolve("latent")));
	}

	private Ended latent(Map<String, String> environment, String... words) throws Exception {
		return run(product, environment, words);
	}

	private Ended run(Path where, Map<String, String> environment, String... words) throws Exception {
		List<String> command = new ArrayList<>(List.of(where.resolve("latent").toString()));
		command.addAll(List.of(words));
		return start(command, environment);
	}

	private Ended start(List<String> command, Map<String, String> environment) throws Exception {
		Path out = Files.createTempFile(folder, "out", ".txt");
		Path err = Files.createTempFile(folder, "err", ".txt");
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
				.redirectError(err.toFile()).redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
		builder.environment().put("LATENT_CACHE_DIR", folder.resolve("cache").toString());
		builder.environment().put("LATENT_JAVA_HOME", System.getProperty("java.home"));
		builder.environment().remove("LATENT_JAVA_OPTS");
		builder.environment().putAll(environment);
		Process process = builder.start();
		if (!process.waitFor(2, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new AssertionError(command + " does not end");
		}
		return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
	}

	/** A copy of a folder whose large files are links. */
	private static void link(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
				Files.createDirectories(to.resolve(from.relativize(folder)));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Path target = to.resolve(from.relativize(file));
				if (file.toString().endsWith(".jar")) {
					Files.createSymbolicLink(target, file);
				} else {
					Files.copy(file, target, LinkOption.NOFOLLOW_LINKS, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
				}
				return FileVisitResult.CONTINUE;
			}
		});
	}
}
