package org.latentworkbench.analyses.guided;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Line;

class TradeOffTest {
	private static List<GuidanceRow> rows(double... correlations) {
		return DoubleStream.of(correlations).mapToObj(r -> new GuidanceRow("w", r, 1 - r, r / 2, 1, Double.NaN)).toList();
	}

	private static Axes panel(Figure figure, int index) {
		return (Axes) figure.panels().get(index);
	}

	@Test
	void theAxisReachesAsFarAsTheCorrelationsAndALittleBeyond() {
		Figure figure = TradeOff.figure(rows(.999, .91, .97));
		for (int p = 0; p < 2; p++) {
			Axis x = panel(figure, p).x();
			assertEquals(.91 - .2 * .089, x.low(), 1e-9, "weights that all guide strongly are told apart");
			assertEquals(.999 + .2 * .089, x.high(), 1e-9);
			assertTrue(panel(figure, p).y().low() < (p == 0 ? .001 : .455) && panel(figure, p).y().high() > (p == 0 ? .09 : .4995),
					"names above and below are not cut off");
			Line line = (Line) panel(figure, p).layers().getFirst();
			assertEquals(List.of(.91f, .97f, .999f), List.of(line.x().get(0), line.x().get(1), line.x().get(2)), "in the order of the correlation");
		}
	}

	@Test
	void oneCorrelationAloneHasAnAxis() {
		Axis x = panel(TradeOff.figure(rows(.98, .98)), 0).x();
		assertTrue(x.low() < .98 - .005 && x.high() > .98 + .005, x.low() + " to " + x.high());
	}
}
