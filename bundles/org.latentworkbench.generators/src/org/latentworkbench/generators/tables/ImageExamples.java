package org.latentworkbench.generators.tables;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.charts.Tiles;

/**
 * Images as they were read.
 *
 * @param low  their smallest level
 * @param high their largest level
 */
record ImageExamples(Modality.Continuous images, ImageShape shape, float low, float high) {
	private static final int COLUMNS = 8;
	private static final int MOST = 24;

	/** @return empty for a modality that holds no images */
	static Optional<ImageExamples> of(Modality modality) {
		Optional<ImageShape> shape = ImageShape.of(modality.features());
		if (shape.isEmpty() || !(modality instanceof Modality.Continuous images)) {
			return Optional.empty();
		}
		float low = Float.POSITIVE_INFINITY;
		float high = Float.NEGATIVE_INFINITY;
		for (float level : images.values().values()) {
			low = level < low ? level : low;
			high = level > high ? level : high;
		}
		return Optional.of(new ImageExamples(images, shape.get(), low, high));
	}

	/** Their size and the range of their levels. */
	String words() {
		return shape.height() + " x " + shape.width() + " pixels " + (shape.channels() == 1 ? "in grey" : "in colour") + ", levels from " + level(low)
				+ " to " + level(high);
	}

	private static String level(float level) {
		return level == Math.rint(level) && Math.abs(level) < 1e9 ? Long.toString((long) level) : Float.toString(level);
	}

	/** Some of them, evenly spread over the samples, each below its label. @param dataset that they are of */
	Figure figure(Dataset dataset) {
		int n = images.samples();
		int[] rows = IntStream.range(0, Math.min(MOST, n)).map(i -> (int) ((long) i * n / Math.min(MOST, n))).toArray();
		float white = high > 1 ? ImageShape.WHITE : 1;
		Matrix shown = Matrix.zeros(rows.length, shape.size());
		for (int i = 0; i < rows.length; i++) {
			for (int j = 0; j < shape.size(); j++) {
				shown.values()[i * shape.size() + j] = images.values().at(rows[i], j) / white;
			}
		}
		Optional<Modality.Categorical> labels = dataset.categorical().stream().filter(c -> c.features().size() == 1).findFirst();
		List<String> titles = labels.map(l -> IntStream.of(rows).mapToObj(i -> l.missing(i, 0) ? "" : l.categories().get(l.code(i, 0))).toList())
				.orElse(List.of());
		return Tiles.wrapped(shape, COLUMNS, shown, titles).figure(images.name() + labels.map(l -> ", by " + l.name()).orElse("")).captioned(
				rows.length + " of " + Counts.of(n, "image") + " of " + words() + ", evenly spread over the samples. Black is 0, white " + level(white) + ".");
	}
}
