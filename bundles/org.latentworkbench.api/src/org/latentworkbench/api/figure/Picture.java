package org.latentworkbench.api.figure;

/**
 * Pixels of an image over a rectangle of the panel: a thumbnail, a decoded sample.
 *
 * @param label  in the legend; may be empty
 * @param width  in pixels
 * @param height in pixels
 * @param pixels width x height colours as {@code 0xAARRGGBB}, the top row first
 * @param x0     left edge
 * @param x1     right edge
 * @param y0     bottom edge
 * @param y1     top edge
 * @param smooth whether pixels are interpolated when enlarged; otherwise they stay squares
 */
public record Picture(String label, int width, int height, Ints pixels, double x0, double x1, double y0, double y1,
		boolean smooth) implements Layer {
	public Picture {
		if (width < 1 || height < 1)
			throw new IllegalArgumentException("Picture: " + width + " x " + height + ", expected at least 1 x 1");
		Checks.sameLength("Picture", Math.multiplyExact(width, height), "pixels", pixels.size());
		if (!(x0 < x1 && y0 < y1))
			throw new IllegalArgumentException("Picture: extents " + x0 + ".." + x1 + ", " + y0 + ".." + y1
					+ ", expected ascending ends");
	}

	/** @param grey width x height intensities of 0 (black) to 1 (white), the top row first; values outside are clipped */
	public static Picture grey(int width, int height, float[] grey, double x0, double x1, double y0, double y1) {
		var pixels = new int[grey.length];
		for (int i = 0; i < grey.length; i++)
			pixels[i] = Float.isNaN(grey[i]) ? 0 : 0xff000000 | Math.clamp(Math.round(grey[i] * 255), 0, 255) * 0x10101;
		return new Picture("", width, height, Ints.of(pixels), x0, x1, y0, y1, false);
	}

	public Picture smoothed() {
		return new Picture(label, width, height, pixels, x0, x1, y0, y1, true);
	}
}
