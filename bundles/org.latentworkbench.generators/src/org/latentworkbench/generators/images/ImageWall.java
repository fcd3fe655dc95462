package org.latentworkbench.generators.images;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Picture;

/** Some of a dataset's images beside each other, evenly spread over its samples. */
final class ImageWall {
	private static final int COLUMNS = 12;
	private static final int ROWS = 8;
	private static final double WIDTH_MM = 160;

	private ImageWall() {
	}

	/** @param modality of grey images */
	static Figure of(String title, Dataset dataset, String modality) {
		var images = (Modality.Continuous) dataset.modality(modality).orElseThrow();
		ImageShape shape = ImageShape.of(images.features()).orElseThrow();
		int shown = Math.min(COLUMNS * ROWS, images.samples());
		int columns = Math.min(COLUMNS, shown);
		int rows = Math.ceilDiv(shown, columns);
		// one picture of all tiles with a pixel between them: a scene of one layer
		int across = columns * (shape.width() + 1) - 1;
		int down = rows * (shape.height() + 1) - 1;
		var grey = new float[across * down];
		java.util.Arrays.fill(grey, 1f);
		for (int k = 0; k < shown; k++) {
			int sample = (int) ((long) k * images.samples() / shown);
			int top = k / columns * (shape.height() + 1);
			int left = k % columns * (shape.width() + 1);
			for (int y = 0; y < shape.height(); y++) {
				for (int x = 0; x < shape.width(); x++) {
					grey[(top + y) * across + left + x] = images.values().at(sample, y * shape.width() + x) / ImageShape.WHITE;
				}
			}
		}
		return Figure.of(title, Axes.of(Axis.hidden(), Axis.hidden()).equalAspect()
				.add(Picture.grey(across, down, grey, 0, across, 0, down)))
				.captioned(shown + " of " + Counts.of(images.samples(), "image") + ", evenly spread over the samples.")
				.sized(WIDTH_MM, Math.clamp(WIDTH_MM * down / across + 15, 20, 300));
	}
}
