package org.latentworkbench.figures.plot;

import java.util.List;

import org.latentworkbench.api.figure.Histogram;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.statistics.Bins;
import org.latentworkbench.figures.statistics.Quantiles;

/** Bars of one width with a hair between them. */
final class HistogramArt implements Art {
	private final Histogram histogram;
	private final Inks inks;
	private final Bins bins;
	private final double unit;

	HistogramArt(Histogram histogram, int slot, Theme theme) {
		this.histogram = histogram;
		inks = Inks.solid(histogram.colour(), histogram.label(), slot, new Key.Patch(false), theme)
				.faded(histogram.opacity());
		float[] sorted = Quantiles.sorted(histogram.values().toArray());
		bins = Bins.of(sorted, histogram.bins(), histogram.low(), histogram.high());
		unit = switch (histogram.measure()) {
		case COUNT -> 1;
		case SHARE -> 1.0 / Math.max(1, sorted.length);
		case DENSITY -> 1.0 / Math.max(1, sorted.length) / bins.width();
		};
	}

	@Override
	public int marks() {
		return bins.counts().length;
	}

	@Override
	public Limits x() {
		return Limits.of(bins.low(), bins.high()).padded(.02, .02);
	}

	@Override
	public Limits y() {
		int most = 0;
		for (int count : bins.counts())
			most = Math.max(most, count);
		return Limits.of(0, most * unit).padded(0, .05);
	}

	@Override
	public List<Key.Group> keys() {
		return inks.groups();
	}

	@Override
	public void paint(Surface surface, Frame frame) {
		double gap = frame.area().width() / Math.max(1, bins.counts().length) > 4 ? .4 : 0;
		double foot = frame.y().atLeast(0);
		for (int i = 0; i < bins.counts().length; i++) {
			double top = frame.y().at(bins.counts()[i] * unit);
			double left = frame.x().at(bins.low() + i * bins.width());
			double right = frame.x().at(bins.low() + (i + 1) * bins.width());
			if (bins.counts()[i] > 0 && Double.isFinite(left + right + top))
				surface.rectangle(Box.between(Math.min(left, right) + gap, foot, Math.max(left, right) - gap, top),
						inks.at(0));
		}
	}
}
