package org.latentworkbench.figures.plot;

import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.figures.colour.Oklab;
import org.latentworkbench.figures.colour.Theme;

/**
 * Colours of displacements: the size of each part, divided by the largest in the layer, is the red, green or blue of
 * the mixture. Mixtures that would vanish on the ground keep their hue and are made darker or lighter.
 */
final class DirectionInk {
	private DirectionInk() {
	}

	/** @param parts two or three sequences of n displacements; @return n opaque colours */
	static int[] colours(List<Floats> parts, Theme theme) {
		int n = parts.getFirst().size();
		var largest = new double[3];
		for (int k = 0; k < parts.size(); k++)
			for (int i = 0; i < n; i++) {
				double size = Math.abs(parts.get(k).get(i));
				if (size > largest[k])
					largest[k] = size;
			}
		var argb = new int[n];
		var rgb = new int[3];
		for (int i = 0; i < n; i++) {
			for (int k = 0; k < parts.size(); k++) {
				double size = Math.abs(parts.get(k).get(i));
				rgb[k] = largest[k] > 0 && size == size ? (int) Math.round(255 * size / largest[k]) : 0;
			}
			argb[i] = readable(0xff000000 | rgb[0] << 16 | rgb[1] << 8 | rgb[2], theme);
		}
		return argb;
	}

	/** Lightness between .35 and .72 on light ground, .50 and .90 on dark. */
	private static int readable(int argb, Theme theme) {
		double[] lab = Oklab.fromRgb(argb);
		double l = Math.clamp(lab[0], theme.dark() ? .50 : .35, theme.dark() ? .90 : .72);
		return l == lab[0] ? argb : Oklab.toRgb(l, lab[1], lab[2]);
	}

	/** One entry for each axis with the colour of an arrow along it. */
	static Key.Group key(String title, List<String> axes, Theme theme) {
		int[] pure = { 0xffff0000, 0xff00ff00, 0xff0000ff };
		return new Key.Group(title, IntStream.range(0, axes.size())
				.mapToObj(k -> new Key("along " + axes.get(k), new Key.Dot(Marker.SQUARE), readable(pure[k], theme)))
				.toList());
	}
}
