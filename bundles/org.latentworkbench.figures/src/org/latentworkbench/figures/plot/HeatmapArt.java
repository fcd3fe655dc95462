package org.latentworkbench.figures.plot;

import java.util.List;

import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Heatmap;
import org.latentworkbench.figures.colour.Oklab;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Pen;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.draw.TextStyle;
import org.latentworkbench.figures.draw.TextStyle.Across;
import org.latentworkbench.figures.draw.TextStyle.Up;
import org.latentworkbench.figures.draw.Typeface;

/** A matrix of coloured cells; where cells are finer than pixels they are averaged. */
final class HeatmapArt implements Art {
	/** Cells below this side in points are painted as one image. */
	private static final double FINE = 1.2;

	private final Heatmap map;
	private final ColourScale scale;
	private final int[] argb;

	HeatmapArt(Heatmap map, Theme theme) {
		this.map = map;
		scale = ScaleEnds.known(map.scale(), map.values());
		argb = new int[map.values().size()];
		for (int i = 0; i < argb.length; i++) {
			double share = ScaleEnds.share(scale, map.values().get(i));
			argb[i] = Double.isNaN(share) ? map.open() ? 0 : theme.grid() : theme.mapped(scale.map(), share);
		}
	}

	@Override
	public int marks() {
		return argb.length;
	}

	@Override
	public Limits x() {
		return Limits.of(map.x0(), map.x1());
	}

	@Override
	public Limits y() {
		return Limits.of(map.y0(), map.y1());
	}

	@Override
	public List<ColourScale> bars() {
		return scale.bar() ? List.of(scale) : List.of();
	}

	@Override
	public boolean covers() {
		return !map.open();
	}

	@Override
	public void paint(Surface surface, Frame frame) {
		double cellWidth = Math.abs(frame.x().at(map.x1()) - frame.x().at(map.x0())) / map.columns();
		double cellHeight = Math.abs(frame.y().at(map.y1()) - frame.y().at(map.y0())) / map.rows();
		boolean even = !frame.x().logarithmic() && !frame.y().logarithmic();
		if (even && Math.min(cellWidth, cellHeight) < FINE)
			image(surface, frame);
		else
			cells(surface, frame, cellWidth >= 5 && cellHeight >= 5);
		if (map.numbers().shown())
			numbers(surface, frame, cellWidth, cellHeight);
	}

	private void image(Surface surface, Frame frame) {
		boolean flipX = frame.x().at(map.x0()) > frame.x().at(map.x1());
		boolean flipY = frame.y().at(map.y0()) > frame.y().at(map.y1());
		var pixels = new int[argb.length];
		for (int r = 0; r < map.rows(); r++)
			for (int c = 0; c < map.columns(); c++)
				pixels[(flipY ? map.rows() - 1 - r : r) * map.columns() + (flipX ? map.columns() - 1 - c : c)] = argb[r
						* map.columns() + c];
		surface.image(pixels, map.columns(), map.rows(), Box.between(frame.x().at(map.x0()), frame.y().at(map.y0()),
				frame.x().at(map.x1()), frame.y().at(map.y1())), false);
	}

	/** In vector files each cell reaches a little under its right and lower neighbour, so that no seam shows. */
	private void cells(Surface surface, Frame frame, boolean hatch) {
		double more = surface.vector() ? .2 : 0;
		for (int r = 0; r < map.rows(); r++)
			for (int c = 0; c < map.columns(); c++) {
				Box cell = cell(frame, r, c);
				int i = r * map.columns() + c;
				if (!Double.isFinite(cell.width() + cell.height()) || argb[i] == 0)
					continue;
				surface.rectangle(new Box(cell.x(), cell.y(), cell.width() + (c < map.columns() - 1 ? more : 0),
						cell.height() + (r < map.rows() - 1 ? more : 0)), argb[i]);
				if (hatch && Double.isNaN(ScaleEnds.share(scale, map.values().get(i))))
					surface.line(cell.x() + .2 * cell.width(), cell.y() + .8 * cell.height(),
							cell.x() + .8 * cell.width(), cell.y() + .2 * cell.height(), Pen.of(.7), frame.theme().muted());
			}
	}

	private Box cell(Frame frame, int row, int column) {
		double width = (map.x1() - map.x0()) / map.columns();
		double height = (map.y1() - map.y0()) / map.rows();
		return Box.between(frame.x().at(map.x0() + column * width), frame.y().at(map.y0() + row * height),
				frame.x().at(map.x0() + (column + 1) * width), frame.y().at(map.y0() + (row + 1) * height));
	}

	private void numbers(Surface surface, Frame frame, double cellWidth, double cellHeight) {
		var texts = new String[argb.length];
		double widest = 0;
		for (int i = 0; i < texts.length; i++) {
			texts[i] = Numbers.single(map.values().get(i), map.numbers().format());
			widest = Math.max(widest, Typeface.sans().width(texts[i], 1));
		}
		double size = Math.min(Math.min(8, cellHeight * .55), cellWidth * .84 / widest);
		if (!(size >= 3.8))
			return;
		for (int r = 0; r < map.rows(); r++)
			for (int c = 0; c < map.columns(); c++) {
				int i = r * map.columns() + c;
				Box cell = cell(frame, r, c);
				if (Float.isNaN(map.values().get(i)) || !Double.isFinite(cell.width() + cell.height()))
					continue;
				surface.text(texts[i], TextStyle.of(size, ink(argb[i])).at(Across.MIDDLE, Up.MIDDLE), cell.centreX(),
						cell.centreY());
			}
	}

	/** Dark or light letters, whichever stand out more. */
	static int ink(int ground) {
		int dark = Theme.LIGHT.foreground();
		int light = Theme.LIGHT.background();
		return Oklab.contrast(ground, dark) >= Oklab.contrast(ground, light) ? dark : light;
	}
}
