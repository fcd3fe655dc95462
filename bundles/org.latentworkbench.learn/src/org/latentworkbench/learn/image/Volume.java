package org.latentworkbench.learn.image;

/**
 * What a layer takes or gives for one image: channels x height x width numbers. A vector is a volume of height and width 1.
 *
 * @param channels at least 1
 * @param height   at least 1
 * @param width    at least 1
 */
public record Volume(int channels, int height, int width) {
	/** @throws IllegalArgumentException for lengths below 1 or more numbers than an array can hold */
	public Volume {
		if (channels < 1 || height < 1 || width < 1 || (long) channels * height * width > Integer.MAX_VALUE)
			throw new IllegalArgumentException("Not a volume: " + channels + " x " + height + " x " + width);
	}

	/** A vector of so many numbers. */
	public static Volume vector(int length) {
		return new Volume(length, 1, 1);
	}

	/** Numbers in all. */
	public int size() {
		return channels * height * width;
	}

	/** Positions in a channel. */
	public int area() {
		return height * width;
	}

	/** Whether it is a vector. */
	public boolean isVector() {
		return height == 1 && width == 1;
	}

	/** {@code 64} for a vector, {@code 32 x 14 x 14} else: channels x height x width. */
	@Override
	public String toString() {
		return isVector() ? Integer.toString(channels) : channels + " x " + height + " x " + width;
	}
}
