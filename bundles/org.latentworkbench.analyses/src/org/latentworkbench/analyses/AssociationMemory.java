package org.latentworkbench.analyses;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RunContext;

/**
 * What the tests of associations keep in memory, said before they take it: they ask all pairs in all refits, and keep reconstructions
 * of all samples.
 */
record AssociationMemory(long samples, long perturbed, long targets, long refits) {
	/** Of a pair: its effect with an interval, statistics, its place in the order. */
	private static final int PAIR = 72;
	private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

	/**
	 * Says it to the run.
	 *
	 * @param kept      numbers (of 4 bytes) a sample and target that are kept of each refit
	 * @param perThread numbers a sample and target that each thread needs
	 * @param perPair   numbers that are kept of each pair, beside its effect
	 * @throws InputException when it is too much
	 */
	void check(long kept, long perThread, long perPair, RunContext run) throws InputException {
		String what = Counts.of(perturbed, "perturbed feature") + ", " + Counts.of(targets, "target") + ", " + Counts.of(samples, "sample") + " and "
				+ Counts.of(refits, "refit");
		if (perturbed * targets > LARGEST_ARRAY || samples * targets > LARGEST_ARRAY) {
			throw new InputException(what + " are too many for one step: features times targets, and samples times targets, may be "
					+ LARGEST_ARRAY + " at most; perturb a modality with fewer features, or select features before");
		}
		long threads = Math.min(run.threads(), perturbed);
		long bytes = Float.BYTES * samples * targets * (kept * refits + perThread * threads)
				+ (PAIR + Float.BYTES * perPair) * perturbed * targets + Double.BYTES * refits * targets * threads;
		run.needs(what, bytes, (refits > 1 ? "bind a model with fewer refits, " : "") + (threads > 1 ? "allow fewer threads (--threads 1), " : "")
				+ "select features or samples before");
	}
}
