package org.latentworkbench.analyses.association;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.statistics.Order;
import org.latentworkbench.api.Table;

/**
 * Pairs of a perturbed feature and a target, with columns of results, ranked. A pair's number is
 * {@code perturbed * targets + target}.
 */
public final class PairTable {
	private final int[] pairs;
	private final List<Table.Column> columns = new ArrayList<>();

	/**
	 * @param modality of the perturbed features
	 * @param pairs    numbers of the pairs to list, in the order to list them
	 */
	public PairTable(String modality, List<String> perturbed, List<Target> targets, int[] pairs) {
		this.pairs = pairs;
		text("feature_a", p -> perturbed.get(p / targets.size()));
		text("modality_a", p -> modality);
		text("feature_b", p -> targets.get(p % targets.size()).feature());
		text("modality_b", p -> targets.get(p % targets.size()).modality());
	}

	/** @param value of a pair's number */
	public PairTable text(String name, IntFunction<String> value) {
		columns.add(new Table.Text(name, Arrays.stream(pairs).mapToObj(value).toList()));
		return this;
	}

	/** @param value of a pair's number */
	public PairTable number(String name, IntToDoubleFunction value) {
		columns.add(new Table.Numbers(name, Arrays.stream(pairs).mapToDouble(value).toArray()));
		return this;
	}

	/** @param value of a pair's number */
	public PairTable whole(String name, IntToLongFunction value) {
		columns.add(new Table.Whole(name, Arrays.stream(pairs).mapToLong(value).toArray()));
		return this;
	}

	/**
	 * What every method says of a pair. What a method does not know is NaN, and an empty cell.
	 *
	 * @param effect      signed: positive where the target rises with the feature, or with the category that the feature is given
	 * @param low         lower end of the effect's interval
	 * @param high        upper end
	 * @param p           chance of so strong an effect where there is none, one pair by itself
	 * @param q           the same or the share of false pairs, all pairs that were tested taken into account
	 * @param foundIn     refits whose own effect has the direction of the pair's
	 * @param refits      refits that measured the pair
	 * @param significant whether the method calls the pair
	 */
	public record Findings(IntToDoubleFunction effect, IntToDoubleFunction low, IntToDoubleFunction high, IntToDoubleFunction p,
			IntToDoubleFunction q, IntToLongFunction foundIn, IntToLongFunction refits, IntPredicate significant) {
		/** For what a method does not know. */
		public static final IntToDoubleFunction NONE = pair -> Double.NaN;
	}

	/**
	 * The columns that the tables of all methods have: effect, direction, low, high, p, q, rank (the pairs' places in the list,
	 * from 1), found_in, refits, significant.
	 */
	public PairTable findings(Findings f) {
		number("effect", f.effect());
		text("direction", p -> direction(f.effect().applyAsDouble(p)));
		number("low", f.low()).number("high", f.high()).number("p", f.p()).number("q", f.q());
		columns.add(new Table.Whole("rank", IntStream.rangeClosed(1, pairs.length).mapToLong(i -> i).toArray()));
		return whole("found_in", f.foundIn()).whole("refits", f.refits()).text("significant", p -> f.significant().test(p) ? "yes"
				: "no");
	}

	private static String direction(double effect) {
		return effect > 0 ? "up" : effect < 0 ? "down" : "none";
	}

	/**
	 * Pairs with the columns that MOVE's tables of hits begin with; ids count from 0, those of targets over all continuous
	 * features.
	 *
	 * @param more further columns, in the pairs' order
	 */
	public static Table asMove(List<String> perturbed, List<Target> targets, int[] pairs, Table.Column... more) {
		int c = targets.size();
		var columns = new ArrayList<Table.Column>(List.of(
				new Table.Whole("feature_a_id", Arrays.stream(pairs).mapToLong(p -> p / c).toArray()),
				new Table.Whole("feature_b_id", Arrays.stream(pairs).mapToLong(p -> targets.get(p % c).column()).toArray()),
				new Table.Text("feature_a_name", Arrays.stream(pairs).mapToObj(p -> perturbed.get(p / c)).toList()),
				new Table.Text("feature_b_name", Arrays.stream(pairs).mapToObj(p -> targets.get(p % c).feature()).toList()),
				new Table.Text("feature_b_dataset", Arrays.stream(pairs).mapToObj(p -> targets.get(p % c).modality()).toList())));
		columns.addAll(List.of(more));
		return new Table(columns);
	}

	public Table table() {
		return new Table(columns);
	}

	/** The name of a pair for a figure or a message. */
	public static String name(List<String> perturbed, List<Target> targets, int pair) {
		return perturbed.get(pair / targets.size()) + " → " + targets.get(pair % targets.size()).feature();
	}

	/** Whether a pair is a feature with itself. @param modality of the perturbed features */
	public static boolean self(String modality, List<String> perturbed, List<Target> targets, int pair) {
		Target target = targets.get(pair % targets.size());
		return target.modality().equals(modality) && target.feature().equals(perturbed.get(pair / targets.size()));
	}

	/** The numbers of all pairs but those of a feature with itself. */
	public static int[] tested(String modality, List<String> perturbed, List<Target> targets) {
		return IntStream.range(0, Math.multiplyExact(perturbed.size(), targets.size()))
				.filter(p -> !self(modality, perturbed, targets, p)).toArray();
	}

	/** The pairs whose score is a number, largest score first; equal ones in the order in which they are given. */
	public static int[] ranked(int[] pairs, IntToDoubleFunction score) {
		double[] scores = Arrays.stream(pairs).mapToDouble(score).toArray();
		return Arrays.stream(Order.falling(scores)).filter(place -> !Double.isNaN(scores[place])).map(place -> pairs[place]).toArray();
	}
}
