package org.latentworkbench.figures.plot;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Distributions;
import org.latentworkbench.api.figure.Distributions.Form;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.api.figure.Orientation;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Marks;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.statistics.Density;
import org.latentworkbench.figures.statistics.Quantiles;

/** Boxes, violins or both. */
final class DistributionsArt implements Art {
	private static final int GRID = 128;

	private final Distributions groups;
	private final Inks inks;
	private final List<float[]> sorted = new ArrayList<>();

	DistributionsArt(Distributions groups, int slot, Theme theme) {
		this.groups = groups;
		inks = Inks.of(groups.colouring(), groups.positions().size(), groups.label(), slot, new Key.Patch(true), theme);
		for (Floats sample : groups.samples())
			sorted.add(Quantiles.sorted(sample.toArray()));
	}

	@Override
	public int marks() {
		int marks = groups.positions().size();
		if (groups.form() == Form.BOX_AND_POINTS)
			for (float[] sample : sorted)
				marks += sample.length;
		return marks;
	}

	@Override
	public Limits x() {
		return groups.orientation() == Orientation.HORIZONTAL ? values() : positions();
	}

	@Override
	public Limits y() {
		return groups.orientation() == Orientation.VERTICAL ? values() : positions();
	}

	private Limits positions() {
		Limits limits = Limits.of(groups.positions(), 0);
		double half = groups.thickness() / 2;
		return limits.isEmpty() ? limits : Limits.of(limits.low() - half, limits.high() + half).padded(.03, .03);
	}

	private Limits values() {
		Limits limits = Limits.NONE.padded(.04, .04);
		for (float[] sample : sorted)
			if (sample.length > 0)
				limits = limits.with(sample[0]).with(sample[sample.length - 1]).with(firstPositive(sample));
		return limits;
	}

	private static float firstPositive(float[] sample) {
		for (float v : sample)
			if (v > 0)
				return v;
		return Float.NaN;
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
		Orientation way = groups.orientation();
		Ruler across = frame.across(way);
		var glyph = new BoxGlyph(surface, frame, way);
		for (int g = 0; g < sorted.size(); g++) {
			float[] sample = sorted.get(g);
			double middle = across.at(groups.positions().get(g));
			double half = Math.abs(across.at(groups.positions().get(g) + groups.thickness() / 2) - middle);
			if (sample.length == 0 || !Double.isFinite(middle + half))
				continue;
			Quantiles.Box box = Quantiles.box(sample);
			if (groups.form() == Form.VIOLIN || groups.form() == Form.VIOLIN_AND_BOX)
				violin(glyph, sample, middle, half, inks.at(g));
			switch (groups.form()) {
			case VIOLIN -> {
			}
			case VIOLIN_AND_BOX -> glyph.slimBox(box, middle);
			case BOX -> {
				outliers(surface, frame, way, box.outliers(), middle, inks.at(g));
				glyph.box(box, middle, half, inks.at(g));
			}
			case BOX_AND_POINTS -> {
				points(surface, frame, way, sample, middle, half, inks.at(g));
				glyph.openBox(box, middle, half, inks.at(g));
			}
			}
		}
	}

	private static void violin(BoxGlyph glyph, float[] sample, double middle, double half, int argb) {
		double low = sample[0];
		double high = sample[sample.length - 1];
		if (!(high - low > 1e-30))
			return;
		Density density = Density.of(sample, low, high, GRID);
		double most = 0;
		for (float v : density.values())
			most = Math.max(most, v);
		var widths = new double[GRID];
		for (int i = 0; i < GRID; i++)
			widths[i] = density.values()[i] / most;
		glyph.violin(density.x(), widths, middle, half, argb);
	}

	private static void outliers(Surface surface, Frame frame, Orientation way, float[] outliers, double middle, int argb) {
		var px = new float[outliers.length];
		var py = new float[outliers.length];
		for (int i = 0; i < outliers.length; i++) {
			double along = frame.along(way).at(outliers[i]);
			px[i] = (float) Frame.pointX(way, along, middle);
			py[i] = (float) Frame.pointY(way, along, middle);
		}
		surface.marks(new Marks(px, py, new float[] { outliers.length > 200 ? 1.8f : 2.6f },
				new int[] { Inks.fade(argb, .75) }, Marker.CIRCLE, 0, 0, List.of()));
	}

	private static void points(Surface surface, Frame frame, Orientation way, float[] sample, double middle, double half,
			int argb) {
		double size = Math.min(3.4, MarkSize.diameter(sample.length));
		var along = new float[sample.length];
		for (int i = 0; i < along.length; i++)
			along[i] = (float) frame.along(way).at(sample[i]);
		float[] offset = SwarmArt.spread(along, size, half * .8);
		var px = new float[along.length];
		var py = new float[along.length];
		for (int i = 0; i < along.length; i++) {
			px[i] = (float) Frame.pointX(way, along[i], middle + offset[i]);
			py[i] = (float) Frame.pointY(way, along[i], middle + offset[i]);
		}
		int[] colour = { Inks.fade(argb, sample.length > 300 ? .4 : .6) };
		surface.marks(new Marks(px, py, new float[] { (float) size }, colour, Marker.CIRCLE, 0, 0, List.of()));
	}
}
