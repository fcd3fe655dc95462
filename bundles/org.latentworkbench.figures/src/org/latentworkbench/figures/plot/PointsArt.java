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
	private final Emphasis emphasis;
	private final int[] argb;
	private final Limits x;
	private final Limits y;
	/** Where the marks were painted last: a million places made anew for each frame would keep the garbage collector busy. */
	private final float[] px;
	private final float[] py;

	PointsArt(Points points, int slot, List<String> emphasised, Theme theme) {
		this.points = points;
		int n = points.x().size();
		size = points.size() > 0 ? points.size() : MarkSize.diameter(n);
		double opacity = Double.isNaN(points.opacity()) ? MarkSize.opacity(n) : points.opacity();
		rim = n <= MarkSize.RIMMED && opacity == 1 && size >= MarkSize.SMALLEST_RIMMED ? MarkSize.RIM : 0;
		inks = Inks.of(points.colouring(), n, points.label(), slot, new Key.Dot(points.marker()), theme).faded(opacity);
		emphasis = Emphasis.of(points.ids(), emphasised);
		argb = emphasis.colours(n, inks, theme.background());
		x = Limits.of(points.x(), .04);
		y = Limits.of(points.y(), .04);
		px = new float[n];
		py = new float[n];
	}

	@Override
	public int marks() {
		return points.x().size();
	}

	@Override
	public Limits x() {
		return x;
	}

	@Override
	public Limits y() {
		return y;
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
		if (logX || logY)
			for (int i = 0; i < points.x().size(); i++)
				if (logX && points.x().get(i) <= 0 || logY && points.y().get(i) <= 0)
					hidden++;
		return hidden;
	}

	@Override
	public void paint(Surface surface, Frame frame) {
		int n = points.x().size();
		place(frame, px, py);
		int[] missing = inks.missing();
		float[] diameters = diameters(n);
		if (missing.length > 0)
			surface.marks(part(missing, new float[] { (float) size }, Marker.RING, 0, frame));
		for (int i : missing)
			px[i] = Float.NaN;
		if (emphasis.none()) {
			surface.marks(new Marks(px, py, diameters, argb, points.marker(), rim, frame.theme().background(), points.ids()));
			return;
		}
		int[] chosen = emphasis.indices();
		float[] chosenX = Emphasis.part(px, chosen);
		for (int i : chosen)
			px[i] = Float.NaN;
		surface.marks(new Marks(px, py, diameters, argb, points.marker(), rim, frame.theme().background(), points.ids()));
		for (int k = 0; k < chosen.length; k++)
			px[chosen[k]] = chosenX[k];
		float[] larger = diameters.length == 1 ? diameters.clone() : Emphasis.part(diameters, chosen);
		for (int k = 0; k < larger.length; k++)
			larger[k] *= Emphasis.LARGER;
		surface.marks(part(chosen, larger, points.marker(), MarkSize.RIM, frame));
	}

	@Override
	public Optional<Marked> places(Frame frame) {
		int n = points.x().size();
		var at = new Marked(new float[n], new float[n], points.ids());
		place(frame, at.x(), at.y());
		for (int i = 0; i < n; i++)
			if (inks.at(i) >>> 24 == 0)
				at.x()[i] = Float.NaN;
		return Optional.of(at);
	}

	private void place(Frame frame, float[] toX, float[] toY) {
		frame.x().at(points.x(), toX);
		frame.y().at(points.y(), toY);
	}

	private Marks part(int[] chosen, float[] diameters, Marker marker, double rimmed, Frame frame) {
		List<String> ids = points.ids().isEmpty() ? List.of()
				: Arrays.stream(chosen).mapToObj(i -> points.ids().get(i)).toList();
		int[] colours = argb.length == 1 ? argb : Arrays.stream(chosen).map(i -> argb[i]).toArray();
		return new Marks(Emphasis.part(px, chosen), Emphasis.part(py, chosen), diameters, colours, marker, rimmed,
				frame.theme().background(), ids);
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
