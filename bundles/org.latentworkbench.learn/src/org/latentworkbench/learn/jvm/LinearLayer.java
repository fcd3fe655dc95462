package org.latentworkbench.learn.jvm;

import java.util.Arrays;
import java.util.List;

import org.latentworkbench.learn.ParameterLayout.Linear;

/**
 * One linear layer, {@code y = x W' + b}, with its own copy of the parameters: weights row by row and, where a product wants
 * it, once more transposed. Products with long rows run along the rows ({@link Rows#product}), those with short rows along
 * the other dimension ({@link Rows#dots}). Not thread-safe in training.
 */
final class LinearLayer {

	/** From this length of a row on, vector loops along it beat sums in registers (measured on x86-64). */
	private static final int LONG = 32;

	/** Rows that are updated together before they are transposed, so that they are still in the cache. */
	private static final int TILE = 16;

	private final Linear shape;
	private final TrainedRow[] rows;
	private final TrainedRow bias;
	/** The rows' values, {@code out x in}. */
	private final float[][] weights;
	/** The rows' gradients, {@code out x in}. */
	private final float[][] gradient;
	/** {@code in x out}; no rows where no product wants it. */
	private final float[][] transposed;
	/** The output's gradient transposed, {@code out x batch}. */
	private float[][] outColumns = {};
	/** The input transposed, {@code in x batch}; no rows where no product wants it. */
	private float[][] inColumns = {};

	/** @param training whether gradients and moments will be wanted */
	LinearLayer(Linear shape, boolean training) {
		this.shape = shape;
		rows = new TrainedRow[shape.out()];
		for (int o = 0; o < rows.length; o++)
			rows[o] = TrainedRow.of(shape.weight() + o * shape.in(), shape.in(), training);
		bias = TrainedRow.of(shape.bias(), shape.out(), training);
		weights = Arrays.stream(rows).map(TrainedRow::value).toArray(float[][]::new);
		gradient = Arrays.stream(rows).map(TrainedRow::gradient).toArray(float[][]::new);
		transposed = shape.out() >= LONG || shape.in() < LONG ? new float[shape.in()][shape.out()] : new float[0][];
	}

	int out() {
		return shape.out();
	}

	/** Adds all rows of parameters to a list. */
	void collect(List<TrainedRow> all) {
		all.addAll(Arrays.asList(rows));
		all.add(bias);
	}

	/** To be called when the rows' values were written to from outside. */
	void valuesChanged() {
		for (int from = 0; from < rows.length; from += TILE)
			transpose(from);
	}

	private void transpose(int from) {
		if (transposed.length > 0)
			Rows.transpose(weights, from, Math.min(rows.length, from + TILE), shape.in(), transposed);
	}

	/** Makes room for batches of up to {@code batch} samples in the backward pass. */
	void reserve(int batch) {
		if (outColumns.length == 0 || outColumns[0].length < batch) {
			outColumns = new float[shape.out()][batch];
			inColumns = shape.in() < LONG ? new float[shape.in()][batch] : new float[0][];
		}
	}

	/** {@code y = x W' + b}; {@code x} is {@code batch x in}, {@code y} gets {@code batch x out}. */
	void forward(float[][] x, int batch, float[][] y) {
		for (int b = 0; b < batch; b++)
			System.arraycopy(bias.value(), 0, y[b], 0, shape.out());
		if (shape.out() >= LONG)
			Rows.product(y, batch, x, shape.in(), transposed, shape.out(), true);
		else
			Rows.dots(y, batch, x, shape.in(), weights, shape.out(), true);
	}

	/** {@code dx = dy W}, or added to {@code dx}; {@code dy} is {@code batch x out}, {@code dx} is {@code batch x in}. */
	void backwardInput(float[][] dy, int batch, float[][] dx, boolean add) {
		if (shape.in() >= LONG)
			Rows.product(dx, batch, dy, shape.out(), weights, shape.in(), add);
		else
			Rows.dots(dx, batch, dy, shape.out(), transposed, shape.in(), add);
	}

	/** Computes the gradients of weights and biases. */
	void backwardWeights(float[][] dy, float[][] x, int batch) {
		Rows.transpose(dy, 0, batch, shape.out(), outColumns);
		if (shape.in() >= LONG)
			Rows.product(gradient, shape.out(), outColumns, batch, x, shape.in(), false);
		else {
			Rows.transpose(x, 0, batch, shape.in(), inColumns);
			Rows.dots(gradient, shape.out(), outColumns, batch, inColumns, shape.in(), false);
		}
		Arrays.fill(bias.gradient(), 0f);
		Rows.addRows(bias.gradient(), dy, batch);
	}

	/** Moves the parameters along their gradient. */
	void update(Adam adam) {
		adam.update(bias);
		for (int from = 0; from < rows.length; from += TILE) {
			for (int o = from; o < Math.min(rows.length, from + TILE); o++)
				adam.update(rows[o]);
			transpose(from);
		}
	}
}
