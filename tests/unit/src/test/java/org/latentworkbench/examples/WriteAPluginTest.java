package org.latentworkbench.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The developer guide's listings are the files of the sample plug-in, letter by letter. */
class WriteAPluginTest {
	private static final Pattern LISTING = Pattern.compile("<!-- file: (\\S+) -->\\s*```\\w*\\n(.*?)\\n```", Pattern.DOTALL);

	private static Path root() {
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			if (Files.isRegularFile(at.resolve("docs/write-a-plugin.md"))) {
				return at;
			}
		}
		assumeTrue(false, "docs/write-a-plugin.md is not above the working folder");
		return null;
	}

	@Test
	void everyListingIsTheFileItNamesAndEveryFileOfThePluginIsListed() throws Exception {
		Path root = root();
		var listed = new TreeMap<String, String>();
		var found = LISTING.matcher(Files.readString(root.resolve("docs/write-a-plugin.md")));
		while (found.find()) {
			listed.put(found.group(1), found.group(2));
		}
		for (var entry : listed.entrySet()) {
			assertEquals(Files.readString(root.resolve(entry.getKey())).stripTrailing(), entry.getValue(), entry.getKey());
		}
		var files = new TreeSet<String>();
		for (String bundle : new String[] { "bundles/org.latentworkbench.examples", "bundles/org.latentworkbench.examples.ui" }) {
			for (String folder : new String[] { "src", "META-INF" }) {
				try (var all = Files.walk(root.resolve(bundle).resolve(folder))) {
					all.filter(Files::isRegularFile).forEach(f -> files.add(root.relativize(f).toString().replace('\\', '/')));
				}
			}
			files.add(bundle + "/plugin.xml");
			files.add(bundle + "/build.properties");
		}
		assertTrue(listed.keySet().containsAll(files), "files that the guide does not list: " + files + " against " + listed.keySet());
	}
}
