package org.latentworkbench.figures.plot;

import java.util.List;

import org.latentworkbench.api.figure.BoxSummaries;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Orientation;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.statistics.Quantiles;

/** Boxes whose numbers are given. */
final class BoxSummariesArt implements Art {
	private final BoxSummaries boxes;
	private final Inks inks;

	BoxSummariesArt(BoxSummaries boxes, int slot, Theme theme) {
		this.boxes = boxes;
		inks = Inks.of(boxes.colouring(), boxes.positions().size(), boxes.label(), slot, new Key.Patch(true), theme);
	}

	@Override
	public int marks() {
		return boxes.positions().size();
	}

	@Override
	public Limits x() {
		return boxes.orientation() == Orientation.HORIZONTAL ? values() : positions();
	}

	@Override
	public Limits y() {
		return boxes.orientation() == Orientation.VERTICAL ? values() : positions();
	}

	private Limits positions() {
		Limits limits = Limits.of(boxes.positions(), 0);
		double half = boxes.thickness() / 2;
		return limits.isEmpty() ? limits : Limits.of(limits.low() - half, limits.high() + half).padded(.03, .03);
	}

	private Limits values() {
		return Limits.of(boxes.lowWhiskers(), .05).with(boxes.lowQuartiles()).with(boxes.medians())
				.with(boxes.highQuartiles()).with(boxes.highWhiskers());
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
		var glyph = new BoxGlyph(surface, frame, boxes.orientation());
		Ruler across = frame.across(boxes.orientation());
		for (int g = 0; g < marks(); g++) {
			var box = new Quantiles.Box(boxes.lowWhiskers().get(g), boxes.lowQuartiles().get(g), boxes.medians().get(g),
					boxes.highQuartiles().get(g), boxes.highWhiskers().get(g), new float[0]);
			double middle = across.at(boxes.positions().get(g));
			double half = Math.abs(across.at(boxes.positions().get(g) + boxes.thickness() / 2) - middle);
			if (Double.isFinite(middle + half + box.lowQuartile() + box.highQuartile()))
				glyph.box(box, middle, half, inks.at(g));
		}
	}
}
