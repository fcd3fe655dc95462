package org.latentworkbench.figures.plot;

import java.util.List;

import org.latentworkbench.api.figure.Orientation;
import org.latentworkbench.api.figure.Span;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Surface;

/** A shaded strip. */
final class SpanArt implements Art {
	private final Span span;
	private final Inks inks;

	SpanArt(Span span, int slot, Theme theme) {
		this.span = span;
		inks = Inks.solid(span.colour(), span.label(), slot, new Key.Patch(false), theme).faded(span.opacity());
	}

	@Override
	public int marks() {
		return 1;
	}

	@Override
	public Limits x() {
		return span.orientation() == Orientation.VERTICAL ? Limits.of(span.low(), span.high()) : Limits.NONE;
	}

	@Override
	public Limits y() {
		return span.orientation() == Orientation.HORIZONTAL ? Limits.of(span.low(), span.high()) : Limits.NONE;
	}

	@Override
	public List<Key.Group> keys() {
		return inks.groups();
	}

	@Override
	public void paint(Surface surface, Frame frame) {
		Box area = frame.area();
		Box strip = span.orientation() == Orientation.HORIZONTAL
				? Box.between(area.x(), frame.y().atLeast(span.low()), area.right(), frame.y().at(span.high()))
				: Box.between(frame.x().atLeast(span.low()), area.y(), frame.x().at(span.high()), area.bottom());
		if (Double.isFinite(strip.width() + strip.height()))
			surface.rectangle(strip.intersection(area), inks.at(0));
	}
}
