package org.latentworkbench.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** F1 leads somewhere: every context that code names is declared, every page that a context or a page of the guide names is there. */
class HelpContextsTest {
	private static final Path CHECKOUT = checkout();
	private static final Path APP = CHECKOUT.resolve("bundles/org.latentworkbench.app");
	private static final Path DOCS = CHECKOUT.resolve("docs");
	private static final Pattern NAMED = Pattern.compile("\"(org\\.latentworkbench\\.[\\w.]+)\"");
	private static final Pattern LINK = Pattern.compile("(?<!`)\\[[^\\]`]*\\]\\(([^)\\s]+)\\)");

	@Test
	void everyContextThatCodeNamesIsDeclared() throws IOException {
		Set<String> declared = contexts().keySet();
		Set<String> missing = new TreeSet<>();
		int found = 0;
		for (Path source : files(CHECKOUT.resolve("bundles"), ".java")) {
			for (String line : Files.readAllLines(source)) {
				if (line.contains("setHelp(") || line.contains("String HELP =") || line.contains("super(\"org.latentworkbench.ui.preferences_")) {
					for (MatchResult name : NAMED.matcher(line).results().toList()) {
						found++;
						if (!declared.contains(name.group(1))) {
							missing.add(name.group(1) + " in " + source.getFileName());
						}
					}
				}
			}
		}
		assertTrue(found >= 8, "contexts are found in the code: " + found);
		assertEquals(Set.of(), missing, "declare them in " + APP.getFileName() + "/contexts");
	}

	@Test
	void everyViewerHasAContext() throws IOException {
		Set<String> viewers = new TreeSet<>();
		Matcher viewer = Pattern.compile("<viewer id=\"([\\w-]+)\"")
				.matcher(Files.readString(CHECKOUT.resolve("bundles/org.latentworkbench.ui.viewers/plugin.xml")));
		while (viewer.find()) {
			viewers.add("org.latentworkbench.ui.viewers." + viewer.group(1));
		}
		assertTrue(viewers.size() >= 3, viewers.toString());
		viewers.removeAll(contexts().keySet());
		assertEquals(Set.of(), viewers);
	}

	@Test
	void everyContextLeadsToAPage() throws IOException {
		List<String> lost = new ArrayList<>();
		contexts().forEach((context, pages) -> {
			if (pages.stream().noneMatch(page -> exists(DOCS, page))) {
				lost.add(context + " -> " + pages);
			}
		});
		assertEquals(List.of(), lost);
	}

	@Test
	void everyLinkOfTheGuideLeadsToAFile() throws IOException {
		List<String> lost = new ArrayList<>();
		for (Path page : files(DOCS, ".md")) {
			boolean code = false;
			for (String line : Files.readAllLines(page)) {
				code ^= line.startsWith("```");
				if (code || line.startsWith("    ")) {
					continue;
				}
				for (MatchResult link : LINK.matcher(line).results().toList()) {
					String target = link.group(1);
					if (!target.contains("://") && !target.startsWith("#") && !exists(page.getParent(), target)) {
						lost.add(DOCS.relativize(page) + " -> " + target);
					}
				}
			}
		}
		assertEquals(List.of(), lost);
	}

	/** The declared contexts, with the pages each one may lead to: the first that is there. */
	private static TreeMap<String, List<String>> contexts() throws IOException {
		TreeMap<String, List<String>> contexts = new TreeMap<>();
		Matcher files = Pattern.compile("<contexts file=\"([^\"]+)\" plugin=\"([^\"]+)\"/>").matcher(Files.readString(APP.resolve("plugin.xml")));
		while (files.find()) {
			Matcher context = Pattern.compile("<context id=\"([^\"]+)\"(.*?)</context>", Pattern.DOTALL)
					.matcher(Files.readString(APP.resolve(files.group(1))));
			while (context.find()) {
				contexts.put(files.group(2) + "." + context.group(1), Pattern.compile("<topic href=\"([^\"]+)\"").matcher(context.group(2))
						.results().map(topic -> topic.group(1)).toList());
			}
		}
		return contexts;
	}

	/** Whether there is a file, and, where the target names a heading, that heading in it. */
	private static boolean exists(Path folder, String target) {
		String[] parts = target.split("#", 2);
		Path file = folder.resolve(parts[0]).normalize();
		if (!Files.exists(file)) {
			return false;
		}
		try {
			return parts.length < 2 || !target.contains(".md#") || Files.readAllLines(file).stream().filter(line -> line.startsWith("#"))
					.anyMatch(line -> anchor(line.replaceFirst("^#+ *", "")).equals(parts[1]));
		} catch (IOException e) {
			return false;
		}
	}

	private static String anchor(String heading) {
		return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(ending) && !file.toString().contains("/target/")).sorted().toList();
		}
	}

	private static Path checkout() {
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			if (Files.isDirectory(at.resolve("bundles")) && Files.isDirectory(at.resolve("docs"))) {
				return at;
			}
		}
		throw new IllegalStateException("the tests run outside of a checkout");
	}
}
