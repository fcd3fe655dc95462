package org.latentworkbench.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.latentworkbench.core.reference.ReferencePage;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;

/** The committed pages in docs/reference say what the declarations say now. */
class ReferencePagesTest {
	private static final String REMEDY = "write them anew: ./latent describe --to docs/reference";

	private static Path root() {
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			if (Files.isDirectory(at.resolve("bundles/org.latentworkbench.api"))) {
				return at;
			}
		}
		assumeTrue(false, "the bundles' sources are not above the working folder");
		return null;
	}

	private static List<ContributionInfo> all() throws IOException {
		var found = new ArrayList<ContributionInfo>();
		try (var folders = Files.list(root().resolve("bundles"))) {
			for (Path folder : folders.toList()) {
				if (Files.isRegularFile(folder.resolve("plugin.xml"))) {
					found.addAll(PluginXml.read(folder.resolve("plugin.xml"), folder.getFileName().toString(),
							ReferencePagesTest.class.getClassLoader()));
				}
			}
		}
		found.sort(Comparator.comparing(ContributionInfo::id));
		return found;
	}

	@TestFactory
	Stream<DynamicTest> everyPageIsUpToDate() throws IOException {
		Path pages = root().resolve("docs/reference");
		return all().stream().map(c -> DynamicTest.dynamicTest(c.id(), () -> {
			Path page = pages.resolve(c.id() + ".md");
			assertTrue(Files.exists(page), page + " is missing; " + REMEDY);
			assertEquals(ReferencePage.of(c), Files.readString(page), REMEDY);
		}));
	}

	@Test
	void theIndexListsAllPagesAndThereAreNoOthers() throws IOException {
		Path pages = root().resolve("docs/reference");
		List<ContributionInfo> all = all();
		assertEquals(ReferencePage.index(all), Files.readString(pages.resolve("README.md")), REMEDY);
		try (var files = Files.list(pages)) {
			var names = files.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
			var expected = all.stream().map(c -> c.id() + ".md").collect(Collectors.toCollection(TreeSet::new));
			expected.add("README.md");
			assertEquals(expected, names, REMEDY);
		}
	}

	@Test
	void everyMethodOfTheProductSaysHowItWorksAndWhatToBewareOf() throws IOException {
		for (ContributionInfo c : all()) {
			if (c.kind() != Kind.FORMAT && !c.bundle().endsWith(".examples")) {
				assertTrue(c.notes().contains("## How it works\n") && c.notes().contains("## Mind\n"),
						c.bundle() + "/help/" + c.id() + ".md should have the sections 'How it works' and 'Mind'");
			}
		}
	}
}
