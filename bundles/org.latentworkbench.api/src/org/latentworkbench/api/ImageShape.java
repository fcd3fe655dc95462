package org.latentworkbench.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the features of an image modality lie in the picture. A modality of images is continuous, one feature a pixel and channel, grey levels
 * 0 to 255; its features' names say where each lies: {@code y3_x14}, or {@code y3_x14_red} in colour, counted from 0 at the top left.
 * Features stand row by row, the channel fastest.
 *
 * @param height   in pixels, at least 1
 * @param width    in pixels, at least 1
 * @param channels 1 (grey) or 3 (red, green, blue)
 */
public record ImageShape(int height, int width, int channels) {
	/** The grey level of white; black is 0. What computes with values in [0, 1] divides by it. Levels between whole numbers are allowed. */
	public static final float WHITE = 255;

	private static final List<String> COLOURS = List.of("red", "green", "blue");
	private static final Pattern LAST = Pattern.compile("y(\\d{1,6})_x(\\d{1,6})(_blue)?");

	public ImageShape {
		if (height < 1 || width < 1 || channels != 1 && channels != COLOURS.size()) {
			throw new IllegalArgumentException("no image is " + height + " x " + width + " pixels of " + channels + " channels");
		}
		Math.multiplyExact(Math.multiplyExact(height, width), channels);
	}

	/** Number of features: {@code height * width * channels}. */
	public int size() {
		return height * width * channels;
	}

	/** The features' names, in order. */
	public List<String> features() {
		var names = new ArrayList<String>(size());
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				for (int c = 0; c < channels; c++) {
					names.add(name(y, x, c));
				}
			}
		}
		return names;
	}

	/** The shape of a modality's images; empty where its features are no pixels, or not all pixels of a picture in order. */
	public static Optional<ImageShape> of(List<String> features) {
		if (features.isEmpty()) {
			return Optional.empty();
		}
		Matcher last = LAST.matcher(features.get(features.size() - 1));
		if (!last.matches()) {
			return Optional.empty();
		}
		int height = Integer.parseInt(last.group(1)) + 1;
		int width = Integer.parseInt(last.group(2)) + 1;
		int channels = last.group(3) == null ? 1 : COLOURS.size();
		if ((long) height * width * channels != features.size()) {
			return Optional.empty();
		}
		var shape = new ImageShape(height, width, channels);
		for (int i = 0; i < features.size(); i++) {
			if (!features.get(i).equals(shape.name(i / channels / width, i / channels % width, i % channels))) {
				return Optional.empty();
			}
		}
		return Optional.of(shape);
	}

	private String name(int y, int x, int channel) {
		return "y" + y + "_x" + x + (channels == 1 ? "" : "_" + COLOURS.get(channel));
	}
}
