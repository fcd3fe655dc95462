package org.latentworkbench.ui.figure;

import java.nio.file.Path;
import java.util.Optional;

import org.latentworkbench.api.figure.Figure;

/**
 * Something that shows a figure: what export and copy take. Parts give it as an adapter, so that the commands work in every
 * part that has one.
 */
public interface FigureSource {
	/** The figure as it is seen now: panned, zoomed, coloured as the person chose. */
	Figure figure();

	/** What it was made from; names exported files and says where the figure comes from. */
	Path origin();

	/** The figure as it stands on a canvas, where it does: its size and theme are what copy takes and export begins with. */
	default Optional<Drawn> drawn() {
		return Optional.empty();
	}
}
