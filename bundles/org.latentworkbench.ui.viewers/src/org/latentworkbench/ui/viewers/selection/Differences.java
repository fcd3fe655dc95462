package org.latentworkbench.ui.viewers.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Modality;

/** In what some samples differ from the rest. A description, no test. */
final class Differences {
	private Differences() {
	}

	/**
	 * One feature.
	 *
	 * @param what     the feature's name, with the category it is about where it has categories: {@code sex = female}
	 * @param feature  the feature's name
	 * @param modality its modality's name
	 * @param selected the mean of the selected samples; of a category their share, 0 to 1
	 * @param rest     the same of all other samples
	 * @param size     the difference of the two in standard deviations over all samples, {@code (selected - rest) / sd}; of a category
	 *                 with the standard deviation {@code sqrt(p (1 - p))} of its share p
	 */
	record Difference(String what, String feature, String modality, double selected, double rest, double size) {
	}

	/**
	 * The features that differ most, the largest difference first. Missing values are left out, feature by feature; a feature needs two
	 * values in both groups.
	 *
	 * @param rows      of the dataset; those of its samples that are selected
	 * @param most      how many to tell of
	 * @param cancelled asked now and then
	 * @throws CancellationException when it was cancelled
	 */
	static List<Difference> of(Dataset dataset, BitSet rows, int most, BooleanSupplier cancelled) {
		var all = new ArrayList<Difference>();
		for (Modality modality : dataset.modalities()) {
			switch (modality) {
				case Modality.Continuous c -> numbers(c, rows, all, cancelled);
				case Modality.Categorical c -> categories(c, rows, all, cancelled);
			}
		}
		all.sort(Comparator.comparingDouble((Difference d) -> -Math.abs(d.size())));
		return List.copyOf(all.subList(0, Math.min(most, all.size())));
	}

	/** Row by row, as the values lie in memory; sums over the differences from the first value, so that large numbers lose nothing. */
	private static void numbers(Modality.Continuous modality, BitSet rows, List<Difference> all, BooleanSupplier cancelled) {
		int p = modality.features().size();
		double[] origin = new double[p];
		Arrays.fill(origin, Double.NaN);
		double[][] sums = new double[2][p];
		double[] squares = new double[p];
		int[][] counts = new int[2][p];
		for (int i = 0; i < modality.samples(); i++) {
			check(i, cancelled);
			int group = rows.get(i) ? 1 : 0;
			for (int j = 0; j < p; j++) {
				float value = modality.values().at(i, j);
				if (Float.isNaN(value)) {
					continue;
				}
				if (Double.isNaN(origin[j])) {
					origin[j] = value;
				}
				double x = value - origin[j];
				sums[group][j] += x;
				squares[j] += x * x;
				counts[group][j]++;
			}
		}
		for (int j = 0; j < p; j++) {
			int selected = counts[1][j];
			int rest = counts[0][j];
			if (selected < 2 || rest < 2) {
				continue;
			}
			int n = selected + rest;
			double mean = (sums[0][j] + sums[1][j]) / n;
			double variance = Math.max(0, squares[j] / n - mean * mean) * n / (n - 1);
			double a = sums[1][j] / selected;
			double b = sums[0][j] / rest;
			if (variance > 0) {
				String name = modality.features().get(j);
				all.add(new Difference(name, name, modality.name(), a + origin[j], b + origin[j], (a - b) / Math.sqrt(variance)));
			}
		}
	}

	/** Of each feature the category whose share differs most. */
	private static void categories(Modality.Categorical modality, BitSet rows, List<Difference> all, BooleanSupplier cancelled) {
		for (int j = 0; j < modality.features().size(); j++) {
			check(0, cancelled);
			int[][] counts = new int[2][modality.categories().size()];
			int[] n = new int[2];
			for (int i = 0; i < modality.samples(); i++) {
				if (!modality.missing(i, j)) {
					int group = rows.get(i) ? 1 : 0;
					counts[group][modality.code(i, j)]++;
					n[group]++;
				}
			}
			Difference largest = null;
			for (int k = 0; k < modality.categories().size() && n[0] >= 2 && n[1] >= 2; k++) {
				double a = (double) counts[1][k] / n[1];
				double b = (double) counts[0][k] / n[0];
				double share = (double) (counts[0][k] + counts[1][k]) / (n[0] + n[1]);
				double sd = Math.sqrt(share * (1 - share));
				if (sd > 0 && (largest == null || Math.abs(a - b) / sd > Math.abs(largest.size()))) {
					String feature = modality.features().get(j);
					largest = new Difference(feature + " = " + modality.categories().get(k), feature, modality.name(), a, b, (a - b) / sd);
				}
			}
			if (largest != null) {
				all.add(largest);
			}
		}
	}

	private static void check(int row, BooleanSupplier cancelled) {
		if (row % 64 == 0 && cancelled.getAsBoolean()) {
			throw new CancellationException();
		}
	}
}
