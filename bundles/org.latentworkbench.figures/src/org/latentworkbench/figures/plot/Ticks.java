package org.latentworkbench.figures.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.figure.TickFormat;
import org.latentworkbench.api.figure.TickFormat.Style;
import org.latentworkbench.figures.draw.Text;

/**
 * Where an axis is marked and how the marks are labelled.
 *
 * @param values   ascending, within the axis
 * @param labels   one for each value; an empty one leaves the tick bare
 * @param minor    places of small marks without labels
 * @param exponent the power of ten taken out of the labels, to be shown beside the axis; 0: none
 */
record Ticks(double[] values, List<Text> labels, double[] minor, int exponent) {
	private static final double[] STEPS = { 1, 2, 2.5, 5 };
	private static final double EDGE = 1e-9;

	/**
	 * Ticks on multiples of 1, 2 or 5 times a power of ten, or of 25, 250 and so on.
	 *
	 * @param most the largest number of ticks wanted, 1 or more; never exceeded
	 */
	static Ticks linear(double low, double high, TickFormat format, int most) {
		if (format.style() == Style.LOW_HIGH)
			return ends(low, high);
		double factor = format.style() == Style.PERCENT ? 100 : 1;
		BigDecimal step = step(low * factor, high * factor, format, most);
		double size = step.doubleValue();
		long first = (long) Math.ceil(low * factor / size - EDGE);
		long last = (long) Math.floor(high * factor / size + EDGE);
		int exponent = exponent(low * factor, high * factor, step, format);
		var values = new double[(int) (last - first + 1)];
		List<Text> labels = new ArrayList<>();
		for (int i = 0; i < values.length; i++) {
			BigDecimal value = step.multiply(BigDecimal.valueOf(first + i));
			values[i] = Math.clamp(value.doubleValue() / factor, low, high);
			labels.add(label(value, step, format, exponent));
		}
		return new Ticks(values, labels, new double[0], exponent);
	}

	private static Ticks ends(double low, double high) {
		return new Ticks(new double[] { low, high }, List.of(Text.of("low"), Text.of("high")), new double[0], 0);
	}

	/** The smallest nice step that puts at most so many multiples into the range. */
	private static BigDecimal step(double low, double high, TickFormat format, int most) {
		double finest = format.decimals() >= 0 ? Math.pow(10, -format.decimals()) : 0;
		double raw = Math.max((high - low) / (most + 1), Double.MIN_NORMAL);
		int power = (int) Math.floor(Math.log10(raw)) - 1;
		for (;; power++)
			for (double m : STEPS) {
				if (m == 2.5 && power < 1)
					continue;
				BigDecimal step = BigDecimal.valueOf(m).scaleByPowerOfTen(power).stripTrailingZeros();
				double size = step.doubleValue();
				boolean writable = format.decimals() < 0 || step.scale() <= format.decimals();
				double count = Math.floor(high / size + EDGE) - Math.ceil(low / size - EDGE) + 1;
				if (size >= finest * (1 - EDGE) && writable && count <= most)
					return step;
			}
	}

	private static int exponent(double low, double high, BigDecimal step, TickFormat format) {
		if (format.style() != Style.AUTO || format.decimals() >= 0 || !format.unit().isEmpty())
			return 0;
		double most = Math.max(Math.abs(low), Math.abs(high));
		if (most >= 1e-3 && most < 1e6)
			return 0;
		int exponent = (int) Math.floor(Math.log10(most) + EDGE);
		return Math.max(0, step.scale() + exponent) <= 4 ? exponent : 0;
	}

	private static Text label(BigDecimal value, BigDecimal step, TickFormat format, int exponent) {
		if (format.style() == Style.SCIENTIFIC)
			return Numbers.scientific(value.doubleValue(), format.decimals());
		BigDecimal shown = value.scaleByPowerOfTen(-exponent);
		int decimals = format.decimals() >= 0 ? format.decimals() : Math.max(0, step.scale() + exponent);
		String unit = format.style() == Style.PERCENT ? "%" + format.unit() : format.unit();
		return Text.of(Numbers.grouped(shown.setScale(decimals, RoundingMode.HALF_EVEN)) + unit);
	}

	/**
	 * Ticks on powers of ten, with small marks between them; on a short axis also on 2 and 5 times a power of ten.
	 *
	 * @param low  above 0
	 * @param most the largest number of labelled ticks wanted
	 */
	static Ticks log(double low, double high, TickFormat format, int most) {
		if (format.style() == Style.LOW_HIGH)
			return ends(low, high);
		int first = (int) Math.ceil(Math.log10(low) - EDGE);
		int last = (int) Math.floor(Math.log10(high) + EDGE);
		int decades = last - first + 1;
		if (decades < 2)
			return shortLog(low, high, format, most);
		boolean powers = format.style() == Style.SCIENTIFIC
				|| format.style() == Style.AUTO && (high >= 1e5 || low < 1e-3);
		int stride = (decades + most - 1) / Math.max(1, most);
		List<Double> values = new ArrayList<>();
		List<Text> labels = new ArrayList<>();
		List<Double> minor = new ArrayList<>();
		for (int k = first - 1; k <= last; k++) {
			double decade = power(k);
			if (k >= first && Math.floorMod(k - first, stride) == 0) {
				values.add(Math.clamp(decade, low, high));
				labels.add(powers ? new Text("10" + format.unit(), Numbers.minus(k)) : plain(k, 1, format));
			} else if (k >= first) {
				minor.add(decade);
			}
			for (int m = 2; stride == 1 && m < 10; m++)
				if (m * decade >= low && m * decade <= high)
					minor.add(m * decade);
		}
		return new Ticks(array(values), labels, array(minor), 0);
	}

	/** An axis with less than two powers of ten: 1, 2 and 5 times them, or even steps on a very short one. */
	private static Ticks shortLog(double low, double high, TickFormat format, int most) {
		List<Double> values = new ArrayList<>();
		List<Text> labels = new ArrayList<>();
		List<Double> minor = new ArrayList<>();
		for (int k = (int) Math.floor(Math.log10(low)); k <= (int) Math.ceil(Math.log10(high)); k++)
			for (int m = 1; m < 10; m++) {
				double v = m * power(k);
				if (v < low * (1 - EDGE) || v > high * (1 + EDGE))
					continue;
				if (m == 1 || m == 2 || m == 5) {
					values.add(Math.clamp(v, low, high));
					labels.add(plain(k, m, format));
				} else {
					minor.add(v);
				}
			}
		if (values.size() < 2 || values.size() > most)
			return linear(low, high, format, most);
		return new Ticks(array(values), labels, array(minor), 0);
	}

	private static Text plain(int power, int m, TickFormat format) {
		BigDecimal value = BigDecimal.valueOf(m).scaleByPowerOfTen(power);
		if (format.style() == Style.PERCENT)
			value = value.scaleByPowerOfTen(2);
		BigDecimal plain = value.stripTrailingZeros();
		return Text.of(Numbers.grouped(plain.scale() < 0 ? plain.setScale(0) : plain)
				+ (format.style() == Style.PERCENT ? "%" : "") + format.unit());
	}

	private static double power(int k) {
		return BigDecimal.ONE.scaleByPowerOfTen(k).doubleValue();
	}

	private static double[] array(List<Double> list) {
		return list.stream().mapToDouble(Double::doubleValue).toArray();
	}
}
