package org.latentworkbench.api.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * A panel with three axes, seen from outside as an orthographic projection with z upwards.
 *
 * @param title       above the panel; may be empty
 * @param x           first axis
 * @param y           second axis
 * @param z           the axis that points up
 * @param layers      drawn by depth
 * @param azimuth     of the viewer about z in degrees, from the x axis towards y
 * @param elevation   of the viewer above the x-y plane in degrees, -90 to 90
 * @param turn        the frames of an animation
 * @param projections whether points also throw faint images on the three far walls
 * @param legend      where marks are explained
 * @param zoom        how close it is seen, above 0; 1: the whole cube fills the panel
 * @param emphasised  ids of samples whose marks stand out, while all others are pale; of no effect where the panel has no
 *                    mark of these names
 */
public record Axes3D(String title, Axis x, Axis y, Axis z, List<Layer3D> layers, double azimuth, double elevation,
		Turn turn, boolean projections, Legend legend, double zoom, List<String> emphasised) implements Panel {
	public Axes3D {
		layers = Checks.copy(layers);
		emphasised = Checks.copy(emphasised);
		if (!(zoom > 0 && zoom < Double.POSITIVE_INFINITY))
			throw new IllegalArgumentException("Axes3D: zoom is " + zoom + ", expected more than 0");
		Checks.finite("Axes3D", "azimuth", azimuth);
		if (!(elevation >= -90 && elevation <= 90))
			throw new IllegalArgumentException("Axes3D: elevation is " + elevation + " degrees, expected -90 to 90");
	}

	/** Empty linear axes with these titles, seen from azimuth -52 and elevation 24 degrees. */
	public static Axes3D of(String xTitle, String yTitle, String zTitle) {
		return new Axes3D("", Axis.linear(xTitle), Axis.linear(yTitle), Axis.linear(zTitle), List.of(), -52, 24,
				Turn.DEFAULT, false, Legend.AUTO, 1, List.of());
	}

	/** These axes with further layers. */
	public Axes3D add(Layer3D... more) {
		return addAll(List.of(more));
	}

	/** These axes with further layers. */
	public Axes3D addAll(List<? extends Layer3D> more) {
		var all = new ArrayList<Layer3D>(layers);
		all.addAll(more);
		return new Axes3D(title, x, y, z, all, azimuth, elevation, turn, projections, legend, zoom, emphasised);
	}

	public Axes3D titled(String newTitle) {
		return new Axes3D(newTitle, x, y, z, layers, azimuth, elevation, turn, projections, legend, zoom, emphasised);
	}

	public Axes3D withAxes(Axis newX, Axis newY, Axis newZ) {
		return new Axes3D(title, newX, newY, newZ, layers, azimuth, elevation, turn, projections, legend, zoom, emphasised);
	}

	/** @param newAzimuth degrees; @param newElevation degrees, -90 to 90 */
	public Axes3D seenFrom(double newAzimuth, double newElevation) {
		return new Axes3D(title, x, y, z, layers, newAzimuth, newElevation, turn, projections, legend, zoom, emphasised);
	}

	public Axes3D turning(Turn newTurn) {
		return new Axes3D(title, x, y, z, layers, azimuth, elevation, newTurn, projections, legend, zoom, emphasised);
	}

	public Axes3D withProjections() {
		return projecting(true);
	}

	/** @param newProjections whether points throw faint images on the far walls */
	public Axes3D projecting(boolean newProjections) {
		return new Axes3D(title, x, y, z, layers, azimuth, elevation, turn, newProjections, legend, zoom, emphasised);
	}

	public Axes3D withLegend(Legend newLegend) {
		return new Axes3D(title, x, y, z, layers, azimuth, elevation, turn, projections, newLegend, zoom, emphasised);
	}

	public Axes3D withLayers(List<? extends Layer3D> newLayers) {
		return new Axes3D(title, x, y, z, List.copyOf(newLayers), azimuth, elevation, turn, projections, legend, zoom, emphasised);
	}

	/** @param newZoom above 0; 1: the whole cube fills the panel */
	public Axes3D zoomed(double newZoom) {
		return new Axes3D(title, x, y, z, layers, azimuth, elevation, turn, projections, legend, newZoom, emphasised);
	}

	/** @param ids of samples; empty: all marks alike */
	public Axes3D emphasising(List<String> ids) {
		return new Axes3D(title, x, y, z, layers, azimuth, elevation, turn, projections, legend, zoom, ids);
	}
}
