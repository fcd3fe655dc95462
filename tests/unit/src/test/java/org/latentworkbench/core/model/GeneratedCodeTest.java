package org.latentworkbench.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Says when the code in {@code src-gen} is not what {@code model/latent.genmodel} makes. */
class GeneratedCodeTest {
	private static final String GENERATOR = "org.latentworkbench.releng.emf.GenerateModel";

	@Test
	void generatedCodeIsThatOfTheModel(@TempDir Path folder) throws Exception {
		Path root = root();
		Path bundle = root.resolve("bundles/org.latentworkbench.core");
		Path made = folder.resolve("src-gen");
		generate(root.resolve("releng/emf-codegen/src/" + GENERATOR.replace('.', '/') + ".java"), bundle.resolve("model/latent.genmodel"), made, folder);

		Map<String, String> expected = files(made);
		Map<String, String> committed = files(bundle.resolve("src-gen"));
		assertTrue(expected.size() > 20, expected.keySet().toString());
		String cure = "src-gen is stale: run releng/emf-codegen/generate (see the README there)";
		assertEquals(expected.keySet(), committed.keySet(), cure);
		assertEquals(List.of(), expected.keySet().stream().filter(f -> !expected.get(f).equals(committed.get(f))).toList(), cure);
	}

	/** Compiles the generator and runs it in a class loader of its own. */
	private static void generate(Path generator, Path genmodel, Path sources, Path work) throws Exception {
		var compiler = ToolProvider.getSystemJavaCompiler();
		Assumptions.assumeTrue(compiler != null, "a JDK is needed to compile the generator; this is a JRE");
		Path classes = Files.createDirectories(work.resolve("classes"));
		int failed = compiler.run(null, null, null, "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"),
				generator.toString());
		assertEquals(0, failed, "the generator does not compile; are org.eclipse.emf.codegen and codegen.ecore on the class path?");
		try (var loader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, GeneratedCodeTest.class.getClassLoader())) {
			loader.loadClass(GENERATOR).getMethod("generate", Path.class, Path.class).invoke(null, genmodel, sources);
		}
	}

	private static Map<String, String> files(Path folder) throws IOException {
		try (var files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).collect(Collectors.toMap(f -> folder.relativize(f).toString().replace('\\', '/'), f -> {
				try {
					return Files.readString(f, StandardCharsets.UTF_8).replace("\r\n", "\n");
				} catch (IOException e) {
					throw new java.io.UncheckedIOException(e);
				}
			}, (a, b) -> a, TreeMap::new));
		}
	}

	/** The checkout's root: the first folder above with bundles. */
	private static Path root() {
		Path at = Path.of("").toAbsolutePath();
		while (at != null && !Files.isDirectory(at.resolve("bundles/org.latentworkbench.core"))) {
			at = at.getParent();
		}
		Assumptions.assumeTrue(at != null, "not run within a checkout");
		return at;
	}
}
