package org.latentworkbench.ui.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.Modality;

/** The pictures of a dataset's samples, made one at a time from its image modality. Scaled values are brought back to grey levels. */
public final class SampleImages {
	private static final int LEVELS = 256;
	private static final PaletteData COLOURS = new PaletteData(0xff0000, 0xff00, 0xff);

	private final Modality.Continuous modality;
	private final ImageShape shape;
	private final List<String> samples;
	private final Map<String, Integer> rows;

	private SampleImages(Modality.Continuous modality, ImageShape shape, List<String> samples, Map<String, Integer> rows) {
		this.modality = modality;
		this.shape = shape;
		this.samples = samples;
		this.rows = rows;
	}

	/** The pictures of a dataset's first modality of images; empty where it has none. */
	public static Optional<SampleImages> of(Dataset dataset) {
		return of(dataset, Rows.of(dataset.samples()));
	}

	static Optional<SampleImages> of(Dataset dataset, Map<String, Integer> rows) {
		for (Modality.Continuous modality : dataset.continuous()) {
			Optional<ImageShape> shape = ImageShape.of(modality.features());
			if (shape.isPresent()) {
				return Optional.of(new SampleImages(modality, shape.get(), dataset.samples(), rows));
			}
		}
		return Optional.empty();
	}

	/** The modality's name. */
	public String modality() {
		return modality.name();
	}

	public ImageShape shape() {
		return shape;
	}

	/** All samples, in the dataset's order; each has a picture. */
	public List<String> samples() {
		return samples;
	}

	/** A sample's picture; empty where the dataset does not hold the sample. */
	public Optional<ImageData> of(String sample) {
		return Optional.ofNullable(rows.get(sample)).map(this::row);
	}

	/** The picture of one row, {@code height x width}; missing pixels are black. */
	public ImageData row(int row) {
		var picture = new ImageData(shape.width(), shape.height(), 24, COLOURS);
		int channels = shape.channels();
		int feature = 0;
		for (int y = 0; y < shape.height(); y++) {
			// straight into the bytes, red first: setting pixel by pixel is slow for walls of pictures
			int at = y * picture.bytesPerLine;
			for (int x = 0; x < shape.width(); x++) {
				for (int c = 0; c < 3; c++) {
					picture.data[at++] = (byte) level(row, channels == 1 ? feature : feature + c);
				}
				feature += channels;
			}
		}
		return picture;
	}

	private int level(int row, int feature) {
		float value = modality.values().at(row, feature);
		double raw = modality.scaling().isPresent() ? modality.scaling().get().raw(feature, value) : value;
		return Double.isNaN(raw) ? 0 : (int) Math.clamp(Math.round(raw), 0, LEVELS - 1);
	}
}
