package org.latentworkbench.figures.draw;

import java.util.stream.IntStream;

import org.latentworkbench.figures.draw.Stamps.Sized;
import org.latentworkbench.figures.draw.Stamps.Stamp;

/**
 * Presses many marks into pixels. Where there are very many, each of several threads takes a band of rows and presses into it
 * all marks in their order: the pixels are the same for any number of threads.
 */
final class MarkPress {
	/** Fewer marks than this are not worth a second thread. */
	private static final int FEW = 5_000;
	/** Fewer rows than this are not worth a band. */
	private static final int NARROW = 32;
	private static final double SMALLEST = .9;

	private final Pixels pixels;
	private final Marks marks;
	private final double scale;
	private final double originX;
	private final double originY;
	private final int clipX0;
	private final int clipX1;
	private final double rim;
	private final Stamps stamps;
	private final Stamps rimStamps;

	/** @param scale pixels per point; @param clipX0 first column that may be touched; @param clipX1 after the last one */
	MarkPress(Pixels pixels, Marks marks, double scale, double originX, double originY, int clipX0, int clipX1) {
		this.pixels = pixels;
		this.marks = marks;
		this.scale = scale;
		this.originX = originX;
		this.originY = originY;
		this.clipX0 = clipX0;
		this.clipX1 = clipX1;
		rim = marks.rim() * scale;
		stamps = new Stamps(marks.shape(), 0);
		rimStamps = new Stamps(marks.shape(), rim);
	}

	/** @param from first row that may be touched; @param to after the last one */
	void press(int from, int to) {
		int bands = marks.x().length < FEW ? 1
				: Math.clamp((to - from) / NARROW, 1, Runtime.getRuntime().availableProcessors());
		if (bands == 1) {
			band(from, to);
			return;
		}
		IntStream.range(0, bands).parallel()
				.forEach(b -> band(from + (to - from) * b / bands, from + (to - from) * (b + 1) / bands));
	}

	private void band(int from, int to) {
		float[] xs = marks.x();
		float[] ys = marks.y();
		boolean alike = marks.diameters().length == 1;
		double diameter = alike ? diameter(0) : 0;
		Sized stamp = alike ? stamps.of(diameter) : null;
		Sized rimStamp = alike && rim > 0 ? rimStamps.of(diameter) : null;
		for (int i = 0; i < xs.length; i++) {
			double y = (ys[i] - originY) * scale;
			if (!alike)
				diameter = diameter(i);
			double reach = diameter * .7 + rim + 2;
			if (!(y + reach >= from && y - reach < to))
				continue;
			double x = (xs[i] - originX) * scale;
			if (!(x + reach >= clipX0 && x - reach < clipX1) || !marks.drawn(i))
				continue;
			if (!alike) {
				stamp = stamps.of(diameter);
				rimStamp = rim > 0 ? rimStamps.of(diameter) : null;
			}
			int column = (int) Math.floor(x);
			int row = (int) Math.floor(y);
			if (rim > 0)
				press(rimStamp.at(x - column, y - row), column, row, marks.rimArgb(), from, to);
			press(stamp.at(x - column, y - row), column, row, marks.colour(i), from, to);
		}
	}

	private double diameter(int i) {
		return Math.max(marks.diameter(i) * scale, SMALLEST);
	}

	private void press(Stamp stamp, int column, int row, int argb, int top, int bottom) {
		int x0 = column - stamp.left();
		int y0 = row - stamp.top();
		int from = Math.max(clipX0 - x0, 0);
		int to = Math.min(clipX1 - x0, stamp.width());
		byte[] mask = stamp.mask();
		int[] into = pixels.argb;
		int whole = Pixels.premultiplied(argb, 255);
		for (int j = Math.max(top - y0, 0); j < Math.min(bottom - y0, stamp.height()); j++) {
			int at = (y0 + j) * pixels.width + x0;
			int m = j * stamp.width();
			for (int i = from; i < to; i++) {
				int share = mask[m + i] & 255;
				if (share == 255)
					into[at + i] = Pixels.over(whole, into[at + i]);
				else if (share != 0)
					into[at + i] = Pixels.over(Pixels.premultiplied(argb, share), into[at + i]);
			}
		}
	}
}
