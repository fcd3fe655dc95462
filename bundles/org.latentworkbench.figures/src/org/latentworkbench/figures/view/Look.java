package org.latentworkbench.figures.view;

import java.util.ArrayList;
import java.util.List;

/**
 * How a figure is looked at. Immutable.
 *
 * @param panels     one for each panel from the first on; panels after the last are looked at as the figure says
 * @param emphasised ids of samples and names of features that stand out; empty: none
 * @param crowd      how very many points are shown
 */
public record Look(List<PanelLook> panels, List<String> emphasised, Crowd crowd) {
	/** As the figure says. */
	public static final Look PLAIN = new Look(List.of(), List.of(), Crowd.POINTS);
	/** As a person first looks at it: density where points hide one another. */
	public static final Look START = new Look(List.of(), List.of(), Crowd.AUTO);

	/** How the points of a scatter are shown. */
	public enum Crowd {
		/** As points; where they would hide one another as a map, of the mean of what colours them or, uncoloured, of their density. */
		AUTO,
		/** Always as points. */
		POINTS,
		/** Always as density: how many there are in each place. */
		DENSITY
	}

	public Look {
		panels = List.copyOf(panels);
		emphasised = List.copyOf(emphasised);
	}

	/** How a panel is looked at. */
	public PanelLook panel(int index) {
		return index < panels.size() ? panels.get(index) : PanelLook.PLAIN;
	}

	public Look with(int index, PanelLook look) {
		List<PanelLook> changed = new ArrayList<>(panels);
		while (changed.size() <= index)
			changed.add(PanelLook.PLAIN);
		changed.set(index, look);
		return new Look(changed, emphasised, crowd);
	}

	public Look emphasising(List<String> names) {
		return new Look(panels, names, crowd);
	}

	public Look crowded(Crowd newCrowd) {
		return new Look(panels, emphasised, newCrowd);
	}
}
