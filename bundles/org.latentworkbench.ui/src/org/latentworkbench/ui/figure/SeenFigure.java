package org.latentworkbench.ui.figure;

import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.Renderer;
import org.latentworkbench.figures.Renderer.Rendering;
import org.latentworkbench.figures.colour.Theme;

/**
 * A figure as it stands before a person: in which theme, how large.
 *
 * @param widthMm  of the page that the canvas is
 * @param heightMm of the page that the canvas is
 * @param dpi      of the screen
 */
record SeenFigure(Figure figure, Theme theme, double widthMm, double heightMm, double dpi) {
	private static final double MM_PER_POINT = 25.4 / 72;
	private static final double SCREEN_DPI = 96;

	/** @param otherwise whose theme counts where the source has no canvas */
	static SeenFigure of(FigureSource source, Control otherwise) {
		Figure figure = source.figure();
		Optional<Drawn> drawn = source.drawn();
		if (drawn.isEmpty()) {
			return new SeenFigure(figure, FigureTheme.of(otherwise), figure.widthMm(), figure.heightMm(), SCREEN_DPI);
		}
		Rendering image = drawn.get().rendering();
		double mm = MM_PER_POINT / image.pixelsPerPoint();
		return new SeenFigure(figure, drawn.get().theme(), image.width() * mm, image.height() * mm, 72 * image.pixelsPerPoint());
	}

	/** The pixels that are on the canvas, or would be. */
	static Rendering render(FigureSource source, Control otherwise) {
		SeenFigure seen = of(source, otherwise);
		double scale = seen.dpi / 72;
		return Renderer.render(seen.figure, seen.theme, (int) Math.round(seen.widthMm / MM_PER_POINT * scale),
				(int) Math.round(seen.heightMm / MM_PER_POINT * scale), scale);
	}
}
