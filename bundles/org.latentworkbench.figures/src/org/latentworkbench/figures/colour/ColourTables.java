package org.latentworkbench.figures.colour;

import org.latentworkbench.api.figure.ColourMap;

/**
 * Makes the 256 entries of each colour map. A map is a smooth path through a few points in OKLab, walked at even speed, so
 * that equal steps in the data look equally large. On dark ground the paths keep clear of the ground's own darkness, and
 * the middle of a diverging map is dark instead of light.
 */
final class ColourTables {
	private static final int SIZE = 256;
	private static final int FINE = 2048;

	private ColourTables() {
	}

	/** @return 256 opaque colours */
	static int[] table(ColourMap map, boolean dark) {
		return switch (map) {
		case LAGOON -> path(dark
				? new double[][] { { .36, .11, 295 }, { .48, .12, 262 }, { .63, .11, 200 }, { .79, .14, 152 }, { .93, .16, 105 } }
				: new double[][] { { .26, .10, 300 }, { .41, .12, 265 }, { .57, .10, 205 }, { .73, .14, 152 }, { .90, .17, 102 } });
		case EMBER -> path(dark
				? new double[][] { { .34, .08, 305 }, { .46, .15, 335 }, { .62, .19, 20 }, { .79, .15, 64 }, { .96, .07, 95 } }
				: new double[][] { { .19, .04, 300 }, { .37, .14, 330 }, { .57, .19, 20 }, { .76, .16, 62 }, { .94, .08, 95 } });
		case SLATE -> path(dark
				? new double[][] { { .33, .006, 255 }, { .62, .006, 255 }, { .95, .004, 255 } }
				: new double[][] { { .93, .004, 255 }, { .62, .006, 255 }, { .25, .008, 255 } });
		case TIDE -> halves(dark
				? new double[][] { { .83, .09, 235 }, { .62, .14, 252 }, { .29, .012, 260 }, { .64, .17, 42 }, { .85, .10, 62 } }
				: new double[][] { { .38, .13, 262 }, { .63, .12, 246 }, { .965, .004, 250 }, { .68, .15, 46 }, { .42, .14, 32 } });
		case ORCHARD -> halves(dark
				? new double[][] { { .85, .09, 315 }, { .62, .15, 312 }, { .29, .010, 300 }, { .64, .13, 152 }, { .86, .11, 140 } }
				: new double[][] { { .37, .14, 312 }, { .63, .13, 314 }, { .965, .004, 300 }, { .68, .12, 148 }, { .40, .10, 150 } });
		case WHEEL -> wheel(dark ? .74 : .66);
		};
	}

	/** Points are {L, C, h}; the path is a Catmull-Rom curve through them. */
	private static int[] path(double[][] points) {
		return walk(points, 0, points.length - 1, SIZE);
	}

	/** Two paths that meet in the middle point, each with half of the entries. */
	private static int[] halves(double[][] points) {
		int middle = points.length / 2;
		var table = new int[SIZE];
		System.arraycopy(walk(points, 0, middle, SIZE / 2), 0, table, 0, SIZE / 2);
		System.arraycopy(walk(points, middle, points.length - 1, SIZE / 2), 0, table, SIZE / 2, SIZE / 2);
		return table;
	}

	private static int[] walk(double[][] points, int first, int last, int entries) {
		var fine = new double[FINE][];
		var length = new double[FINE];
		for (int i = 0; i < FINE; i++) {
			fine[i] = at(points, first, last, (last - first) * (double) i / (FINE - 1));
			if (i > 0)
				length[i] = length[i - 1] + Math.sqrt(square(fine[i][0] - fine[i - 1][0])
						+ square(fine[i][1] - fine[i - 1][1]) + square(fine[i][2] - fine[i - 1][2]));
		}
		var table = new int[entries];
		int at = 0;
		for (int i = 0; i < entries; i++) {
			double wanted = length[FINE - 1] * i / (entries - 1);
			while (at < FINE - 1 && length[at] < wanted)
				at++;
			table[i] = Oklab.toRgb(fine[at][0], fine[at][1], fine[at][2]);
		}
		return table;
	}

	private static double[] at(double[][] points, int first, int last, double t) {
		int k = Math.min(first + (int) t, last - 1);
		double u = first + t - k;
		double[] p0 = lab(points[Math.max(first, k - 1)]);
		double[] p1 = lab(points[k]);
		double[] p2 = lab(points[k + 1]);
		double[] p3 = lab(points[Math.min(last, k + 2)]);
		var p = new double[3];
		for (int i = 0; i < 3; i++)
			p[i] = .5 * (2 * p1[i] + (p2[i] - p0[i]) * u + (2 * p0[i] - 5 * p1[i] + 4 * p2[i] - p3[i]) * u * u
					+ (3 * p1[i] - p0[i] - 3 * p2[i] + p3[i]) * u * u * u);
		return p;
	}

	private static double[] lab(double[] lch) {
		double h = Math.toRadians(lch[2]);
		return new double[] { lch[0], lch[1] * Math.cos(h), lch[1] * Math.sin(h) };
	}

	private static int[] wheel(double lightness) {
		var table = new int[SIZE];
		for (int i = 0; i < SIZE; i++)
			table[i] = Oklab.lch(lightness, .125, 360.0 * i / SIZE + 20);
		return table;
	}

	private static double square(double v) {
		return v * v;
	}
}
