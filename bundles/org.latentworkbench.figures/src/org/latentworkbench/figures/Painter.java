package org.latentworkbench.figures;

import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.plot.FigureArt;
import org.latentworkbench.figures.plot.Prepared;

/**
 * Draws one figure after another that have layers in common, as when one is panned, zoomed, turned or made larger: what did not
 * change is made ready once. The pixels are those of {@link Renderer#render}. For one thread at a time.
 */
public final class Painter {
	private final Prepared prepared = new Prepared();

	/**
	 * @param width          of the image in pixels, 1 or more
	 * @param height         of the image in pixels, 1 or more
	 * @param pixelsPerPoint the scale of text and lines: 96.0 / 72 on a screen at 100 %
	 */
	public Renderer.Rendering render(Figure figure, Theme theme, int width, int height, double pixelsPerPoint) {
		return Renderer.render(figure, new FigureArt(figure, theme, prepared), theme.background(), width, height, pixelsPerPoint);
	}
}
