package org.latentworkbench.figures.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Points3D;
import org.latentworkbench.figures.Renderer;
import org.latentworkbench.figures.colour.Theme;

class SightlineTest {
	private static final Points3D CLOUD = Points3D.of(new float[] { 0, 4, 1 }, new float[] { -1, 2, 0 }, new float[] { 10, 30, 22 });

	private static PanelView.Space space(double azimuth, double elevation) {
		Figure figure = Figure.of("", Axes3D.of("x", "y", "z").add(CLOUD).seenFrom(azimuth, elevation));
		return (PanelView.Space) Renderer.render(figure, Theme.LIGHT, 400, 300, 1).panels().get(0);
	}

	@Test
	void valuesAreSeenWhereTheirMarksAre() {
		PanelView.Space space = space(-52, 24);
		PanelView.Places marks = space.places().get(0);
		for (int i = 0; i < 3; i++) {
			double[] at = space.sight().place(new double[] { CLOUD.x().get(i), CLOUD.y().get(i), CLOUD.z().get(i) });
			assertArrayEquals(new double[] { marks.x()[i], marks.y()[i] }, at, 1e-3);
		}
	}

	@Test
	void aPlaceLeadsToValuesThatAreSeenThere() {
		for (double[] view : new double[][] { { -52, 24 }, { 130, -40 }, { 0, 90 }, { 77, 0 } }) {
			PanelView.Space space = space(view[0], view[1]);
			double[] values = space.sight().values(210, 140, new double[] { 1, 1, 20 });
			assertArrayEquals(new double[] { 210, 140 }, space.sight().place(values), 1e-6);
		}
	}

	@Test
	void seenFromAboveTheHeightStays() {
		PanelView.Space space = space(-90, 90);
		assertEquals(20, space.sight().values(180, 160, new double[] { 1, 1, 20 })[2], 1e-9);
	}
}
