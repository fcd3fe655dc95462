package org.latentworkbench.core.report;

/** Words made safe for HTML. */
final class Html {
	private Html() {
	}

	/** The text with the characters that mean something to HTML written as entities. */
	static String escape(String text) {
		var result = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '&' -> result.append("&amp;");
				case '<' -> result.append("&lt;");
				case '>' -> result.append("&gt;");
				case '"' -> result.append("&quot;");
				case '\'' -> result.append("&#39;");
				default -> result.append(c);
			}
		}
		return result.toString();
	}
}
