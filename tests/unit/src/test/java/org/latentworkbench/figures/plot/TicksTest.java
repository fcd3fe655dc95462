package org.latentworkbench.figures.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.figure.TickFormat;
import org.latentworkbench.figures.draw.Text;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The laws of ticks. */
class TicksTest {
	@Property(tries = 500, seed = "20260102")
	void linearTicksLieWithinTheAxisEvenlySpacedAndNeverTooMany(@ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
			@ForAll @DoubleRange(min = -7, max = 7) double magnitude, @ForAll @IntRange(min = 2, max = 12) int most) {
		double high = low + Math.pow(10, magnitude);
		Ticks ticks = Ticks.linear(low, high, TickFormat.AUTO, most);
		assertTrue(ticks.values().length <= most, "at most " + most + ", found " + ticks.values().length);
		double step = ticks.values().length > 1 ? ticks.values()[1] - ticks.values()[0] : 0;
		for (int i = 0; i < ticks.values().length; i++) {
			assertTrue(ticks.values()[i] >= low && ticks.values()[i] <= high);
			if (i > 1)
				assertEquals(step, ticks.values()[i] - ticks.values()[i - 1], Math.max(step * 1e-6, Math.abs(high) * 1e-12));
		}
	}

	@Property(tries = 500, seed = "20260102")
	void linearLabelsReadBackAsTheirTicksAndDiffer(@ForAll @DoubleRange(min = -1e5, max = 1e5) double low,
			@ForAll @DoubleRange(min = -4, max = 5) double magnitude, @ForAll @IntRange(min = 2, max = 10) int most) {
		double high = low + Math.pow(10, magnitude);
		Ticks ticks = Ticks.linear(low, high, TickFormat.AUTO, most);
		var seen = new HashSet<Text>();
		for (int i = 0; i < ticks.values().length; i++) {
			Text label = ticks.labels().get(i);
			assertTrue(seen.add(label), "two ticks are labelled " + label);
			double read = Double.parseDouble(label.base().replace('−', '-').replace("\u2009", ""))
					* Math.pow(10, ticks.exponent());
			double step = ticks.values().length > 1 ? ticks.values()[1] - ticks.values()[0] : high - low;
			assertEquals(ticks.values()[i], read, step * 1e-3 + Math.abs(high) * 1e-9);
		}
	}

	@Property(tries = 300, seed = "20260102")
	void aLongEnoughAxisHasAtLeastThreeTicks(@ForAll @DoubleRange(min = -1e4, max = 1e4) double low,
			@ForAll @DoubleRange(min = -3, max = 5) double magnitude) {
		assertTrue(Ticks.linear(low, low + Math.pow(10, magnitude), TickFormat.AUTO, 8).values().length >= 3);
	}

	@Property(tries = 300, seed = "20260102")
	void logarithmicTicksAscendWithinTheAxis(@ForAll @DoubleRange(min = -12, max = 8) double from,
			@ForAll @DoubleRange(min = .05, max = 14) double decades, @ForAll @IntRange(min = 2, max = 10) int most) {
		double low = Math.pow(10, from);
		double high = Math.pow(10, from + decades);
		Ticks ticks = Ticks.log(low, high, TickFormat.AUTO, most);
		assertTrue(ticks.values().length <= most);
		for (int i = 0; i < ticks.values().length; i++) {
			assertTrue(ticks.values()[i] >= low * (1 - 1e-9) && ticks.values()[i] <= high * (1 + 1e-9));
			assertTrue(i == 0 || ticks.values()[i] > ticks.values()[i - 1]);
		}
		for (double minor : ticks.minor())
			assertTrue(minor >= low * (1 - 1e-9) && minor <= high * (1 + 1e-9));
	}

	@Test
	void powersOfTenAreWrittenWithExponentsOnAWideAxis() {
		Ticks ticks = Ticks.log(1e-4, 10, TickFormat.AUTO, 8);
		assertEquals(List.of(new Text("10", "−4"), new Text("10", "−3"), new Text("10", "−2"), new Text("10", "−1"),
				new Text("10", "0"), new Text("10", "1")), ticks.labels());
		assertEquals(40, ticks.minor().length);
	}

	@Test
	void aShortLogarithmicAxisIsMarkedAtOneTwoAndFive() {
		assertArrayEquals(new double[] { 2, 5, 10, 20 }, Ticks.log(1.5, 30, TickFormat.AUTO, 8).values(), 1e-12);
	}

	@Test
	void countsAreNeverMarkedBetweenIntegers() {
		for (double value : Ticks.linear(0, 3, TickFormat.INTEGER, 9).values())
			assertEquals(Math.rint(value), value);
	}

	@Test
	void sharesAreWrittenAsPerCent() {
		assertEquals(List.of(Text.of("0%"), Text.of("50%"), Text.of("100%")),
				Ticks.linear(0, 1, TickFormat.PERCENT, 4).labels());
	}

	@Test
	void largeAndSmallNumbersGiveTheirPowerOfTenToTheAxis() {
		Ticks small = Ticks.linear(0, 4e-4, TickFormat.AUTO, 5);
		assertEquals(-4, small.exponent());
		assertEquals(List.of("0", "1", "2", "3", "4"), small.labels().stream().map(Text::base).toList());
		assertEquals(6, Ticks.linear(0, 5e6, TickFormat.AUTO, 6).exponent());
		assertEquals("20\u2009000", Ticks.linear(0, 40_000, TickFormat.AUTO, 4).labels().get(1).base());
	}

	@Test
	void aRangeFarFromZeroKeepsTheDigitsThatTellTicksApart() {
		List<Text> labels = Ticks.linear(100_000.1, 100_000.4, TickFormat.AUTO, 4).labels();
		assertEquals("100\u2009000.1", labels.getFirst().base());
		assertEquals("100\u2009000.2", labels.get(1).base());
	}
}
