package org.latentworkbench.analyses;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.association.PairTable;
import org.latentworkbench.analyses.statistics.Distribution;
import org.latentworkbench.analyses.statistics.RefitVotes;
import org.latentworkbench.analyses.statistics.StratifiedT;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.Compatibility;

/** What {@link TtestAssociations} has found, feature by feature. */
final class TtestResults {
	private final TtestAssociationsParameters parameters;
	private final PerturbedPairs pairs;
	private final int[] sizes;
	private final int targets;
	private final boolean move;
	private final boolean bootstrapped;
	private final double[] t;
	/** Of one pair by itself. */
	private final double[] p;
	/** MOVE's: what it reports of hits. */
	private final double[] reported;
	private final boolean[] significant;

	/**
	 * @param sizes        refits of each model
	 * @param bootstrapped whether each refit saw a bootstrap sample of its own
	 */
	TtestResults(TtestAssociationsParameters parameters, PerturbedPairs pairs, int[] sizes, boolean bootstrapped, int targets) {
		this.parameters = parameters;
		this.pairs = pairs;
		this.sizes = sizes;
		this.bootstrapped = bootstrapped;
		this.targets = targets;
		move = parameters.compatibility() == Compatibility.MOVE;
		t = new double[pairs.size()];
		p = new double[pairs.size()];
		reported = new double[pairs.size()];
		significant = new boolean[pairs.size()];
	}

	/**
	 * Takes one feature.
	 *
	 * @param means    {@code refits x targets}: mean changes
	 * @param sampleP  the same shape: p-values of the tests over samples, for MOVE
	 * @param sampleT  the same shape: their statistics, for MOVE
	 * @throws InputException where MOVE stops
	 */
	void take(int feature, double[][] means, double[][] sampleP, double[][] sampleT) throws InputException {
		for (int c = 0; c < targets; c++) {
			int pair = feature * targets + c;
			if (move) {
				vote(pair, grouped(sampleP, c), grouped(sampleT, c));
			} else {
				StratifiedT test = bootstrapped ? StratifiedT.ofBootstrap(grouped(means, c)) : StratifiedT.of(grouped(means, c));
				t[pair] = test.t();
				p[pair] = test.p();
			}
		}
	}

	private void vote(int pair, double[][] sampleP, double[][] sampleT) throws InputException {
		var corrected = Arrays.stream(sampleP).map(size -> Arrays.stream(size).map(v -> Math.min(1, v * targets)).toArray())
				.toArray(double[][]::new);
		RefitVotes votes = RefitVotes.of(corrected, parameters.threshold());
		significant[pair] = votes.significant();
		reported[pair] = votes.reported();
		p[pair] = votes.median();
		t[pair] = Distribution.median(Arrays.stream(sampleT).mapToDouble(Distribution::median).toArray());
		if (votes.significant() && Double.isNaN(votes.reported())) {
			throw new InputException("MOVE 1.5.0 stops here: with a single refit of each size half of the refits are none, so that it calls "
					+ pairs.name(pair) + " although no test rejects; train two or more refits, or use compatibility: strict");
		}
	}

	/** One target's values, model by model. */
	private double[][] grouped(double[][] values, int target) {
		var result = new double[sizes.length][];
		int from = 0;
		for (int l = 0; l < sizes.length; l++) {
			int start = from;
			result[l] = IntStream.range(0, sizes[l]).mapToDouble(r -> values[start + r][target]).toArray();
			from += sizes[l];
		}
		return result;
	}

	void write(RunContext run) throws IOException, InputException {
		int[] all = IntStream.range(0, pairs.size()).toArray();
		int[] measured = PairTable.ranked(pairs.withoutSelf(all), pair -> Math.abs(t[pair]));
		/* p-values of tests over samples are often 0; among these the larger |t| comes first, for the sort is stable. */
		int[] ranked = move ? IntStream.of(measured).boxed().sorted(Comparator.comparingDouble(pair -> p[pair]))
				.mapToInt(Integer::intValue).toArray() : measured;
		double[] q = new double[pairs.size()];
		for (int pair : ranked) {
			q[pair] = move ? p[pair] : Math.min(1, p[pair] * ranked.length);
			significant[pair] = move ? significant[pair] : q[pair] <= parameters.threshold();
		}
		int[] hits = move ? IntStream.of(all).filter(pair -> significant[pair]).toArray()
				: IntStream.of(ranked).filter(pair -> significant[pair]).toArray();
		int[] strongest = move ? IntStream.of(ranked).filter(pair -> significant[pair]).toArray() : hits;
		run.log(hits.length + " of " + (move ? pairs.size() : ranked.length) + " pairs are hits");
		run.table("sig_assoc", pairs.asMove(hits, new Table.Numbers("p_value", IntStream.of(hits).mapToDouble(pair -> move
				? reported[pair] : q[pair]).toArray())));
		run.associations("associations", pairs.table(ranked, pair -> move ? Double.NaN : p[pair], pair -> q[pair],
				pair -> significant[pair]).number("t", pair -> t[pair]).table());
		pairs.figures(new PerturbedPairs.Heatmap("t", "Student's t", "t", pair -> t[pair]), ranked, strongest, run);
		pairs.score("ttest", ranked, strongest, parameters.truthCut(), run);
	}
}
