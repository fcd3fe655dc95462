package org.latentworkbench.core.yaml;

/** A half-open range of {@code char} positions in the text that was read; empty at 0 for nodes that stand in no text. */
public record Span(int start, int end) {
	/** The span of what was not read from a text. */
	public static final Span NONE = new Span(0, 0);

	/** Whether the other span lies within this one. */
	public boolean contains(Span other) {
		return start <= other.start && other.end <= end;
	}
}
