package org.latentworkbench.figures.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Marks;
import org.latentworkbench.figures.draw.Surface;

/** A scatter: marks whose value is missing lie as pale rings beneath the others. */
final class PointsArt implements Art {
	private final Points points;
	private final Inks inks;
	private final double size;
	private final double rim;

	PointsArt(Points points, int slot, Theme theme) {
		this.points = points;
		int n = points.x().size();
		size = points.size() > 0 ? points.size() : MarkSize.diameter(n);
		double opacity = Double.isNaN(points.opacity()) ? MarkSize.opacity(n) : points.opacity();
		rim = n <= MarkSize.RIMMED && opacity == 1 && size >= MarkSize.SMALLEST_RIMMED ? MarkSize.RIM : 0;
		inks = Inks.of(points.colouring(), n, points.label(), slot, new Key.Dot(points.marker()), theme).faded(opacity);
	}

	@Override
	public int marks() {
		return points.x().size();
	}

	@Override
	public Limits x() {
		return Limits.of(points.x(), .04);
	}

	@Override
	public Limits y() {
		return Limits.of(points.y(), .04);
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
	public int hiddenBy(boolean logX, boolean logY) {
		int hidden = 0;
		for (int i = 0; i < points.x().size(); i++)
			if (logX && points.x().get(i) <= 0 || logY && points.y().get(i) <= 0)
				hidden++;
		return hidden;
	}

	@Override
	public void paint(Surface surface, Frame frame) {
		int n = points.x().size();
		Marked at = placed(frame);
		float[] px = at.x();
		float[] py = at.y();
		int[] missing = inks.missing();
		if (missing.length > 0) {
			surface.marks(part(px, py, missing, frame.theme()));
			for (int i : missing)
				px[i] = Float.NaN;
		}
		surface.marks(new Marks(px, py, diameters(n), inks.argb(), points.marker(), rim, frame.theme().background(),
				points.ids()));
	}

	@Override
	public Optional<Marked> places(Frame frame) {
		return Optional.of(placed(frame));
	}

	private Marked placed(Frame frame) {
		int n = points.x().size();
		var px = new float[n];
		var py = new float[n];
		for (int i = 0; i < n; i++) {
			px[i] = (float) frame.x().at(points.x().get(i));
			py[i] = (float) frame.y().at(points.y().get(i));
		}
		return new Marked(px, py, points.ids());
	}

	private Marks part(float[] px, float[] py, int[] chosen, Theme theme) {
		var x = new float[chosen.length];
		var y = new float[chosen.length];
		for (int i = 0; i < chosen.length; i++) {
			x[i] = px[chosen[i]];
			y[i] = py[chosen[i]];
		}
		List<String> ids = points.ids().isEmpty() ? List.of()
				: Arrays.stream(chosen).mapToObj(i -> points.ids().get(i)).toList();
		return new Marks(x, y, new float[] { (float) size }, new int[] { inks.at(chosen[0]) }, Marker.RING, 0,
				theme.background(), ids);
	}

	private float[] diameters(int n) {
		if (points.sizes().isEmpty())
			return new float[] { (float) size };
		var diameters = new float[n];
		for (int i = 0; i < n; i++)
			diameters[i] = MarkSize.scaled(size, points.sizes().get(i));
		return diameters;
	}
}
