package org.latentworkbench.core.registry;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.registry.ContributionInfo.Kind;

/** What the product's own bundles contribute is declared well: read from their plugin.xml, without OSGi. */
class BuiltInContributionsTest {
	@Test
	void everyExtensionIsUsable() throws Exception {
		Registry registry = registry();
		assertEquals(List.of(), registry.problems());
		for (ContributionInfo c : registry.contributions()) {
			assertFalse(c.summary().isBlank(), c + " has no summary");
		}
	}

	@Test
	void everyContributionCanBeMadeAndItsParametersAreWhole() throws Exception {
		var checks = new ArrayList<org.junit.jupiter.api.function.Executable>();
		for (ContributionInfo c : registry().contributions()) {
			checks.add(() -> {
				if (c.kind() == Kind.FORMAT) {
					c.createFormat();
					return;
				}
				var type = c.parametersType();
				for (Component p : type.components()) {
					assertFalse(p.help().isBlank(), c + ": " + p.name() + " has no help");
				}
				assertTrue(type.jsonSchema().containsKey("properties"));
				if (c.kind() == Kind.TRAINER) {
					c.modelReader();
				}
			});
		}
		assertAll(checks);
	}

	private static Registry registry() throws Exception {
		var token = new Object();
		var extensions = RegistryFactory.createRegistry(new RegistryStrategy(null, null), token, token);
		try (var bundles = Files.list(bundles())) {
			for (Path bundle : bundles.sorted().toList()) {
				Path plugin = bundle.resolve("plugin.xml");
				if (Files.exists(plugin) && Files.readString(plugin).contains("org.latentworkbench.core")) {
					String name = bundle.getFileName().toString();
					try (InputStream in = Files.newInputStream(plugin)) {
						assertTrue(extensions.addContribution(in, ContributorFactorySimple.createContributor(name), false, name, null, token), plugin.toString());
					}
				}
			}
		}
		return Registry.of(extensions);
	}

	private static Path bundles() {
		Path at = Path.of("").toAbsolutePath();
		while (at != null && !Files.isDirectory(at.resolve("bundles/org.latentworkbench.core"))) {
			at = at.getParent();
		}
		Assumptions.assumeTrue(at != null, "not run within a checkout");
		return at.resolve("bundles");
	}
}
