package org.latentworkbench.figures.view;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.figures.plot.PanelView;

/** The marks that lie within an outline: what a lasso or a rectangle selects. */
public final class Enclosed {
	private Enclosed() {
	}

	/**
	 * The names of the marks within an outline, in the order of the data.
	 *
	 * @param seen    the panel as it was drawn
	 * @param base    the panel before density took the place of its points
	 * @param view    where it was drawn
	 * @param outline in points of the page; even-odd
	 */
	public static List<String> ids(Panel seen, Panel base, PanelView view, Path2D outline) {
		List<String> ids = new ArrayList<>();
		Rectangle2D bounds = outline.getBounds2D();
		boolean density = seen instanceof Axes now && now.layers().stream().anyMatch(Heatmap.class::isInstance)
				&& base instanceof Axes then && DensityMap.possible(then);
		for (PanelView.Places places : density ? places((Axes) base, (PanelView.Plane) view) : view.places())
			for (int i = 0; i < places.ids().size(); i++) {
				double x = places.x()[i];
				double y = places.y()[i];
				// what lies outside the panel is not seen
				if (bounds.contains(x, y) && view.area().contains(x, y) && outline.contains(x, y))
					ids.add(places.ids().get(i));
			}
		return ids;
	}

	/** Where the points would be that a map of their density stands for. */
	private static List<PanelView.Places> places(Axes axes, PanelView.Plane view) {
		List<PanelView.Places> places = new ArrayList<>();
		for (int layer = 0; layer < axes.layers().size(); layer++) {
			Points points = (Points) axes.layers().get(layer);
			if (points.ids().isEmpty())
				continue;
			int n = points.x().size();
			var at = new PanelView.Places(layer, new float[n], new float[n], points.ids());
			for (int i = 0; i < n; i++) {
				at.x()[i] = (float) view.x().at(points.x().get(i));
				at.y()[i] = (float) view.y().at(points.y().get(i));
			}
			places.add(at);
		}
		return places;
	}
}
