package org.latentworkbench.figures.charts;

import java.util.List;

import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Ints;
import org.latentworkbench.figures.statistics.Quantiles;

/** What samples are coloured by. */
public sealed interface Feature {
	Feature NONE = new None();

	/** All samples alike. */
	record None() implements Feature {
	}

	/**
	 * A number per sample.
	 *
	 * @param values n numbers; {@code NaN} is missing and shown as such
	 */
	record Continuous(String name, float[] values) implements Feature {
	}

	/**
	 * A class per sample.
	 *
	 * @param codes   n indices into {@code classes}; negative is missing and shown as such
	 * @param classes names
	 */
	record Categorical(String name, int[] codes, List<String> classes) implements Feature {
	}

	default Colouring colouring() {
		return switch (this) {
		case None() -> Colouring.AUTO;
		case Continuous(String name, float[] values) ->
			new Colouring.ByValue(Floats.of(values), robust(ColourScale.sequential(name), values));
		case Categorical(String name, int[] codes, List<String> classes) ->
			new Colouring.ByCategory(name, Ints.of(codes), classes, List.of());
		};
	}

	/** Of many values the most extreme half per cent at each end do not stretch the scale. */
	private static ColourScale robust(ColourScale scale, float[] values) {
		float[] sorted = Quantiles.sorted(values);
		if (sorted.length < 200)
			return scale;
		double low = Quantiles.of(sorted, .005);
		double high = Quantiles.of(sorted, .995);
		return low < high ? scale.between(low, high) : scale;
	}
}
