package org.latentworkbench.figures.plot;

import java.util.List;

import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Dash;
import org.latentworkbench.api.figure.Intervals;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.api.figure.Orientation;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Marks;
import org.latentworkbench.figures.draw.Pen;
import org.latentworkbench.figures.draw.Surface;

/** Error bars with caps and dots. */
final class IntervalsArt implements Art {
	private final Intervals intervals;
	private final Inks inks;

	IntervalsArt(Intervals intervals, int slot, Theme theme) {
		this.intervals = intervals;
		inks = Inks.of(intervals.colouring(), intervals.positions().size(), intervals.label(), slot,
				intervals.centres().isEmpty() ? new Key.Stroke(intervals.width(), Dash.SOLID)
						: new Key.Dot(Marker.CIRCLE),
				theme);
	}

	@Override
	public int marks() {
		return intervals.positions().size();
	}

	@Override
	public Limits x() {
		return intervals.orientation() == Orientation.HORIZONTAL ? values() : Limits.of(intervals.positions(), .04);
	}

	@Override
	public Limits y() {
		return intervals.orientation() == Orientation.VERTICAL ? values() : Limits.of(intervals.positions(), .04);
	}

	private Limits values() {
		return Limits.of(intervals.low(), .04).with(intervals.high()).with(intervals.centres());
	}

	@Override
	public List<Key.Group> keys() {
		return inks.groups();
	}

	@Override
	public List<ColourScale> bars() {
		return inks.bars();
	}

	@Override
	public void paint(Surface surface, Frame frame) {
		Orientation way = intervals.orientation();
		Pen pen = Pen.crisp(intervals.width());
		int n = marks();
		var dotX = new float[n];
		var dotY = new float[n];
		for (int i = 0; i < n; i++) {
			double across = frame.across(way).at(intervals.positions().get(i));
			double low = frame.along(way).atLeast(intervals.low().get(i));
			double high = frame.along(way).at(intervals.high().get(i));
			if (!intervals.centres().isEmpty()) {
				double centre = frame.along(way).at(intervals.centres().get(i));
				dotX[i] = (float) Frame.pointX(way, centre, across);
				dotY[i] = (float) Frame.pointY(way, centre, across);
			}
			if (!Double.isFinite(across + low + high))
				continue;
			segment(surface, way, low, across, high, across, pen, inks.at(i));
			double cap = intervals.cap() / 2;
			if (cap > 0) {
				segment(surface, way, low, across - cap, low, across + cap, pen, inks.at(i));
				segment(surface, way, high, across - cap, high, across + cap, pen, inks.at(i));
			}
		}
		if (!intervals.centres().isEmpty())
			surface.marks(new Marks(dotX, dotY, new float[] { (float) (3.2 + intervals.width()) }, inks.argb(),
					Marker.CIRCLE, 0, 0, List.of()));
	}

	private static void segment(Surface surface, Orientation way, double along0, double across0, double along1,
			double across1, Pen pen, int argb) {
		surface.line(Frame.pointX(way, along0, across0), Frame.pointY(way, along0, across0),
				Frame.pointX(way, along1, across1), Frame.pointY(way, along1, across1), pen, argb);
	}
}
