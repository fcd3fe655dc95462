package org.latentworkbench.learn.image;

/**
 * Images as a network takes them.
 *
 * @param size   number of images {@code n}
 * @param image  each one's shape
 * @param levels {@code n x channels x height x width}, 0 (black) to 1; not copied
 */
public record ImageSamples(int size, Volume image, float[] levels) {
	/** @throws IllegalArgumentException when there are more or fewer numbers than that */
	public ImageSamples {
		if ((long) size * image.size() != levels.length)
			throw new IllegalArgumentException(levels.length + " numbers for " + size + " images of " + image);
	}

	/** The images at these rows. */
	public ImageSamples select(int[] rows) {
		int p = image.size();
		var chosen = new float[rows.length * p];
		for (int i = 0; i < rows.length; i++)
			System.arraycopy(levels, rows[i] * p, chosen, i * p, p);
		return new ImageSamples(rows.length, image, chosen);
	}
}
