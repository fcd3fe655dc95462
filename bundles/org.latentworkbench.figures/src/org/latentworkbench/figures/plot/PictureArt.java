package org.latentworkbench.figures.plot;

import org.latentworkbench.api.figure.Picture;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Surface;

/** An image over a rectangle; it is mirrored with an axis that is reversed. */
final class PictureArt implements Art {
	private final Picture picture;

	PictureArt(Picture picture) {
		this.picture = picture;
	}

	@Override
	public int marks() {
		return 1;
	}

	@Override
	public Limits x() {
		return Limits.of(picture.x0(), picture.x1());
	}

	@Override
	public Limits y() {
		return Limits.of(picture.y0(), picture.y1());
	}

	@Override
	public boolean covers() {
		return true;
	}

	@Override
	public void paint(Surface surface, Frame frame) {
		double left = frame.x().at(picture.x0());
		double right = frame.x().at(picture.x1());
		double top = frame.y().at(picture.y1());
		double bottom = frame.y().at(picture.y0());
		if (!Double.isFinite(left + right + top + bottom))
			return;
		int w = picture.width();
		int h = picture.height();
		var pixels = new int[w * h];
		for (int y = 0; y < h; y++)
			for (int x = 0; x < w; x++)
				pixels[(top > bottom ? h - 1 - y : y) * w + (left > right ? w - 1 - x : x)] = picture.pixels().get(y * w + x);
		surface.image(pixels, w, h, Box.between(left, top, right, bottom), picture.smooth());
	}
}
