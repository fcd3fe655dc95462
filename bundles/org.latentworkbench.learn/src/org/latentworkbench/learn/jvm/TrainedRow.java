package org.latentworkbench.learn.jvm;

import java.util.function.Supplier;

import org.latentworkbench.learn.engine.ReplicaState;

/**
 * A row of a weight matrix, or a vector of parameters, with all that training keeps beside it. All arrays are as long as
 * {@code value}, or empty where a network is not trained.
 *
 * @param offset   place of the first value in the flat parameter array
 * @param value    the parameters
 * @param gradient their gradient
 * @param first    Adam's first moment
 * @param second   Adam's second moment
 */
record TrainedRow(int offset, float[] value, float[] gradient, float[] first, float[] second) {

	private static final float[] NONE = {};

	static TrainedRow of(int offset, int length, boolean training) {
		Supplier<float[]> beside = () -> training ? new float[length] : NONE;
		return new TrainedRow(offset, new float[length], beside.get(), beside.get(), beside.get());
	}

	void load(float[] parameters) {
		System.arraycopy(parameters, offset, value, 0, value.length);
	}

	void load(ReplicaState state) {
		load(state.weights().parameters());
		System.arraycopy(state.firstMoment(), offset, first, 0, first.length);
		System.arraycopy(state.secondMoment(), offset, second, 0, second.length);
	}

	void store(ReplicaState state) {
		System.arraycopy(value, 0, state.weights().parameters(), offset, value.length);
		System.arraycopy(first, 0, state.firstMoment(), offset, first.length);
		System.arraycopy(second, 0, state.secondMoment(), offset, second.length);
	}
}
