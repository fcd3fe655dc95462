package org.latentworkbench.figures.plot;

import java.awt.geom.Path2D;
import java.util.List;

import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.api.figure.Orientation;
import org.latentworkbench.figures.colour.Oklab;
import org.latentworkbench.figures.draw.Marks;
import org.latentworkbench.figures.draw.Pen;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.statistics.Quantiles;

/** Draws one box with its whiskers. */
final class BoxGlyph {
	private final Surface surface;
	private final Frame frame;
	private final Orientation way;

	BoxGlyph(Surface surface, Frame frame, Orientation way) {
		this.surface = surface;
		this.frame = frame;
		this.way = way;
	}

	/** @param across place of the middle; @param half thickness in points */
	void box(Quantiles.Box box, double across, double half, int argb) {
		Ruler along = frame.along(way);
		fill(along.atLeast(box.lowQuartile()), along.atLeast(box.highQuartile()), across, half,
				Oklab.mix(frame.theme().background(), argb, .32));
		openBox(box, across, half, argb);
	}

	/** A box that hides nothing beneath it. */
	void openBox(Quantiles.Box box, double across, double half, int argb) {
		Ruler along = frame.along(way);
		double q1 = along.atLeast(box.lowQuartile());
		double q3 = along.atLeast(box.highQuartile());
		Pen pen = Pen.crisp(.9);
		segment(along.atLeast(box.lowWhisker()), across, q1, across, pen, argb);
		segment(q3, across, along.atLeast(box.highWhisker()), across, pen, argb);
		double cap = Math.min(half * .45, 5);
		segment(along.atLeast(box.lowWhisker()), across - cap, along.atLeast(box.lowWhisker()), across + cap, pen, argb);
		segment(along.atLeast(box.highWhisker()), across - cap, along.atLeast(box.highWhisker()), across + cap, pen, argb);
		segment(q1, across - half, q1, across + half, pen, argb);
		segment(q3, across - half, q3, across + half, pen, argb);
		segment(q1, across - half, q3, across - half, pen, argb);
		segment(q1, across + half, q3, across + half, pen, argb);
		double median = along.atLeast(box.median());
		segment(median, across - half, median, across + half, Pen.crisp(1.8),
				Oklab.mix(argb, frame.theme().foreground(), .35));
	}

	/** A slim dark box with a dot at the median, to stand in a violin. */
	void slimBox(Quantiles.Box box, double across) {
		Ruler along = frame.along(way);
		int dark = frame.theme().foreground();
		segment(along.atLeast(box.lowWhisker()), across, along.atLeast(box.highWhisker()), across, Pen.crisp(.8), dark);
		fill(along.atLeast(box.lowQuartile()), along.atLeast(box.highQuartile()), across, 1.7, dark);
		double median = along.atLeast(box.median());
		surface.marks(new Marks(
				new float[] { (float) Frame.pointX(way, median, across) },
				new float[] { (float) Frame.pointY(way, median, across) }, new float[] { 2.6f },
				new int[] { frame.theme().background() }, Marker.CIRCLE, 0, 0,
				List.of()));
	}

	/** A mirrored curve; {@code widths} are shares of {@code half}. */
	void violin(float[] values, double[] widths, double across, double half, int argb) {
		var path = new Path2D.Double();
		int n = values.length;
		for (int i = 0; i < 2 * n; i++) {
			int k = i < n ? i : 2 * n - 1 - i;
			double along = frame.along(way).atLeast(values[k]);
			double out = across + (i < n ? -1 : 1) * Math.max(.15, widths[k] * half);
			if (i == 0)
				path.moveTo(Frame.pointX(way, along, out), Frame.pointY(way, along, out));
			else
				path.lineTo(Frame.pointX(way, along, out), Frame.pointY(way, along, out));
		}
		path.closePath();
		surface.fill(path, Oklab.mix(frame.theme().background(), argb, .42));
		surface.stroke(path, Pen.of(.9), argb);
	}

	private void fill(double from, double to, double across, double half, int argb) {
		if (Double.isFinite(from + to + across + half))
			surface.rectangle(Frame.box(way, from, to, across - half, across + half), argb);
	}

	private void segment(double along0, double across0, double along1, double across1, Pen pen, int argb) {
		if (Double.isFinite(along0 + along1 + across0 + across1))
			surface.line(Frame.pointX(way, along0, across0), Frame.pointY(way, along0, across0),
					Frame.pointX(way, along1, across1), Frame.pointY(way, along1, across1), pen, argb);
	}
}
