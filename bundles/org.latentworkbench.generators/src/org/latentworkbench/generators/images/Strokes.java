package org.latentworkbench.generators.images;

import java.util.ArrayList;
import java.util.List;

/**
 * The skeletons of the digits as a pen draws them: polylines in a square from (0, 0), top left, to (1, 1). Curves are arcs of ellipses and
 * straight strokes; a digit may have several forms, as people write them.
 */
final class Strokes {
	private static final int STEPS = 24;

	private Strokes() {
	}

	/**
	 * A polyline of one pen stroke.
	 *
	 * @param x positions, from left to right
	 * @param y positions, downwards
	 */
	record Stroke(double[] x, double[] y) {
	}

	/** How many forms a digit has. */
	static int forms(int digit) {
		return switch (digit) {
			case 1, 2, 4, 7 -> 2;
			default -> 1;
		};
	}

	/**
	 * A digit's strokes.
	 *
	 * @param digit 0 to 9
	 * @param form  0 to {@link #forms} - 1
	 */
	static List<Stroke> of(int digit, int form) {
		var pen = new Pen();
		switch (digit) {
			case 0 -> pen.arc(.5, .5, .27, .4, -90, 270);
			case 1 -> {
				if (form == 1) {
					pen.to(.34, .26);
				}
				pen.to(.52, .1).to(.5, .9);
			}
			case 2 -> {
				pen.arc(.49, .32, .24, .22, 195, 395);
				pen.to(.24, .88);
				if (form == 1) {
					pen.arc(.31, .82, .07, .065, 100, 290).to(.56, .84);
				}
				pen.to(.78, .87);
			}
			case 3 -> pen.arc(.46, .29, .22, .19, 200, 440).lift().to(.5, .475).arc(.46, .68, .26, .21, 285, 520);
			case 4 -> {
				if (form == 0) {
					pen.to(.36, .12).to(.24, .55).to(.76, .53).lift().to(.64, .14).to(.6, .9);
				} else {
					pen.to(.6, .1).to(.2, .62).to(.8, .62).lift().to(.61, .1).to(.61, .9);
				}
			}
			case 5 -> pen.to(.72, .13).to(.36, .13).to(.31, .46).arc(.47, .65, .25, .23, 235, 515);
			case 6 -> pen.to(.62, .1).arc(.72, .62, .46, .5, 245, 185).arc(.5, .67, .24, .22, 180, 540);
			case 7 -> {
				pen.to(.22, .15).to(.77, .14).to(.44, .9);
				if (form == 1) {
					pen.lift().to(.4, .5).to(.74, .48);
				}
			}
			case 8 -> pen.arc(.5, .3, .19, .19, 60, -240).arc(.5, .7, .24, .21, 240, 600).to(.59, .47);
			case 9 -> pen.arc(.48, .33, .22, .22, 0, 360).to(.69, .36).arc(.2, .5, .49, .5, -10, 45).to(.5, .9);
			default -> throw new IllegalArgumentException("no digit: " + digit);
		}
		return pen.strokes();
	}

	/** Collects points; an arc goes on from where the pen is. */
	private static final class Pen {
		private final List<Stroke> done = new ArrayList<>();
		private final List<double[]> points = new ArrayList<>();

		Pen to(double x, double y) {
			points.add(new double[] { x, y });
			return this;
		}

		/** From one angle to another, in degrees, clockwise on paper when rising: 0 is right, 90 below. */
		Pen arc(double cx, double cy, double rx, double ry, double from, double end) {
			for (int i = 0; i <= STEPS; i++) {
				double angle = Math.toRadians(from + (end - from) * i / STEPS);
				to(cx + rx * StrictMath.cos(angle), cy + ry * StrictMath.sin(angle));
			}
			return this;
		}

		Pen lift() {
			done.add(new Stroke(points.stream().mapToDouble(p -> p[0]).toArray(), points.stream().mapToDouble(p -> p[1]).toArray()));
			points.clear();
			return this;
		}

		List<Stroke> strokes() {
			lift();
			return List.copyOf(done);
		}
	}
}
