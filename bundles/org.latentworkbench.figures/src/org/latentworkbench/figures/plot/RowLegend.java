package org.latentworkbench.figures.plot;

import java.util.List;

import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.draw.TextStyle;
import org.latentworkbench.figures.draw.TextStyle.Across;
import org.latentworkbench.figures.draw.TextStyle.Up;
import org.latentworkbench.figures.draw.Typeface;

/** A legend in one row. */
final class RowLegend {
	private static final double BETWEEN = 11;
	private static final double NEAR = 4;

	private final List<Key.Group> groups;
	private final double size;

	RowLegend(List<Key.Group> groups, double size) {
		this.groups = groups;
		this.size = size;
	}

	double width() {
		double width = 0;
		for (Key.Group group : groups) {
			if (!group.title().isEmpty())
				width += Typeface.sans().width(group.title(), size) + NEAR * 2;
			for (Key key : group.keys())
				width += entry(key) + BETWEEN;
		}
		return Math.max(0, width - BETWEEN);
	}

	double height() {
		return size * 1.25;
	}

	private double entry(Key key) {
		return Swatches.width(key, size) + NEAR + Typeface.sans().width(key.label(), size);
	}

	/** @param x left edge; @param y middle */
	void paint(Surface surface, double x, double y, Theme theme) {
		TextStyle style = TextStyle.of(size, theme.foreground()).at(Across.START, Up.MIDDLE);
		for (Key.Group group : groups) {
			if (!group.title().isEmpty()) {
				surface.text(group.title(), style.coloured(theme.muted()), x, y);
				x += Typeface.sans().width(group.title(), size) + NEAR * 2;
			}
			for (Key key : group.keys()) {
				Swatches.paint(surface, key, x, y, size, theme);
				surface.text(key.label(), style, x + Swatches.width(key, size) + NEAR, y);
				x += entry(key) + BETWEEN;
			}
		}
	}
}
