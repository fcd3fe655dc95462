package org.latentworkbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
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
		Path installed = folder.resolve("installed");
		copy(product, installed);
		Path cache = Files.createDirectory(folder.resolve("cache"));
		List<String> command = new ArrayList<>(asSomebodyWhoMayNotWrite(installed, cache));
		command.addAll(List.of(installed.resolve("latent").toString(), "list"));
		List<Path> before = files(installed);
		Ended ended = start(command, Map.of());
		assertEquals(0, ended.code(), ended.all());
		assertTrue(ended.out().contains("multimodal-vae"), ended.all());
		assertEquals("", ended.err());
		assertTrue(Files.isDirectory(cache.resolve("configuration")));
		assertEquals(before, files(installed));
	}

	/** Takes the right to write from a folder; words before a command that it then holds for, as the superuser may write anyway. */
	private List<String> asSomebodyWhoMayNotWrite(Path installed, Path cache) throws IOException, InterruptedException {
		boolean superuser = System.getProperty("user.name").equals("root");
		List<String> words = superuser ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.of();
		if (superuser) {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
			Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
			List<String> java = new ArrayList<>(words);
			java.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version"));
			try {
				assumeTrue(new ProcessBuilder(java).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
						.waitFor() == 0, "only the superuser can start this Java, and for him no folder is write-protected");
			} catch (IOException e) {
				assumeTrue(false, "no setpriv here, and for the superuser no folder is write-protected");
			}
		} else {
			Files.setPosixFilePermissions(installed.resolve("configuration"), PosixFilePermissions.fromString("r-xr-xr-x"));
		}
		return words;
	}

	@AfterEach
	void letTheFolderBeDeleted() throws IOException {
		Path configuration = folder.resolve("installed/configuration");
		if (Files.isDirectory(configuration)) {
			Files.setPosixFilePermissions(configuration, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
	}

	@Test
	void aHomeThatIsNotThereIsNotNeeded() throws Exception {
		Path home = Files.createFile(folder.resolve("file")).resolve("home"); // which not even the superuser can make
		Path installed = folder.resolve("installed");
		copy(product, installed);
		Path temporary = Files.createDirectory(folder.resolve("tmp"));
		Map<String, String> environment = new HashMap<>(Map.of("HOME", home.toString(), "TMPDIR", temporary.toString()));
		environment.put("LATENT_CACHE_DIR", null);
		environment.put("XDG_CACHE_HOME", null);
		Ended ended = run(installed, environment, "list");
		assertEquals(0, ended.code(), ended.all());
		assertEquals("", ended.err());
		Ended made = run(installed, environment, "new", "multiomics", "study");
		assertEquals(0, made.code(), made.all());
		assertTrue(Files.isRegularFile(folder.resolve("study/study.yaml")));
	}

	@Test
	void aFolderWithoutAStudyIsRefusedInOneLine() throws Exception {
		Files.createDirectory(folder.resolve("no study"));
		Ended ended = latent(Map.of(), "no study");
		assertEquals(2, ended.code(), ended.all());
		assertEquals(1, ended.err().lines().count(), ended.all());
		assertTrue(ended.err().contains("no study") && ended.err().contains("study.yaml"), ended.err());
	}

	@Test
	void aFolderOfACommandsNameDoesNotHideTheCommand() throws Exception {
		Files.writeString(Files.createDirectory(folder.resolve("list")).resolve("study.yaml"), "study: A\n");
		Ended list = latent(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""), "list");
		assertEquals(0, list.code(), list.all());
		Ended window = latent(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""), "./list");
		assertEquals(2, window.code(), window.all());
		assertTrue(window.err().contains("no display"), window.err());
	}

	@Test
	void theScriptsKnowEveryCommand() throws Exception {
		Ended help = latent(Map.of(), "help");
		List<String> commands = Pattern.compile("(?m)^  ([a-z-]+)  +[A-Z]").matcher(help.out()).results().map(m -> m.group(1)).toList();
		assertTrue(commands.containsAll(List.of("run", "list", "move-dl")), help.all());
		String shell = Files.readString(product.resolve("latent"));
		String windows = Files.readString(product.resolve("latent.bat"));
		for (String command : commands) {
			assertTrue(Pattern.compile("(?m)^\t(.* )?" + command + " .*\\) ;;$").matcher(shell).find(), "latent does not know " + command);
			assertTrue(Pattern.compile("(?m)^for %%w in \\((.* )?" + command + "[ )].*goto :words").matcher(windows).find(),
					"latent.bat does not know " + command);
		}
	}

	@Test
	void aStudysFolderOpensTheWorkbenchOnIt() throws Exception {
		assumeTrue(System.getenv("DISPLAY") != null, "there is no display; \"latent test\" brings one");
		Path study = Files.createDirectory(folder.resolve("my study"));
		Files.writeString(study.resolve("study.yaml"), "study: A study\nseed: 1\nsteps: {}\n");
		Path said = folder.resolve("said.txt");
		Process window = prepare(List.of(product.resolve("latent").toString(), "my study"),
				Map.of("LATENT_WORKSPACE", folder.resolve("workspace").toString(), "LATENT_CONFIGURATION", folder.resolve("own").toString()))
				.redirectErrorStream(true).redirectOutput(said.toFile()).start();
		try {
			long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
			while (!Files.exists(study.resolve(".project"))) {
				assertTrue(window.isAlive(), () -> "the workbench ended: " + read(said));
				assertTrue(System.nanoTime() < end, () -> "the study is not opened: " + read(said));
				window.waitFor(100, TimeUnit.MILLISECONDS);
			}
		} finally {
			window.destroyForcibly().waitFor();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
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
		Process process = prepare(command, environment).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
		if (!process.waitFor(2, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new AssertionError(command + " does not end");
		}
		return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
	}

	/** A command in this test's folder. @param environment null takes a variable away */
	private ProcessBuilder prepare(List<String> command, Map<String, String> environment) {
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
				.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
		Map<String, String> variables = builder.environment();
		variables.put("LATENT_CACHE_DIR", folder.resolve("cache").toString());
		variables.put("LATENT_JAVA_HOME", System.getProperty("java.home"));
		variables.remove("LATENT_JAVA_OPTS");
		environment.forEach((name, value) -> {
			if (value == null) {
				variables.remove(name);
			} else {
				variables.put(name, value);
			}
		});
		return builder;
	}

	private static List<Path> files(Path folder) throws IOException {
		try (var files = Files.walk(folder)) {
			return files.sorted().toList();
		}
	}

	/** The product as it was unpacked, without what earlier starts left in it; its jars are hard links where that can be. */
	private static void copy(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
				if (folder.equals(from.resolve("configuration/org.eclipse.osgi"))) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				Files.createDirectories(to.resolve(from.relativize(folder)));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Path target = to.resolve(from.relativize(file));
				if (file.toString().endsWith(".jar")) {
					try {
						Files.createLink(target, file);
						return FileVisitResult.CONTINUE;
					} catch (IOException | UnsupportedOperationException e) {
						// another file system: a copy does as well
					}
				}
				Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
				return FileVisitResult.CONTINUE;
			}
		});
	}
}
