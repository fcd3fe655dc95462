package org.latentworkbench.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.PreviewImages;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.figures.charts.Tiles;

/** What a step at work shows of itself, as figures. */
final class LiveFigures {
	private LiveFigures() {
	}

	/**
	 * A line for each figure that a step told.
	 *
	 * @param unit what the values were told at, for the axis
	 * @param log  whether the values stand on a logarithmic axis
	 */
	static Figure curves(String step, String unit, Map<String, Curve> curves, boolean log) {
		String title = curves.size() == 1 ? curves.keySet().iterator().next() : "value";
		Axis values = log ? Axis.log(title) : Axis.linear(title);
		Axes axes = Axes.of(Axis.linear(unit), values).withLegend(curves.size() == 1 ? Legend.NONE : Legend.AUTO);
		for (var curve : curves.entrySet()) {
			Curve.Points points = curve.getValue().points();
			axes = axes.add(Line.of(points.x(), points.y()).named(curve.getKey()));
		}
		return Figure.of(step, axes).describedAs("How the values that the step " + step + " tells go on");
	}

	/** Whether there is a value that a logarithmic axis can show. */
	static boolean canBeLogarithmic(Map<String, Curve> curves) {
		return curves.values().stream().anyMatch(c -> java.util.Arrays.stream(c.points().y()).anyMatch(y -> y > 0 && Double.isFinite(y)));
	}

	/** Where samples lie. */
	static Figure scatter(RunEvent.Preview preview, String unit) {
		Matrix positions = preview.positions();
		boolean plane = positions.columns() > 1;
		float[] x = positions.columns() > 0 ? positions.column(0) : new float[0];
		float[] y = plane ? positions.column(1) : new float[x.length];
		Axes axes = Axes.of("PC 1", plane ? "PC 2" : "").add(Points.of(x, y));
		return Figure.of(preview.name() + ", " + unit + ": " + preview.at(), plane ? axes.equalAspect() : axes)
				.describedAs("Where " + Counts.of(positions.rows(), "sample") + " lie in the latent space of " + preview.step() + " at " + preview.at() + " "
						+ unit + ": its two principal components");
	}

	/** Rows of images. */
	static Figure images(RunEvent.ImagePreview preview, String unit) {
		PreviewImages images = preview.images();
		var sets = new ArrayList<Matrix>();
		for (int row = 0; row < images.rows().size(); row++) {
			sets.add(row(images, row));
		}
		return Tiles.ofRows(images.shape(), images.rows(), sets, List.of()).figure(preview.name() + ", " + unit + ": " + preview.at())
				.describedAs("Images of " + preview.step() + " at " + preview.at() + " " + unit + ", row by row: " + String.join(", ", images.rows()));
	}

	/** {@code columns x p}, 0 to 1. */
	private static Matrix row(PreviewImages images, int row) {
		int length = images.columns() * images.shape().size();
		var values = new float[length];
		for (int i = 0; i < length; i++) {
			values[i] = images.levels().values()[row * length + i] / ImageShape.WHITE;
		}
		return new Matrix(images.columns(), images.shape().size(), values);
	}
}
