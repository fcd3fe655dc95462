package org.latentworkbench.learn;

import java.util.List;

import org.latentworkbench.api.RandomStream;

/** Made samples with missing values of all kinds, driven by two hidden factors so that there is something to learn. */
public final class Synthetic {

	private Synthetic() {
	}

	/** Two categorical blocks (3 features of 4 classes, 1 of 2) and two continuous ones (7 and 5 features). */
	public static NetworkSpec network(double dropout, Integer... hidden) {
		return new NetworkSpec(
				List.of(new NetworkSpec.Categorical("genotype", 3, 4, 1.5), new NetworkSpec.Categorical("drug", 1, 2, 1)),
				List.of(new NetworkSpec.Continuous("protein", 7, 1), new NetworkSpec.Continuous("clinic", 5, 2)),
				List.of(hidden), 3, dropout);
	}

	public static Samples samples(int n, long seed) {
		RandomStream random = RandomStream.of(seed, "synthetic");
		var genotype = new int[n * 3];
		var drug = new int[n];
		var protein = new float[n * 7];
		var clinic = new float[n * 5];
		for (int i = 0; i < n; i++) {
			double a = random.nextGaussian();
			double b = random.nextGaussian();
			for (int f = 0; f < 3; f++)
				genotype[i * 3 + f] = random.nextBoolean(0.1) ? Samples.MISSING
						: (int) Math.clamp(Math.round(1.5 + a * (f - 1) + 0.5 * random.nextGaussian()), 0, 3);
			drug[i] = random.nextBoolean(0.05) ? Samples.MISSING : b > 0 ? 1 : 0;
			for (int f = 0; f < 7; f++)
				protein[i * 7 + f] = random.nextBoolean(0.1) ? Float.NaN
						: (float) (a * Math.cos(f) + b * Math.sin(f) + 0.3 * random.nextGaussian());
			for (int f = 0; f < 5; f++)
				clinic[i * 5 + f] = random.nextBoolean(0.1) ? Float.NaN
						: random.nextBoolean(0.1) ? 0f : (float) (b + 0.5 * f * a + random.nextGaussian());
		}
		return new Samples(n, List.of(genotype, drug), List.of(protein, clinic));
	}
}
