package org.latentworkbench.osgi.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;

import org.eclipse.collections.api.factory.primitive.IntIntMaps;
import org.eclipse.collections.api.map.primitive.MutableIntIntMap;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
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
