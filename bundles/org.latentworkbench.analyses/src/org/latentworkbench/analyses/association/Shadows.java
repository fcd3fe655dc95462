package org.latentworkbench.analyses.association;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;

/**
 * Decoys for associations: beside every feature of a modality stand copies of it whose values are permuted over the samples.
 * A copy has the feature's distribution and is associated with nothing, so what a model makes of it is what a model makes of
 * chance (target-decoy, as Elias and Gygi, Nature Methods 4, 2007, use it for spectra).
 *
 * @param dataset  the dataset with shadows: the modality's own {@code real} features first, then all first shadows in the
 *                 features' order, then all second ones, ...
 * @param modality that has shadows
 * @param real     number {@code P} of its own features
 * @param each     number of shadows of every feature
 */
public record Shadows(Dataset dataset, String modality, int real, int each) {

	/** Decoy pairs from which on their number is no matter. */
	private static final long PAIRS = 5000;
	/** Decoy features likewise: what a feature's chance does to one target it does to many, so pairs of few features say little. */
	private static final int FEATURES = 50;
	private static final int MOST = 10;

	/**
	 * How many shadows a feature gets when the user does not say: enough for 5,000 decoy pairs and 50 decoy features, at least 1 and at
	 * most 10.
	 *
	 * @param features that are perturbed, above 0
	 * @param pairs    pairs that are tested, above 0
	 */
	public static int recommended(int features, long pairs) {
		return (int) Math.clamp(Math.max(Math.ceilDiv(PAIRS, pairs), Math.ceilDiv(FEATURES, features)), 1, MOST);
	}

	/**
	 * Adds shadows.
	 *
	 * @param each   shadows of every feature, at least 1
	 * @param random each shadow draws from a stream of its own below this one
	 * @throws InputException when there is no such modality
	 */
	public static Shadows add(Dataset dataset, String modality, int each, RandomStream random) throws InputException {
		Modality target = dataset.modality(modality).orElseThrow(() -> new InputException("there is no modality '" + modality
				+ "'; the dataset has " + String.join(", ", dataset.modalities().stream().map(Modality::name).toList())));
		int n = target.samples();
		int real = target.features().size();
		var names = new ArrayList<>(target.features());
		var orders = new ArrayList<int[]>();
		for (int s = 0; s < each; s++) {
			for (int j = 0; j < real; j++) {
				names.add(name(target.features(), j, s + 1));
				orders.add(random.split(s).split(j).permutation(n));
			}
		}
		Modality widened = switch (target) {
			case Modality.Continuous c -> continuous(c, names, orders);
			case Modality.Categorical c -> categorical(c, names, orders);
		};
		var modalities = new ArrayList<>(dataset.modalities());
		modalities.replaceAll(m -> m.name().equals(modality) ? widened : m);
		return new Shadows(new Dataset(dataset.samples(), modalities), modality, real, each);
	}

	/** The feature, from 0, that the modality's i-th feature is a shadow of; itself for a real one. */
	public int original(int feature) {
		return feature % real;
	}

	private static String name(List<String> features, int feature, int shadow) {
		String name = "shadow " + shadow + " of " + features.get(feature);
		return features.contains(name) ? name + " (decoy)" : name;
	}

	private static Modality continuous(Modality.Continuous target, List<String> names, List<int[]> orders) {
		int n = target.samples();
		int real = target.features().size();
		int width = names.size();
		float[] old = target.values().values();
		var values = new float[Math.multiplyExact(n, width)];
		for (int i = 0; i < n; i++) {
			System.arraycopy(old, i * real, values, i * width, real);
			for (int k = 0; k < orders.size(); k++) {
				values[i * width + real + k] = old[orders.get(k)[i] * real + k % real];
			}
		}
		// the scaling speaks of real features only, and raw values are not needed here
		return new Modality.Continuous(target.name(), names, new Matrix(n, width, values));
	}

	private static Modality categorical(Modality.Categorical target, List<String> names, List<int[]> orders) {
		int n = target.samples();
		int real = target.features().size();
		int width = names.size();
		var codes = new int[Math.multiplyExact(n, width)];
		for (int i = 0; i < n; i++) {
			System.arraycopy(target.codes(), i * real, codes, i * width, real);
			for (int k = 0; k < orders.size(); k++) {
				codes[i * width + real + k] = target.codes()[orders.get(k)[i] * real + k % real];
			}
		}
		return new Modality.Categorical(target.name(), names, target.categories(), codes);
	}
}
