package org.latentworkbench.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The architecture, proved on the jars that the build made. {@link ArchitectureRulesTest} shows that the rules can fail. */
class ArchitectureTest {
	private static Map<String, Path> bundles;
	private static final Map<Path, JavaClasses> IMPORTED = new HashMap<>();

	@BeforeAll
	static void findBundles() {
		bundles = BuiltBundles.find();
		assumeFalse(bundles.isEmpty() && !Boolean.getBoolean("latent.bundles.required"),
				"no built bundles on the class path");
	}

	@Test
	void everyBundleOfTheTableIsBuiltAndChecked() {
		assertEquals(new TreeSet<>(BundleRules.ALLOWED.keySet()), new TreeSet<>(bundles.keySet()));
	}

	@TestFactory
	Stream<DynamicTest> classesUseOnlyWhatIsBelowThem() {
		return bundles.entrySet().stream().map(bundle -> DynamicTest.dynamicTest(bundle.getKey(), () -> {
			JavaClasses classes = classes(bundle.getValue());
			assertFalse(classes.isEmpty(), bundle.getValue() + " holds no class");
			assertEquals(Set.of(), ClassRules.breaches(bundle.getKey(), classes));
		}));
	}

	@TestFactory
	Stream<DynamicTest> manifestsAskOnlyForWhatIsBelowThem() {
		return bundles.entrySet().stream().map(bundle -> DynamicTest.dynamicTest(bundle.getKey(),
				() -> assertEquals(Set.of(), ManifestRules.breaches(bundle.getKey(),
						BuiltBundles.manifest(bundle.getValue()).getMainAttributes()))));
	}

	@TestFactory
	Stream<DynamicTest> classesLieInThePackagesOfTheirBundle() {
		return bundles.entrySet().stream().map(bundle -> DynamicTest.dynamicTest(bundle.getKey(), () -> {
			Set<String> strangers = new TreeSet<>();
			classes(bundle.getValue()).forEach(type -> {
				if (!BundleRules.bundleOf(type.getPackageName()).equals(bundle.getKey())) {
					strangers.add(type.getName());
				}
			});
			assertEquals(Set.of(), strangers);
		}));
	}

	private static JavaClasses classes(Path jar) throws IOException {
		if (!IMPORTED.containsKey(jar)) {
			try (JarFile file = new JarFile(jar.toFile())) {
				IMPORTED.put(jar, new ClassFileImporter().importJar(file));
			}
		}
		return IMPORTED.get(jar);
	}
}
