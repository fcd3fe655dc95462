package org.latentworkbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each platform's archive is complete, holds that platform's native code only, and names every library it ships. */
class ArchivesTest {
	private static final Path PRODUCTS = Path.of(System.getProperty("latent.products"));
	private static final Path CHECKOUT = Path.of(System.getProperty("latent.checkout"));

	/** Name and version of a bundle in {@code org.x.y_1.2.3.v2025}: the name may hold x86_64. */
	private static final Pattern BUNDLE = Pattern.compile("(.+?)_(\\d+(?:\\.\\d+)+.*)");

	@BeforeAll
	static void archivesAreMade() {
		assumeTrue(Boolean.getBoolean("latent.archives"), "built for this machine only, without archives");
	}

	@ParameterizedTest(name = "{0} {2}")
	@CsvSource({
			"linux, gtk, x86_64, tar.gz, latent-workbench/",
			"linux, gtk, aarch64, tar.gz, latent-workbench/",
			"win32, win32, x86_64, zip, latent-workbench/",
			"macosx, cocoa, aarch64, tar.gz, latent-workbench.app/Contents/Eclipse/" })
	void archiveIsComplete(String os, String ws, String arch, String type, String root) throws IOException {
		Archive archive = Archive.read(PRODUCTS.resolve("org.latentworkbench.product-" + os + "." + ws + "." + arch + "." + type));
		Set<String> files = archive.entries().keySet();
		for (String file : List.of("latent", "latent.bat", "java-home.sh", "LICENSE", "THIRD-PARTY.md",
				"configuration/config.ini", "examples/multiomics/study.yaml", "examples/multiomics/config/task/encode.yaml",
				"docs/guide/README.md", "docs/reference/README.md")) {
			assertTrue(files.contains(root + file), root + file + " is missing");
		}
		if (!type.equals("zip")) {
			assertTrue(archive.executable(root + "latent"), "latent cannot be executed");
			assertEquals(List.of(), archive.closed(), "an administrator installs it for all users");
		}
		if (os.equals("macosx")) {
			assertTrue(files.contains("latent-workbench.app/Contents/Info.plist"));
			assertTrue(archive.executable("latent-workbench.app/Contents/MacOS/latent-workbench"));
		}
		assertEquals(1, archive.plugins().stream().filter(jar -> jar.startsWith("org.eclipse.equinox.launcher_")).count());
		assertEquals(Set.of("org.eclipse.swt." + ws + "." + os + "." + arch), natives(archive, "org.eclipse.swt."));
		assertEquals(Set.of("ai.djl.pytorch.native.cpu." + os + "." + arch), natives(archive, "ai.djl.pytorch.native."));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "linux.gtk.x86_64.tar.gz", "linux.gtk.aarch64.tar.gz", "win32.win32.x86_64.zip",
			"macosx.cocoa.aarch64.tar.gz" })
	void everyLibraryIsNamedWithItsLicence(String archive) throws IOException {
		List<String> notices = Files.readAllLines(CHECKOUT.resolve("THIRD-PARTY.md"));
		List<String> unnamed = new ArrayList<>();
		for (String jar : Archive.read(PRODUCTS.resolve("org.latentworkbench.product-" + archive)).plugins()) {
			Matcher name = BUNDLE.matcher(jar);
			assertTrue(name.matches(), jar);
			String version = name.group(2).replaceFirst("\\.v?\\d{8}.*", ""); // without the day it was built
			if (!name.group(1).startsWith("org.latentworkbench.") && notices.stream()
					.noneMatch(line -> line.startsWith("| " + name.group(1) + " | " + version + " |"))) {
				unnamed.add(name.group(1) + " " + version);
			}
		}
		assertEquals(List.of(), unnamed);
	}

	@Test
	void noLibraryIsNamedThatDoesNotShip() throws IOException {
		Set<String> shipped = new TreeSet<>();
		for (String archive : List.of("linux.gtk.x86_64.tar.gz", "linux.gtk.aarch64.tar.gz", "win32.win32.x86_64.zip",
				"macosx.cocoa.aarch64.tar.gz")) {
			Archive.read(PRODUCTS.resolve("org.latentworkbench.product-" + archive)).plugins().stream().map(BUNDLE::matcher)
					.filter(Matcher::matches).forEach(jar -> shipped.add(jar.group(1)));
		}
		Pattern row = Pattern.compile("\\| ([a-z][\\w.-]*) \\| [\\d.]+ \\|.*");
		List<String> named = Files.readAllLines(CHECKOUT.resolve("THIRD-PARTY.md")).stream().map(row::matcher).filter(Matcher::matches)
				.map(line -> line.group(1)).toList();
		assertTrue(named.size() > 100, "the list is read: " + named);
		assertEquals(List.of(), named.stream().filter(bundle -> !shipped.contains(bundle)).toList());
	}

	@Test
	void theRepositoryServesEveryPlatform() throws IOException {
		Path repository = PRODUCTS.resolveSibling("repository");
		assertTrue(Files.isRegularFile(repository.resolve("content.jar")) || Files.isRegularFile(repository.resolve("content.xml.xz")));
		try (Stream<Path> plugins = Files.list(repository.resolve("plugins"))) {
			List<String> names = plugins.map(path -> path.getFileName().toString().replaceFirst("_\\d+\\..*", "")).toList();
			for (String platform : List.of("linux.x86_64", "linux.aarch64", "macosx.aarch64", "win32.x86_64")) {
				assertTrue(names.contains("ai.djl.pytorch.native.cpu." + platform), "no libtorch for " + platform);
			}
			for (String swt : List.of("gtk.linux.x86_64", "gtk.linux.aarch64", "cocoa.macosx.aarch64", "win32.win32.x86_64")) {
				assertTrue(names.contains("org.eclipse.swt." + swt), "no SWT for " + swt);
			}
			assertTrue(names.containsAll(List.of("org.latentworkbench.app", "org.latentworkbench.cli", "org.eclipse.ui.workbench")));
		}
	}

	private static Set<String> natives(Archive archive, String prefix) {
		Set<String> names = new TreeSet<>();
		for (String jar : archive.plugins()) {
			if (jar.startsWith(prefix) && jar.matches(".*(linux|win32|macosx).*")) {
				names.add(jar.replaceFirst("_\\d+\\..*", ""));
			}
		}
		return names;
	}
}
