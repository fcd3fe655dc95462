package org.latentworkbench.generators.images;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Parameter;

/** Settings of {@link Digits}. */
public record DigitsParameters(
		@Parameter(help = "How many images to draw; the ten digits come in turn, so that there are equally many of each.", byDefault = "2000", min = 1,
				max = 1_000_000) int samples,

		@Parameter(help = "Height and width of the images.", byDefault = "28", min = 8, max = 512, unit = "pixels") int size,

		@Parameter(help = "The digits to draw.", byDefault = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]", min = 0, max = 9) List<Integer> digits,

		@Parameter(label = "Thinnest pen", help = "Thickness of the thinnest stroke, for images of 28 pixels; each image's thickness is drawn evenly.",
				byDefault = "1.2", min = 0.2, max = 10, unit = "pixels") double thinnest,

		@Parameter(label = "Thickest pen", help = "Thickness of the thickest stroke.", byDefault = "3.2", min = 0.2, max = 10,
				unit = "pixels") double thickest,

		@Parameter(help = "How far the top leans to the right on average.", byDefault = "0.12", min = -1, max = 1, unit = "heights") double slant,

		@Parameter(label = "Slant spread", help = "Standard deviation of the slant.", byDefault = "0.13", min = 0, max = 1,
				unit = "heights") double slantSpread,

		@Parameter(help = "Standard deviation of the rotation.", byDefault = "6", min = 0, max = 180, unit = "degrees") double rotation,

		@Parameter(help = "Standard deviation of the size around 1, for a digit that fills 20 of 28 pixels; sizes stay between 0.6 and 1.2.",
				byDefault = "0.08", min = 0, max = 0.5) double scale,

		@Parameter(help = "Standard deviation of the place, across and down, for images of 28 pixels.", byDefault = "1", min = 0, max = 10,
				unit = "pixels") double shift,

		@Parameter(help = "How far the hand strays from the model of a digit.", byDefault = "0.025", min = 0, max = 0.2,
				unit = "heights") double wobble) implements Checked {

	/** @throws NullPointerException when the list is missing */
	public DigitsParameters {
		digits = List.copyOf(digits);
	}

	@Override
	public List<Problem> problems() {
		var problems = new ArrayList<Problem>();
		if (digits.isEmpty()) {
			problems.add(new Problem("digits", "there is none, at least one is expected"));
		} else if (digits.stream().distinct().count() < digits.size()) {
			problems.add(new Problem("digits", "a digit stands twice in " + digits));
		}
		if (thinnest > thickest) {
			problems.add(new Problem("thinnest", "the thinnest pen, " + thinnest + ", is thicker than the thickest, " + thickest));
		}
		if ((long) samples * size * size > Integer.MAX_VALUE - 8) {
			problems.add(new Problem("samples", samples + " images of " + size + " x " + size + " pixels are more than a dataset holds"));
		}
		return problems;
	}
}
