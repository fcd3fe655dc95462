package org.latentworkbench.api;

import java.util.ArrayList;
import java.util.List;

/**
 * A few small images that show how a work stands: rows of as many images each, for instance originals above and what a model gives back of
 * them below.
 *
 * @param shape  of every image; neither side over {@value #MOST_SIDE} pixels
 * @param rows   what each row shows, at least one
 * @param levels {@code (rows * columns) x p} whole grey levels 0 to 255, row by row; {@value #MOST_IMAGES} images at most
 */
public record PreviewImages(ImageShape shape, List<String> rows, Matrix levels) {
	/** The largest height or width in pixels. */
	public static final int MOST_SIDE = 64;
	/** The most images in all rows together. */
	public static final int MOST_IMAGES = 32;

	/** @throws IllegalArgumentException when these are too many or too large images, or not whole rows of them */
	public PreviewImages {
		rows = List.copyOf(rows);
		if (rows.isEmpty() || levels.rows() % rows.size() != 0 || levels.columns() != shape.size()) {
			throw new IllegalArgumentException(levels + " are no " + rows.size() + " rows of images of " + shape.size() + " values");
		}
		if (shape.height() > MOST_SIDE || shape.width() > MOST_SIDE || levels.rows() > MOST_IMAGES) {
			throw new IllegalArgumentException(levels.rows() + " images of " + shape.height() + " x " + shape.width() + " pixels; at most " + MOST_IMAGES
					+ " of " + MOST_SIDE + " x " + MOST_SIDE + " are shown");
		}
		for (float level : levels.values()) {
			if (!(level >= 0 && level <= ImageShape.WHITE && level == (int) level)) {
				throw new IllegalArgumentException("the level " + level + " is no whole number from 0 to 255");
			}
		}
	}

	/**
	 * Rows of images of any size: larger ones are made smaller, squares of pixels becoming one pixel of their mean level.
	 *
	 * @param images a matrix a row, all {@code columns x p}, grey levels 0 to 255 or near them; a missing level counts as black
	 */
	public static PreviewImages of(ImageShape shape, List<String> rows, List<Matrix> images) {
		int square = (Math.max(shape.height(), shape.width()) + MOST_SIDE - 1) / MOST_SIDE;
		var small = new ImageShape((shape.height() + square - 1) / square, (shape.width() + square - 1) / square, shape.channels());
		var all = new ArrayList<float[]>();
		for (Matrix row : images) {
			for (int i = 0; i < row.rows(); i++) {
				all.add(smaller(row.row(i), shape, small, square));
			}
		}
		var levels = new float[all.size() * small.size()];
		for (int i = 0; i < all.size(); i++) {
			System.arraycopy(all.get(i), 0, levels, i * small.size(), small.size());
		}
		return new PreviewImages(small, rows, new Matrix(all.size(), small.size(), levels));
	}

	private static float[] smaller(float[] image, ImageShape shape, ImageShape small, int square) {
		var sums = new float[small.size()];
		var counts = new int[small.size()];
		for (int i = 0; i < image.length; i++) {
			int pixel = i / shape.channels();
			int at = (pixel / shape.width() / square * small.width() + pixel % shape.width() / square) * shape.channels() + i % shape.channels();
			sums[at] += Float.isNaN(image[i]) ? 0 : image[i];
			counts[at]++;
		}
		for (int i = 0; i < sums.length; i++) {
			sums[i] = Math.clamp(Math.round(sums[i] / counts[i]), 0, (int) ImageShape.WHITE);
		}
		return sums;
	}

	/** Images in a row. */
	public int columns() {
		return levels.rows() / rows.size();
	}
}
