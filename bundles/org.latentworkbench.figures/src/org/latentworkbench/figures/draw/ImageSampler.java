package org.latentworkbench.figures.draw;

/** Colours of an image at another resolution: averaged where it shrinks, squares or interpolated where it grows. */
final class ImageSampler {
	private final int[] argb;
	private final int width;
	private final int height;
	private final double stepX;
	private final double stepY;
	private final boolean smooth;

	/** @param stepX image pixels per pixel wanted; @param stepY likewise */
	ImageSampler(int[] argb, int width, int height, double stepX, double stepY, boolean smooth) {
		this.argb = argb;
		this.width = width;
		this.height = height;
		this.stepX = stepX;
		this.stepY = stepY;
		this.smooth = smooth;
	}

	/** The colour of the wanted pixel (x, y), premultiplied. */
	int premultiplied(int x, int y) {
		if (stepX > 1 || stepY > 1)
			return average(x * stepX, y * stepY, (x + 1) * stepX, (y + 1) * stepY);
		double cx = (x + .5) * stepX;
		double cy = (y + .5) * stepY;
		if (!smooth)
			return Pixels.premultiplied(at((int) cx, (int) cy), 255);
		return average(cx - .5, cy - .5, cx + .5, cy + .5);
	}

	/** The mean over a rectangle of the image, in which every image pixel counts by its overlap. */
	private int average(double x0, double y0, double x1, double y1) {
		double a = 0;
		double r = 0;
		double g = 0;
		double b = 0;
		for (int y = (int) Math.floor(y0); y < y1; y++) {
			double wy = Math.min(y + 1, y1) - Math.max(y, y0);
			for (int x = (int) Math.floor(x0); x < x1; x++) {
				double w = wy * (Math.min(x + 1, x1) - Math.max(x, x0));
				int c = at(x, y);
				double wa = w * (c >>> 24);
				a += wa;
				r += wa * (c >> 16 & 255);
				g += wa * (c >> 8 & 255);
				b += wa * (c & 255);
			}
		}
		double area = (x1 - x0) * (y1 - y0);
		if (a == 0)
			return 0;
		return Pixels.premultiplied(round(a / area) << 24 | round(r / a) << 16 | round(g / a) << 8 | round(b / a), 255);
	}

	private int at(int x, int y) {
		return argb[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
	}

	private static int round(double v) {
		return (int) Math.clamp(Math.round(v), 0, 255);
	}
}
