package org.latentworkbench.learn.neighbours;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;

/** Made-up points for the tests of neighbours and embeddings. */
public final class Points {
	private Points() {
	}

	/** Independent standard normal coordinates, {@code n x d}. */
	public static Matrix normal(int n, int d, String name) {
		var points = Matrix.zeros(n, d);
		RandomStream.of(1, name).fillGaussian(points.values());
		return points;
	}

	/** Points near a curved surface of {@code inner} dimensions in {@code d}, {@code n x d}. */
	public static Matrix surface(int n, int inner, int d, String name) {
		var random = RandomStream.of(2, name);
		var mix = new float[inner * d];
		random.fillGaussian(mix);
		var points = Matrix.zeros(n, d);
		var z = new float[inner];
		for (int i = 0; i < n; i++) {
			random.fillGaussian(z);
			for (int t = 0; t < d; t++) {
				double sum = 0;
				for (int c = 0; c < inner; c++) {
					sum += z[c] * mix[c * d + t];
				}
				points.values()[i * d + t] = (float) (Math.tanh(sum / 2) + .02 * random.nextGaussian());
			}
		}
		return points;
	}

	/**
	 * Round clouds of standard deviation 1, whose centres are {@code apart} from each other along the axes; row i is in
	 * cloud i % clouds.
	 */
	public static Matrix clouds(int n, int d, int clouds, float apart, String name) {
		Matrix points = normal(n, d, name);
		for (int i = 0; i < n; i++) {
			points.values()[i * d + i % clouds] += apart;
		}
		return points;
	}
}
