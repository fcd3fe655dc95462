package org.latentworkbench.analyses.association;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.statistics.Distribution;
import org.latentworkbench.analyses.statistics.FalseDiscovery;
import org.latentworkbench.analyses.statistics.RefitEffect;

/**
 * The effects of all pairs of a perturbed feature and a target, and of the decoy pairs that say what chance makes of them.
 * Pairs are numbered as in {@link PairTable}. Takes features one by one; then {@link #finish} ranks them.
 */
public final class ShiftPairs {
	private final Shadows shadows;
	private final List<String> perturbed;
	private final List<Target> targets;
	private final int[] tested;
	private final double[] effect;
	private final double[] deviation;
	private final double[] low;
	private final double[] high;
	private final int[] agreement;
	private final double[] decoyEffects;
	private final double[] decoyDeviations;
	private int decoys;
	private double[] z;
	private double[] q;
	private double[] p;
	private int[] ranked;

	/**
	 * @param perturbed the modality's own features
	 * @param targets   that are watched
	 */
	public ShiftPairs(Shadows shadows, List<String> perturbed, List<Target> targets) {
		this.shadows = shadows;
		this.perturbed = List.copyOf(perturbed);
		this.targets = List.copyOf(targets);
		tested = PairTable.tested(shadows.modality(), perturbed, targets);
		int pairs = perturbed.size() * targets.size();
		effect = nans(pairs);
		deviation = nans(pairs);
		low = nans(pairs);
		high = nans(pairs);
		agreement = new int[pairs];
		decoyEffects = new double[Math.multiplyExact(tested.length, shadows.each())];
		decoyDeviations = new double[decoyEffects.length];
	}

	private static double[] nans(int length) {
		double[] values = new double[length];
		Arrays.fill(values, Double.NaN);
		return values;
	}

	/**
	 * Takes the effects of one feature of the modality with shadows on all targets. A shadow's effect on the feature that it
	 * is a shadow of is left out, as that feature's effect on itself is.
	 */
	public void take(int feature, RefitEffect[] spreads) {
		int original = shadows.original(feature);
		for (int t = 0; t < spreads.length; t++) {
			Target target = targets.get(t);
			if (target.modality().equals(shadows.modality()) && target.feature().equals(perturbed.get(original))) {
				continue;
			}
			RefitEffect spread = spreads[t];
			if (feature >= shadows.real()) {
				if (!Double.isNaN(spread.mean())) {
					decoyEffects[decoys] = spread.mean();
					decoyDeviations[decoys++] = spread.sd();
				}
				continue;
			}
			int pair = feature * targets.size() + t;
			effect[pair] = spread.mean();
			deviation[pair] = spread.sd();
			low[pair] = spread.low();
			high[pair] = spread.high();
			agreement[pair] = spread.agreement();
		}
	}

	/**
	 * Ranks the pairs by |z| and holds them against the decoys, where {@code z = effect / (deviation + moderation * typical)} and
	 * {@code typical} is the median of the decoys' deviations over refits.
	 *
	 * @param moderation at least 0; 0: the plain {@code effect / deviation}
	 */
	public void finish(double moderation) {
		double typical = moderation == 0 ? 0 : Distribution.median(Arrays.copyOf(decoyDeviations, decoys));
		double floor = moderation * (Double.isNaN(typical) ? 0 : typical);
		z = new double[effect.length];
		for (int pair = 0; pair < z.length; pair++) {
			z[pair] = z(effect[pair], deviation[pair], floor);
		}
		ranked = PairTable.ranked(tested, pair -> Math.abs(z[pair]));
		double[] sorted = new double[decoys];
		for (int i = 0; i < decoys; i++) {
			sorted[i] = Math.abs(z(decoyEffects[i], decoyDeviations[i], floor));
		}
		Arrays.sort(sorted);
		double[] scores = Arrays.stream(ranked).mapToDouble(pair -> z[pair]).toArray();
		double[] found = FalseDiscovery.decoyQValues(scores, sorted, shadows.each());
		q = nans(z.length);
		p = nans(z.length);
		for (int i = 0; i < ranked.length; i++) {
			q[ranked[i]] = found[i];
			p[ranked[i]] = (1.0 + atLeast(sorted, Math.abs(scores[i]))) / (1.0 + sorted.length);
		}
	}

	private static double z(double effect, double deviation, double floor) {
		return effect == 0 ? 0 : effect / (deviation + floor);
	}

	/** How many of the ascending values are {@code least} or more. */
	private static int atLeast(double[] sorted, double least) {
		int low = 0;
		int high = sorted.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (sorted[middle] < least) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return sorted.length - low;
	}

	/** All pairs that could be measured, largest |z| first. */
	public int[] ranked() {
		return ranked.clone();
	}

	/** The pairs with a q-value of at most {@code level}, largest |z| first. */
	public int[] hits(double level) {
		return IntStream.of(ranked).filter(pair -> q[pair] <= level).toArray();
	}

	/** Number of decoy pairs that were measured. */
	public int decoys() {
		return decoys;
	}

	/** Mean change of the target per standard deviation (of a category: per change) of the feature, in standard deviations. */
	public double effect(int pair) {
		return effect[pair];
	}

	/** Standard deviation of the effect over refits. */
	public double deviation(int pair) {
		return deviation[pair];
	}

	/** The effect by its moderated standard deviation over refits. */
	public double z(int pair) {
		return z[pair];
	}

	/** 2.5th percentile of the effect over refits. */
	public double low(int pair) {
		return low[pair];
	}

	/** 97.5th percentile of the effect over refits. */
	public double high(int pair) {
		return high[pair];
	}

	/** Refits whose effect has the sign of the mean. */
	public int agreement(int pair) {
		return agreement[pair];
	}

	/** Share of false pairs among those at least as extreme, estimated from decoys. */
	public double q(int pair) {
		return q[pair];
	}

	/** Share of decoys at least as extreme, the pair itself counted as one. */
	public double p(int pair) {
		return p[pair];
	}
}
