package org.latentworkbench.api.figure;

/** Marks of one kind in a panel with three axes. */
public sealed interface Layer3D permits Points3D, Line3D, Arrows3D, Texts3D {
	/** The name in the legend; an empty name keeps the layer out of it. */
	String label();
}
