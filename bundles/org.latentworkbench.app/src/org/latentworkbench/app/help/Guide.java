package org.latentworkbench.app.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.latentworkbench.core.study.ShippedFiles;

/** The documentation that lies beside the product, as pages: what Markdown there is below one folder. For any thread. */
public final class Guide {
	/** The page that the guide begins with, and whose links are its contents. */
	public static final String START = "guide/README.md";

	/** What is said where there is no guide. */
	static final String MISSING = "This product came without its guide. It is the folder docs beside the product's plugins.";

	private static final String ENDING = ".md";
	private static final int FIRST_WORDS = 60;
	private static final int SNIPPET = 160;
	private static final int IN_TITLE = 20;
	private static final int IN_HEADING = 5;
	private static final int MOST_COUNTED = 10;

	private final Path folder;
	private final Map<String, Page> pages = new ConcurrentHashMap<>();

	/** @param folder that has {@link #START} in it */
	public Guide(Path folder) {
		this.folder = folder;
	}

	/** The product's own; empty where it came without documentation. */
	public static Optional<Guide> shipped() {
		return ShippedFiles.folder("docs", START).map(Guide::new);
	}

	/**
	 * A page that a link or a help context means.
	 *
	 * @param path as {@link Page#path}; what follows {@code #} does not count
	 */
	public Optional<Page> page(String path) {
		String file = path.replaceFirst("#.*", "");
		Page known = pages.get(file);
		if (known != null) {
			return Optional.of(known);
		}
		Path found = folder.resolve(file).normalize();
		if (!found.startsWith(folder) || !file.endsWith(ENDING) || !Files.isRegularFile(found)) {
			return Optional.empty();
		}
		try {
			Page page = Page.parse(file, Files.readString(found));
			pages.put(file, page);
			return Optional.of(page);
		} catch (IOException e) {
			ILog.of(Guide.class).error("the page " + found + " could not be read", e);
			return Optional.empty();
		}
	}

	/** A file beside the pages, a picture say, that a page means. */
	public Optional<Path> file(Page from, String target) {
		Path found = folder.resolve(resolve(from.path(), target)).normalize();
		return found.startsWith(folder) && Files.isRegularFile(found) ? Optional.of(found) : Optional.empty();
	}

	/**
	 * Where a link leads.
	 *
	 * @param from   the path of the page with the link
	 * @param target what the link says
	 * @return a path as of a page, with what follows {@code #}
	 */
	public static String resolve(String from, String target) {
		if (target.startsWith("#")) {
			return from.replaceFirst("#.*", "") + target;
		}
		if (target.startsWith("/")) {
			return target.substring(1);
		}
		List<String> parts = new ArrayList<>(List.of(from.split("/")));
		parts.removeLast();
		for (String part : target.split("/")) {
			if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
				parts.removeLast();
			} else if (!part.equals(".")) {
				parts.add(part);
			}
		}
		return String.join("/", parts);
	}

	/** All pages there are; reads those that nobody read yet. */
	public List<Page> all() {
		return paths().stream().flatMap(path -> page(path).stream()).toList();
	}

	/** The paths of all pages there are, sorted; reads none. */
	public List<String> paths() {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(ENDING))
					.map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
		} catch (IOException e) {
			ILog.of(Guide.class).error("the guide in " + folder + " could not be listed", e);
			return List.of();
		}
	}

	/**
	 * A page that was found.
	 *
	 * @param snippet the words about the first place
	 */
	public record Hit(Page page, String snippet, int score) {
	}

	/** The pages with all of the words, the fittest first: a word in a title or a heading counts more. Looks at every page. */
	public List<Hit> search(String query) {
		List<String> words = Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isBlank()).toList();
		if (words.isEmpty()) {
			return List.of();
		}
		return all().stream().flatMap(page -> hit(page, words).stream()).sorted(Comparator.comparingInt(Hit::score).reversed()
				.thenComparing(hit -> hit.page().title())).toList();
	}

	private static Optional<Hit> hit(Page page, List<String> words) {
		String text = page.text().toLowerCase(Locale.ROOT);
		int score = 0;
		for (String word : words) {
			int count = 0;
			for (int at = text.indexOf(word); at >= 0 && count < MOST_COUNTED; at = text.indexOf(word, at + word.length())) {
				count++;
			}
			if (count == 0) {
				return Optional.empty();
			}
			score += count + (page.title().toLowerCase(Locale.ROOT).contains(word) ? IN_TITLE : 0);
			score += IN_HEADING * (int) page.headings().stream().filter(h -> h.toLowerCase(Locale.ROOT).contains(word)).count();
		}
		int at = Math.max(0, text.indexOf(words.getFirst()) - FIRST_WORDS);
		int end = Math.min(page.text().length(), at + SNIPPET);
		return Optional.of(new Hit(page, (at > 0 ? "… " : "") + page.text().substring(at, end).strip() + (end < page.text().length() ? " …" : ""),
				score));
	}
}
