package org.latentworkbench.osgi.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.collections.api.factory.primitive.IntIntMaps;
import org.eclipse.collections.api.map.primitive.MutableIntIntMap;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.Registry;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.LoggerFactory;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The bundles of the product fit together in OSGi: what plain JUnit on a flat class path cannot see. */
class WiringTest {
	@Test
	void everyBundleResolves() {
		Set<String> unresolved = new TreeSet<>();
		int ours = 0;
		for (Bundle bundle : FrameworkUtil.getBundle(WiringTest.class).getBundleContext().getBundles()) {
			if (bundle.getState() == Bundle.INSTALLED) {
				unresolved.add(bundle.getSymbolicName());
			}
			ours += bundle.getSymbolicName().startsWith("org.latentworkbench.") ? 1 : 0;
		}
		assertEquals(Set.of(), unresolved);
		assertTrue(ours >= 17, "only " + ours + " bundles of ours are installed");
	}

	/** A package that a manifest forgets to import shows only when a class that needs it is linked. */
	@Test
	void everyClassOfOursFindsWhatItsSignaturesName() {
		Set<String> broken = new TreeSet<>();
		int classes = 0;
		for (Bundle bundle : FrameworkUtil.getBundle(WiringTest.class).getBundleContext().getBundles()) {
			String name = bundle.getSymbolicName();
			if (!name.startsWith("org.latentworkbench.") || name.contains(".wire.") || name.startsWith("org.latentworkbench.ui")
					|| name.equals("org.latentworkbench.app")) {
				continue;
			}
			for (String path : bundle.adapt(BundleWiring.class).listResources("org/latentworkbench", "*.class",
					BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL)) {
				try {
					Class<?> type = bundle.loadClass(path.replace('/', '.').substring(0, path.length() - ".class".length()));
					type.getDeclaredMethods();
					type.getDeclaredFields();
					type.getDeclaredConstructors();
					classes++;
				} catch (ClassNotFoundException | LinkageError e) {
					broken.add(name + ": " + path + ": " + e);
				}
			}
		}
		assertEquals(Set.of(), broken);
		assertTrue(classes > 300, "only " + classes + " classes were looked at");
	}

	@Test
	void everyContributionIsMadeByItsOwnBundle() throws Exception {
		Registry registry = Registry.platform();
		assertEquals(List.of(), registry.problems());
		Set<String> ids = new TreeSet<>();
		for (ContributionInfo contribution : registry.contributions()) {
			ids.add(contribution.id());
			assertNotNull(contribution.implementation().create(), contribution.id());
		}
		assertTrue(ids.containsAll(Set.of("correlated-multiomics", "encode", "multimodal-vae", "ks", "shift", "tsv", "csv")), ids::toString);
	}

	@Test
	void theCommandLineIsAnApplication() {
		assertNotNull(Platform.getExtensionRegistry().getExtension("org.eclipse.core.runtime.applications",
				"org.latentworkbench.cli.application"));
	}

	@Test
	void libtorchIsFoundThroughTheFragmentsOfTheApi() {
		assertTrue(Engine.hasEngine("PyTorch"), () -> "engines: " + Engine.getAllEngines());
		try (NDManager manager = NDManager.newBaseManager()) {
			NDArray a = manager.create(new float[] { 1, 2, 3, 4 }, new Shape(2, 2));
			assertArrayEquals(new float[] { 7, 10, 15, 22 }, a.matMul(a).toFloatArray());
		}
	}

	@Test
	void slf4jWritesToJavaLogging() {
		assertEquals("org.slf4j.jul.JDK14LoggerFactory", LoggerFactory.getILoggerFactory().getClass().getName());
	}

	@Test
	void eclipseCollectionsFindItsFactories() {
		MutableIntIntMap map = IntIntMaps.mutable.empty();
		map.put(3, 4);
		assertEquals(4, map.get(3));
	}
}
