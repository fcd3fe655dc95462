package org.latentworkbench.ui.viewers.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.charts.Tiles;

/** Samples as pictures, 0 (black) to 1 (white). @param modality their name; @param shape height, width and channels */
record Pictures(String modality, ImageShape shape) implements Depiction {
	private static final int MOST_IN_A_ROW = 12;

	@Override
	public Matrix decode(LatentModel model, int refit, Matrix latent) {
		return unit(model.decode(latent, refit).of(modality));
	}

	@Override
	public Matrix samples(Dataset dataset, int... rows) {
		var images = (Modality.Continuous) dataset.modality(modality).orElseThrow();
		int p = images.features().size();
		Matrix levels = Matrix.zeros(rows.length, p);
		for (int i = 0; i < rows.length; i++) {
			for (int j = 0; j < p; j++) {
				float value = images.values().at(rows[i], j);
				levels.values()[i * p + j] = images.scaling().isPresent() ? (float) images.scaling().get().raw(j, value) : value;
			}
		}
		return unit(levels);
	}

	private static Matrix unit(Matrix levels) {
		float[] values = levels.values().clone();
		for (int i = 0; i < values.length; i++) {
			values[i] /= ImageShape.WHITE;
		}
		return new Matrix(levels.rows(), levels.columns(), values);
	}

	@Override
	public Figure beside(List<String> names, Matrix values) {
		return Tiles.wrapped(shape, values.rows(), values, names).figure("").describedAs("Pictures: " + String.join(", ", names));
	}

	@Override
	public Figure strip(String title, Matrix values, List<String> titles) {
		return Tiles.wrapped(shape, Math.max(1, values.rows()), values, titles).figure(title);
	}

	@Override
	public Figure plane(String title, String x, String y, Matrix values, int columns, double[] ends) {
		int rows = values.rows() / columns;
		Axes axes = Axes.of(Depiction.axis(x, ends[0], ends[1], columns), Depiction.axis(y, ends[2], ends[3], rows)).add(Tiles.joined(values, shape,
				columns, -.5, columns - .5, -.5, rows - .5));
		return Figure.of(title, shape.width() == shape.height() ? axes.equalAspect() : axes).sized(150, 20 + 130.0 * rows * shape.height() / (columns
				* shape.width()));
	}

	@Override
	public Figure progression(String title, Matrix values, int units, List<String> titles) {
		int steps = values.rows() / units;
		if (units > steps) {
			return Tiles.wrapped(shape, units, values, units > MOST_IN_A_ROW ? List.of() : titles).figure(title);
		}
		int[] order = IntStream.range(0, values.rows()).map(i -> i % steps * units + i / steps).toArray();
		return Tiles.wrapped(shape, steps, values.rows(order), IntStream.of(order).mapToObj(titles::get).toList()).figure(title);
	}

	/** A picture as {@code 0xAARRGGBB}, the top row first. */
	int[] pixels(Matrix values, int row) {
		return Tiles.pixels(values.row(row), shape.channels());
	}

	/** Titles for one row of pictures each. */
	static List<String> numbered(int n) {
		var titles = new ArrayList<String>();
		for (int i = 1; i <= n; i++) {
			titles.add(Integer.toString(i));
		}
		return titles;
	}
}
