package org.latentworkbench.api.figure;

import java.util.List;

/** How the marks of a layer get their colours. */
public sealed interface Colouring {
	/** How many marks the encoding speaks of, or -1 where it fits any number. */
	int size();

	/** Every mark in the next free categorical colour. */
	Colouring AUTO = new Uniform(Colour.AUTO);

	static Colouring of(Colour colour) {
		return new Uniform(colour);
	}

	/** All marks alike. */
	record Uniform(Colour colour) implements Colouring {
		@Override
		public int size() {
			return -1;
		}
	}

	/**
	 * A number per mark.
	 *
	 * @param values n numbers; {@code NaN} is missing and drawn in a way of its own
	 * @param scale  from number to colour
	 */
	record ByValue(Floats values, ColourScale scale) implements Colouring {
		@Override
		public int size() {
			return values.size();
		}
	}

	/**
	 * A category per mark.
	 *
	 * @param title   what the categories are; heads the legend
	 * @param codes   n codes, indices into {@code names}; negative is missing and drawn in a way of its own
	 * @param names   the categories in legend order
	 * @param colours a colour per category, or empty for the palette's order
	 */
	record ByCategory(String title, Ints codes, List<String> names, List<Colour> colours) implements Colouring {
		public ByCategory {
			names = Checks.copy(names);
			colours = Checks.copy(colours);
			Checks.optionalLength("ByCategory", names.size(), "colours", colours.size());
			for (int i = 0; i < codes.size(); i++)
				if (codes.get(i) >= names.size())
					throw new IllegalArgumentException("ByCategory: code " + codes.get(i) + " at " + i
							+ " has no name, expected a code below " + names.size());
		}

		@Override
		public int size() {
			return codes.size();
		}
	}

	/**
	 * For arrows: the share of each axis in the displacement. |dx|, |dy| and |dz|, each divided by its largest value
	 * in the layer, are the red, green and blue parts; two-dimensional arrows have no blue part.
	 */
	record ByDirection() implements Colouring {
		@Override
		public int size() {
			return -1;
		}
	}
}
