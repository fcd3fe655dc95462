package org.latentworkbench.figures.plot;

import java.util.List;

import org.latentworkbench.api.figure.Dash;
import org.latentworkbench.api.figure.Marker;

/**
 * One entry of a legend.
 *
 * @param label  its text
 * @param swatch what stands before the text
 * @param argb   its colour; 0 where its marks are switched off
 */
record Key(String label, Swatch swatch, int argb) {
	boolean off() {
		return argb >>> 24 == 0;
	}

	/** How a legend shows a mark. */
	sealed interface Swatch {
	}

	/** A point. */
	record Dot(Marker marker) implements Swatch {
	}

	/** A piece of line. */
	record Stroke(double width, Dash dash) implements Swatch {
	}

	/** A filled square; {@code outlined} when areas have an edge of full colour. */
	record Patch(boolean outlined) implements Swatch {
	}

	/**
	 * Entries under one heading.
	 *
	 * @param title may be empty
	 */
	record Group(String title, List<Key> keys) {
	}
}
