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
	 * @param x       the outline's corners in points of the page, from the left; the last one is joined to the first
	 * @param y       as many, from the top; what lies within is decided by the even-odd rule
	 */
	public static List<String> ids(Panel seen, Panel base, PanelView view, double[] x, double[] y) {
		return ids(seen, base, view, path(x, y));
	}

	private static Path2D path(double[] x, double[] y) {
		Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
		for (int i = 0; i < x.length; i++) {
			if (i == 0)
				path.moveTo(x[0], y[0]);
			else
				path.lineTo(x[i], y[i]);
		}
		if (x.length > 0)
			path.closePath();
		return path;
	}

	private static List<String> ids(Panel seen, Panel base, PanelView view, Path2D outline) {
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
