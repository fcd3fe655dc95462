package org.latentworkbench.figures.draw;

import java.util.List;

import org.latentworkbench.api.figure.Marker;

/**
 * Many marks of one shape, drawn in order. The arrays are the caller's and are only read.
 *
 * @param x         n centres; a mark with a {@code NaN} among its numbers, or without any opacity, is not drawn
 * @param y         n centres
 * @param diameters n diameters in points, or one for all
 * @param argb      n colours, or one for all
 * @param shape     of every mark
 * @param rim       width in points of a rim that parts overlapping marks; 0: none
 * @param rimArgb   colour of the rim
 * @param ids       n names for formats that can show them, or empty
 */
public record Marks(float[] x, float[] y, float[] diameters, int[] argb, Marker shape, double rim, int rimArgb,
		List<String> ids) {
	public Marks {
		if (y.length != x.length || diameters.length != 1 && diameters.length != x.length
				|| argb.length != 1 && argb.length != x.length || !ids.isEmpty() && ids.size() != x.length)
			throw new IllegalArgumentException("marks of unequal length");
	}

	float diameter(int i) {
		return diameters.length == 1 ? diameters[0] : diameters[i];
	}

	int colour(int i) {
		return argb.length == 1 ? argb[0] : argb[i];
	}

	boolean drawn(int i) {
		return x[i] == x[i] && y[i] == y[i] && diameter(i) == diameter(i) && colour(i) >>> 24 != 0;
	}
}
