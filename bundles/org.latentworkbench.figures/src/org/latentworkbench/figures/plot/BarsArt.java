package org.latentworkbench.figures.plot;

import java.util.List;

import org.latentworkbench.api.figure.Bars;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Orientation;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Surface;

/** Bars that stand on zero unless told otherwise; on a logarithmic axis they stand on its lower end. */
final class BarsArt implements Art {
	private final Bars bars;
	private final Inks inks;

	BarsArt(Bars bars, int slot, Theme theme) {
		this.bars = bars;
		inks = Inks.of(bars.colouring(), bars.positions().size(), bars.label(), slot, new Key.Patch(false), theme)
				.faded(bars.opacity());
	}

	@Override
	public int marks() {
		return bars.positions().size();
	}

	@Override
	public Limits x() {
		return bars.orientation() == Orientation.HORIZONTAL ? values() : positions();
	}

	@Override
	public Limits y() {
		return bars.orientation() == Orientation.VERTICAL ? values() : positions();
	}

	private Limits positions() {
		Limits limits = Limits.of(bars.positions(), 0);
		double half = bars.thickness() / 2;
		return limits.isEmpty() ? limits
				: Limits.of(limits.low() - half, limits.high() + half).padded(.02, .02);
	}

	private Limits values() {
		Limits ends = Limits.of(bars.values(), 0);
		Limits all = bars.bases().isEmpty() ? ends.with(0) : ends.with(bars.bases());
		return all.padded(all.low() < 0 ? .04 : 0, all.high() > 0 ? .04 : 0);
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
		boolean log = bars.orientation() == Orientation.HORIZONTAL ? logX : logY;
		int hidden = 0;
		for (int i = 0; log && i < marks(); i++)
			if (bars.values().get(i) <= 0)
				hidden++;
		return hidden;
	}

	@Override
	public void paint(Surface surface, Frame frame) {
		Orientation way = bars.orientation();
		Ruler along = frame.along(way);
		Ruler across = frame.across(way);
		for (int i = 0; i < marks(); i++) {
			double start = along.atLeast(bars.bases().isEmpty() ? 0 : bars.bases().get(i));
			double end = along.at(bars.values().get(i));
			double from = across.at(bars.positions().get(i) - bars.thickness() / 2);
			double to = across.at(bars.positions().get(i) + bars.thickness() / 2);
			if (Double.isFinite(start + end + from + to))
				surface.rectangle(Frame.box(way, start, end, from, to), inks.at(i));
		}
	}
}
