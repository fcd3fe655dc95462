package org.latentworkbench.figures.plot;

import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Axis.Visibility;
import org.latentworkbench.api.figure.Scale;
import org.latentworkbench.figures.colour.Oklab;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Pen;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.draw.Text;
import org.latentworkbench.figures.draw.TextStyle;
import org.latentworkbench.figures.draw.TextStyle.Across;
import org.latentworkbench.figures.draw.TextStyle.Up;
import org.latentworkbench.figures.draw.Typeface;

/** The axis below or at the left of a panel: its line, ticks, labels, title, and the grid that belongs to it. */
final class AxisArt {
	private static final double TICK = 3;
	private static final double GAP = 2.6;
	private static final double TITLE_GAP = 5;

	private final Axis axis;
	private final boolean horizontal;
	private final Sizes sizes;
	private final AxisLabels labels;
	private final Ruler ruler;
	private final double length;
	private final boolean line;

	/**
	 * @param ruler  knows the ends of the axis
	 * @param length in points
	 * @param room   the most that labels may take across the axis, in points
	 * @param line   whether the axis has a line and tick marks
	 * @param sparse whether a vertical axis has no more numbers than a horizontal one would
	 */
	AxisArt(Axis axis, Ruler ruler, boolean horizontal, double length, double room, boolean line, boolean sparse,
			Sizes sizes) {
		this.axis = axis;
		this.horizontal = horizontal;
		this.sizes = sizes;
		this.length = length;
		this.ruler = ruler;
		this.line = line && axis.visibility() != Visibility.HIDDEN;
		labels = AxisLabels.of(axis, ruler, horizontal, length, room, sparse, sizes.tick());
	}

	private boolean labelled() {
		return axis.visibility() == Visibility.SHOWN;
	}

	private boolean ticked() {
		return line && !(axis.scale() instanceof Scale.Category);
	}

	/** Room needed across the axis in points. */
	double thickness() {
		double ticks = ticked() ? TICK : 0;
		if (!labelled())
			return ticks;
		double across = ticks + labelRoom();
		return title().isEmpty() ? across : across + TITLE_GAP + sizes.axisTitle() * (Typeface.CAP_HEIGHT + Typeface.DESCENT);
	}

	private double labelRoom() {
		if (labels.texts().isEmpty())
			return 0;
		return GAP + (ticked() ? 0 : 1) + (horizontal ? labels.height() : labels.widest());
	}

	/** How far labels reach beyond the axis at its left or lower end, in points. */
	double overStart() {
		return over(true);
	}

	/** How far labels reach beyond the axis at its right or upper end, in points. */
	double overEnd() {
		return over(false);
	}

	private double over(boolean start) {
		double most = 0;
		for (int i = 0; labelled() && i < labels.values().length; i++) {
			double share = ruler.share(labels.values()[i]);
			double place = (axis.reversed() ? 1 - share : share) * length;
			double width = Typeface.sans().width(labels.texts().get(i), labels.size());
			double reach = !horizontal ? labels.size() * .4 : labels.degrees() == 0 ? width / 2
					: start ? width * Math.cos(Math.toRadians(labels.degrees())) : labels.size() * .5;
			most = Math.max(most, start ? reach - place : reach - (length - place));
		}
		return most;
	}

	private Text title() {
		if (labels.exponent() == 0)
			return Text.of(axis.title());
		return new Text(axis.title().isEmpty() ? "×10" : axis.title() + "  ×10", Numbers.minus(labels.exponent()));
	}

	/** Faint lines across the area at the labelled places. */
	void grid(Surface surface, Box area, Ruler placed, Theme theme) {
		if (!axis.grid())
			return;
		for (double value : labels.values())
			across(surface, area, placed.at(value), Pen.crisp(.6), theme.grid());
	}

	private void across(Surface surface, Box area, double at, Pen pen, int argb) {
		if (horizontal)
			surface.line(at, area.y(), at, area.bottom(), pen, argb);
		else
			surface.line(area.x(), at, area.right(), at, pen, argb);
	}

	/** @param placed over the area's extent, reversed where the axis is */
	void paint(Surface surface, Box area, Ruler placed, Theme theme) {
		int ink = Oklab.mix(theme.muted(), theme.background(), .15);
		if (line)
			if (horizontal)
				surface.line(area.x(), area.bottom(), area.right(), area.bottom(), Pen.crisp(.8), ink);
			else
				surface.line(area.x(), area.y(), area.x(), area.bottom(), Pen.crisp(.8), ink);
		if (ticked()) {
			for (double value : labels.minor())
				tick(surface, area, placed.at(value), TICK * .55, ink);
			for (double value : labels.values())
				tick(surface, area, placed.at(value), TICK, ink);
		}
		if (!labelled())
			return;
		double away = (ticked() ? TICK : 1) + GAP;
		TextStyle style = TextStyle.of(labels.size(), theme.muted());
		boolean raised = labels.texts().stream().anyMatch(text -> !text.superscript().isEmpty());
		for (int i = 0; i < labels.values().length; i++) {
			double at = placed.at(labels.values()[i]);
			Text text = labels.texts().get(i);
			if (!horizontal)
				surface.text(text, style.at(Across.END, Up.MIDDLE), area.x() - away, at);
			else if (labels.degrees() == 0)
				surface.text(text, style.at(Across.MIDDLE, Up.TOP), at, area.bottom() + away + (raised ? labels.size() * .15 : 0));
			else
				surface.text(text, style.at(Across.END, labels.degrees() == 90 ? Up.MIDDLE : Up.TOP).turned(labels.degrees()),
						at + (labels.degrees() == 90 ? 0 : -labels.size() * .1), area.bottom() + away);
		}
		title(surface, area, theme);
	}

	private void tick(Surface surface, Box area, double at, double size, int ink) {
		if (horizontal)
			surface.line(at, area.bottom(), at, area.bottom() + size, Pen.crisp(.8), ink);
		else
			surface.line(area.x() - size, at, area.x(), at, Pen.crisp(.8), ink);
	}

	private void title(Surface surface, Box area, Theme theme) {
		Text title = title();
		if (title.isEmpty())
			return;
		double room = (horizontal ? area.width() : area.height()) * 1.1;
		double size = sizes.axisTitle();
		double width = Typeface.sans().width(title, size);
		if (width > room)
			size = Math.max(size * .82, size * room / width);
		Text fitted = new Text(Typeface.sans().elided(title.base(), size,
				Math.max(room, 40) - Typeface.sans().width(title.superscript(), size * .72)), title.superscript());
		TextStyle style = TextStyle.of(size, theme.foreground());
		double edge = (ticked() ? TICK : 0) + labelRoom() + TITLE_GAP;
		if (horizontal)
			surface.text(fitted, style.at(Across.MIDDLE, Up.TOP), area.centreX(), area.bottom() + edge);
		else
			surface.text(fitted, style.at(Across.MIDDLE, Up.BASELINE).turned(90),
					area.x() - edge - sizes.axisTitle() * Typeface.DESCENT, area.centreY());
	}
}
