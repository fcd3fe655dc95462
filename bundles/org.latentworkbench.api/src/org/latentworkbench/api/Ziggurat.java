package org.latentworkbench.api;

/**
 * Standard normal numbers by the ziggurat of 256 layers (Marsaglia and Tsang, Journal of Statistical Software 5(8),
 * 2000; one 64-bit draw gives layer and place, as Doornik, 2005, advises, from disjoint bits).
 * <p>
 * The tables come from {@link StrictMath} alone, so the numbers are the same on every machine.
 */
final class Ziggurat {

	private static final int LAYERS = 256;
	/** Where the tail begins. */
	private static final double TAIL = 3.6541528853610088;
	/** The area of each layer. */
	private static final double AREA = 0.00492867323399;

	/** Right edges of the layers; {@code EDGE[0]} is the width of the base layer as if its tail were a rectangle. */
	private static final double[] EDGE = new double[LAYERS + 1];
	/** The density exp(-x^2/2) at the edges. */
	private static final double[] HEIGHT = new double[LAYERS + 1];

	static {
		double height = density(TAIL);
		EDGE[0] = AREA / height;
		EDGE[1] = TAIL;
		for (int i = 2; i < LAYERS; i++) {
			EDGE[i] = StrictMath.sqrt(-2 * StrictMath.log(AREA / EDGE[i - 1] + height));
			height = density(EDGE[i]);
		}
		EDGE[LAYERS] = 0;
		for (int i = 0; i <= LAYERS; i++)
			HEIGHT[i] = density(EDGE[i]);
	}

	private Ziggurat() {
	}

	static double draw(RandomStream stream) {
		while (true) {
			long bits = stream.nextLong();
			int layer = (int) bits & (LAYERS - 1);
			double x = (bits >> 10) * 0x1p-53 * EDGE[layer];
			if (Math.abs(x) < EDGE[layer + 1])
				return x;
			if (layer == 0)
				return tail(stream, bits < 0);
			double low = HEIGHT[layer];
			if (low + (HEIGHT[layer + 1] - low) * stream.nextDouble() < density(x))
				return x;
		}
	}

	/** Marsaglia's method for the tail beyond {@link #TAIL}. */
	private static double tail(RandomStream stream, boolean negative) {
		double x;
		double y;
		do {
			// 1 - u lies in (0, 1], so that the logarithm is finite
			x = StrictMath.log(1 - stream.nextDouble()) / TAIL;
			y = StrictMath.log(1 - stream.nextDouble());
		} while (-2 * y < x * x);
		return negative ? x - TAIL : TAIL - x;
	}

	private static double density(double x) {
		return StrictMath.exp(-0.5 * x * x);
	}
}
