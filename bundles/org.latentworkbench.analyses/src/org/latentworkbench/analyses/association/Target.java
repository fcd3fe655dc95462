package org.latentworkbench.analyses.association;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.latentworkbench.analyses.statistics.Distribution;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;

/**
 * A continuous feature whose reconstruction is watched.
 *
 * @param modality  its modality's name
 * @param feature   its name
 * @param column    its place among all continuous features of the dataset, in the order of the modalities
 * @param deviation population standard deviation of its known values; NaN where they do not vary but for rounding, so that no effect on
 *                  it is a number
 */
public record Target(String modality, String feature, int column, double deviation) {
	/** A deviation below this share of the largest value is none. */
	private static final double ROUNDING = 1e-8;

	/**
	 * Every feature of some continuous modalities.
	 *
	 * @param modalities names; empty: all continuous ones
	 * @throws InputException when a name is no continuous modality, or there is none at all
	 */
	public static List<Target> of(Dataset dataset, List<String> modalities) throws InputException {
		List<String> continuous = dataset.continuous().stream().map(Modality::name).toList();
		for (String name : modalities) {
			if (!continuous.contains(name)) {
				throw new InputException("'" + name + "' is no continuous modality; the dataset's are " + String.join(", ", continuous));
			}
		}
		if (continuous.isEmpty()) {
			throw new InputException("the dataset has no continuous modality whose reconstruction could be watched");
		}
		Set<String> wanted = new HashSet<>(modalities.isEmpty() ? continuous : modalities);
		var targets = new ArrayList<Target>();
		int column = 0;
		for (Modality.Continuous m : dataset.continuous()) {
			for (int j = 0; j < m.features().size(); j++, column++) {
				if (wanted.contains(m.name())) {
					targets.add(new Target(m.name(), m.features().get(j), column, deviation(m.values().column(j))));
				}
			}
		}
		return List.copyOf(targets);
	}

	private static double deviation(float[] column) {
		double[] values = new double[column.length];
		double largest = 0;
		for (int i = 0; i < values.length; i++) {
			values[i] = column[i];
			largest = Float.isNaN(column[i]) ? largest : Math.max(largest, Math.abs(values[i]));
		}
		double deviation = Distribution.populationSd(values);
		return deviation > ROUNDING * largest ? deviation : Double.NaN;
	}
}
