package org.latentworkbench.figures.draw;

import java.awt.geom.AffineTransform;
import java.util.HashMap;
import java.util.Map;

import org.latentworkbench.api.figure.Marker;

/**
 * Masks of a marker for every size and every eighth of a pixel that are asked for, so that a hundred thousand marks cost
 * only their pixels.
 */
final class Stamps {
	private static final int PHASES = 8;

	private final Marker marker;
	private final double grow;
	private final Map<Long, Stamp> made = new HashMap<>();

	/**
	 * The share of 255 of each pixel that a mark covers.
	 *
	 * @param left pixels from the centre's pixel to the mask's left edge
	 * @param side of the square mask in pixels
	 */
	record Stamp(int left, int side, byte[] mask) {
	}

	/** @param grow pixels added on every side of each mark */
	Stamps(Marker marker, double grow) {
		this.marker = marker;
		this.grow = grow;
	}

	/** @param diameter in pixels; @param fractionX of the centre within its pixel, 0 to 1; @param fractionY likewise */
	Stamp at(double diameter, double fractionX, double fractionY) {
		int px = (int) (fractionX * PHASES);
		int py = (int) (fractionY * PHASES);
		long size = Math.round(diameter * PHASES);
		return made.computeIfAbsent(size * PHASES * PHASES + px * PHASES + py, key -> make((double) size / PHASES,
				(px + .5) / PHASES, (py + .5) / PHASES));
	}

	private Stamp make(double diameter, double x, double y) {
		int reach = (int) Math.ceil(diameter * .7 + grow) + 1;
		int side = 2 * reach + 1;
		var coverage = new Coverage(side, side);
		coverage.add(MarkerShape.outline(marker, diameter, grow), AffineTransform.getTranslateInstance(reach + x, reach + y));
		var mask = new byte[side * side];
		coverage.sweep((row, from, to, covered) -> {
			for (int i = from; i < to; i++)
				mask[row * side + i] = (byte) Math.round(covered[i] * 255);
		});
		return new Stamp(reach, side, mask);
	}
}
