package org.latentworkbench.figures.draw;

/**
 * A line of text with an optional exponent after it, as in 10⁻³.
 *
 * @param base        the text
 * @param superscript small and raised after it; may be empty
 */
public record Text(String base, String superscript) {
	public static Text of(String base) {
		return new Text(base, "");
	}

	public boolean isEmpty() {
		return base.isEmpty() && superscript.isEmpty();
	}

	/** In one string, with a caret before the exponent. */
	public String plain() {
		return superscript.isEmpty() ? base : base + "^" + superscript;
	}
}
