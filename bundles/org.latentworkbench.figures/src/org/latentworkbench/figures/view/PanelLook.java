package org.latentworkbench.figures.view;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How one panel is looked at. Immutable.
 *
 * @param limits of a panel with two axes; empty: those of the figure
 * @param camera of a panel with three axes; empty: that of the figure
 * @param off    entries of the legend that are switched off
 * @param walls  whether points throw images on the far walls of a panel with three axes; empty: as the figure says
 */
public record PanelLook(Optional<Limits> limits, Optional<Camera> camera, Set<Switch> off, Optional<Boolean> walls) {
	/** As the figure says. */
	public static final PanelLook PLAIN = new PanelLook(Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

	/** The values at the ends of both axes; low is below high. */
	public record Limits(double x0, double x1, double y0, double y1) {
	}

	/**
	 * Where a space is seen from.
	 *
	 * @param azimuth   degrees
	 * @param elevation degrees, -90 to 90
	 * @param zoom      above 0; 1: all of it
	 */
	public record Camera(double azimuth, double elevation, double zoom) {
	}

	/**
	 * An entry of a legend.
	 *
	 * @param title of the entry's group; empty for layers by name
	 * @param label the category or the layer
	 */
	public record Switch(String title, String label) {
	}

	public PanelLook {
		off = Set.copyOf(off);
	}

	public PanelLook within(Limits newLimits) {
		return new PanelLook(Optional.of(newLimits), camera, off, walls);
	}

	public PanelLook from(Camera newCamera) {
		return new PanelLook(limits, Optional.of(newCamera), off, walls);
	}

	/** Switches an entry off, or on again. */
	public PanelLook toggled(Switch entry) {
		Set<Switch> changed = new LinkedHashSet<>(off);
		if (!changed.remove(entry))
			changed.add(entry);
		return new PanelLook(limits, camera, changed, walls);
	}

	public PanelLook projecting(boolean newWalls) {
		return new PanelLook(limits, camera, off, Optional.of(newWalls));
	}
}
