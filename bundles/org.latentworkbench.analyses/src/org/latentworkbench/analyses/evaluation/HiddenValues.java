package org.latentworkbench.analyses.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;

/** Samples of which some known values are hidden, and which these are. */
public final class HiddenValues {
	private final Map<String, boolean[]> counted = new HashMap<>();
	private final Dataset shown;

	private HiddenValues(Dataset dataset, double share, RandomStream random) {
		var modalities = new ArrayList<Modality>();
		for (Modality m : dataset.modalities()) {
			int p = m.features().size();
			int[] known = IntStream.range(0, m.samples() * p).filter(at -> !m.missing(at / p, at % p)).toArray();
			int[] hidden = share == 0 ? known : drawn(known, share, random.split(m.name()));
			var own = new boolean[m.samples() * p];
			Arrays.stream(hidden).forEach(at -> own[at] = true);
			counted.put(m.name(), own);
			modalities.add(share == 0 ? m : without(m, own));
		}
		shown = new Dataset(dataset.samples(), modalities);
	}

	/** Nothing is hidden; every known value counts. */
	public static HiddenValues none(Dataset dataset) {
		return new HiddenValues(dataset, 0, RandomStream.of(0));
	}

	/**
	 * Hides values at random, in each modality the same share of the known ones; these count.
	 *
	 * @param share above 0 and below 1; at least one value is hidden
	 */
	public static HiddenValues draw(Dataset dataset, double share, RandomStream random) {
		return new HiddenValues(dataset, share, random);
	}

	private static int[] drawn(int[] known, double share, RandomStream random) {
		int[] order = known.clone();
		random.shuffle(order);
		return Arrays.copyOf(order, (int) Math.min(known.length, Math.max(1, Math.round(share * known.length))));
	}

	private static Modality without(Modality m, boolean[] hidden) {
		return switch (m) {
			case Modality.Continuous c -> {
				float[] values = c.values().values().clone();
				IntStream.range(0, values.length).filter(at -> hidden[at]).forEach(at -> values[at] = Float.NaN);
				yield new Modality.Continuous(c.name(), c.features(), new Matrix(c.values().rows(), c.values().columns(), values), c.scaling());
			}
			case Modality.Categorical c -> {
				int[] codes = c.codes().clone();
				IntStream.range(0, codes.length).filter(at -> hidden[at]).forEach(at -> codes[at] = Modality.Categorical.MISSING);
				yield new Modality.Categorical(c.name(), c.features(), c.categories(), codes);
			}
		};
	}

	/** The samples as a model gets them. */
	public Dataset shown() {
		return shown;
	}

	/** Which values of a modality are to be predicted, row-major. */
	public boolean[] counted(String modality) {
		return counted.get(modality);
	}
}
