package org.latentworkbench.api.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * A panel with two axes.
 *
 * @param title  above the panel; may be empty
 * @param x      the horizontal axis
 * @param y      the vertical axis
 * @param layers drawn first to last
 * @param legend where marks are explained
 * @param equal  whether one unit of x is as long as one unit of y
 * @param emphasised ids of samples and names of features whose marks stand out, while all others are pale; of no effect where
 *               the panel has no mark of these names
 */
public record Axes(String title, Axis x, Axis y, List<Layer> layers, Legend legend, boolean equal,
		List<String> emphasised) implements Panel {
	public Axes {
		layers = Checks.copy(layers);
		emphasised = Checks.copy(emphasised);
	}

	/** Empty linear axes with these titles. */
	public static Axes of(String xTitle, String yTitle) {
		return of(Axis.linear(xTitle), Axis.linear(yTitle));
	}

	public static Axes of(Axis x, Axis y) {
		return new Axes("", x, y, List.of(), Legend.AUTO, false, List.of());
	}

	/** These axes with further layers on top. */
	public Axes add(Layer... more) {
		return addAll(List.of(more));
	}

	/** These axes with further layers on top. */
	public Axes addAll(List<? extends Layer> more) {
		var all = new ArrayList<Layer>(layers);
		all.addAll(more);
		return new Axes(title, x, y, all, legend, equal, emphasised);
	}

	public Axes titled(String newTitle) {
		return new Axes(newTitle, x, y, layers, legend, equal, emphasised);
	}

	public Axes withX(Axis newX) {
		return new Axes(title, newX, y, layers, legend, equal, emphasised);
	}

	public Axes withY(Axis newY) {
		return new Axes(title, x, newY, layers, legend, equal, emphasised);
	}

	public Axes withLegend(Legend newLegend) {
		return new Axes(title, x, y, layers, newLegend, equal, emphasised);
	}

	public Axes equalAspect() {
		return new Axes(title, x, y, layers, legend, true, emphasised);
	}

	public Axes withLayers(List<? extends Layer> newLayers) {
		return new Axes(title, x, y, List.copyOf(newLayers), legend, equal, emphasised);
	}

	/** @param names ids of samples and names of features; empty: all marks alike */
	public Axes emphasising(List<String> names) {
		return new Axes(title, x, y, layers, legend, equal, names);
	}
}
