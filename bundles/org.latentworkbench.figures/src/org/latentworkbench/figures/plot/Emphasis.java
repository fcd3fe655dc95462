package org.latentworkbench.figures.plot;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of n marks stand out.
 *
 * @param chosen their indices; none: all marks are alike
 */
record Emphasis(BitSet chosen) {
	/** How much of its colour a mark keeps beside others that stand out. */
	private static final double KEPT = .22;
	/** How much larger a mark is that stands out. */
	static final float LARGER = 1.25f;

	/**
	 * @param ids        n names, or empty
	 * @param emphasised the names of those that stand out
	 */
	static Emphasis of(List<String> ids, List<String> emphasised) {
		var chosen = new BitSet();
		if (!emphasised.isEmpty()) {
			Set<String> names = new HashSet<>(emphasised);
			for (int i = 0; i < ids.size(); i++)
				if (names.contains(ids.get(i)))
					chosen.set(i);
		}
		return new Emphasis(chosen);
	}

	boolean none() {
		return chosen.isEmpty();
	}

	int[] indices() {
		return chosen.stream().toArray();
	}

	/** The colours of all n marks, where those that do not stand out are pale; they keep their opacity. */
	int[] colours(int n, Inks inks, int ground) {
		if (none())
			return inks.argb();
		var colours = new int[n];
		for (int i = 0; i < n; i++)
			colours[i] = chosen.get(i) ? inks.at(i) : Inks.mixed(ground, inks.at(i), KEPT);
		return colours;
	}

	/** The numbers of those that stand out. */
	static float[] part(float[] values, int[] indices) {
		var part = new float[indices.length];
		for (int k = 0; k < part.length; k++)
			part[k] = values[indices[k]];
		return part;
	}
}
