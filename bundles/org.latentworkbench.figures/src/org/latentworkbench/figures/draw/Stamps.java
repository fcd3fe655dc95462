package org.latentworkbench.figures.draw;

import java.awt.geom.AffineTransform;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.latentworkbench.api.figure.Marker;

/**
 * Masks of a marker for every size and every eighth of a pixel that are asked for, so that a hundred thousand marks cost
 * only their pixels. Several threads may ask.
 */
final class Stamps {
	private static final int PHASES = 8;

	private final Marker marker;
	private final double grow;
	private final Map<Long, Sized> made = new ConcurrentHashMap<>();

	/**
	 * The share of 255 of each pixel that a mark covers.
	 *
	 * @param left   pixels from the centre's pixel to the mask's left edge
	 * @param top    pixels from the centre's pixel to the mask's upper edge
	 * @param width  of the mask in pixels
	 * @param height of the mask in pixels
	 */
	record Stamp(int left, int top, int width, int height, byte[] mask) {
	}

	/** All masks of one size, made when they are needed. */
	final class Sized {
		private final double diameter;
		private final AtomicReferenceArray<Stamp> phases = new AtomicReferenceArray<>(PHASES * PHASES);

		private Sized(double diameter) {
			this.diameter = diameter;
		}

		/** @param fractionX of the centre within its pixel, 0 to 1; @param fractionY likewise */
		Stamp at(double fractionX, double fractionY) {
			int px = (int) (fractionX * PHASES);
			int py = (int) (fractionY * PHASES);
			int phase = px * PHASES + py;
			Stamp stamp = phases.get(phase);
			if (stamp == null) {
				stamp = make(diameter, (px + .5) / PHASES, (py + .5) / PHASES);
				phases.set(phase, stamp);
			}
			return stamp;
		}
	}

	/** @param grow pixels added on every side of each mark */
	Stamps(Marker marker, double grow) {
		this.marker = marker;
		this.grow = grow;
	}

	/** @param diameter in pixels; rounded to an eighth */
	Sized of(double diameter) {
		return made.computeIfAbsent(Math.round(diameter * PHASES), size -> new Sized((double) size / PHASES));
	}

	private Stamp make(double diameter, double x, double y) {
		int reach = (int) Math.ceil(diameter * .7 + grow) + 1;
		int side = 2 * reach + 1;
		var coverage = new Coverage(side, side);
		coverage.add(MarkerShape.outline(marker, diameter, grow), AffineTransform.getTranslateInstance(reach + x, reach + y));
		var whole = new byte[side * side];
		int[] box = { side, side, 0, 0 };
		coverage.sweep((row, from, to, covered) -> {
			for (int i = from; i < to; i++) {
				byte share = (byte) Math.round(covered[i] * 255);
				whole[row * side + i] = share;
				if (share != 0) {
					box[0] = Math.min(box[0], i);
					box[1] = Math.min(box[1], row);
					box[2] = Math.max(box[2], i + 1);
					box[3] = Math.max(box[3], row + 1);
				}
			}
		});
		int width = Math.max(0, box[2] - box[0]);
		int height = Math.max(0, box[3] - box[1]);
		var mask = new byte[width * height];
		for (int row = 0; row < height; row++)
			System.arraycopy(whole, (box[1] + row) * side + box[0], mask, row * width, width);
		return new Stamp(reach - box[0], reach - box[1], width, height, mask);
	}
}
