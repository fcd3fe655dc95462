package org.latentworkbench.figures;

import java.util.List;

import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.RasterSurface;
import org.latentworkbench.figures.plot.FigureArt;
import org.latentworkbench.figures.plot.PanelView;

/** Draws figures to pixels, for a window or for an image file: both are the same pixels. */
public final class Renderer {
	private Renderer() {
	}

	/**
	 * A drawn figure.
	 *
	 * @param width          in pixels
	 * @param height         in pixels
	 * @param argb           width x height colours {@code 0xAARRGGBB}, not premultiplied, the top row first
	 * @param pixelsPerPoint to turn pixels into the points that {@code panels} speak of
	 * @param panels         where each panel of the figure is
	 * @param notes          what had to be left out, in words; the drawing says so too
	 */
	public record Rendering(int width, int height, int[] argb, double pixelsPerPoint, List<PanelView> panels,
			List<String> notes) {
	}

	/**
	 * @param width          of the image in pixels, 1 or more
	 * @param height         of the image in pixels, 1 or more
	 * @param pixelsPerPoint the scale of text and lines: 96.0 / 72 on a screen at 100 %
	 */
	public static Rendering render(Figure figure, Theme theme, int width, int height, double pixelsPerPoint) {
		return render(figure, new FigureArt(figure, theme), theme.background(), width, height, pixelsPerPoint);
	}

	/** @param art made from the figure; @param background {@code 0xAARRGGBB}, 0: transparent */
	static Rendering render(Figure figure, FigureArt art, int background, int width, int height, double pixelsPerPoint) {
		if (width < 1 || height < 1 || !(pixelsPerPoint > 0))
			throw new IllegalArgumentException("figure '" + figure.title() + "' cannot be drawn at " + width + " x " + height
					+ " pixels and " + pixelsPerPoint + " pixels a point, expected positive numbers");
		var surface = new RasterSurface(width, height, pixelsPerPoint, background);
		List<PanelView> panels = art.paint(surface, width / pixelsPerPoint, height / pixelsPerPoint, 72 * pixelsPerPoint);
		return new Rendering(width, height, surface.argb(), pixelsPerPoint, panels, art.notes());
	}
}
