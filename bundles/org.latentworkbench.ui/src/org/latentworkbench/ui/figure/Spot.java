package org.latentworkbench.ui.figure;

import java.util.Optional;

import org.eclipse.swt.graphics.Point;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.figures.plot.PanelView;

/**
 * A place in a figure as it is drawn.
 *
 * @param index of the panel
 * @param px    in points of the page
 * @param py    in points of the page
 */
public record Spot(Drawn drawn, int index, double px, double py) {
	/** The spot under a place of the canvas: of the panel there, or whose legend is there. */
	public static Optional<Spot> at(Drawn drawn, int x, int y) {
		double px = drawn.points(x);
		double py = drawn.points(y);
		for (int i = 0; i < drawn.rendering().panels().size(); i++) {
			PanelView view = drawn.rendering().panels().get(i);
			if (view.area().contains(px, py) || view.legend().stream().anyMatch(e -> e.box().contains(px, py))) {
				return Optional.of(new Spot(drawn, i, px, py));
			}
		}
		return Optional.empty();
	}

	/** Where the panel was drawn. */
	public PanelView view() {
		return drawn.rendering().panels().get(index);
	}

	/** The panel as the figure says. */
	public Panel base() {
		return drawn.base().panels().get(index);
	}

	/** The panel as it is seen. */
	Panel seen() {
		return drawn.figure().panels().get(index);
	}

	/** Another place seen from the same panel, inside it or not. */
	Spot moved(int x, int y) {
		return new Spot(drawn, index, drawn.points(x), drawn.points(y));
	}

	/**
	 * The values of the axes there. In a space: in the plane that faces the viewer.
	 *
	 * @param through a point of that plane, one number an axis; without a meaning for two axes
	 */
	public double[] values(double[] through) {
		return switch (view()) {
			case PanelView.Plane plane -> new double[] { plane.x().value(px), plane.y().value(py) };
			case PanelView.Space space -> space.sight().values(px, py, through);
		};
	}

	/** Where values are seen on a canvas. @param values one an axis */
	public static Point place(Drawn drawn, int panel, double[] values) {
		double[] at = switch (drawn.rendering().panels().get(panel)) {
			case PanelView.Plane plane -> new double[] { plane.x().at(values[0]), plane.y().at(values[1]) };
			case PanelView.Space space -> space.sight().place(values);
		};
		return new Point(drawn.place(at[0]), drawn.place(at[1]));
	}

	Optional<PanelView.Entry> entry() {
		return view().legend().stream().filter(e -> e.box().contains(px, py)).findFirst();
	}
}
