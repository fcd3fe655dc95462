package org.latentworkbench.figures.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Dash;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Line3D;
import org.latentworkbench.figures.ExportOptions;
import org.latentworkbench.figures.Exports;

class WallLinesTest {
	private static final Line3D LINE = Line3D.of(Floats.of(0, 1, 2, 2), Floats.of(0, 1, 0, 1), Floats.of(1, 0, 1, 2));

	/** How many strokes are on the walls of a drawing. */
	private static int strokes(Axes3D axes) {
		String svg = Exports.svg(Figure.of("", axes), ExportOptions.DEFAULT);
		int from = svg.indexOf("data-name=\"projections");
		int to = svg.indexOf("data-name=\"marks");
		return from < 0 ? 0 : svg.substring(from, to).split("<path", -1).length - 1;
	}

	@Test
	void aLineThrowsAnImageOnEachOfTheThreeWalls() {
		Axes3D axes = Axes3D.of("x", "y", "z");
		assertEquals(3, strokes(axes.add(LINE).withProjections()));
		assertEquals(3, strokes(axes.add(LINE.drawn(1, Dash.DASHED, .5)).withProjections()));
		assertEquals(0, strokes(axes.add(LINE)));
	}

	@Test
	void aGapInTheLineIsAGapOnTheWalls() {
		var gap = Line3D.of(Floats.of(0, 1, Float.NaN, 2, 2), Floats.of(0, 2, 1, 0, 1), Floats.of(1, 2, 0, 1, 2));
		String svg = Exports.svg(Figure.of("", Axes3D.of("x", "y", "z").add(gap.drawn(1, Dash.DASHED, 1)).withProjections()), ExportOptions.DEFAULT);
		String walls = svg.substring(svg.indexOf("data-name=\"projections"), svg.indexOf("data-name=\"marks"));
		for (String path : walls.split("<path", -1)) {
			if (path.contains(" d=\"")) {
				String d = path.substring(path.indexOf(" d=\"") + 4);
				d = d.substring(0, d.indexOf('"'));
				assertEquals(2, d.split("M", -1).length - 1, d);
			}
		}
	}

	@Test
	void aLineWithoutPointsHasNoImages() {
		assertEquals(0, strokes(Axes3D.of("x", "y", "z").add(Line3D.of(Floats.EMPTY, Floats.EMPTY, Floats.EMPTY)).withProjections()));
	}
}
