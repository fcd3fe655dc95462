package org.latentworkbench.figures.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.api.figure.Layer;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Network;
import org.latentworkbench.api.figure.Orientation;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Points3D;
import org.latentworkbench.api.figure.Scale;
import org.latentworkbench.api.figure.Swarm;
import org.latentworkbench.figures.plot.PanelView;

/**
 * What a person points at.
 *
 * @param id   of the sample or the feature; empty where it has none
 * @param text what it is, line by line
 * @param x    its place in points of the page
 * @param y    its place in points of the page
 * @param mark whether it is a mark rather than a cell
 */
public record Pointed(String id, String text, double x, double y, boolean mark) {
	/** The mark nearest to a place of a panel, at most so far away, or the cell of a map there. */
	public static Optional<Pointed> at(Panel panel, PanelView view, double px, double py, double reach) {
		if (!view.area().grown(reach).contains(px, py))
			return Optional.empty();
		Optional<PanelView.Hit> hit = view.nearest(px, py, reach);
		if (hit.isPresent()) {
			PanelView.Places places = view.places().stream().filter(p -> p.layer() == hit.get().layer()).findFirst().orElseThrow();
			return Optional.of(new Pointed(hit.get().id(), text(panel, hit.get()), places.x()[hit.get().index()],
					places.y()[hit.get().index()], true));
		}
		if (panel instanceof Axes axes && view instanceof PanelView.Plane plane && plane.area().contains(px, py))
			return axes.layers().stream().filter(Heatmap.class::isInstance).map(Heatmap.class::cast)
					.flatMap(map -> cell(axes, map, plane, px, py).stream()).findFirst();
		return Optional.empty();
	}

	/** The same place in other words. */
	public Pointed saying(String words) {
		return new Pointed(id, words, x, y, mark);
	}

	private static String text(Panel panel, PanelView.Hit hit) {
		int i = hit.index();
		var text = new StringBuilder(hit.id());
		switch (panel) {
		case Axes axes -> {
			switch (axes.layers().get(hit.layer())) {
			case Points points -> {
				line(text, axes.x(), "x", points.x().get(i));
				line(text, axes.y(), "y", points.y().get(i));
				colour(text, points.colouring(), i);
			}
			case Line line -> {
				text.append(line.label());
				line(text, axes.x(), "x", line.x().get(i));
				line(text, axes.y(), "y", line.y().get(i));
			}
			case Swarm swarm -> {
				boolean lying = swarm.orientation() == Orientation.HORIZONTAL;
				line(text, lying ? axes.y() : axes.x(), "row", swarm.rows().get(i));
				line(text, lying ? axes.x() : axes.y(), "value", swarm.values().get(i));
				colour(text, swarm.colouring(), i);
			}
			case Network network -> colour(text, network.nodes(), i);
			case Layer other -> {
			}
			}
		}
		case Axes3D space -> {
			if (space.layers().get(hit.layer()) instanceof Points3D points) {
				line(text, space.x(), "x", points.x().get(i));
				line(text, space.y(), "y", points.y().get(i));
				line(text, space.z(), "z", points.z().get(i));
				colour(text, points.colouring(), i);
			}
		}
		}
		return text.toString().strip();
	}

	private static void line(StringBuilder text, Axis axis, String otherwise, double value) {
		text.append('\n').append(axis.title().isEmpty() ? otherwise : axis.title()).append(": ").append(named(axis, value));
	}

	private static String named(Axis axis, double value) {
		if (axis.scale() instanceof Scale.Category category) {
			int index = (int) Math.round(value);
			return index >= 0 && index < category.names().size() ? category.names().get(index) : "";
		}
		return number(value);
	}

	private static void colour(StringBuilder text, Colouring colouring, int i) {
		switch (colouring) {
		case Colouring.ByValue by -> text.append('\n').append(by.scale().title().isEmpty() ? "colour" : by.scale().title())
				.append(": ").append(Float.isNaN(by.values().get(i)) ? "missing" : number(by.values().get(i)));
		case Colouring.ByCategory by -> text.append('\n').append(by.title().isEmpty() ? "group" : by.title()).append(": ")
				.append(by.codes().get(i) < 0 ? "missing" : by.names().get(by.codes().get(i)));
		case Colouring.Uniform uniform -> {
		}
		case Colouring.ByDirection direction -> {
		}
		}
	}

	private static Optional<Pointed> cell(Axes axes, Heatmap map, PanelView.Plane view, double px, double py) {
		double x = view.x().value(px);
		double y = view.y().value(py);
		int column = (int) Math.floor((x - map.x0()) / (map.x1() - map.x0()) * map.columns());
		int row = (int) Math.floor((y - map.y0()) / (map.y1() - map.y0()) * map.rows());
		if (column < 0 || column >= map.columns() || row < 0 || row >= map.rows())
			return Optional.empty();
		float value = map.values().get(row * map.columns() + column);
		if (map.open() && Float.isNaN(value))
			return Optional.empty();
		var text = new StringBuilder();
		line(text, axes.y(), "row", axes.y().scale() instanceof Scale.Category ? row : y);
		line(text, axes.x(), "column", axes.x().scale() instanceof Scale.Category ? column : x);
		text.append('\n').append(map.scale().title().isEmpty() ? "value" : map.scale().title()).append(": ")
				.append(Float.isNaN(value) ? "missing" : number(value));
		String id = axes.y().scale() instanceof Scale.Category names && row < names.names().size() ? names.names().get(row) : "";
		return Optional.of(new Pointed(id, text.toString().strip(), px, py, false));
	}

	/** At most five digits that matter. */
	private static String number(double value) {
		if (value == Math.rint(value) && Math.abs(value) < 1e9)
			return Long.toString((long) value).replace('-', '\u2212');
		double size = Math.abs(value);
		String text = size >= 1e6 || size < 1e-4 ? String.format(Locale.ROOT, "%.3e", value)
				: new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros().toPlainString();
		return text.replace('-', '\u2212');
	}
}
