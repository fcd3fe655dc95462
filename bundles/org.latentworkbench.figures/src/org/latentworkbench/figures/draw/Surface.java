package org.latentworkbench.figures.draw;

import java.awt.geom.Path2D;

/** Something to draw on. See the package for units. */
public interface Surface {
	/** Whether marks stay shapes, so that very many of them are better given as an image. */
	boolean vector();

	/** Fills a path by the non-zero rule. */
	void fill(Path2D path, int argb);

	void stroke(Path2D path, Pen pen, int argb);

	/** One straight line; horizontal and vertical ones are set on whole pixels where there are pixels. */
	void line(double x0, double y0, double x1, double y1, Pen pen, int argb);

	/** A filled rectangle; its edges are set on whole pixels where there are pixels, so that neighbours join without a seam. */
	void rectangle(Box box, int argb);

	void text(Text text, TextStyle style, double x, double y);

	void marks(Marks marks);

	/**
	 * Draws pixels over a rectangle.
	 *
	 * @param argb   width x height, the top row first
	 * @param smooth whether pixels are interpolated when enlarged
	 */
	void image(int[] argb, int width, int height, Box box, boolean smooth);

	/** What is drawn meanwhile does not leave the rectangle (nor those around it). */
	void clipped(Box box, Runnable drawing);

	/** What is drawn meanwhile belongs together under a name, where the format knows groups. */
	void group(String name, Runnable drawing);

	default void text(String text, TextStyle style, double x, double y) {
		text(Text.of(text), style, x, y);
	}
}
