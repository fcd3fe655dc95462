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
 */
public record Axes(String title, Axis x, Axis y, List<Layer> layers, Legend legend, boolean equal) implements Panel {
	public Axes {
		layers = Checks.copy(layers);
	}

	/** Empty linear axes with these titles. */
	public static Axes of(String xTitle, String yTitle) {
		return of(Axis.linear(xTitle), Axis.linear(yTitle));
	}

	public static Axes of(Axis x, Axis y) {
		return new Axes("", x, y, List.of(), Legend.AUTO, false);
	}

	/** These axes with further layers on top. */
	public Axes add(Layer... more) {
		return addAll(List.of(more));
	}

	/** These axes with further layers on top. */
	public Axes addAll(List<? extends Layer> more) {
		var all = new ArrayList<Layer>(layers);
		all.addAll(more);
		return new Axes(title, x, y, all, legend, equal);
	}

	public Axes titled(String newTitle) {
		return new Axes(newTitle, x, y, layers, legend, equal);
	}

	public Axes withX(Axis newX) {
		return new Axes(title, newX, y, layers, legend, equal);
	}

	public Axes withY(Axis newY) {
		return new Axes(title, x, newY, layers, legend, equal);
	}

	public Axes withLegend(Legend newLegend) {
		return new Axes(title, x, y, layers, newLegend, equal);
	}

	public Axes equalAspect() {
		return new Axes(title, x, y, layers, legend, true);
	}
}
