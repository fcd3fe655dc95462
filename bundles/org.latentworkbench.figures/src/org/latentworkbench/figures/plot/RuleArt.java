package org.latentworkbench.figures.plot;

import org.latentworkbench.api.figure.Orientation;
import org.latentworkbench.api.figure.Rule;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Pen;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.draw.TextStyle;
import org.latentworkbench.figures.draw.TextStyle.Across;
import org.latentworkbench.figures.draw.TextStyle.Up;
import org.latentworkbench.figures.draw.Typeface;

/** A reference line with its name at the end: over a horizontal line at the right, beside a vertical one at the top. */
final class RuleArt implements Art {
	private final Rule rule;
	private final int argb;

	RuleArt(Rule rule, int slot, Theme theme) {
		this.rule = rule;
		argb = Inks.solid(rule.colour(), slot, theme);
	}

	@Override
	public int marks() {
		return 1;
	}

	@Override
	public Limits x() {
		return rule.orientation() == Orientation.VERTICAL ? Limits.of(rule.value(), rule.value()).padded(.02, .02)
				: Limits.NONE;
	}

	@Override
	public Limits y() {
		return rule.orientation() == Orientation.HORIZONTAL ? Limits.of(rule.value(), rule.value()).padded(.02, .02)
				: Limits.NONE;
	}

	@Override
	public void paint(Surface surface, Frame frame) {
		Box area = frame.area();
		Pen pen = new Pen(rule.width(), rule.dash(), false);
		TextStyle style = TextStyle.of(frame.sizes().tick(), argb).haloed(frame.theme().background());
		if (rule.orientation() == Orientation.HORIZONTAL) {
			double y = frame.y().at(rule.value());
			if (!(y >= area.y() - .5 && y <= area.bottom() + .5))
				return;
			surface.line(area.x(), y, area.right(), y, pen, argb);
			boolean above = y - area.y() > frame.sizes().tick() + 3;
			surface.text(rule.label(), style.at(Across.END, above ? Up.BASELINE : Up.TOP), area.right() - 3,
					above ? y - 2.5 : y + 3);
		} else {
			double x = frame.x().at(rule.value());
			if (!(x >= area.x() - .5 && x <= area.right() + .5))
				return;
			surface.line(x, area.y(), x, area.bottom(), pen, argb);
			boolean right = x + 4 + Typeface.sans().width(rule.label(), style.size()) < area.right();
			surface.text(rule.label(), style.at(right ? Across.START : Across.END, Up.TOP), right ? x + 3.5 : x - 3.5,
					area.y() + 3);
		}
	}
}
