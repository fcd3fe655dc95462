package org.latentworkbench.figures.plot;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Scale;
import org.latentworkbench.figures.draw.Text;
import org.latentworkbench.figures.draw.Typeface;

/**
 * The labels of an axis, chosen so that none touches another: numbers become fewer; names become smaller, are turned,
 * elided and at last left out in even steps.
 *
 * @param values   where the labels stand
 * @param texts    the labels
 * @param minor    places of small marks
 * @param exponent the power of ten to show beside the axis; 0: none
 * @param size     of the text in points
 * @param degrees  0, 40 or 90
 * @param widest   the width of the longest label in points
 */
record AxisLabels(double[] values, List<Text> texts, double[] minor, int exponent, double size, double degrees,
		double widest) {
	private static final double SMALLEST = 4.5;
	private static final double SLANT = 40;

	/**
	 * @param ruler  knows the ends of the axis
	 * @param length of the axis in points
	 * @param room   the most that labels may take across the axis, in points
	 * @param sparse whether a vertical axis has no more numbers than a horizontal one would: where units are equal
	 */
	static AxisLabels of(Axis axis, Ruler ruler, boolean horizontal, double length, double room, boolean sparse,
			double size) {
		if (axis.scale() instanceof Scale.Category category)
			return names(category.names(), ruler, horizontal, length, room, size);
		return numbers(axis, ruler, horizontal, length, sparse, size);
	}

	private static AxisLabels numbers(Axis axis, Ruler ruler, boolean horizontal, double length, boolean sparse,
			double size) {
		int most = (int) Math.clamp(length / (size * (horizontal || sparse ? 4.4 : 2.8)), 2, 11);
		Ticks ticks = ticks(axis, ruler, most);
		while (most > 2 && !apart(ticks, ruler, horizontal, length, size))
			ticks = ticks(axis, ruler, --most);
		return new AxisLabels(ticks.values(), ticks.labels(), ticks.minor(), ticks.exponent(), size, 0,
				widest(ticks.labels(), size));
	}

	private static Ticks ticks(Axis axis, Ruler ruler, int most) {
		return ruler.logarithmic() ? Ticks.log(ruler.low(), ruler.high(), axis.format(), most)
				: Ticks.linear(ruler.low(), ruler.high(), axis.format(), most);
	}

	private static boolean apart(Ticks ticks, Ruler ruler, boolean horizontal, double length, double size) {
		for (int i = 1; i < ticks.values().length; i++) {
			double distance = (ruler.share(ticks.values()[i]) - ruler.share(ticks.values()[i - 1])) * length;
			double needed = horizontal
					? (Typeface.sans().width(ticks.labels().get(i), size)
							+ Typeface.sans().width(ticks.labels().get(i - 1), size)) / 2 + size * .9
					: size * 1.5;
			if (distance < needed)
				return false;
		}
		return true;
	}

	private static AxisLabels names(List<String> names, Ruler ruler, boolean horizontal, double length, double room,
			double size) {
		double slot = length / (ruler.high() - ruler.low());
		double degrees = 0;
		double used = size;
		if (horizontal) {
			double widest = Lettering.widest(names, 1);
			if (widest * size > slot - 3.5 && widest * size * .86 <= slot - 3.5)
				used = size * .86;
			else if (widest * size > slot - 3.5)
				degrees = slot >= size * 1.75 ? SLANT : 90;
			if (degrees == 90)
				used = Math.clamp(slot / 1.12, SMALLEST, size);
		} else {
			used = Math.clamp(slot / 1.12, SMALLEST, size);
		}
		double needed = degrees == 0 && horizontal ? 0 : degrees == SLANT ? used * 1.5 : used * 1.05;
		int every = Math.max(1, (int) Math.ceil(needed / slot - 1e-9));
		double width = degrees == SLANT ? Math.min(92, room / Math.sin(Math.toRadians(SLANT))) : room;
		List<Double> values = new ArrayList<>();
		List<Text> texts = new ArrayList<>();
		for (int i = 0; i < names.size(); i += every)
			if (i >= ruler.low() && i <= ruler.high()) {
				values.add((double) i);
				texts.add(Text.of(horizontal && degrees == 0 ? names.get(i) : Typeface.sans().elidedMiddle(names.get(i), used, width)));
			}
		return new AxisLabels(values.stream().mapToDouble(Double::doubleValue).toArray(), texts, new double[0], 0, used,
				degrees, widest(texts, used));
	}

	private static double widest(List<Text> texts, double size) {
		double widest = 0;
		for (Text text : texts)
			widest = Math.max(widest, Typeface.sans().width(text, size));
		return widest;
	}

	/** How much room the labels take across a horizontal axis, in points. */
	double height() {
		if (texts.isEmpty())
			return 0;
		double radians = Math.toRadians(degrees);
		double capitals = size * (Typeface.CAP_HEIGHT + Typeface.DESCENT * .6);
		boolean raised = texts.stream().anyMatch(text -> !text.superscript().isEmpty());
		return degrees == 0 ? capitals + (raised ? size * .15 : 0) : widest * Math.sin(radians) + capitals * Math.cos(radians);
	}
}
