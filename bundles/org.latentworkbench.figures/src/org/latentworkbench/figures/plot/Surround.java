package org.latentworkbench.figures.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;

import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.RasterSurface;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.draw.TextStyle;
import org.latentworkbench.figures.draw.TextStyle.Across;
import org.latentworkbench.figures.draw.TextStyle.Up;
import org.latentworkbench.figures.draw.Typeface;

/** What panels of both kinds have around them: a title above, a legend above or at the right, colour bars at the right. */
final class Surround {
	private static final double SIDE_GAP = 12;

	private final String title;
	private final List<Key.Group> groups;
	private final List<ColourScale> bars;
	private final Legend legend;
	private final Theme theme;

	Surround(String title, List<Key.Group> groups, List<ColourScale> bars, Legend legend, Theme theme) {
		this.title = title;
		this.groups = legend == Legend.NONE || legend == Legend.DIRECT ? List.of() : merged(groups);
		this.bars = List.copyOf(new LinkedHashSet<>(bars));
		this.legend = legend;
		this.theme = theme;
	}

	/** Groups of one title become one; equal entries are said once. */
	private static List<Key.Group> merged(List<Key.Group> groups) {
		var byTitle = new LinkedHashMap<String, LinkedHashSet<Key>>();
		for (Key.Group group : groups)
			if (!group.keys().isEmpty())
				byTitle.computeIfAbsent(group.title(), t -> new LinkedHashSet<>()).addAll(group.keys());
		List<Key.Group> merged = new ArrayList<>();
		byTitle.forEach((t, keys) -> merged.add(new Key.Group(t, List.copyOf(keys))));
		return merged;
	}

	private RowLegend row(Sizes sizes, double width) {
		return new RowLegend(groups, sizes.tick(), width);
	}

	private boolean above(double width, Sizes sizes) {
		return !groups.isEmpty() && (legend == Legend.TOP
				|| legend == Legend.AUTO && bars.isEmpty() && row(sizes, width).fits());
	}

	private boolean inside() {
		return legend == Legend.INSIDE && !groups.isEmpty();
	}

	private SideColumn side(double width, double height, Sizes sizes) {
		return new SideColumn(above(width, sizes) || inside() ? List.of() : groups, bars, sizes.tick(), height);
	}

	double right(double width, double height, Sizes sizes) {
		SideColumn side = side(width, height, sizes);
		return side.isEmpty() ? 0 : SIDE_GAP + side.width();
	}

	double top(double width, Sizes sizes) {
		double top = 0;
		if (!title.isEmpty())
			top += sizes.panelTitle() * 1.2 + 5;
		if (above(width, sizes))
			top += row(sizes, width).height() + 5;
		return top;
	}

	/**
	 * @param headroom above the area, at least {@link #top}; the title stands at its upper end
	 * @param entries  gets the places of the legend's entries
	 */
	void paint(Surface surface, Box area, double headroom, Sizes sizes, List<PanelView.Entry> entries) {
		double width = area.width();
		if (!title.isEmpty()) {
			double y = area.y() - headroom;
			String fitted = Typeface.sans().elided(title, sizes.panelTitle() * 1.04, Math.max(area.width() + 10, 40));
			surface.text(fitted, TextStyle.of(sizes.panelTitle(), theme.foreground()).bolder().at(Across.START, Up.TOP),
					area.x(), y + sizes.panelTitle() * .15);
		}
		if (above(width, sizes))
			row(sizes, width).paint(surface, area.x(), area.y() - 5 - row(sizes, width).height(), theme, entries);
		SideColumn side = side(width, area.height(), sizes);
		if (!side.isEmpty())
			side.paint(surface, area.right() + SIDE_GAP, area.y(), theme, entries);
	}

	/**
	 * The legend inside the area, in the corner with the fewest marks.
	 *
	 * @param entries  gets the places of the legend's entries
	 * @param painting paints the marks, to see which corner is free
	 */
	void paintInside(Surface surface, Box area, Sizes sizes, List<PanelView.Entry> entries, Consumer<Surface> painting) {
		if (!inside())
			return;
		var column = new SideColumn(groups, List.of(), sizes.tick(), area.height() * .8);
		double width = column.width() + 10;
		double height = 8;
		for (Key.Group group : groups)
			height += (group.title().isEmpty() ? 0 : sizes.tick() * 1.7) + group.keys().size() * sizes.tick() * 1.5;
		var probe = new RasterSurface(Math.max(1, (int) area.width()), Math.max(1, (int) area.height()), 1, 0, area.x(),
				area.y());
		painting.accept(probe);
		int[] marks = probe.argb();
		Box best = null;
		int fewest = Integer.MAX_VALUE;
		for (int corner = 0; corner < 4; corner++) {
			var box = new Box(corner % 2 == 0 ? area.right() - width - 4 : area.x() + 4,
					corner < 2 ? area.y() + 4 : area.bottom() - height - 4, width, height);
			int covered = 0;
			for (int y = 0; y < probe.height(); y++)
				for (int x = 0; x < probe.width(); x++)
					if (marks[y * probe.width() + x] != 0 && box.contains(area.x() + x, area.y() + y))
						covered++;
			if (covered < fewest) {
				fewest = covered;
				best = box;
			}
		}
		surface.rectangle(best, Inks.fade(theme.background(), .85));
		column.paint(surface, best.x() + 5, best.y() + 4, theme, entries);
	}
}
