package org.latentworkbench.analyses.association;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Table;

/** Which pairs of features are truly associated, and how strongly; which one stands first does not matter. */
public final class Truth {
	/** Two names in their alphabetical order. */
	private record Pair(String one, String other) {
		static Pair of(String a, String b) {
			return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
		}
	}

	private final Map<Pair, Double> correlations = new HashMap<>();

	private Truth() {
	}

	/**
	 * Reads a table with the columns {@code feature_a_name}, {@code feature_b_name} and {@code Correlation}, as the generator and
	 * MOVE's tutorial write it; pairs that are not in it are not correlated.
	 *
	 * @throws InputException when a column is missing or holds no numbers
	 */
	public static Truth of(Table table) throws InputException {
		var truth = new Truth();
		List<String> a = table.texts("feature_a_name");
		List<String> b = table.texts("feature_b_name");
		double[] r = table.numbers("Correlation");
		for (int i = 0; i < r.length; i++) {
			truth.correlations.put(Pair.of(a.get(i), b.get(i)), r[i]);
		}
		return truth;
	}

	/** The correlation of two features, 0 where the truth says nothing. */
	public double correlation(String a, String b) {
		return correlations.getOrDefault(Pair.of(a, b), 0.0);
	}

	/** Number of pairs it knows. */
	public int size() {
		return correlations.size();
	}
}
