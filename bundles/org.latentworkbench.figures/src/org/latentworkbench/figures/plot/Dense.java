package org.latentworkbench.figures.plot;

import java.util.function.Consumer;

import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.RasterSurface;
import org.latentworkbench.figures.draw.Surface;

/** Layers of very many marks: an image of them is smaller, and opens faster, than the marks themselves. */
final class Dense {
	/** More marks than this are embedded as an image in a vector file. */
	static final int MARKS = 20_000;

	private Dense() {
	}

	/** Paints on the surface, or by way of pixels when it is a vector file and there are very many marks. */
	static void paint(Surface surface, int marks, Box area, double dpi, Consumer<Surface> painting) {
		if (!surface.vector() || marks <= MARKS) {
			painting.accept(surface);
			return;
		}
		double scale = dpi / 72;
		int width = (int) Math.ceil(area.width() * scale);
		int height = (int) Math.ceil(area.height() * scale);
		if (width < 1 || height < 1)
			return;
		var pixels = new RasterSurface(width, height, scale, 0, area.x(), area.y());
		painting.accept(pixels);
		surface.image(pixels.argb(), width, height, new Box(area.x(), area.y(), width / scale, height / scale), false);
	}
}
