package org.latentworkbench.analyses.association;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Table;

/**
 * A table of associations, of any of our methods or of MOVE's, as pairs that are ranked and called or not. Pairs of a feature with
 * itself are left out.
 *
 * @param by     the column that ranks
 * @param pairs  in the table's order
 * @param scores of the pairs, larger is surer
 * @param hits   which pairs the table calls
 */
public record RankedTable(String by, List<Pair> pairs, double[] scores, boolean[] hits) {
	/** Columns that rank pairs with the smallest value first; all others with the largest absolute value first. */
	private static final List<String> SMALL_FIRST = List.of("rank", "p_value", "p", "q", "fdr");
	/** Where the user names no column, the first of these that is there. */
	private static final List<String> ORDER = List.of("rank", "z", "effect", "ks_distance", "bayes_k", "proba", "p_value", "p", "q");

	/**
	 * A perturbed feature and a target.
	 *
	 * @param modalityA empty where the table does not say
	 * @param modalityB empty where the table does not say
	 */
	public record Pair(String modalityA, String featureA, String modalityB, String featureB) {
		boolean self() {
			return featureA.equals(featureB) && modalityA.equals(modalityB);
		}

		/** The same pair by its features' names alone. */
		public Pair withoutModalities() {
			return new Pair("", featureA, "", featureB);
		}
	}

	/**
	 * Reads a table.
	 *
	 * @param score column that ranks the pairs; empty: the first of rank, z, effect, ks_distance, bayes_k, proba, p_value, p and q that
	 *              is there
	 * @param level pairs with a q-value (or, without one, a p-value) up to this are hits; without these, those marked as significant;
	 *              and without marks, all
	 * @throws InputException when columns are missing or not as they should be
	 */
	public static RankedTable of(Table table, String score, double level) throws InputException {
		List<String> a = names(table, "feature_a");
		List<String> b = names(table, "feature_b");
		List<String> modalityA = optional(table, "modality_a");
		List<String> modalityB = optional(table, "modality_b");
		String by = score.isEmpty() ? ORDER.stream().filter(n -> table.column(n).isPresent()).findFirst()
				.orElseThrow(() -> new InputException("the table of associations has none of the columns " + String.join(", ", ORDER)
						+ "; name the one that ranks its pairs as 'score'")) : score;
		double[] values = table.numbers(by);
		boolean[] called = called(table, level);
		/* Only tables that name both modalities tell a feature's namesake in another modality from the feature itself. */
		boolean named = !modalityA.isEmpty() && !modalityB.isEmpty();
		IntFunction<Pair> pair = i -> named ? new Pair(modalityA.get(i), a.get(i), modalityB.get(i), b.get(i)) : new Pair("", a.get(i), "",
				b.get(i));
		int[] kept = IntStream.range(0, values.length).filter(i -> !pair.apply(i).self()).toArray();
		var hits = new boolean[kept.length];
		for (int i = 0; i < kept.length; i++) {
			hits[i] = called[kept[i]];
		}
		boolean smallFirst = SMALL_FIRST.contains(by);
		return new RankedTable(by, Arrays.stream(kept).mapToObj(pair).toList(), Arrays.stream(kept).mapToDouble(i -> smallFirst
				? -values[i] : Math.abs(values[i])).toArray(), hits);
	}

	/** This table's pairs by their features' names alone, for the comparison with a table that knows no more. */
	public RankedTable withoutModalities() {
		return new RankedTable(by, pairs.stream().map(Pair::withoutModalities).toList(), scores, hits);
	}

	/** Whether its pairs name their modalities. */
	public boolean modalities() {
		return pairs.stream().noneMatch(p -> p.modalityA().isEmpty() || p.modalityB().isEmpty());
	}

	/** What has to be said where recall and average precision tell nothing of pairs that were missed; empty where they do. */
	public Optional<String> caveat() {
		boolean missed = hits.length == 0;
		for (boolean hit : hits) {
			missed |= !hit;
		}
		return missed ? Optional.empty() : Optional.of("every pair that is listed is a hit; pairs that are not listed do not count, so "
				+ "that recall is 1 whatever was missed");
	}

	/** Places of the pairs, surest first; equal ones in the table's order; without those that have no score. */
	public int[] order() {
		var places = new ArrayList<Integer>(IntStream.range(0, scores.length).filter(i -> !Double.isNaN(scores[i])).boxed().toList());
		Collections.sort(places, (i, j) -> Double.compare(scores[j], scores[i]));
		return places.stream().mapToInt(Integer::intValue).toArray();
	}

	/** How it holds against the truth. @param cut absolute correlation above which a pair is true */
	public Score score(Truth truth, double cut) {
		var real = new boolean[pairs.size()];
		for (int i = 0; i < real.length; i++) {
			real[i] = Math.abs(truth.correlation(pairs.get(i).featureA(), pairs.get(i).featureB())) > cut;
		}
		return Score.of(scores, real, hits, cut);
	}

	/** Our column, or MOVE's of the same meaning. */
	private static List<String> names(Table table, String column) throws InputException {
		return table.texts(table.column(column).isPresent() ? column : column + "_name");
	}

	private static List<String> optional(Table table, String column) throws InputException {
		return table.column(column).isPresent() ? table.texts(column) : List.of();
	}

	/** What the table itself calls associated: by q, by p, by a word, or every row. A column of empty cells says nothing. */
	private static boolean[] called(Table table, double level) throws InputException {
		var hits = new boolean[table.rows()];
		Optional<String> measure = Optional.empty();
		for (String name : List.of("q", "fdr", "p", "p_value")) {
			if (measure.isEmpty() && table.column(name).isPresent() && known(table.column(name).get())) {
				measure = Optional.of(name);
			}
		}
		double[] values = measure.isPresent() ? table.numbers(measure.get()) : new double[hits.length];
		List<String> words = optional(table, "significant");
		for (int i = 0; i < hits.length; i++) {
			hits[i] = measure.isPresent() ? values[i] <= level : words.isEmpty() || words.get(i).equals("yes");
		}
		return hits;
	}

	/** Whether a column has cells that are not empty; one read from a file without any is text. */
	private static boolean known(Table.Column column) {
		return IntStream.range(0, column.size()).anyMatch(i -> !column.text(i).isEmpty());
	}
}
