package org.latentworkbench.figures.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Bars;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Orientation;

/** Bars of features' shares, those of several models or methods side by side. */
public final class ImportanceBars {
	private ImportanceBars() {
	}

	/**
	 * A panel.
	 *
	 * @param features {@code p} names
	 * @param names    of the groups of bars
	 * @param shares   {@code p} numbers for each group
	 * @param shown    features at most, those of the largest share in any group
	 */
	public static Axes panel(String title, List<String> features, List<String> names, List<double[]> shares, int shown) {
		int[] order = IntStream.range(0, features.size()).boxed()
				.sorted((a, b) -> Double.compare(most(shares, b), most(shares, a))).limit(shown).sorted().mapToInt(i -> i).toArray();
		Axes axes = Axes.of(Axis.linear("share"), Axis.categories("", IntStream.of(order).mapToObj(features::get).toList()).reversedOrder()).titled(
				title);
		double width = .8 / names.size();
		var bars = new ArrayList<Bars>();
		for (int g = 0; g < names.size(); g++) {
			var at = new float[order.length];
			var values = new float[order.length];
			for (int k = 0; k < order.length; k++) {
				at[k] = (float) (k + (g - (names.size() - 1) / 2.0) * width);
				values[k] = (float) shares.get(g)[order[k]];
			}
			bars.add(Bars.of(Orientation.HORIZONTAL, Floats.of(values)).at(Floats.of(at)).thick(width).named(names.get(g)).coloured(Colour.palette(
					g)));
		}
		return axes.addAll(bars);
	}

	private static double most(List<double[]> shares, int feature) {
		return shares.stream().mapToDouble(s -> s[feature]).max().orElse(0);
	}
}
