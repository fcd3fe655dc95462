package org.latentworkbench.analyses;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.association.Score;
import org.latentworkbench.analyses.association.Truth;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;

/** Holds a table of associations, ours or MOVE's, against the true ones. */
public final class AssociationScore implements Analysis<AssociationScoreParameters> {
	/** Columns that rank pairs with the smallest value first; all others with the largest absolute value first. */
	private static final List<String> SMALL_FIRST = List.of("rank", "p_value", "p", "q", "fdr");
	/** Where the user names no column, the first of these that is there. */
	private static final List<String> ORDER = List.of("rank", "z", "effect", "ks_distance", "bayes_k", "proba", "p_value", "p", "q");

	@Override
	public void run(AssociationScoreParameters parameters, RunContext run) throws Exception {
		Table table = run.table("associations");
		Truth truth = Truth.of(run.table("truth"));
		List<String> a = names(table, "feature_a");
		List<String> b = names(table, "feature_b");
		String by = parameters.score().isEmpty() ? ORDER.stream().filter(n -> table.column(n).isPresent()).findFirst()
				.orElseThrow(() -> new InputException("the table of associations has none of the columns " + String.join(", ", ORDER)
						+ "; name the one that ranks its pairs as 'score'")) : parameters.score();
		double[] values = table.numbers(by);
		boolean smallFirst = SMALL_FIRST.contains(by);
		int[] tested = IntStream.range(0, values.length).filter(i -> !a.get(i).equals(b.get(i))).toArray();
		boolean[] hits = hits(table, parameters.level());
		boolean[] real = new boolean[tested.length];
		boolean[] hit = new boolean[tested.length];
		double[] scores = new double[tested.length];
		for (int i = 0; i < tested.length; i++) {
			real[i] = Math.abs(truth.correlation(a.get(tested[i]), b.get(tested[i]))) > parameters.cut();
			hit[i] = hits[tested[i]];
			scores[i] = smallFirst ? -values[tested[i]] : Math.abs(values[tested[i]]);
		}
		run.log(tested.length + " pairs ranked by " + by + ", " + truth.size() + " pairs in the truth");
		Score score = Score.of(scores, real, hit, parameters.cut());
		run.table("score", score.table(parameters.ranks()));
		run.figure("score", score.figure("ranked by " + by));
	}

	/** Our column, or MOVE's of the same meaning. */
	private static List<String> names(Table table, String column) throws InputException {
		return table.texts(table.column(column).isPresent() ? column : column + "_name");
	}

	/** What the table itself calls associated: by q, by p, by a word, or every row. */
	private static boolean[] hits(Table table, double level) throws InputException {
		boolean[] hits = new boolean[table.rows()];
		Optional<String> measure = List.of("q", "fdr", "p", "p_value").stream().filter(n -> table.column(n).isPresent()).findFirst();
		double[] values = measure.isPresent() ? table.numbers(measure.get()) : new double[hits.length];
		List<String> words = table.column("significant").isPresent() ? table.texts("significant") : List.of();
		for (int i = 0; i < hits.length; i++) {
			hits[i] = measure.isPresent() ? values[i] <= level : words.isEmpty() || words.get(i).equals("yes");
		}
		return hits;
	}
}
