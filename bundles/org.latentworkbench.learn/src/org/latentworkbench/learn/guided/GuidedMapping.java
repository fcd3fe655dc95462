package org.latentworkbench.learn.guided;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.learn.jvm.MappingNetwork;

/**
 * A parametric embedding: any row of inputs has a position. Immutable, safe for several threads.
 *
 * @param encoder    parameters, as {@link MappingNetwork} lays them out
 * @param decoder    parameters; empty where there is none
 * @param classifier parameters; empty where there is none
 * @param alpha      of the kernel as it was learned; NaN where there is none
 */
public record GuidedMapping(Shape shape, float[] encoder, float[] decoder, float[] classifier, double alpha) {
	/** Rows that are computed together. */
	private static final int BLOCK = 512;

	/** @throws IllegalArgumentException when there are more or fewer parameters than the shape has */
	public GuidedMapping {
		check(encoder, MappingNetwork.parameterCount(shape.encoderWidths()), "encoder");
		check(decoder, shape.decoder() ? MappingNetwork.parameterCount(shape.decoderWidths()) : 0, "decoder");
		check(classifier, shape.classes() > 0 ? MappingNetwork.parameterCount(shape.classifierWidths()) : 0, "classifier");
	}

	private static void check(float[] parameters, int expected, String what) {
		if (parameters.length != expected) {
			throw new IllegalArgumentException("the " + what + " has " + parameters.length + " parameters, its shape " + expected);
		}
	}

	/** @param inputs {@code n x in}, finite; gives {@code n x out} */
	public Matrix embed(Matrix inputs) {
		return mapped(new MappingNetwork(shape.encoderWidths(), shape.activation(), false), encoder, inputs, shape.out());
	}

	/** @param positions {@code n x out}; gives {@code n x in} */
	public Matrix decode(Matrix positions) {
		return mapped(new MappingNetwork(shape.decoderWidths(), shape.activation(), false), decoder, positions, shape.in());
	}

	/** @param positions {@code n x out}; gives the scores of classes before the softmax, {@code n x classes} */
	public Matrix classify(Matrix positions) {
		return mapped(new MappingNetwork(shape.classifierWidths(), shape.activation(), false), classifier, positions, shape.classes());
	}

	private static Matrix mapped(MappingNetwork network, float[] parameters, Matrix rows, int out) {
		network.load(parameters);
		var result = new float[Math.multiplyExact(rows.rows(), out)];
		for (int from = 0; from < rows.rows(); from += BLOCK) {
			int size = Math.min(BLOCK, rows.rows() - from);
			float[][] y = network.forward(block(rows, from, size), size);
			for (int b = 0; b < size; b++) {
				System.arraycopy(y[b], 0, result, (from + b) * out, out);
			}
		}
		return new Matrix(rows.rows(), out, result);
	}

	/**
	 * How a coordinate depends on each input and on each unit of the first layer, row by row.
	 *
	 * @param inputs {@code n x in}
	 * @param axis   the coordinate
	 */
	public Sensitivity sensitivity(Matrix inputs, int axis) {
		var network = new MappingNetwork(shape.encoderWidths(), shape.activation(), true);
		network.load(encoder);
		int first = shape.encoderWidths().get(1);
		var byInput = new float[Math.multiplyExact(inputs.rows(), shape.in())];
		var byUnit = new float[Math.multiplyExact(inputs.rows(), first)];
		var dy = new float[BLOCK][shape.out()];
		for (float[] row : dy) {
			row[axis] = 1;
		}
		var dx = new float[BLOCK][shape.in()];
		for (int from = 0; from < inputs.rows(); from += BLOCK) {
			int size = Math.min(BLOCK, inputs.rows() - from);
			network.forward(block(inputs, from, size), size);
			float[][] units = network.sensitivity(dy, size, dx);
			for (int b = 0; b < size; b++) {
				System.arraycopy(dx[b], 0, byInput, (from + b) * shape.in(), shape.in());
				System.arraycopy(units[b], 0, byUnit, (from + b) * first, first);
			}
		}
		return new Sensitivity(new Matrix(inputs.rows(), shape.in(), byInput), new Matrix(inputs.rows(), first, byUnit));
	}

	/**
	 * Derivatives of one coordinate.
	 *
	 * @param byInput {@code n x in}
	 * @param byUnit  {@code n x first layer}: by the linear output of each unit
	 */
	public record Sensitivity(Matrix byInput, Matrix byUnit) {
	}

	static float[][] block(Matrix rows, int from, int size) {
		var result = new float[size][];
		for (int b = 0; b < size; b++) {
			result[b] = rows.row(from + b);
		}
		return result;
	}
}
