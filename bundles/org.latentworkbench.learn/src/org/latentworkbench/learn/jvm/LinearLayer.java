package org.latentworkbench.learn.jvm;

import org.latentworkbench.learn.ParameterLayout.Linear;

/** One linear layer of one replica: picks the kernels for its size and keeps a transposed copy where they want one. */
final class LinearLayer {

	/** From this width on, on both sides, vector loops over a row beat sums in registers (measured with Java 21 and 25). */
	private static final int WIDE = 32;

	private final Linear shape;
	private final float[] parameters;
	private final boolean wide;
	/** {@code in x out}, for wide layers. */
	private final float[] transposed;

	LinearLayer(Linear shape, float[] parameters) {
		this.shape = shape;
		this.parameters = parameters;
		wide = shape.in() >= WIDE && shape.out() >= WIDE;
		transposed = new float[wide ? shape.in() * shape.out() : 0];
		parametersChanged();
	}

	int in() {
		return shape.in();
	}

	int out() {
		return shape.out();
	}

	/** To be called whenever the parameters were written to. */
	void parametersChanged() {
		if (wide)
			WideKernels.transpose(parameters, shape.weight(), shape.out(), shape.in(), transposed);
	}

	/** {@code y = x W' + b}, {@code x} is {@code rows x in}, {@code y} gets {@code rows x out}. */
	void forward(float[] x, int rows, float[] y) {
		if (wide)
			WideKernels.forward(x, rows, shape.in(), transposed, parameters, shape.bias(), shape.out(), y);
		else
			Kernels.forward(x, rows, shape.in(), parameters, shape.weight(), shape.bias(), shape.out(), y);
	}

	/** {@code dx = dy W}, or added to {@code dx}. */
	void backwardInput(float[] dy, int rows, float[] dx, boolean add) {
		if (wide)
			WideKernels.backwardInput(dy, rows, shape.out(), parameters, shape.weight(), shape.in(), dx, add);
		else
			Kernels.backwardInput(dy, rows, shape.out(), parameters, shape.weight(), shape.in(), dx, add);
	}

	/** Writes the gradients of weights and biases to their places in {@code gradient}. */
	void backwardWeights(float[] dy, float[] x, int rows, float[] gradient) {
		if (wide)
			WideKernels.backwardWeights(dy, rows, shape.out(), x, shape.in(), gradient, shape.weight(), shape.bias());
		else
			Kernels.backwardWeights(dy, rows, shape.out(), x, shape.in(), gradient, shape.weight(), shape.bias());
	}
}
