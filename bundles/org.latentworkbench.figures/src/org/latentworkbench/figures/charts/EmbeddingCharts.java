package org.latentworkbench.figures.charts;

import java.util.List;

import org.latentworkbench.api.figure.Arrows3D;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Points3D;
import org.latentworkbench.api.figure.ThemeColour;

/** Samples in a latent space or in a projection of one. */
public final class EmbeddingCharts {
	private EmbeddingCharts() {
	}

	/**
	 * A scatter of n samples in two dimensions with equal units.
	 *
	 * @param x       n positions
	 * @param y       n positions
	 * @param feature what the samples are coloured by
	 * @param ids     n names, or empty
	 */
	public static Figure scatter(String title, String xTitle, String yTitle, float[] x, float[] y, Feature feature,
			List<String> ids) {
		return Figure.of(title, scatter(xTitle, yTitle, x, y, feature, ids)).sized(130, 105);
	}

	/** The panel of {@link #scatter(String, String, String, float[], float[], Feature, List)}, for a grid of several. */
	public static Axes scatter(String xTitle, String yTitle, float[] x, float[] y, Feature feature, List<String> ids) {
		return Axes.of(Axis.linear(xTitle), Axis.linear(yTitle)).equalAspect()
				.add(Points.of(x, y).coloured(feature.colouring()).ids(ids));
	}

	/**
	 * A scatter of n samples in three dimensions; as GIF it turns.
	 *
	 * @param titles  of the three axes
	 * @param x       n positions
	 * @param y       n positions
	 * @param z       n positions
	 * @param feature what the samples are coloured by
	 * @param ids     n names, or empty
	 */
	public static Figure space(String title, List<String> titles, float[] x, float[] y, float[] z, Feature feature,
			List<String> ids) {
		Axes3D axes = Axes3D.of(titles.get(0), titles.get(1), titles.get(2))
				.add(Points3D.of(x, y, z).coloured(feature.colouring()).ids(ids));
		return Figure.of(title, axes).sized(130, 110);
	}

	/**
	 * Where a perturbation moves samples: n arrows from each sample's place to its place afterwards, the share of each
	 * axis in the displacement mixed as red, green and blue.
	 *
	 * @param titles of the three axes
	 * @param before three arrays of n coordinates
	 * @param after  three arrays of n coordinates
	 * @param ids    n names, or empty
	 */
	public static Figure displacements(String title, List<String> titles, float[][] before, float[][] after,
			List<String> ids) {
		var start = new Floats[3];
		var step = new Floats[3];
		for (int k = 0; k < 3; k++) {
			var by = new float[before[k].length];
			for (int i = 0; i < by.length; i++)
				by[i] = after[k][i] - before[k][i];
			start[k] = Floats.of(before[k]);
			step[k] = Floats.of(by);
		}
		Axes3D axes = Axes3D.of(titles.get(0), titles.get(1), titles.get(2)).add(
				Points3D.of(start[0], start[1], start[2]).coloured(ThemeColour.MUTED)
						.drawn(Marker.CIRCLE, 1.5, .6).ids(ids),
				Arrows3D.of(start[0], start[1], start[2], step[0], step[1], step[2]).named("Displacement"));
		return Figure.of(title, axes).sized(130, 110);
	}
}
