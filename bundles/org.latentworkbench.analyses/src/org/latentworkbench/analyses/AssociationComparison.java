package org.latentworkbench.analyses;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.association.ComparisonFigures;
import org.latentworkbench.analyses.association.MethodComparison;
import org.latentworkbench.analyses.association.MethodComparison.Agreement;
import org.latentworkbench.analyses.association.MethodComparison.Intersection;
import org.latentworkbench.analyses.association.RankedTable;
import org.latentworkbench.analyses.association.RankedTable.Pair;
import org.latentworkbench.analyses.association.Score;
import org.latentworkbench.analyses.association.Truth;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;

/** Says how far several methods agree on which pairs are associated and on which are surer, and, with the truth, which is right. */
public final class AssociationComparison implements Analysis<AssociationComparisonParameters> {
	@Override
	public void run(AssociationComparisonParameters parameters, RunContext run) throws Exception {
		Map<String, Table> bound = run.tables("associations");
		if (bound.size() < 2) {
			throw new InputException("a comparison needs two or more tables of associations; bound is " + String.join(", ", bound.keySet()));
		}
		List<String> names = names(bound, parameters.names());
		var tables = new ArrayList<RankedTable>();
		for (var entry : bound.entrySet()) {
			try {
				tables.add(RankedTable.of(entry.getValue(), "", parameters.level()));
			} catch (InputException e) {
				throw new InputException(entry.getKey() + ": " + e.getMessage());
			}
		}
		if (run.has("truth")) {
			score(names, tables, Truth.of(run.table("truth")), parameters, run);
		}
		var comparison = new MethodComparison(names, tables);
		run.table("agreement", agreement(comparison, parameters.ranks()));
		run.table("intersections", intersections(comparison));
		run.associations("hits", hits(comparison));
		var figures = new ComparisonFigures(comparison);
		run.figure("intersections", figures.intersections());
		run.figure("rank_agreement", figures.rankings());
		run.figure("association_network", figures.network(parameters.least()));
		long all = comparison.hits().values().stream().filter(m -> m.cardinality() == names.size()).count();
		run.log(comparison.hits().size() + " pairs are hits of a method, " + all + " of all " + names.size());
	}

	private static List<String> names(Map<String, Table> bound, List<String> given) throws InputException {
		if (given.isEmpty()) {
			return bound.keySet().stream().map(AssociationComparison::shortName).toList().stream().distinct().count() == bound.size()
					? bound.keySet().stream().map(AssociationComparison::shortName).toList() : List.copyOf(bound.keySet());
		}
		if (given.size() != bound.size() || new HashSet<>(given).size() != given.size()) {
			throw new InputException("names are " + String.join(", ", given) + ", but there are " + bound.size() + " tables, each with a name "
					+ "of its own: " + String.join(", ", bound.keySet()));
		}
		return given;
	}

	/** {@code ks} of {@code ks/associations}. */
	private static String shortName(String shown) {
		return shown.endsWith("/associations") ? shown.substring(0, shown.length() - "/associations".length()) : shown;
	}

	private static Table agreement(MethodComparison comparison, List<Integer> ranks) {
		int n = comparison.names().size();
		int[] pairs = IntStream.range(0, n * n).filter(k -> k / n < k % n).toArray();
		List<Agreement> all = Arrays.stream(pairs).mapToObj(k -> comparison.agreement(k / n, k % n)).toList();
		var columns = new ArrayList<Table.Column>(List.of(
				new Table.Text("method_a", Arrays.stream(pairs).mapToObj(k -> comparison.names().get(k / n)).toList()),
				new Table.Text("method_b", Arrays.stream(pairs).mapToObj(k -> comparison.names().get(k % n)).toList()),
				new Table.Whole("pairs", all.stream().mapToLong(Agreement::pairs).toArray()),
				new Table.Whole("hits_a", Arrays.stream(pairs).mapToLong(k -> comparison.hits(k / n)).toArray()),
				new Table.Whole("hits_b", Arrays.stream(pairs).mapToLong(k -> comparison.hits(k % n)).toArray()),
				new Table.Whole("hits_both", all.stream().mapToLong(Agreement::both).toArray()),
				new Table.Numbers("jaccard", all.stream().mapToDouble(Agreement::jaccard).toArray()),
				new Table.Numbers("spearman", all.stream().mapToDouble(Agreement::spearman).toArray()),
				new Table.Numbers("kendall", all.stream().mapToDouble(Agreement::kendall).toArray())));
		for (int rank : ranks.stream().distinct().toList()) {
			columns.add(new Table.Numbers("shared_at_" + rank, Arrays.stream(pairs).mapToDouble(k -> comparison.shared(k / n, k % n, rank))
					.toArray()));
		}
		return new Table(columns);
	}

	private static Table intersections(MethodComparison comparison) {
		List<Intersection> all = comparison.intersections();
		return Table.of(new Table.Text("methods", all.stream().map(i -> Arrays.stream(i.methods()).mapToObj(comparison.names()::get)
				.collect(Collectors.joining(" & "))).toList()),
				new Table.Whole("number_of_methods", all.stream().mapToLong(i -> i.methods().length).toArray()),
				new Table.Whole("pairs", all.stream().mapToLong(Intersection::pairs).toArray()));
	}

	/** Every pair that a method calls, with its place in each ranking; empty where a method does not rank it. */
	private static Table hits(MethodComparison comparison) {
		List<Pair> pairs = List.copyOf(comparison.hits().keySet());
		List<BitSet> calls = List.copyOf(comparison.hits().values());
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("feature_a", pairs.stream().map(Pair::featureA).toList()),
				new Table.Text("modality_a", pairs.stream().map(Pair::modalityA).toList()),
				new Table.Text("feature_b", pairs.stream().map(Pair::featureB).toList()),
				new Table.Text("modality_b", pairs.stream().map(Pair::modalityB).toList()),
				new Table.Whole("rank", IntStream.rangeClosed(1, pairs.size()).mapToLong(i -> i).toArray()),
				new Table.Whole("methods", calls.stream().mapToLong(BitSet::cardinality).toArray())));
		for (int m = 0; m < comparison.names().size(); m++) {
			int method = m;
			columns.add(new Table.Text("hit_" + comparison.names().get(m), calls.stream().map(c -> c.get(method) ? "yes" : "no").toList()));
			columns.add(new Table.Numbers("rank_" + comparison.names().get(m), pairs.stream().mapToDouble(p -> comparison.place(method,
					p) == 0 ? Double.NaN : comparison.place(method, p)).toArray()));
		}
		return new Table(columns);
	}

	private static void score(List<String> names, List<RankedTable> tables, Truth truth, AssociationComparisonParameters parameters,
			RunContext run) throws IOException {
		for (int m = 0; m < names.size(); m++) {
			String name = names.get(m);
			tables.get(m).caveat().ifPresent(caveat -> run.warn(name + ": " + caveat));
		}
		List<Score> scores = tables.stream().map(t -> t.score(truth, parameters.truthCut())).toList();
		List<String> measures = Score.measures(parameters.ranks());
		var columns = new ArrayList<Table.Column>(List.of(new Table.Text("method", names)));
		for (String measure : measures) {
			columns.add(new Table.Numbers(measure, scores.stream().mapToDouble(s -> s.value(measure)).toArray()));
		}
		run.table("score", new Table(columns));
		run.figure("score", Score.figure(names, scores));
	}
}
