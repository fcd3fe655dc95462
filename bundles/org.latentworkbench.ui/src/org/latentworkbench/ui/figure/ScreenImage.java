package org.latentworkbench.ui.figure;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.latentworkbench.figures.Renderer.Rendering;

/** Makes images for the screen out of drawn pixels, one pixel for a pixel. */
public final class ScreenImage {
	private static final int NORMAL = 100;

	private ScreenImage() {
	}

	/**
	 * An image that covers {@code width * 100 / zoom} units of a screen with this zoom. Whoever asks disposes it.
	 *
	 * @param zoom in per cent
	 */
	public static Image of(Device device, Rendering rendering, int zoom) {
		ImageData data = data(rendering);
		if (zoom == NORMAL) {
			return new Image(device, data);
		}
		ImageDataProvider provider = wanted -> wanted == zoom ? data
				: data.scaledTo(data.width * wanted / zoom, data.height * wanted / zoom);
		return new Image(device, provider);
	}

	/** The pixels with their transparency where there is any. */
	public static ImageData data(Rendering rendering) {
		int[] argb = rendering.argb();
		ImageData data = new ImageData(rendering.width(), rendering.height(), 32, new PaletteData(0xff00, 0xff0000, 0xff000000));
		byte[] bytes = data.data;
		boolean opaque = true;
		for (int i = 0, at = 0; i < argb.length; i++, at += 4) {
			int colour = argb[i];
			bytes[at] = (byte) colour;
			bytes[at + 1] = (byte) (colour >> 8);
			bytes[at + 2] = (byte) (colour >> 16);
			opaque &= colour >>> 24 == 255;
		}
		if (!opaque) {
			data.alphaData = new byte[argb.length];
			for (int i = 0; i < argb.length; i++) {
				data.alphaData[i] = (byte) (argb[i] >>> 24);
			}
		}
		return data;
	}
}
