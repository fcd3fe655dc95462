package org.latentworkbench.figures.plot;

/** Sizes and opacities that suit a number of marks, where the scene leaves them open. */
final class MarkSize {
	/** Up to here marks are large enough for a rim that parts neighbours. */
	static final int RIMMED = 1500;
	static final double RIM = .35;

	private MarkSize() {
	}

	/** Diameter in points for n marks. */
	static double diameter(int n) {
		return Math.clamp(13.5 * Math.pow(Math.max(1, n), -.185), 1.2, 5.6);
	}

	/** Opacity for n marks. */
	static double opacity(int n) {
		return n <= RIMMED ? 1 : Math.clamp(1.3 - .12 * Math.log(n) / Math.log(2) + .12 * Math.log(RIMMED) / Math.log(2) - .42,
				.35, .88);
	}
}
