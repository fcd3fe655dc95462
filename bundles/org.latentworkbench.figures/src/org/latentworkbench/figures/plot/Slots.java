package org.latentworkbench.figures.plot;

import java.util.BitSet;
import java.util.List;

import org.latentworkbench.api.figure.*;

/** Gives each layer that leaves its colour open the next categorical colour that no other layer has asked for. */
final class Slots {
	private final BitSet taken = new BitSet();
	private int next;

	Slots(List<Colouring> colourings) {
		for (Colouring colouring : colourings)
			if (colouring instanceof Colouring.Uniform(PaletteColour slot) && slot.index() >= 0)
				taken.set(slot.index());
	}

	/** The slot for a layer; the same as before where the layer does not need one. */
	int slotFor(Colouring colouring) {
		if (!(colouring instanceof Colouring.Uniform(Colour colour) && colour.equals(Colour.AUTO)))
			return next;
		next = taken.nextClearBit(next);
		return next++;
	}

	static Colouring of(Layer layer) {
		return switch (layer) {
		case Points points -> points.colouring();
		case Line line -> Colouring.of(line.colour());
		case Area area -> Colouring.of(area.colour());
		case Intervals intervals -> intervals.colouring();
		case Bars bars -> bars.colouring();
		case Histogram histogram -> Colouring.of(histogram.colour());
		case Distributions distributions -> distributions.colouring();
		case BoxSummaries boxes -> boxes.colouring();
		case Swarm swarm -> swarm.colouring();
		case Arrows arrows -> arrows.colouring();
		case Network network -> network.nodes();
		case Span span -> Colouring.of(span.colour());
		case Rule rule -> Colouring.of(rule.colour());
		case Texts texts -> Colouring.of(texts.colour());
		case Heatmap heatmap -> Colouring.of(ThemeColour.FOREGROUND);
		case Picture picture -> Colouring.of(ThemeColour.FOREGROUND);
		};
	}

	static Colouring of(Layer3D layer) {
		return switch (layer) {
		case Points3D points -> points.colouring();
		case Line3D line -> Colouring.of(line.colour());
		case Arrows3D arrows -> arrows.colouring();
		case Texts3D texts -> Colouring.of(texts.colour());
		};
	}
}
