package org.latentworkbench.figures.charts;

/**
 * Numbers with a name.
 *
 * @param name   for legends and axes
 * @param values any number of values; {@code NaN} is missing
 */
public record Series(String name, float[] values) {
}
