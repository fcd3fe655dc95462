package org.latentworkbench.figures.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import org.latentworkbench.api.figure.Area;
import org.latentworkbench.api.figure.Arrows;
import org.latentworkbench.api.figure.Arrows3D;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Bars;
import org.latentworkbench.api.figure.BoxSummaries;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Distributions;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.Histogram;
import org.latentworkbench.api.figure.Intervals;
import org.latentworkbench.api.figure.Layer;
import org.latentworkbench.api.figure.Layer3D;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Line3D;
import org.latentworkbench.api.figure.Network;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Picture;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Points3D;
import org.latentworkbench.api.figure.Rule;
import org.latentworkbench.api.figure.Span;
import org.latentworkbench.api.figure.Swarm;
import org.latentworkbench.api.figure.Texts;
import org.latentworkbench.api.figure.Texts3D;
import org.latentworkbench.api.figure.ThemeColour;

/** Switches layers and categories off: their colour becomes {@link ThemeColour#NONE}, and nobody else's changes. */
public final class Switched {
	private Switched() {
	}

	/** @param off by the title of a legend's group (empty for a layer's own name) and the entry's label */
	public static Panel of(Panel panel, BiPredicate<String, String> off) {
		return switch (panel) {
		case Axes axes -> {
			var slots = new Slots(axes.layers().stream().map(Slots::of).toList());
			List<Layer> layers = new ArrayList<>();
			for (Layer layer : axes.layers()) {
				Colouring now = Slots.of(layer);
				Colouring then = colouring(now, slots.slotFor(now), layer.label(), off);
				layers.add(then.equals(now) ? layer : coloured(layer, then));
			}
			yield axes.withLayers(layers);
		}
		case Axes3D space -> {
			var slots = new Slots(space.layers().stream().map(Slots::of).toList());
			List<Layer3D> layers = new ArrayList<>();
			for (Layer3D layer : space.layers()) {
				Colouring now = Slots.of(layer);
				Colouring then = colouring(now, slots.slotFor(now), layer.label(), off);
				layers.add(then.equals(now) ? layer : coloured(layer, then));
			}
			yield space.withLayers(layers);
		}
		};
	}

	/** An automatic colour becomes the one that it stands for, so that it stays when another layer no longer takes one. */
	private static Colouring colouring(Colouring now, int slot, String label, BiPredicate<String, String> off) {
		if (!label.isEmpty() && off.test("", label))
			return Colouring.of(ThemeColour.NONE);
		return switch (now) {
		case Colouring.Uniform(Colour colour) when colour.equals(Colour.AUTO) -> Colouring.of(Colour.palette(slot));
		case Colouring.ByCategory by when by.names().stream().anyMatch(name -> off.test(by.title(), name)) -> {
			List<Colour> colours = new ArrayList<>();
			for (int c = 0; c < by.names().size(); c++)
				colours.add(off.test(by.title(), by.names().get(c)) ? ThemeColour.NONE
						: by.colours().isEmpty() ? Colour.palette(c) : by.colours().get(c));
			yield new Colouring.ByCategory(by.title(), by.codes(), by.names(), colours);
		}
		default -> now;
		};
	}

	private static Colour uniform(Colouring colouring) {
		return colouring instanceof Colouring.Uniform(Colour colour) ? colour : Colour.AUTO;
	}

	private static Layer coloured(Layer layer, Colouring to) {
		return switch (layer) {
		case Points points -> points.coloured(to);
		case Line line -> line.coloured(uniform(to));
		case Area area -> area.coloured(uniform(to));
		case Intervals intervals -> intervals.coloured(to);
		case Bars bars -> bars.coloured(to);
		case Histogram histogram -> histogram.coloured(uniform(to));
		case Distributions distributions -> distributions.coloured(to);
		case BoxSummaries boxes -> boxes.coloured(to);
		case Swarm swarm -> swarm.coloured(to);
		case Arrows arrows -> arrows.coloured(to);
		case Network network -> network.coloured(to);
		case Span span -> span.coloured(uniform(to));
		case Rule rule -> rule.coloured(uniform(to));
		case Texts texts -> texts.coloured(uniform(to));
		case Heatmap heatmap -> heatmap;
		case Picture picture -> picture;
		};
	}

	private static Layer3D coloured(Layer3D layer, Colouring to) {
		return switch (layer) {
		case Points3D points -> points.coloured(to);
		case Line3D line -> line.coloured(uniform(to));
		case Arrows3D arrows -> arrows.coloured(to);
		case Texts3D texts -> texts;
		};
	}
}
