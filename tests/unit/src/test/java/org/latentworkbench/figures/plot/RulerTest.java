package org.latentworkbench.figures.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Floats;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class RulerTest {
	@Property(seed = "20260102")
	void placesAndValuesAreInverse(@ForAll @DoubleRange(min = .1, max = 50) double low,
			@ForAll @DoubleRange(min = 1, max = 1000) double more, @ForAll boolean logarithmic, @ForAll boolean reversed,
			@ForAll @DoubleRange(min = 0, max = 1) double share) {
		Ruler ruler = new Ruler(low, low + more, logarithmic, reversed ? 400 : 20, reversed ? 20 : 400);
		double place = 20 + 380 * share;
		assertEquals(place, ruler.at(ruler.value(place)), 1e-6);
	}

	@Test
	void zeroHasNoPlaceOnALogarithmicAxisButABarStandsOnItsEnd() {
		Ruler ruler = new Ruler(.1, 10, true, 0, 100);
		assertTrue(Double.isNaN(ruler.at(0)));
		assertTrue(Double.isNaN(ruler.at(-3)));
		assertEquals(0, ruler.atLeast(-3));
	}

	@Test
	void barsKeepTheirZeroWhilePointsGetRoom() {
		Ruler bars = Ruler.fitting(Axis.linear(""), List.of(Limits.of(0, 10).padded(0, .04)));
		assertEquals(0, bars.low());
		assertEquals(10.4, bars.high(), 1e-9);
		Ruler points = Ruler.fitting(Axis.linear(""), List.of(Limits.of(Floats.of(0f, 10), .04)));
		assertEquals(-.4, points.low(), 1e-9);
	}

	@Test
	void alogarithmicAxisFitsThePositiveValuesOnly() {
		Ruler ruler = Ruler.fitting(Axis.log(""), List.of(Limits.of(Floats.of(-5f, 0, .01f, 100), 0)));
		assertEquals(.01, ruler.low(), 1e-6);
		assertEquals(100, ruler.high(), 1e-6);
	}

	@Test
	void everyAxisHasARangeWhateverTheData() {
		for (List<Limits> limits : List.of(List.<Limits>of(), List.of(Limits.NONE), List.of(Limits.of(3, 3)),
				List.of(Limits.of(0, 0)), List.of(Limits.of(-1e9, -1e9)), List.of(Limits.of(-2, -1))))
			for (Axis axis : List.of(Axis.linear(""), Axis.log(""), Axis.categories("", List.of("a", "b")),
					Axis.linear("").between(100, Double.NaN), Axis.log("").between(Double.NaN, 1e-6))) {
				Ruler ruler = Ruler.fitting(axis, limits);
				assertTrue(ruler.low() < ruler.high(), axis + " over " + limits + " gives " + ruler);
				assertTrue(!ruler.logarithmic() || ruler.low() > 0);
			}
	}

	@Test
	void categoriesStandAtTheirIndicesHalfAUnitFromTheEnds() {
		Ruler ruler = Ruler.fitting(Axis.categories("", List.of("a", "b", "c")), List.of());
		assertEquals(-.5, ruler.low());
		assertEquals(2.5, ruler.high());
	}
}
