package org.latentworkbench.analyses;

import java.util.stream.IntStream;

import org.latentworkbench.analyses.statistics.Distribution;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.figure.Arrows;
import org.latentworkbench.api.figure.Arrows3D;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Points3D;
import org.latentworkbench.api.figure.Turn;

/**
 * Samples in two or three latent dimensions, and arrows to where a perturbation takes them. An arrow's colour mixes the sizes of
 * its steps along the axes as red, green and blue. Where steps are too short to be seen beside the spread of the samples, all
 * arrows are drawn longer by one whole number, which the caption names.
 */
final class DisplacementFigure {
	/** Nine of ten arrows stay shorter than this share of the widest axis when they are stretched. */
	private static final double REACH = 0.12;
	private static final int[] STRETCHES = { 20, 10, 5, 2 };

	private final Dataset dataset;
	private final Matrix before;
	private final Matrix after;
	private final int[] dimensions;
	private final int[] rows;
	private final int stretch;

	/**
	 * @param dimensions one to three latent dimensions
	 * @param arrows     the largest number of arrows; they are evenly spread over the samples
	 */
	DisplacementFigure(Dataset dataset, Matrix before, Matrix after, int[] dimensions, int arrows) {
		this.dataset = dataset;
		this.before = before;
		this.after = after;
		this.dimensions = dimensions;
		int n = before.rows();
		int count = Math.min(arrows, n);
		rows = IntStream.range(0, count).map(i -> (int) ((long) i * n / count)).toArray();
		stretch = stretch();
	}

	/** By how much arrows are drawn longer. */
	private int stretch() {
		double widest = 0;
		for (int dimension : dimensions) {
			Floats column = Floats.of(before.column(dimension));
			widest = Math.max(widest, column.max() - column.min());
		}
		double[] lengths = Distribution.sorted(IntStream.of(rows).mapToDouble(row -> Math.sqrt(IntStream.of(dimensions)
				.mapToDouble(d -> after.at(row, d) - before.at(row, d)).map(step -> step * step).sum())).toArray());
		double room = REACH * widest;
		double length = Distribution.quantile(lengths, 0.9);
		return length > 0 ? IntStream.of(STRETCHES).filter(factor -> factor * length <= room).findFirst().orElse(1) : 1;
	}

	Figure of(String title, Features.Feature colour) {
		Panel panel = dimensions.length == 3 ? space(colour) : plane(colour);
		return Figure.of(title, panel).captioned("Latent means of the samples, and where the perturbation takes " + (rows.length
				< before.rows() ? rows.length + " of them" : "them") + (stretch > 1 ? ", arrows " + stretch + " times as long" : "")
				+ ". An arrow's red, green and blue parts are its steps along the axes.")
				.sized(140, 120);
	}

	private Panel space(Features.Feature colour) {
		return Axes3D.of(name(0), name(1), name(2))
				.add(Points3D.of(before.column(dimensions[0]), before.column(dimensions[1]), before.column(dimensions[2]))
						.coloured(colour.colouring()).drawn(Marker.CIRCLE, 2, 0.35).ids(dataset.samples()),
						Arrows3D.of(start(0), start(1), start(2), step(0), step(1), step(2)))
				.turning(Turn.DEFAULT);
	}

	/** With a single latent dimension, steps are drawn over the positions. */
	private Panel plane(Features.Feature colour) {
		boolean two = dimensions.length == 2;
		float[] y = two ? before.column(dimensions[1]) : new float[before.rows()];
		Floats flat = Floats.of(new float[rows.length]);
		return Axes.of(name(0), two ? name(1) : "")
				.add(Points.of(before.column(dimensions[0]), y).coloured(colour.colouring()).sized(2).opacity(0.35).ids(dataset.samples()),
						Arrows.of(start(0), two ? start(1) : flat, step(0), two ? step(1) : flat));
	}

	private String name(int axis) {
		return "latent dimension " + dimensions[axis];
	}

	private Floats start(int axis) {
		var values = new float[rows.length];
		for (int i = 0; i < rows.length; i++) {
			values[i] = before.at(rows[i], dimensions[axis]);
		}
		return Floats.of(values);
	}

	private Floats step(int axis) {
		var values = new float[rows.length];
		for (int i = 0; i < rows.length; i++) {
			values[i] = stretch * (after.at(rows[i], dimensions[axis]) - before.at(rows[i], dimensions[axis]));
		}
		return Floats.of(values);
	}
}
