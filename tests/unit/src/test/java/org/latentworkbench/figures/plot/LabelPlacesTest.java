package org.latentworkbench.figures.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.figures.draw.Typeface;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Labels never touch one another. */
class LabelPlacesTest {
	@Property(tries = 200, seed = "20260102")
	void numbersAlongAnAxisAreApart(@ForAll @DoubleRange(min = -1e5, max = 1e5) double low,
			@ForAll @DoubleRange(min = -3, max = 6) double magnitude, @ForAll @DoubleRange(min = 60, max = 700) double length) {
		Ruler ruler = new Ruler(low, low + Math.pow(10, magnitude), false, 0, length);
		AxisLabels labels = AxisLabels.of(Axis.linear(""), ruler, true, length, 60, false, 7.5);
		for (int i = 1; i < labels.values().length && labels.values().length > 2; i++) {
			double halves = (Typeface.sans().width(labels.texts().get(i), 7.5)
					+ Typeface.sans().width(labels.texts().get(i - 1), 7.5)) / 2;
			assertTrue(ruler.at(labels.values()[i]) - ruler.at(labels.values()[i - 1]) > halves);
		}
	}

	@Property(tries = 200, seed = "20260102")
	void namesBelowAnAxisAreApartHoweverManyThereAre(@ForAll @IntRange(min = 1, max = 400) int count,
			@ForAll @IntRange(min = 1, max = 60) int letters, @ForAll @DoubleRange(min = 80, max = 600) double length) {
		List<String> names = IntStream.range(0, count).mapToObj(i -> "m".repeat(letters) + i).toList();
		Ruler ruler = new Ruler(-.5, count - .5, false, 0, length);
		AxisLabels labels = AxisLabels.of(Axis.categories("", names), ruler, true, length, 60, false, 7.5);
		double across = labels.degrees() == 0 ? labels.widest() : labels.size() / Math.sin(Math.toRadians(labels.degrees()));
		for (int i = 1; i < labels.values().length; i++)
			assertTrue(ruler.at(labels.values()[i]) - ruler.at(labels.values()[i - 1]) >= across - 1e-6);
		assertTrue(labels.height() <= 60 + labels.size() * 1.5, "the labels are " + labels.height() + " high");
	}

	@Test
	void shortNamesStayLevelLongOnesAreTurnedAndElided() {
		Ruler ruler = new Ruler(-.5, 2.5, false, 0, 150);
		assertEquals(0, AxisLabels.of(Axis.categories("", List.of("a", "b", "c")), ruler, true, 150, 60, false, 7.5).degrees());
		AxisLabels turned = AxisLabels.of(Axis.categories("", List.of("short", "x".repeat(40) + "1", "x".repeat(40) + "2")),
				ruler, true, 150, 40, false, 7.5);
		assertEquals(40, turned.degrees());
		assertTrue(turned.texts().get(1).base().contains("…"));
		assertTrue(turned.texts().get(1).base().endsWith("1"), "names that differ at their ends stay different");
	}

	@Property(seed = "20260102")
	void endLabelsKeepTheirOrderAndDistance(@ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 300) Double> wanted) {
		double[] sorted = wanted.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		double[] at = EndLabels.apart(sorted, 9, 0, 300);
		for (int i = 0; i < at.length; i++) {
			assertTrue(at[i] >= -1e-9 && at[i] <= 300 + 1e-9);
			assertTrue(i == 0 || at[i] - at[i - 1] >= 9 - 1e-9);
		}
	}

	@Test
	void endLabelsThatDoNotTouchStayWhereTheyAre() {
		assertArrayEquals(new double[] { 10, 50, 90 }, EndLabels.apart(new double[] { 10, 50, 90 }, 9, 0, 100), 1e-12);
		assertArrayEquals(new double[] { 15.5, 24.5 }, EndLabels.apart(new double[] { 20, 20 }, 9, 0, 100), 1e-12);
	}

	@Property(tries = 100, seed = "20260102")
	void aSwarmKeepsToItsRow(@ForAll @Size(min = 1, max = 300) List<@DoubleRange(min = 0, max = 100) Double> values,
			@ForAll @DoubleRange(min = 2, max = 20) double half) {
		var along = new float[values.size()];
		for (int i = 0; i < along.length; i++)
			along[i] = values.get(i).floatValue();
		for (float offset : SwarmArt.spread(along, 3, half))
			assertTrue(Math.abs(offset) <= half + 1e-4);
	}

	@Test
	void aFewMarksOfOneValueStandSideBySide() {
		float[] offset = SwarmArt.spread(new float[] { 5, 5, 5, Float.NaN }, 3, 30);
		float[] three = Arrays.copyOf(offset, 3);
		Arrays.sort(three);
		assertTrue(three[1] - three[0] >= 2.5 && three[2] - three[1] >= 2.5, Arrays.toString(three));
		assertEquals(0, three[0] + three[1] + three[2], 1e-5);
	}
}
