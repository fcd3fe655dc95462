package org.latentworkbench.figures.plot;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Pen;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.draw.Text;
import org.latentworkbench.figures.draw.TextStyle;
import org.latentworkbench.figures.draw.TextStyle.Across;
import org.latentworkbench.figures.draw.TextStyle.Up;
import org.latentworkbench.figures.draw.Typeface;

/** What stands at the right of a panel: colour bars with their numbers, then legends, one below the other. */
final class SideColumn {
	private static final double WIDEST = 96;
	private static final double BAR = 8;
	private static final double NEAR = 4;
	private static final double BETWEEN = 12;

	private final List<Key.Group> groups;
	private final List<ColourScale> bars;
	private final double size;
	private final double height;

	/** @param height of the panel in points; @param size of text in points */
	SideColumn(List<Key.Group> groups, List<ColourScale> bars, double size, double height) {
		this.groups = groups;
		this.bars = bars;
		this.size = size;
		this.height = height;
	}

	boolean isEmpty() {
		return groups.isEmpty() && bars.isEmpty();
	}

	double width() {
		double width = 0;
		for (ColourScale bar : bars)
			width = Math.max(width, Math.max(Lettering.widest(lines(bar.title()), size), BAR + 3 + NEAR + numbers(bar)));
		for (Key.Group group : groups) {
			width = Math.max(width, Lettering.widest(lines(group.title()), size));
			width = Math.max(width, columns(group) * columnWidth(group) - 8);
		}
		return width;
	}

	private List<String> lines(String title) {
		return title.isEmpty() ? List.of() : Lettering.wrapped(title, size, WIDEST, 3);
	}

	private double line() {
		return size * 1.5;
	}

	private double numbers(ColourScale bar) {
		double widest = 0;
		Ticks ticks = ticks(bar, barLength(bar));
		for (Text text : ticks.labels())
			widest = Math.max(widest, Typeface.sans().width(text, size));
		if (ticks.exponent() != 0)
			widest = Math.max(widest, Typeface.sans().width(exponent(ticks), size) - BAR);
		return widest;
	}

	private static Text exponent(Ticks ticks) {
		return new Text("×10", Numbers.minus(ticks.exponent()));
	}

	private static Ticks ticks(ColourScale bar, double length) {
		int most = (int) Math.clamp(length / 18, 2, 7);
		return bar.logarithmic() ? Ticks.log(bar.low(), bar.high(), bar.format(), most)
				: Ticks.linear(bar.low(), bar.high(), bar.format(), most);
	}

	/** Bars share the height that titles and legends leave, up to a length that is easy to read. */
	private double barLength(ColourScale bar) {
		double rest = height;
		for (ColourScale each : bars)
			rest -= lines(each.title()).size() * size * Lettering.LEADING + BETWEEN;
		for (Key.Group group : groups)
			rest -= Math.min(group.keys().size(), 4) * line() + BETWEEN;
		return Math.clamp(rest / bars.size(), Math.min(40, height * .5), 150);
	}

	private double columnWidth(Key.Group group) {
		double widest = 0;
		for (Key key : group.keys())
			widest = Math.max(widest, Swatches.width(key, size) + NEAR
					+ Math.min(WIDEST, Typeface.sans().width(key.label(), size)));
		return widest + 8;
	}

	private int rows(Key.Group group) {
		double above = lines(group.title()).size() * size * Lettering.LEADING;
		double share = bars.isEmpty() ? height / groups.size() : height * .4;
		return (int) Math.max(2, Math.floor((share - above) / line()));
	}

	private int columns(Key.Group group) {
		int rows = rows(group);
		return Math.clamp((group.keys().size() + rows - 1) / rows, 1, columnWidth(group) > 70 ? 2 : 3);
	}

	/** @param x left edge; @param y upper edge; @param entries gets the places of the entries */
	void paint(Surface surface, double x, double y, Theme theme, List<PanelView.Entry> entries) {
		for (ColourScale bar : bars)
			y = bar(surface, bar, x, y, theme) + BETWEEN;
		for (Key.Group group : groups)
			y = group(surface, group, x, y, theme, entries) + BETWEEN;
	}

	private double title(Surface surface, String title, double x, double y, Theme theme) {
		for (String part : lines(title)) {
			surface.text(part, TextStyle.of(size, theme.foreground()).at(Across.START, Up.TOP), x, y + 1);
			y += size * Lettering.LEADING;
		}
		return title.isEmpty() ? y : y + 2.5;
	}

	private double bar(Surface surface, ColourScale bar, double x, double y, Theme theme) {
		double top = title(surface, bar.title(), x, y, theme);
		double length = barLength(bar);
		Ticks ticks = ticks(bar, length);
		if (ticks.exponent() != 0) {
			surface.text(exponent(ticks), TextStyle.of(size, theme.muted()).at(Across.START, Up.TOP), x, top + 2);
			top += size * 1.5;
		}
		var strip = new int[256];
		for (int i = 0; i < 256; i++)
			strip[i] = theme.mapped(bar.map(), (255.5 - i) / 256);
		surface.image(strip, 1, 256, new Box(x, top, BAR, length), false);
		var ruler = new Ruler(bar.low(), bar.high(), bar.logarithmic(), top + length, top);
		for (double value : ticks.minor())
			surface.line(x + BAR, ruler.at(value), x + BAR + 1.5, ruler.at(value), Pen.crisp(.7), theme.muted());
		for (int i = 0; i < ticks.values().length; i++) {
			double at = ruler.at(ticks.values()[i]);
			surface.line(x + BAR, at, x + BAR + 3, at, Pen.crisp(.7), theme.muted());
			surface.text(ticks.labels().get(i), TextStyle.of(size, theme.muted()).at(Across.START, Up.MIDDLE),
					x + BAR + 3 + NEAR * .7, at);
		}
		return top + length;
	}

	private double group(Surface surface, Key.Group group, double x, double y, Theme theme,
			List<PanelView.Entry> entries) {
		double top = title(surface, group.title(), x, y, theme);
		int rows = rows(group);
		int columns = columns(group);
		List<Key> keys = new ArrayList<>(group.keys());
		int hidden = keys.size() - rows * columns;
		for (int i = 0; i < Math.min(keys.size(), rows * columns); i++) {
			double left = x + i / rows * columnWidth(group);
			double middle = top + (i % rows + .5) * line();
			if (hidden > 0 && i == rows * columns - 1) {
				surface.text("and " + (hidden + 1) + " more",
						TextStyle.of(size, theme.muted()).at(Across.START, Up.MIDDLE), left, middle);
				break;
			}
			Swatches.paint(surface, keys.get(i), left, middle, size, theme);
			surface.text(Typeface.sans().elided(keys.get(i).label(), size, WIDEST),
					TextStyle.of(size, Swatches.ink(keys.get(i), theme)).at(Across.START, Up.MIDDLE),
					left + Swatches.width(keys.get(i), size) + NEAR, middle);
			entries.add(new PanelView.Entry(new Box(left, middle - line() / 2, columnWidth(group) - 8, line()), group.title(),
					keys.get(i).label()));
		}
		return top + Math.min(rows, keys.size()) * line();
	}
}
