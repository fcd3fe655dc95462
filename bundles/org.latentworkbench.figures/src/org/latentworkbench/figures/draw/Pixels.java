package org.latentworkbench.figures.draw;

import java.util.Arrays;

/** A canvas of premultiplied {@code 0xAARRGGBB} pixels and the arithmetic of laying one colour over another. */
final class Pixels {
	final int width;
	final int height;
	final int[] argb;

	Pixels(int width, int height, int background) {
		this.width = width;
		this.height = height;
		argb = new int[Math.multiplyExact(width, height)];
		if (background != 0)
			Arrays.fill(argb, premultiplied(background, 255));
	}

	/** A colour with its alpha scaled by {@code share / 255} and its parts scaled by the resulting alpha. */
	static int premultiplied(int colour, int share) {
		int a = divide255((colour >>> 24) * share);
		return a << 24 | divide255((colour >> 16 & 255) * a) << 16 | divide255((colour >> 8 & 255) * a) << 8
				| divide255((colour & 255) * a);
	}

	/** A premultiplied colour over a premultiplied colour. */
	static int over(int source, int below) {
		int rest = 255 - (source >>> 24);
		int rb = (below & 0xff00ff) * rest + 0x800080;
		rb = rb + (rb >>> 8 & 0xff00ff) >>> 8 & 0xff00ff;
		int ag = (below >>> 8 & 0xff00ff) * rest + 0x800080;
		ag = ag + (ag >>> 8 & 0xff00ff) & 0xff00ff00;
		return source + (rb | ag);
	}

	/** Lays a colour over the pixel, {@code share} of 255 of it. */
	void blend(int index, int colour, int share) {
		argb[index] = over(premultiplied(colour, share), argb[index]);
	}

	/** The pixels with colours as they are, not premultiplied. */
	int[] straight() {
		var out = argb.clone();
		for (int i = 0; i < out.length; i++) {
			int a = out[i] >>> 24;
			if (a != 255 && a != 0)
				out[i] = a << 24 | part(out[i] >> 16 & 255, a) << 16 | part(out[i] >> 8 & 255, a) << 8
						| part(out[i] & 255, a);
		}
		return out;
	}

	private static int part(int premultiplied, int alpha) {
		return Math.min(255, (premultiplied * 255 + alpha / 2) / alpha);
	}

	private static int divide255(int v) {
		v += 128;
		return v + (v >> 8) >> 8;
	}
}
