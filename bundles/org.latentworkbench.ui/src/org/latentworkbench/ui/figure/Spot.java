package org.latentworkbench.ui.figure;

import java.util.Optional;

import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.figures.plot.PanelView;

/**
 * A place in a figure as it is drawn.
 *
 * @param index of the panel
 * @param px    in points of the page
 * @param py    in points of the page
 */
record Spot(Drawn drawn, int index, double px, double py) {
	/** The spot under a place of the canvas: of the panel there, or whose legend is there. */
	static Optional<Spot> at(Drawn drawn, int x, int y) {
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

	PanelView view() {
		return drawn.rendering().panels().get(index);
	}

	/** The panel as the figure says. */
	Panel base() {
		return drawn.base().panels().get(index);
	}

	/** The panel as it is seen. */
	Panel seen() {
		return drawn.figure().panels().get(index);
	}

	Optional<PanelView.Entry> entry() {
		return view().legend().stream().filter(e -> e.box().contains(px, py)).findFirst();
	}
}
