package org.latentworkbench.figures.plot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Scale;
import org.latentworkbench.api.figure.ThemeColour;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Pen;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.draw.TextStyle;
import org.latentworkbench.figures.draw.TextStyle.Across;
import org.latentworkbench.figures.draw.TextStyle.Up;

/** A panel with two axes. */
final class AxesPanel implements PanelArt {
	private final Axes axes;
	private final Theme theme;
	private final List<Art> arts;
	private final Ruler x;
	private final Ruler y;
	private final Surround surround;
	private final EndLabels ends;
	private final boolean covered;

	AxesPanel(Axes axes, Theme theme, Prepared prepared) {
		this.axes = axes;
		this.theme = theme;
		arts = Arts.of(axes, theme, prepared);
		x = Ruler.fitting(axes.x(), arts.stream().map(Art::x).toList());
		y = Ruler.fitting(axes.y(), arts.stream().map(Art::y).toList());
		covered = arts.stream().anyMatch(Art::covers);
		ends = new EndLabels(axes.legend() == Legend.DIRECT ? arts : List.of());
		surround = new Surround(axes.title(), once(arts.stream().flatMap(art -> art.keys().stream()).toList()),
				arts.stream().flatMap(art -> art.bars().stream()).toList(), axes.legend(), theme);
	}

	/** Layers that tell the same categories in the same colours are explained together, as the first of them is drawn. */
	private static List<Key.Group> once(List<Key.Group> groups) {
		var seen = new HashSet<List<?>>();
		return groups.stream().filter(g -> g.title().isEmpty() || seen.add(List.of(g.title(), g.keys().stream().map(Key::label).toList(), g.keys()
				.stream().map(Key::argb).toList()))).toList();
	}

	private AxisArt axisX(Ruler ruler, double length, double height, Sizes sizes) {
		return new AxisArt(axes.x(), ruler, true, length, Math.max(30, Math.min(110, height * .45)), !covered, axes.equal(), sizes);
	}

	private AxisArt axisY(Ruler ruler, double length, double width, Sizes sizes) {
		return new AxisArt(axes.y(), ruler, false, length, Math.max(30, Math.min(150, width * .7)), !covered, axes.equal(), sizes);
	}

	@Override
	public Insets insets(double width, double height) {
		Sizes sizes = Sizes.forPanel(width, height);
		Box fitted = fitted(new Box(0, 0, width, height));
		Ruler[] rulers = rulers(fitted);
		AxisArt below = axisX(rulers[0], fitted.width(), height, sizes);
		AxisArt left = axisY(rulers[1], fitted.height(), width, sizes);
		double rightOver = Math.max(below.overEnd(), ends.width(sizes.tick()));
		return new Insets(Math.max(left.thickness(), below.overStart()),
				Math.max(surround.top(fitted.width(), sizes), left.overEnd()),
				Math.max(rightOver, surround.right(fitted.width(), fitted.height(), sizes)),
				Math.max(below.thickness(), left.overStart()));
	}

	/** With equal units and fixed ends (names, or both ends given) the area takes the shape of the data. */
	private Box fitted(Box area) {
		if (!axes.equal() || x.logarithmic() || y.logarithmic() || !(fixed(axes.x()) && fixed(axes.y())))
			return area;
		double unit = Math.min(area.width() / (x.high() - x.low()), area.height() / (y.high() - y.low()));
		return new Box(area.x(), area.y(), unit * (x.high() - x.low()), unit * (y.high() - y.low()));
	}

	private boolean fixed(Axis axis) {
		return axis.scale() instanceof Scale.Category || !Double.isNaN(axis.low()) && !Double.isNaN(axis.high()) || covered;
	}

	/** The rulers over an area; with equal units and free ends the axis with room to spare shows more. */
	private Ruler[] rulers(Box area) {
		Ruler rx = axes.x().reversed() ? x.over(area.right(), area.x()) : x.over(area.x(), area.right());
		Ruler ry = axes.y().reversed() ? y.over(area.y(), area.bottom()) : y.over(area.bottom(), area.y());
		if (axes.equal() && !rx.logarithmic() && !ry.logarithmic()) {
			double unit = Math.min(rx.unit(), ry.unit());
			rx = widened(rx, unit);
			ry = widened(ry, unit);
		}
		return new Ruler[] { rx, ry };
	}

	private static Ruler widened(Ruler ruler, double unit) {
		double more = (Math.abs(ruler.end() - ruler.start()) / unit - (ruler.high() - ruler.low())) / 2;
		return more > 1e-9 * (ruler.high() - ruler.low()) ? ruler.between(ruler.low() - more, ruler.high() + more) : ruler;
	}

	@Override
	public List<String> notes() {
		int hidden = 0;
		for (Art art : arts)
			hidden += art.hiddenBy(x.logarithmic(), y.logarithmic());
		if (hidden == 0)
			return List.of();
		String panel = axes.title().isEmpty() ? "" : axes.title() + ": ";
		return List.of(panel + hidden + (hidden == 1 ? " value" : " values")
				+ " of 0 or less cannot be shown on a logarithmic axis and " + (hidden == 1 ? "is" : "are") + " left out.");
	}

	@Override
	public PanelView paint(Surface surface, Box given, double headroom, double denseDpi) {
		Sizes sizes = Sizes.forPanel(given.width(), given.height());
		Box area = fitted(given);
		Ruler[] rulers = rulers(area);
		var frame = new Frame(area, rulers[0], rulers[1], theme, sizes);
		AxisArt below = axisX(rulers[0], area.width(), given.height(), sizes);
		AxisArt left = axisY(rulers[1], area.height(), given.width(), sizes);
		if (!covered)
			surface.group("grid", () -> {
				below.grid(surface, area, rulers[0], theme);
				left.grid(surface, area, rulers[1], theme);
			});
		surface.clipped(area.grown(1), () -> {
			for (int i = 0; i < arts.size(); i++) {
				Art art = arts.get(i);
				surface.group(name(i), () -> Dense.paint(surface, art.marks(), area.grown(1), denseDpi,
						each -> art.paint(each, frame)));
			}
		});
		if (covered && !axes.emphasised().isEmpty())
			surface.group("emphasised", () -> surface.clipped(area.grown(1), () -> {
				bands(surface, axes.x(), rulers[0], area, true);
				bands(surface, axes.y(), rulers[1], area, false);
			}));
		if (nothing())
			surface.text("no values to show", TextStyle.of(sizes.axisTitle(), theme.muted()).at(Across.MIDDLE, Up.MIDDLE),
					area.centreX(), area.centreY());
		List<PanelView.Entry> entries = new ArrayList<>();
		surface.group("axes", () -> {
			below.paint(surface, area, rulers[0], theme);
			left.paint(surface, area, rulers[1], theme);
		});
		surface.group("legend", () -> {
			ends.paint(surface, frame, entries);
			surround.paint(surface, area, headroom, sizes, entries);
			surround.paintInside(surface, area, sizes, entries, probe -> arts.forEach(art -> art.paint(probe, frame)));
		});
		return new PanelView.Plane(area, rulers[0], rulers[1], entries, new Once<>(() -> places(frame)));
	}

	/** Lines around the rows or columns of a map whose names stand out. */
	private void bands(Surface surface, Axis axis, Ruler ruler, Box area, boolean upright) {
		if (!(axis.scale() instanceof Scale.Category category))
			return;
		Set<String> names = Set.copyOf(axes.emphasised());
		int ink = theme.resolve(ThemeColour.ACCENT);
		for (int i = 0; i < category.names().size(); i++)
			if (names.contains(category.names().get(i)))
				for (double edge : new double[] { ruler.at(i - .5), ruler.at(i + .5) })
					if (upright)
						surface.line(edge, area.y(), edge, area.bottom(), Pen.of(1.5), ink);
					else
						surface.line(area.x(), edge, area.right(), edge, Pen.of(1.5), ink);
	}

	private String name(int layer) {
		String kind = axes.layers().get(layer).getClass().getSimpleName().toLowerCase(Locale.ROOT);
		String label = axes.layers().get(layer).label();
		return label.isEmpty() ? kind : kind + " " + label;
	}

	/** A panel without axes and layers is a gap in a grid. */
	private boolean nothing() {
		boolean gap = arts.isEmpty() && axes.x().visibility() == Axis.Visibility.HIDDEN && axes.y().visibility() == Axis.Visibility.HIDDEN;
		return !gap && arts.stream().allMatch(Art::blank);
	}

	private List<PanelView.Places> places(Frame frame) {
		List<PanelView.Places> places = new ArrayList<>();
		for (int i = 0; i < arts.size(); i++) {
			int layer = i;
			arts.get(i).places(frame).ifPresent(marks -> places.add(new PanelView.Places(layer, marks.x(), marks.y(), marks.ids())));
		}
		return places;
	}
}
