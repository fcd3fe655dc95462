package org.latentworkbench.app.help;

import java.util.List;

import org.latentworkbench.app.help.Guide.Hit;

/** What a search found, as a page. */
final class SearchPage {
	private static final int MOST = 30;

	private SearchPage() {
	}

	/** @param path of the page, so that the history finds it again */
	static Page of(String words, List<Hit> hits, String path) {
		var markdown = new StringBuilder("# ").append(hits.isEmpty() ? "Nothing" : hits.size() == 1 ? "1 page" : hits.size() + " pages")
				.append(" with ").append(quoted(words)).append("\n\n");
		if (hits.isEmpty()) {
			markdown.append("Fewer words find more; every word has to be on the page. The contents, left, lead to everything there is.\n");
		}
		for (Hit hit : hits.subList(0, Math.min(MOST, hits.size()))) {
			markdown.append('[').append(quoted(hit.page().title())).append("](</").append(hit.page().path()).append(">)\n\n> ")
					.append(quoted(hit.snippet().replaceAll("\\s+", " "))).append("\n\n");
		}
		return Page.parse(path, markdown.toString());
	}

	/** Words that mean nothing but themselves. */
	private static String quoted(String words) {
		return words.replaceAll("([\\\\`*_{}\\[\\]()<>#+.!|~-])", "\\\\$1");
	}
}
