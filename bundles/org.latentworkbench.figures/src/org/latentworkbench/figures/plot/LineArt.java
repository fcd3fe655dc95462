package org.latentworkbench.figures.plot;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Marks;
import org.latentworkbench.figures.draw.Pen;
import org.latentworkbench.figures.draw.Surface;

/** A line with gaps at missing values. A point between two gaps, which nothing can be drawn to, is a marker. */
final class LineArt implements Art {
	private final Line line;
	private final Inks inks;

	LineArt(Line line, int slot, Theme theme) {
		this.line = line;
		inks = Inks.solid(line.colour(), line.label(), slot, new Key.Stroke(line.width(), line.dash()), theme)
				.faded(line.opacity());
	}

	/** The line's own name and colour, for a label at its end. */
	Line line() {
		return line;
	}

	int argb() {
		return inks.at(0);
	}

	@Override
	public int marks() {
		return line.markers() ? line.x().size() : 1;
	}

	@Override
	public Limits x() {
		return Limits.of(line.x(), line.markers() ? .03 : .015);
	}

	@Override
	public Limits y() {
		return Limits.of(line.y(), .05);
	}

	@Override
	public List<Key.Group> keys() {
		return inks.groups();
	}

	@Override
	public int hiddenBy(boolean logX, boolean logY) {
		int hidden = 0;
		for (int i = 0; i < line.x().size(); i++)
			if (logX && line.x().get(i) <= 0 || logY && line.y().get(i) <= 0)
				hidden++;
		return hidden;
	}

	@Override
	public Optional<Marked> places(Frame frame) {
		if (inks.at(0) >>> 24 == 0)
			return Optional.empty();
		int n = line.x().size();
		var at = new Marked(new float[n], new float[n], List.of());
		frame.x().at(line.x(), at.x());
		frame.y().at(line.y(), at.y());
		return Optional.of(at);
	}

	@Override
	public void paint(Surface surface, Frame frame) {
		int n = line.x().size();
		var px = new float[n];
		var py = new float[n];
		frame.x().at(line.x(), px);
		frame.y().at(line.y(), py);
		var trace = new Trace(line.course());
		for (int i = 0; i < n; i++)
			trace.to(px[i], py[i]);
		Path2D path = trace.path();
		if (path.getCurrentPoint() != null)
			surface.stroke(path, Pen.dashed(line.width(), line.dash()), inks.at(0));
		int[] marked = IntStream.range(0, n).filter(i -> line.markers() || alone(px, py, i)).toArray();
		if (marked.length > 0)
			surface.marks(new Marks(at(px, marked), at(py, marked), new float[] { (float) (line.width() * 2.2 + 1.6) }, inks.argb(),
					Marker.CIRCLE, .5, frame.theme().background(), List.of()));
	}

	private static boolean alone(float[] px, float[] py, int i) {
		return there(px, py, i) && !there(px, py, i - 1) && !there(px, py, i + 1);
	}

	private static boolean there(float[] px, float[] py, int i) {
		return i >= 0 && i < px.length && Float.isFinite(px[i]) && Float.isFinite(py[i]);
	}

	private static float[] at(float[] all, int[] indices) {
		var some = new float[indices.length];
		for (int i = 0; i < some.length; i++)
			some[i] = all[indices[i]];
		return some;
	}
}
