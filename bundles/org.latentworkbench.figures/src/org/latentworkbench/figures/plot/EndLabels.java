package org.latentworkbench.figures.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Pen;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.draw.TextStyle;
import org.latentworkbench.figures.draw.TextStyle.Across;
import org.latentworkbench.figures.draw.TextStyle.Up;
import org.latentworkbench.figures.draw.Typeface;

/** Names at the right ends of lines, in the lines' colours, moved apart where they would touch. */
final class EndLabels {
	private static final double NEAR = 7;

	private final List<LineArt> lines;

	EndLabels(List<Art> arts) {
		lines = arts.stream().filter(LineArt.class::isInstance).map(LineArt.class::cast)
				.filter(art -> !art.line().label().isEmpty()).toList();
	}

	/** Room needed at the right of the area. */
	double width(double size) {
		double widest = 0;
		for (LineArt art : lines)
			widest = Math.max(widest, Typeface.sans().width(art.line().label(), size));
		return lines.isEmpty() ? 0 : widest + NEAR + 3;
	}

	private record End(LineArt art, double x, double y) {
	}

	/** @param entries gets the places of the names */
	void paint(Surface surface, Frame frame, List<PanelView.Entry> entries) {
		List<End> ends = new ArrayList<>();
		for (LineArt art : lines) {
			var line = art.line();
			for (int i = line.x().size() - 1; i >= 0; i--) {
				double x = frame.x().at(line.x().get(i));
				double y = frame.y().at(line.y().get(i));
				if (Double.isFinite(x + y)) {
					ends.add(new End(art, Math.min(x, frame.area().right()),
							Math.clamp(y, frame.area().y(), frame.area().bottom())));
					break;
				}
			}
		}
		ends.sort(Comparator.comparingDouble(End::y));
		double size = frame.sizes().tick();
		double[] at = apart(ends.stream().mapToDouble(End::y).toArray(), size * 1.25, frame.area().y() - size * .3,
				frame.area().bottom() + size * .3);
		for (int i = 0; i < at.length; i++) {
			End end = ends.get(i);
			double x = frame.area().right() + NEAR;
			if (Math.abs(at[i] - end.y) > 2 || end.x < frame.area().right() - 6)
				surface.line(end.x + 1.5, end.y, x - 1.5, at[i], Pen.of(.5), Inks.fade(end.art.argb(), .6));
			int ink = end.art.argb() >>> 24 == 0 ? frame.theme().missing() : end.art.argb() | 0xff000000;
			String name = end.art.line().label();
			surface.text(name, TextStyle.of(size, ink).at(Across.START, Up.MIDDLE), x, at[i]);
			entries.add(new PanelView.Entry(new Box(x, at[i] - size * .6, Typeface.sans().width(name, size), size * 1.2), "", name));
		}
	}

	/**
	 * Moves ascending places so far that neighbours are at least so far apart, as little as possible in squares (pool
	 * adjacent violators), then into the range.
	 */
	static double[] apart(double[] wanted, double distance, double low, double high) {
		int n = wanted.length;
		var mean = new double[n];
		var count = new int[n];
		int blocks = 0;
		for (int i = 0; i < n; i++) {
			mean[blocks] = wanted[i] - i * distance;
			count[blocks++] = 1;
			while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
				int total = count[blocks - 2] + count[blocks - 1];
				mean[blocks - 2] = (mean[blocks - 2] * count[blocks - 2] + mean[blocks - 1] * count[blocks - 1]) / total;
				count[blocks - 2] = total;
				blocks--;
			}
		}
		var at = new double[n];
		int i = 0;
		for (int b = 0; b < blocks; b++)
			for (int k = 0; k < count[b]; k++, i++)
				at[i] = Math.clamp(mean[b], low, Math.max(low, high - (n - 1) * distance)) + i * distance;
		return at;
	}
}
