package org.latentworkbench.figures.plot;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.draw.TextStyle;
import org.latentworkbench.figures.draw.TextStyle.Across;
import org.latentworkbench.figures.draw.TextStyle.Up;
import org.latentworkbench.figures.draw.Typeface;

/** A legend in a row, or in a few rows where one is not enough. */
final class RowLegend {
	private static final double BETWEEN = 11;
	private static final double NEAR = 4;
	private static final int MOST_ROWS = 2;

	private final List<Item> items = new ArrayList<>();
	private final double size;
	private final double width;
	private int rows = 1;

	/** A heading (no key) or an entry, with its place. */
	private record Item(String group, String label, Key key, double x, int row) {
	}

	/** @param width to be filled, in points */
	RowLegend(List<Key.Group> groups, double size, double width) {
		this.size = size;
		this.width = width;
		double x = 0;
		for (Key.Group group : groups) {
			if (!group.title().isEmpty()) {
				items.add(new Item(group.title(), group.title(), null, x, rows - 1));
				x += Typeface.sans().width(group.title(), size) + 2 * NEAR;
			}
			for (Key key : group.keys()) {
				if (x > 0 && x + entry(key) > width) {
					x = 0;
					rows++;
				}
				items.add(new Item(group.title(), key.label(), key, x, rows - 1));
				x += entry(key) + BETWEEN;
			}
		}
	}

	/** Whether it needs few enough rows to stand above a panel. */
	boolean fits() {
		return rows <= MOST_ROWS
				&& items.stream().allMatch(item -> item.key == null || item.x + entry(item.key) <= width + .01);
	}

	double height() {
		return rows * size * 1.35;
	}

	private double entry(Key key) {
		return Swatches.width(key, size) + NEAR + Typeface.sans().width(key.label(), size);
	}

	/** @param x left edge; @param y upper edge; @param entries gets the places of the entries */
	void paint(Surface surface, double x, double y, Theme theme, List<PanelView.Entry> entries) {
		TextStyle style = TextStyle.of(size, theme.foreground()).at(Across.START, Up.MIDDLE);
		for (Item item : items) {
			double middle = y + (item.row + .5) * size * 1.35;
			if (item.key == null) {
				surface.text(item.label, style.coloured(theme.muted()), x + item.x, middle);
				continue;
			}
			Swatches.paint(surface, item.key, x + item.x, middle, size, theme);
			surface.text(item.label, style.coloured(Swatches.ink(item.key, theme)),
					x + item.x + Swatches.width(item.key, size) + NEAR, middle);
			entries.add(new PanelView.Entry(new Box(x + item.x, middle - size * .675, entry(item.key), size * 1.35), item.group,
					item.label));
		}
	}
}
