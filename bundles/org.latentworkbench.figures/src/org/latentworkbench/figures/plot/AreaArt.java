package org.latentworkbench.figures.plot;

import java.awt.geom.Path2D;
import java.util.List;

import org.latentworkbench.api.figure.Area;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Pen;
import org.latentworkbench.figures.draw.Surface;

/** A filled band, in pieces where values are missing. */
final class AreaArt implements Art {
	private final Area area;
	private final Inks inks;

	AreaArt(Area area, int slot, Theme theme) {
		this.area = area;
		inks = Inks.solid(area.colour(), area.label(), slot, new Key.Patch(area.outline() > 0), theme);
	}

	@Override
	public int marks() {
		return 1;
	}

	@Override
	public Limits x() {
		return Limits.of(area.x(), .015);
	}

	@Override
	public Limits y() {
		return Limits.of(area.lower(), .0).with(area.upper()).padded(0, .05);
	}

	@Override
	public List<Key.Group> keys() {
		return area.outline() > 0 ? inks.groups() : inks.faded(area.opacity()).groups();
	}

	@Override
	public void paint(Surface surface, Frame frame) {
		int start = 0;
		int n = area.x().size();
		for (int i = 0; i <= n; i++)
			if (i == n || !known(i)) {
				if (i - start >= 2)
					piece(surface, frame, start, i);
				start = i + 1;
			}
	}

	private boolean known(int i) {
		return Float.isFinite(area.x().get(i)) && Float.isFinite(area.lower().get(i))
				&& Float.isFinite(area.upper().get(i));
	}

	private void piece(Surface surface, Frame frame, int from, int to) {
		var upper = new Trace(Line.Course.STRAIGHT);
		for (int i = from; i < to; i++)
			upper.to(frame.x().atLeast(area.x().get(i)), frame.y().atLeast(area.upper().get(i)));
		var lower = new Trace(Line.Course.STRAIGHT);
		for (int i = to - 1; i >= from; i--)
			lower.to(frame.x().atLeast(area.x().get(i)), frame.y().atLeast(area.lower().get(i)));
		Path2D edge = upper.path();
		var whole = new Path2D.Double(edge);
		whole.append(lower.path().getPathIterator(null), true);
		whole.closePath();
		surface.fill(whole, Inks.fade(inks.at(0), area.opacity()));
		if (area.outline() > 0)
			surface.stroke(edge, Pen.of(area.outline()), inks.at(0));
	}
}
