package org.latentworkbench.ui.run;

import java.util.Map;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.core.run.RunEvent;

/** What a step at work shows of itself, as figures. */
final class LiveFigures {
	private LiveFigures() {
	}

	/**
	 * A line for each figure that a step told.
	 *
	 * @param unit of the step's progress, for the axis
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
				.describedAs("Where " + positions.rows() + " samples lie in the latent space of " + preview.step() + " at " + preview.at() + " "
						+ unit + ": its two principal components");
	}
}
