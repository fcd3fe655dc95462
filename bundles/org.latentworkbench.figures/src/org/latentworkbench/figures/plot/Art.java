package org.latentworkbench.figures.plot;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.figures.draw.Surface;

/** A layer made ready for painting: its colours are resolved and its statistics are known. */
interface Art {
	/** How many marks are painted: what decides between shapes and an image in vector files. */
	int marks();

	/** What the marks reach horizontally. */
	Limits x();

	/** What the marks reach vertically. */
	Limits y();

	void paint(Surface surface, Frame frame);

	/** Entries for the legend. */
	default List<Key.Group> keys() {
		return List.of();
	}

	/** Colour scales to be shown as bars, with their ends known. */
	default List<ColourScale> bars() {
		return List.of();
	}

	/** Whether there is nothing to be seen. */
	default boolean blank() {
		return x().isEmpty() && y().isEmpty();
	}

	/** Whether the layer covers its part of the panel like a map, so that grid and axis lines would only disturb. */
	default boolean covers() {
		return false;
	}

	/** The places of marks that can be pointed at, and their names. */
	default Optional<Marked> places(Frame frame) {
		return Optional.empty();
	}

	/**
	 * Places of n marks in points.
	 *
	 * @param ids n names, or empty
	 */
	record Marked(float[] x, float[] y, List<String> ids) {
	}

	/** How many marks a logarithmic axis cannot show. */
	default int hiddenBy(boolean logX, boolean logY) {
		return 0;
	}
}
