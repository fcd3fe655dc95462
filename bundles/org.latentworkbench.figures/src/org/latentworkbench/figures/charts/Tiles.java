package org.latentworkbench.figures.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Ints;
import org.latentworkbench.api.figure.Layer;
import org.latentworkbench.api.figure.Picture;
import org.latentworkbench.api.figure.Texts;

/**
 * Images side by side in a grid: cell (r, c) is a square of one unit around x = c, y = rows - 1 - r, the image in it has its own
 * proportions, and a title stands above the image.
 *
 * @param shape   of every image
 * @param columns of the grid
 * @param cells   row by row; a cell may be {@link #EMPTY}
 * @param rows    a name for each row, or empty
 */
public record Tiles(ImageShape shape, int columns, List<Cell> cells, List<String> rows) {
	/** Nothing is drawn. */
	public static final Cell EMPTY = new Cell("", new float[0]);
	/** Pixels between joined images. */
	private static final int PADDING = 2;
	private static final double MARGIN = .04;
	private static final double TITLE = .22;
	private static final double CELL_MM = 15;
	private static final double LETTER_MM = 1.25;
	private static final double FEW_HIGH_MM = 42;
	private static final double FEW_WIDE_MM = 180;
	/** Height of a line of a caption, and the length of a long one. */
	private static final double LINE_MM = 3.7;
	private static final double CAPTION_MM = 430;
	private static final double LEAST_WIDTH_MM = 100;

	/**
	 * One image.
	 *
	 * @param title above it; may be empty
	 * @param image {@code height x width x channels} values, 0 to 1; none: nothing is drawn
	 */
	public record Cell(String title, float[] image) {
	}

	public Tiles {
		cells = List.copyOf(cells);
		rows = List.copyOf(rows);
	}

	/** A grid whose rows are sets of images. @param sets each {@code columns x p} */
	public static Tiles ofRows(ImageShape shape, List<String> names, List<Matrix> sets, List<String> titles) {
		var cells = new ArrayList<Cell>();
		int columns = sets.get(0).rows();
		for (int r = 0; r < sets.size(); r++) {
			for (int c = 0; c < columns; c++) {
				cells.add(new Cell(r == 0 && !titles.isEmpty() ? titles.get(c) : "", sets.get(r).row(c)));
			}
		}
		return new Tiles(shape, columns, cells, names);
	}

	/** All images in reading order. @param titles one an image, or empty */
	public static Tiles wrapped(ImageShape shape, int columns, Matrix images, List<String> titles) {
		var cells = new ArrayList<Cell>();
		for (int i = 0; i < images.rows(); i++) {
			cells.add(new Cell(titles.isEmpty() ? "" : titles.get(i), images.row(i)));
		}
		return new Tiles(shape, Math.min(columns, images.rows()), cells, List.of());
	}

	private int height() {
		return (cells.size() + columns - 1) / columns;
	}

	/** The grid as a panel. */
	public Axes axes() {
		int height = height();
		// all images of one size, whether they have titles or not
		double room = cells.stream().allMatch(c -> c.title().isEmpty()) ? 0 : TITLE;
		var layers = new ArrayList<Layer>();
		var x = new ArrayList<Float>();
		var y = new ArrayList<Float>();
		var words = new ArrayList<String>();
		for (int i = 0; i < cells.size(); i++) {
			Cell cell = cells.get(i);
			if (cell.image().length == 0) {
				continue;
			}
			double left = i % columns;
			double middle = height - 1 - i / columns - room / 2;
			layers.add(picture(cell.image(), shape, left, middle, 1 - 2 * MARGIN, 1 - 2 * MARGIN - room));
			if (!cell.title().isEmpty()) {
				x.add((float) left);
				y.add((float) (height - 1 - i / columns + .5 - MARGIN - room / 2));
				words.add(cell.title());
			}
		}
		if (!words.isEmpty()) {
			layers.add(Texts.of(floats(x), floats(y), words).anchored(Texts.Anchor.CENTRE));
		}
		var names = new ArrayList<>(rows);
		Collections.reverse(names);
		Axis up = rows.isEmpty() ? Axis.hidden().between(-.5, height - .5) : Axis.categories("", names);
		return Axes.of(Axis.hidden().between(-.5, columns - .5), up).equalAspect().addAll(layers);
	}

	/** The grid as a figure, 15 mm a cell or more, with room for a long caption. */
	public Figure figure(String title) {
		double names = rows.isEmpty() ? 8 : 32;
		int longest = cells.stream().mapToInt(c -> c.title().length()).max().orElse(0);
		// few are larger, so that words beside and above them are of the usual size
		double least = Math.max(CELL_MM, Math.min(FEW_HIGH_MM / height(), FEW_WIDE_MM / columns));
		double cell = Math.clamp(Math.min(380 / columns, 380 / height()), 5.0, Math.max(least, LETTER_MM * longest));
		double width = Math.max(LEAST_WIDTH_MM, cell * columns + names);
		return Figure.of(title, axes()).sized(width, cell * height() + 12 + LINE_MM * Math.ceil(CAPTION_MM / width));
	}

	/** An image, as large as a box around (x, y) holds it. */
	public static Picture picture(float[] image, ImageShape shape, double x, double y, double width, double height) {
		double unit = Math.min(width / shape.width(), height / shape.height()) / 2;
		double w = unit * shape.width();
		double h = unit * shape.height();
		return new Picture("", shape.width(), shape.height(), Ints.of(pixels(image, shape.channels())), x - w, x + w, y - h, y + h, false);
	}

	/** {@code 0xAARRGGBB} of values 0 to 1; a missing one is transparent. @param channels 1 or 3 */
	public static int[] pixels(float[] image, int channels) {
		int[] pixels = new int[image.length / channels];
		for (int i = 0; i < pixels.length; i++) {
			int rgb = 0;
			boolean missing = false;
			for (int c = 0; c < 3; c++) {
				float v = image[i * channels + (channels == 1 ? 0 : c)];
				missing |= Float.isNaN(v);
				rgb = rgb << 8 | Math.clamp(Math.round(v * 255), 0, 255);
			}
			pixels[i] = missing ? 0 : 0xff000000 | rgb;
		}
		return pixels;
	}

	/**
	 * All images as one picture without gaps but {@value #PADDING} pixels between them, row by row.
	 *
	 * @param images {@code (rows * columns) x p}, 0 to 1
	 * @param x0     left edge; @param x1 right edge; @param y0 bottom edge; @param y1 top edge
	 */
	public static Picture joined(Matrix images, ImageShape shape, int columns, double x0, double x1, double y0, double y1) {
		int w = shape.width() + PADDING;
		int h = shape.height() + PADDING;
		int rows = (images.rows() + columns - 1) / columns;
		var pixels = new int[rows * h * columns * w];
		for (int i = 0; i < images.rows(); i++) {
			int[] tile = pixels(images.row(i), shape.channels());
			int top = i / columns * h + PADDING / 2;
			int left = i % columns * w + PADDING / 2;
			for (int y = 0; y < shape.height(); y++) {
				System.arraycopy(tile, y * shape.width(), pixels, (top + y) * columns * w + left, shape.width());
			}
		}
		return new Picture("", columns * w, rows * h, Ints.of(pixels), x0, x1, y0, y1, false);
	}

	private static Floats floats(List<Float> values) {
		float[] result = new float[values.size()];
		for (int i = 0; i < result.length; i++) {
			result[i] = values.get(i);
		}
		return Floats.of(result);
	}
}
