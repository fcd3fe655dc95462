package org.latentworkbench.learn;

/** What stands between two linear layers. */
public enum Activation {
	/** {@code log(1 + e^x)}. */
	SOFTPLUS,
	/** {@code max(0, x)}. */
	RELU,
	/** {@code x}, below 0 {@code 0.01 x}. */
	LEAKY_RELU,
	/** Hyperbolic tangent. */
	TANH
}
