package org.latentworkbench.figures.plot;

import java.util.BitSet;
import java.util.List;

import org.latentworkbench.api.figure.*;
import org.latentworkbench.figures.colour.Theme;

/**
 * A layer of a space made ready: starts, and for lines and arrows also ends, of n items.
 *
 * @param layer  index in the panel
 * @param kind   what an item is
 * @param x      n starts in data units
 * @param y      n starts
 * @param z      n starts
 * @param toX    n ends, or empty
 * @param toY    n ends, or empty
 * @param toZ    n ends, or empty
 * @param inks   colours
 * @param width  diameter of a point or width of a line, in points
 * @param marker of points
 * @param ids    n names for hovering, or the strings of texts
 * @param emphasis which points stand out
 * @param sizes  n factors on the diameters of points, or empty for 1
 */
record Cloud(int layer, Kind kind, Floats x, Floats y, Floats z, Floats toX, Floats toY, Floats toZ, Inks inks,
		double width, Marker marker, Dash dash, List<String> ids, Emphasis emphasis, Floats sizes) {
	private static final Emphasis NONE = new Emphasis(new BitSet());

	enum Kind {
		POINT, SEGMENT, PATH, ARROW, TEXT
	}

	static Cloud of(int layer, Layer3D scene, int slot, List<String> titles, List<String> emphasised, Theme theme) {
		return switch (scene) {
		case Points3D p -> {
			int n = p.x().size();
			double opacity = Double.isNaN(p.opacity()) ? Math.max(.55, MarkSize.opacity(n)) : p.opacity();
			Inks inks = Inks.of(p.colouring(), n, p.label(), slot, new Key.Dot(p.marker()), theme).faded(opacity);
			Emphasis emphasis = Emphasis.of(p.ids(), emphasised);
			Inks shown = emphasis.none() ? inks
					: new Inks(emphasis.colours(n, inks, theme.background()), inks.missing(), inks.groups(), inks.bars());
			yield new Cloud(layer, Kind.POINT, p.x(), p.y(), p.z(), Floats.EMPTY, Floats.EMPTY, Floats.EMPTY, shown,
					p.size() > 0 ? p.size() : MarkSize.diameter(n), p.marker(), Dash.SOLID, p.ids(), emphasis, p.sizes());
		}
		case Line3D l -> {
			Inks inks = Inks.solid(l.colour(), l.label(), slot, new Key.Stroke(l.width(), l.dash()), theme)
					.faded(l.opacity());
			boolean whole = l.opacity() < 1 || l.dash() != Dash.SOLID;
			yield new Cloud(layer, whole ? Kind.PATH : Kind.SEGMENT, whole ? l.x() : firsts(l.x()),
					whole ? l.y() : firsts(l.y()), whole ? l.z() : firsts(l.z()), whole ? Floats.EMPTY : rests(l.x()),
					whole ? Floats.EMPTY : rests(l.y()), whole ? Floats.EMPTY : rests(l.z()), inks, l.width(),
					Marker.CIRCLE, l.dash(), List.of(), NONE, Floats.EMPTY);
		}
		case Arrows3D a -> {
			Inks inks = Inks.of(a.colouring(), a.x().size(), a.label(), slot, new Key.Stroke(a.width(), Dash.SOLID), theme);
			if (a.colouring() instanceof Colouring.ByDirection)
				inks = new Inks(DirectionInk.colours(List.of(a.dx(), a.dy(), a.dz()), theme), new int[0],
						List.of(DirectionInk.key(a.label(), titles, theme)), List.of());
			yield new Cloud(layer, Kind.ARROW, a.x(), a.y(), a.z(), ArrowsArt.sum(a.x(), a.dx()),
					ArrowsArt.sum(a.y(), a.dy()), ArrowsArt.sum(a.z(), a.dz()), inks.faded(a.opacity()), a.width(),
					Marker.CIRCLE, Dash.SOLID, List.of(), NONE, Floats.EMPTY);
		}
		case Texts3D t -> new Cloud(layer, Kind.TEXT, t.x(), t.y(), t.z(), Floats.EMPTY, Floats.EMPTY, Floats.EMPTY,
				Inks.solid(t.colour(), "", slot, new Key.Dot(Marker.CIRCLE), theme), t.size(), Marker.CIRCLE, Dash.SOLID,
				t.strings(), NONE, Floats.EMPTY);
		};
	}

	int size() {
		return kind == Kind.PATH ? 1 : x.size();
	}

	/** Of a point, in points of the page. */
	double diameter(int i) {
		return sizes.isEmpty() ? width : MarkSize.scaled(width, sizes.get(i));
	}

	/** What the layer reaches along an axis: 0, 1, 2 for x, y, z. */
	Limits limits(int axis) {
		Floats from = axis == 0 ? x : axis == 1 ? y : z;
		Floats to = axis == 0 ? toX : axis == 1 ? toY : toZ;
		return Limits.of(from, .03).with(to);
	}

	List<Key.Group> keys() {
		return inks.groups();
	}

	List<ColourScale> bars() {
		return inks.bars();
	}

	private static Floats firsts(Floats values) {
		var part = new float[Math.max(0, values.size() - 1)];
		for (int i = 0; i < part.length; i++)
			part[i] = values.get(i);
		return Floats.of(part);
	}

	private static Floats rests(Floats values) {
		var part = new float[Math.max(0, values.size() - 1)];
		for (int i = 0; i < part.length; i++)
			part[i] = values.get(i + 1);
		return Floats.of(part);
	}
}
