package org.latentworkbench.figures.plot;

/** Sizes and opacities that suit a number of marks, where the scene leaves them open. */
final class MarkSize {
	/** Up to here marks are large enough for a rim that parts neighbours. */
	static final int RIMMED = 1500;
	static final double RIM = .35;
	static final double SMALLEST_RIMMED = 2.4;

	private MarkSize() {
	}

	/** Diameter in points for n marks. */
	static double diameter(int n) {
		return Math.clamp(13.5 * Math.pow(Math.max(1, n), -.185), 1.2, 5.6);
	}

	/** A size by a factor; a missing factor leaves the size alone, one below zero counts as zero. */
	static float scaled(double size, float factor) {
		return (float) (Float.isNaN(factor) ? size : size * Math.max(0, factor));
	}

	/** Opacity for n marks. */
	static double opacity(int n) {
		return n <= RIMMED ? 1 : Math.clamp(1.3 - .12 * Math.log(n) / Math.log(2) + .12 * Math.log(RIMMED) / Math.log(2) - .42,
				.35, .88);
	}
}
