package org.latentworkbench.analyses.association;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.statistics.Distribution;
import org.latentworkbench.analyses.statistics.FalseDiscovery;
import org.latentworkbench.analyses.statistics.RefitEffect;

/**
 * The effects of all pairs of a perturbed feature and a target, and of the decoy pairs that say what chance makes of them.
 * Pairs are numbered as in {@link PairTable}. Takes features one by one; then {@link #finish} ranks them. Numbers of pairs
 * that were not measured are NaN, and so is what {@code finish} finds until it is called.
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
	private final int[] refits;
	private final double[] decoyEffects;
	private final double[] decoyDeviations;
	private int decoys;
	private final double[] z;
	private final double[] q;
	private final double[] p;
	private int[] ranked = {};

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
		refits = new int[pairs];
		z = nans(pairs);
		q = nans(pairs);
		p = nans(pairs);
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
	 *
	 * @param feature of the modality with shadows
	 * @param effects one a target
	 */
	public void take(int feature, RefitEffect[] effects) {
		int original = shadows.original(feature);
		for (int t = 0; t < effects.length; t++) {
			Target target = targets.get(t);
			if (target.modality().equals(shadows.modality()) && target.feature().equals(perturbed.get(original))) {
				continue;
			}
			RefitEffect found = effects[t];
			if (feature >= shadows.real()) {
				if (!Double.isNaN(found.sd())) {
					decoyEffects[decoys] = found.mean();
					decoyDeviations[decoys++] = found.sd();
				}
				continue;
			}
			int pair = feature * targets.size() + t;
			effect[pair] = found.mean();
			deviation[pair] = found.sd();
			low[pair] = found.low();
			high[pair] = found.high();
			agreement[pair] = found.agreement();
			refits[pair] = found.refits();
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
		for (int pair : tested) {
			z[pair] = RefitEffect.z(effect[pair], deviation[pair], floor);
		}
		ranked = PairTable.ranked(tested, pair -> Math.abs(z[pair]));
		double[] scores = Arrays.stream(ranked).mapToDouble(pair -> z[pair]).toArray();
		double[] chance = IntStream.range(0, decoys).mapToDouble(i -> RefitEffect.z(decoyEffects[i], decoyDeviations[i], floor)).toArray();
		double[] shares = FalseDiscovery.decoyQValues(scores, chance, shadows.each());
		double[] chances = FalseDiscovery.decoyPValues(scores, chance);
		for (int i = 0; i < ranked.length; i++) {
			q[ranked[i]] = shares[i];
			p[ranked[i]] = chances[i];
		}
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

	/** How many refits measured the effect. */
	public int refits(int pair) {
		return refits[pair];
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
