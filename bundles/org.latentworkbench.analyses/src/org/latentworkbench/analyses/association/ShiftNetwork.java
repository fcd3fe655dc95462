package org.latentworkbench.analyses.association;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Modality;
import org.latentworkbench.learn.NetworkSpec;

/** The network that {@code shift} trains: every modality in and out, the shadows like any other feature. */
public final class ShiftNetwork {
	private ShiftNetwork() {
	}

	/**
	 * The hidden layer that is used when the user names none: 64 units for the tutorial's 22 features, growing to 256 at about 63
	 * features and no further. Both sizes are where planted associations were found best; in a network too narrow, a feature's
	 * effects spill over to targets that it has nothing to do with, which shadows do not show.
	 *
	 * @param features of the dataset without shadows
	 */
	public static List<Integer> hidden(int features) {
		return List.of((int) Math.min(256, Math.round(64 * Math.pow(Math.max(1, features / 22.0), 1.32))));
	}

	/** The latent size that is used when the user names none: 8 for up to 22 features, 64 from about 63 on. */
	public static int latent(int features) {
		return (int) Math.min(64, Math.round(8 * Math.pow(Math.max(1, features / 22.0), 1.98)));
	}

	/**
	 * The network. A modality with shadows gets a weight larger by as many times as it has become wider, because the loss is
	 * a mean over a modality's features: a real feature then counts as much as without shadows, and a shadow as much as a
	 * real feature.
	 *
	 * @param weights of the modalities; 1 where not said
	 */
	public static NetworkSpec of(Shadows shadows, List<Integer> hidden, int latent, double dropout, Map<String, Double> weights) {
		Dataset dataset = shadows.dataset();
		var categorical = new ArrayList<NetworkSpec.Categorical>();
		for (Modality.Categorical m : dataset.categorical()) {
			categorical.add(new NetworkSpec.Categorical(m.name(), m.features().size(), m.categories().size(), weight(m, shadows,
					weights)));
		}
		var continuous = new ArrayList<NetworkSpec.Continuous>();
		for (Modality.Continuous m : dataset.continuous()) {
			continuous.add(new NetworkSpec.Continuous(m.name(), m.features().size(), weight(m, shadows, weights)));
		}
		return new NetworkSpec(categorical, continuous, hidden, latent, dropout);
	}

	private static double weight(Modality modality, Shadows shadows, Map<String, Double> weights) {
		double weight = weights.getOrDefault(modality.name(), 1.0);
		return modality.name().equals(shadows.modality()) ? weight * (1 + shadows.each()) : weight;
	}
}
