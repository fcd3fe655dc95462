package org.latentworkbench.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The architecture's rules catch what they are for: tiny class sets and manifests that break them. */
class ArchitectureRulesTest {
	@TempDir
	private Path folder;

	@Test
	void anArrowUpwardsIsABreach() throws IOException {
		JavaClasses classes = compile("""
				package org.latentworkbench.core;
				public class Engine { }
				""", """
				package org.latentworkbench.data;
				class Reader { Object open() { return new org.latentworkbench.core.Engine(); } }
				""");
		assertEquals(Set.of("org.latentworkbench.data.Reader uses org.latentworkbench.core: data may not use core"),
				breaches("data", classes));
		assertEquals(Set.of(), breaches("core", classes));
	}

	@Test
	void coreMayNotUseAContribution() throws IOException {
		JavaClasses classes = compile("""
				package org.latentworkbench.trainers;
				public interface Vae { }
				""", """
				package org.latentworkbench.core;
				class Engine { void run(org.latentworkbench.trainers.Vae[] models) { } }
				""");
		assertEquals(Set.of("org.latentworkbench.core.Engine uses org.latentworkbench.trainers: core may not use trainers"),
				breaches("core", classes));
	}

	@Test
	void aHeadlessBundleMayNotUseSwt() throws IOException {
		JavaClasses classes = compile("""
				package org.eclipse.swt.widgets;
				public class Shell { }
				""", """
				package org.latentworkbench.figures;
				class Raster { Object surface = new org.eclipse.swt.widgets.Shell(); }
				""");
		assertEquals(Set.of("org.latentworkbench.figures.Raster uses org.eclipse.swt.widgets: figures must run without a display"),
				breaches("figures", classes));
	}

	@Test
	void theApiUsesTheJdkOnly() throws IOException {
		JavaClasses classes = compile("""
				package org.eclipse.core.runtime;
				public interface IProgressMonitor { }
				""", """
				package org.latentworkbench.api;
				public interface RunContext { org.eclipse.core.runtime.IProgressMonitor progress(); java.util.List<String> names(); }
				""");
		assertEquals(Set.of("org.latentworkbench.api.RunContext uses org.eclipse.core.runtime: api uses the JDK only"),
				breaches("api", classes));
	}

	@Test
	void awtAndTheTerminalHaveOneHomeEach() throws IOException {
		JavaClasses classes = compile("""
				package org.latentworkbench.analyses;
				class Plot { java.awt.Color colour; void say() { System.out.println("done"); } }
				""");
		assertEquals(Set.of("org.latentworkbench.analyses.Plot uses System.out: only cli writes to the terminal",
				"org.latentworkbench.analyses.Plot uses java.awt: java.awt is for figures only"),
				breaches("analyses", classes));
		assertEquals(Set.of(), breaches("figures", compile("""
				package org.latentworkbench.figures;
				class Raster { java.awt.Color colour; }
				""")));
	}

	@Test
	void aManifestIsHeldToTheSameArrows() {
		Attributes headers = new Attributes();
		headers.putValue("Require-Bundle", "org.latentworkbench.api;bundle-version=\"[1.0,2.0)\",org.latentworkbench.core,org.eclipse.ui");
		headers.putValue("Import-Package", "org.latentworkbench.ui.viewers,org.eclipse.swt.widgets;version=\"3.0\"");
		assertEquals(Set.of("Require-Bundle: org.latentworkbench.core: data may not use core",
				"Require-Bundle: org.eclipse.ui: data must run without a display",
				"Import-Package: org.latentworkbench.ui.viewers: data may not use ui.viewers",
				"Import-Package: org.eclipse.swt.widgets: data must run without a display"),
				ManifestRules.breaches("data", headers));
	}

	@Test
	void theTableHasNoCircle() {
		BundleRules.ALLOWED.forEach((bundle, below) -> below.forEach(other -> {
			assertTrue(BundleRules.ALLOWED.containsKey(other), other + " has no row");
			assertTrue(!BundleRules.ALLOWED.get(other).contains(bundle), bundle + " and " + other + " use each other");
			assertTrue(below.containsAll(BundleRules.ALLOWED.get(other)), bundle + " lacks what " + other + " uses");
		}));
	}

	private static Set<String> breaches(String bundle, JavaClasses classes) {
		return ClassRules.breaches(bundle,
				classes.stream().filter(type -> BundleRules.bundleOf(type.getPackageName()).equals(bundle)).toList());
	}

	/** Compiles sources, one top-level type each, and reads the classes back as ArchUnit sees them. */
	private JavaClasses compile(String... sources) throws IOException {
		List<JavaFileObject> files = List.of(sources).stream().map(source -> (JavaFileObject) new Source(source)).toList();
		StringWriter messages = new StringWriter();
		boolean ok = ToolProvider.getSystemJavaCompiler().getTask(messages, null, null,
				List.of("-d", folder.toString(), "-proc:none", "-implicit:none"), null, files).call();
		assertTrue(ok, messages::toString);
		return new ClassFileImporter().importPath(folder);
	}

	private static final class Source extends SimpleJavaFileObject {
		private final String text;

		Source(String text) {
			super(URI.create("string:///" + text.replaceFirst("(?s).*?package ([\\w.]+);.*?(?:class|interface) (\\w+).*", "$1.$2")
					.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return text;
		}
	}
}
