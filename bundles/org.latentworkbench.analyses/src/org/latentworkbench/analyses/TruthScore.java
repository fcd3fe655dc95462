package org.latentworkbench.analyses;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

import org.latentworkbench.analyses.association.Score;
import org.latentworkbench.analyses.association.Target;
import org.latentworkbench.analyses.association.Truth;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RunContext;

/** Holds ranked pairs against the truth, when it is bound, and reports the score. */
final class TruthScore {
	private static final List<Integer> RANKS = List.of(20, 50, 100);

	private TruthScore() {
	}

	/**
	 * Writes the table and the figure {@code score} when the role {@code truth} is bound.
	 *
	 * @param tested numbers of the pairs, {@code perturbed * targets + target}
	 * @param score  of a pair, larger is more likely true
	 * @param hits   those pairs that are called
	 * @param cut    absolute correlation above which a pair is true
	 * @throws InputException when the truth is not such a table
	 */
	static void write(RunContext run, String method, List<String> perturbed, List<Target> targets, int[] tested,
			IntToDoubleFunction score, int[] hits, double cut) throws IOException, InputException {
		if (!run.has("truth")) {
			return;
		}
		Truth truth = Truth.of(run.table("truth"));
		Set<Integer> called = Arrays.stream(hits).boxed().collect(Collectors.toSet());
		boolean[] real = new boolean[tested.length];
		boolean[] hit = new boolean[tested.length];
		double[] scores = new double[tested.length];
		for (int i = 0; i < tested.length; i++) {
			String a = perturbed.get(tested[i] / targets.size());
			real[i] = Math.abs(truth.correlation(a, targets.get(tested[i] % targets.size()).feature())) > cut;
			hit[i] = called.contains(tested[i]);
			scores[i] = score.applyAsDouble(tested[i]);
		}
		Score found = Score.of(scores, real, hit, cut);
		run.table("score", found.table(RANKS));
		run.figure("score", found.figure(method));
	}
}
