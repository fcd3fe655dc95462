package org.latentworkbench.architecture;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The bundles that the build made, found on the class path of the tests by their manifests. */
final class BuiltBundles {
	private BuiltBundles() {
	}

	/** Short bundle name to jar. */
	static Map<String, Path> find() {
		Map<String, Path> found = new TreeMap<>();
		// Surefire may put the class path into the manifest of one jar and keep the real one in this property.
		String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		Stream.of(path.split(File.pathSeparator)).map(Path::of)
				.filter(p -> p.toString().endsWith(".jar") && Files.isRegularFile(p)).forEach(jar -> {
					String name = manifest(jar).getMainAttributes().getValue("Bundle-SymbolicName");
					if (name != null && name.startsWith(BundleRules.PREFIX)) {
						found.put(name.replaceAll(";.*", "").trim().substring(BundleRules.PREFIX.length()), jar);
					}
				});
		return found;
	}

	static Manifest manifest(Path jar) {
		try (JarFile file = new JarFile(jar.toFile())) {
			Manifest manifest = file.getManifest();
			return manifest == null ? new Manifest() : manifest;
		} catch (IOException e) {
			throw new UncheckedIOException(jar.toString(), e);
		}
	}
}
