package org.latentworkbench.figures.plot;

import java.util.List;

import org.latentworkbench.api.figure.Arrows;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Dash;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Surface;

/** Arrows in the plane. */
final class ArrowsArt implements Art {
	private final Arrows arrows;
	private final Inks inks;

	/** @param axes titles of x and y, for the legend of direction colours */
	ArrowsArt(Arrows arrows, int slot, List<String> axes, Theme theme) {
		this.arrows = arrows;
		Inks plain = Inks.of(arrows.colouring(), arrows.x().size(), arrows.label(), slot,
				new Key.Stroke(arrows.width(), Dash.SOLID), theme);
		if (arrows.colouring() instanceof Colouring.ByDirection)
			plain = new Inks(DirectionInk.colours(List.of(arrows.dx(), arrows.dy()), theme), new int[0],
					List.of(DirectionInk.key(arrows.label(), axes, theme)), List.of());
		inks = plain.faded(arrows.opacity());
	}

	@Override
	public int marks() {
		return arrows.x().size();
	}

	@Override
	public Limits x() {
		return Limits.of(arrows.x(), .05).with(sum(arrows.x(), arrows.dx()));
	}

	@Override
	public Limits y() {
		return Limits.of(arrows.y(), .05).with(sum(arrows.y(), arrows.dy()));
	}

	static Floats sum(Floats a, Floats b) {
		var sum = new float[a.size()];
		for (int i = 0; i < sum.length; i++)
			sum[i] = a.get(i) + b.get(i);
		return Floats.of(sum);
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
		for (int i = 0; i < marks(); i++) {
			double x0 = frame.x().at(arrows.x().get(i));
			double y0 = frame.y().at(arrows.y().get(i));
			double x1 = frame.x().at(arrows.x().get(i) + arrows.dx().get(i));
			double y1 = frame.y().at(arrows.y().get(i) + arrows.dy().get(i));
			if (Double.isFinite(x0 + y0 + x1 + y1))
				ArrowGlyph.paint(surface, x0, y0, x1, y1, arrows.width(), inks.at(i));
		}
	}
}
