package org.latentworkbench.figures.plot;

/** The room in points that a panel needs around its plotting area. */
record Insets(double left, double top, double right, double bottom) {
}
