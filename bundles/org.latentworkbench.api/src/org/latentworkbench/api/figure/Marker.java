package org.latentworkbench.api.figure;

/** The shape of a point. */
public enum Marker {
	CIRCLE, SQUARE, DIAMOND, TRIANGLE, TRIANGLE_DOWN, CROSS, PLUS, RING
}
