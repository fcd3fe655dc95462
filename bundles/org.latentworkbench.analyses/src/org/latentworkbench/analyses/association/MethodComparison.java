package org.latentworkbench.analyses.association;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.latentworkbench.analyses.association.RankedTable.Pair;
import org.latentworkbench.analyses.statistics.Correlation;

/**
 * How far methods agree on which pairs are associated. Pairs are the same where features and modalities are, or, where a table does
 * not name modalities, where features are.
 */
public final class MethodComparison {
	private final List<String> names;
	private final List<Map<Pair, Integer>> places;
	private final List<Map<Pair, Double>> scores;
	private final List<Set<Pair>> hits;
	private final Map<Pair, BitSet> calls;

	/**
	 * @param names  of the methods
	 * @param tables one a method; of a pair that stands twice the surer one counts
	 */
	public MethodComparison(List<String> names, List<RankedTable> tables) {
		this.names = List.copyOf(names);
		boolean modalities = tables.stream().allMatch(RankedTable::modalities);
		places = new ArrayList<>();
		scores = new ArrayList<>();
		hits = new ArrayList<>();
		for (RankedTable given : tables) {
			RankedTable table = modalities ? given : given.withoutModalities();
			var place = new HashMap<Pair, Integer>();
			var score = new HashMap<Pair, Double>();
			var called = new HashSet<Pair>();
			for (int i : table.order()) {
				if (place.putIfAbsent(table.pairs().get(i), place.size() + 1) == null) {
					score.put(table.pairs().get(i), table.scores()[i]);
					if (table.hits()[i]) {
						called.add(table.pairs().get(i));
					}
				}
			}
			places.add(place);
			scores.add(score);
			hits.add(called);
		}
		calls = calls();
	}

	private Map<Pair, BitSet> calls() {
		var result = new HashMap<Pair, BitSet>();
		for (int m = 0; m < hits.size(); m++) {
			for (Pair pair : hits.get(m)) {
				result.computeIfAbsent(pair, p -> new BitSet()).set(m);
			}
		}
		Comparator<Map.Entry<Pair, BitSet>> surest = Comparator.comparingInt(e -> -e.getValue().cardinality());
		var ordered = new LinkedHashMap<Pair, BitSet>();
		result.entrySet().stream().sorted(surest.thenComparingDouble(e -> meanPlace(e.getKey())).thenComparing(e -> e.getKey().toString()))
				.forEach(e -> ordered.put(e.getKey(), e.getValue()));
		return ordered;
	}

	private double meanPlace(Pair pair) {
		return places.stream().filter(p -> p.containsKey(pair)).mapToInt(p -> p.get(pair)).average().orElseThrow();
	}

	/** The methods' names. */
	public List<String> names() {
		return names;
	}

	/** Every pair that a method calls, and which do: those called by most methods first, then those that rank higher. */
	public Map<Pair, BitSet> hits() {
		return calls;
	}

	/** How many pairs a method calls. */
	public int hits(int method) {
		return hits.get(method).size();
	}

	/** A pair's place in a method's ranking, from 1; 0 where it is not there. */
	public int place(int method, Pair pair) {
		return places.get(method).getOrDefault(pair, 0);
	}

	/**
	 * How far two methods agree.
	 *
	 * @param pairs    that both rank
	 * @param both     hits of both
	 * @param either   hits of either
	 * @param spearman of the scores of the pairs that both rank; NaN when fewer than two do
	 * @param kendall  tau-b of the same
	 */
	public record Agreement(int pairs, int both, int either, double spearman, double kendall) {
		/** Share of the hits of either that are hits of both; NaN without hits. */
		public double jaccard() {
			return (double) both / either;
		}
	}

	/** How far two methods agree. */
	public Agreement agreement(int one, int other) {
		List<Pair> shared = places.get(one).keySet().stream().filter(places.get(other)::containsKey)
				.sorted(Comparator.comparingInt(places.get(one)::get)).toList();
		double[] x = shared.stream().mapToDouble(scores.get(one)::get).toArray();
		double[] y = shared.stream().mapToDouble(scores.get(other)::get).toArray();
		int both = (int) hits.get(one).stream().filter(hits.get(other)::contains).count();
		boolean comparable = x.length > 1;
		return new Agreement(x.length, both, hits.get(one).size() + hits.get(other).size() - both, comparable ? Correlation.spearman(x, y)
				.r() : Double.NaN, comparable ? Correlation.kendall(x, y) : Double.NaN);
	}

	/**
	 * The share of the first {@code rank} pairs of one method that are among the first {@code rank} of the other.
	 *
	 * @return NaN where one of them ranks fewer
	 */
	public double shared(int one, int other, int rank) {
		if (places.get(one).size() < rank || places.get(other).size() < rank) {
			return Double.NaN;
		}
		return places.get(one).entrySet().stream().filter(e -> e.getValue() <= rank && places.get(other).getOrDefault(e.getKey(),
				Integer.MAX_VALUE) <= rank).count() / (double) rank;
	}

	/**
	 * Pairs that exactly these methods call.
	 *
	 * @param methods by number
	 */
	public record Intersection(int[] methods, int pairs) {
	}

	/** All combinations of methods that call pairs, the most frequent first. */
	public List<Intersection> intersections() {
		var counts = new HashMap<BitSet, Integer>();
		calls.values().forEach(methods -> counts.merge(methods, 1, Integer::sum));
		return counts.entrySet().stream().map(e -> new Intersection(e.getKey().stream().toArray(), e.getValue()))
				.sorted(Comparator.comparingInt((Intersection i) -> -i.pairs()).thenComparing(i -> Arrays.toString(i.methods()))).toList();
	}
}
