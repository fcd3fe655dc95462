package org.latentworkbench.figures.plot;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.figures.draw.Box;

/**
 * Where a panel was drawn, for those who point at it. All places are in points from the figure's upper left corner.
 */
public sealed interface PanelView {
	/** The plotting area, inside the axes. */
	Box area();

	/** The places of marks that can be pointed at, layer by layer; found out when first asked for. */
	List<Places> places();

	/** The entries of the panel's legend that can be pointed at. */
	List<Entry> legend();

	/**
	 * An entry of a legend.
	 *
	 * @param box   sign and name
	 * @param title of the entry's group: what the categories are; empty for layers by name
	 * @param label its name
	 */
	record Entry(Box box, String title, String label) {
	}

	/**
	 * The places of one layer's marks.
	 *
	 * @param layer index of the layer in its panel
	 * @param x     n places; {@code NaN} for a mark that is not shown
	 * @param y     n places
	 * @param ids   n names, or empty
	 */
	record Places(int layer, float[] x, float[] y, List<String> ids) {
	}

	/**
	 * A panel with two axes; its rulers turn places into values and back.
	 */
	record Plane(Box area, Ruler x, Ruler y, List<Entry> legend, Once<List<Places>> marks) implements PanelView {
		@Override
		public List<Places> places() {
			return marks.get();
		}
	}

	/**
	 * A panel with three axes.
	 *
	 * @param azimuth   degrees
	 * @param elevation degrees
	 * @param sight     turns values into places and back
	 */
	record Space(Box area, double azimuth, double elevation, Sightline sight, List<Entry> legend,
			Once<List<Places>> marks) implements PanelView {
		@Override
		public List<Places> places() {
			return marks.get();
		}
	}

	/** A mark that was pointed at: its layer and its index in the layer's data. */
	record Hit(int layer, int index, String id) {
	}

	/** The mark nearest to a place, at most so far away; later layers lie above earlier ones. */
	default Optional<Hit> nearest(double px, double py, double reach) {
		Hit best = null;
		double least = reach * reach;
		for (Places layer : places())
			for (int i = 0; i < layer.x().length; i++) {
				double dx = layer.x()[i] - px;
				double dy = layer.y()[i] - py;
				if (dx * dx + dy * dy <= least) {
					least = dx * dx + dy * dy;
					best = new Hit(layer.layer(), i, layer.ids().isEmpty() ? "" : layer.ids().get(i));
				}
			}
		return Optional.ofNullable(best);
	}
}
