package org.latentworkbench.ui.figure;

import org.eclipse.swt.graphics.Image;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.Renderer.Rendering;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.view.Look;

/**
 * A figure as it stands on a canvas.
 *
 * @param base      the figure that was given to the canvas
 * @param look      how it is looked at
 * @param figure    what is seen of it: the figure that was drawn
 * @param theme     in which it was drawn
 * @param rendering its pixels and where its panels are
 * @param zoom      of the screen in per cent: so many pixels of the rendering are 100 of the canvas
 * @param image     the pixels for the screen; the canvas disposes it
 */
public record Drawn(Figure base, Look look, Figure figure, Theme theme, Rendering rendering, int zoom,
		Image image) {
	/** From a place on the canvas, in the units of its events, to points of the figure. */
	public double points(int place) {
		return place * zoom / 100.0 / rendering.pixelsPerPoint();
	}

	/** From points of the figure to a place on the canvas. */
	public int place(double points) {
		return (int) Math.round(points * rendering.pixelsPerPoint() * 100 / zoom);
	}
}
