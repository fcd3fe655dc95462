package org.latentworkbench.ui.viewers.latent;

import java.util.Arrays;
import java.util.List;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.learn.latent.LatentChart;
import org.latentworkbench.learn.latent.LatentPaths;

/**
 * What a person drew on a chart.
 *
 * @param tool    with what
 * @param corners places on the chart, one number an axis: of a line its ends, of a circle the centre, a point of it and a point a quarter
 *                of a turn later, of a plane three corners: top left, top right, bottom left
 */
record Trail(DrawTool tool, List<double[]> corners) {
	Trail {
		corners = List.copyOf(corners);
	}

	/** Whether there is enough of it to decode along. */
	boolean whole() {
		return corners.size() >= tool.corners();
	}

	/** @param count of samples; of a plane, a side; @return places on the chart */
	double[][] places(int count) {
		double[][] all = corners.toArray(double[][]::new);
		return switch (tool) {
			case LOOK -> new double[0][];
			case POINT -> all;
			case LINE, POLYLINE -> LatentPaths.polyline(all, count);
			case CIRCLE -> LatentPaths.circle(all[0], LatentPaths.minus(all[1], all[0]), LatentPaths.minus(all[2], all[0]), count);
			case PLANE -> LatentPaths.plane(all[0], LatentPaths.minus(all[1], all[0]), LatentPaths.minus(all[2], all[0]), count, count);
		};
	}

	/** The outline as it is drawn: the corners of a line or a plane, a round of places of a circle. */
	double[][] outline() {
		double[][] all = corners.toArray(double[][]::new);
		return switch (tool) {
			case LOOK, POINT -> new double[0][];
			case LINE, POLYLINE -> all;
			case CIRCLE -> {
				double[][] round = LatentPaths.circle(all[0], LatentPaths.minus(all[1], all[0]), LatentPaths.minus(all[2], all[0]), 96);
				yield closed(round);
			}
			case PLANE -> {
				double[] fourth = all[1].clone();
				Arrays.setAll(fourth, k -> all[1][k] + all[2][k] - all[0][k]);
				yield closed(new double[][] { all[0], all[1], fourth, all[2] });
			}
		};
	}

	private static double[][] closed(double[][] round) {
		double[][] result = Arrays.copyOf(round, round.length + 1);
		result[round.length] = round[0];
		return result;
	}

	/** The latent positions along it. @param current what the chart does not show stays as here; @return {@code n x d} */
	Matrix positions(LatentChart chart, float[] current, int count) {
		double[][] places = places(count);
		Matrix result = Matrix.zeros(places.length, current.length);
		for (int i = 0; i < places.length; i++) {
			System.arraycopy(chart.latent(places[i], current), 0, result.values(), i * current.length, current.length);
		}
		return result;
	}
}
