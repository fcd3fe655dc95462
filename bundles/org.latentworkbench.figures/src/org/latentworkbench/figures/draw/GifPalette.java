package org.latentworkbench.figures.draw;

import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * At most 256 colours for all frames of an animation, by median cut (P. Heckbert, SIGGRAPH 1982) over colours of 5 bits a
 * part, without dithering, so that still parts of the picture stay still.
 */
final class GifPalette {
	private static final int CELLS = 1 << 15;

	/** The commonest colours (grounds, walls, text) are kept as they are. */
	private static final int EXACT = 12;

	private final int[] colours;
	private final byte[] nearest = new byte[CELLS];

	private GifPalette(int[] colours) {
		this.colours = colours;
	}

	static GifPalette of(List<int[]> frames) {
		var count = new long[CELLS];
		var sum = new long[CELLS][3];
		int stride = Math.max(1, frames.size() / 12);
		for (int f = 0; f < frames.size(); f += stride)
			for (int pixel : frames.get(f)) {
				int cell = cell(pixel);
				count[cell]++;
				sum[cell][0] += pixel >> 16 & 255;
				sum[cell][1] += pixel >> 8 & 255;
				sum[cell][2] += pixel & 255;
			}
		int[] used = IntStream.range(0, CELLS).filter(cell -> count[cell] > 0).toArray();
		List<int[]> boxes = new ArrayList<>(List.of(used));
		int[] exact = commonest(frames.getFirst());
		while (boxes.size() < 256 - exact.length) {
			int[] widest = boxes.stream().filter(box -> box.length > 1)
					.max(Comparator.comparingDouble(box -> importance(box, count))).orElse(null);
			if (widest == null)
				break;
			boxes.remove(widest);
			boxes.addAll(split(widest, count));
		}
		int[] colours = Arrays.copyOf(exact, exact.length + boxes.size());
		for (int i = 0; i < boxes.size(); i++) {
			long n = 0;
			var total = new long[3];
			for (int cell : boxes.get(i)) {
				n += count[cell];
				for (int k = 0; k < 3; k++)
					total[k] += sum[cell][k];
			}
			long half = Math.max(1, n) / 2;
			n = Math.max(1, n);
			colours[exact.length + i] = (int) ((total[0] + half) / n << 16 | (total[1] + half) / n << 8 | (total[2] + half) / n);
		}
		var palette = new GifPalette(colours);
		for (int cell = 0; cell < CELLS; cell++)
			palette.nearest[cell] = (byte) palette.search(part(cell, 0) * 8 + 4, part(cell, 1) * 8 + 4,
					part(cell, 2) * 8 + 4);
		for (int cell : used)
			palette.nearest[cell] = (byte) palette.search((int) (sum[cell][0] / count[cell]),
					(int) (sum[cell][1] / count[cell]), (int) (sum[cell][2] / count[cell]));
		for (int i = exact.length - 1; i >= 0; i--)
			palette.nearest[cell(exact[i])] = (byte) i;
		return palette;
	}

	/** The commonest colours of a frame, without alpha. */
	private static int[] commonest(int[] frame) {
		int[] sorted = Arrays.stream(frame).map(pixel -> pixel & 0xffffff).sorted().toArray();
		List<int[]> runs = new ArrayList<>();
		for (int i = 0, start = 0; i <= sorted.length; i++)
			if (i == sorted.length || sorted[i] != sorted[start]) {
				if (i - start > sorted.length / 1000)
					runs.add(new int[] { sorted[start], i - start });
				start = i;
			}
		return runs.stream().sorted(Comparator.comparingInt((int[] run) -> -run[1]).thenComparingInt(run -> run[0]))
				.limit(EXACT).mapToInt(run -> run[0]).toArray();
	}

	private static int cell(int pixel) {
		return (pixel >> 19 & 31) << 10 | (pixel >> 11 & 31) << 5 | pixel >> 3 & 31;
	}

	private static int part(int cell, int k) {
		return cell >> 10 - 5 * k & 31;
	}

	/** Many pixels and a wide range of colours call for a split. */
	private static double importance(int[] box, long[] count) {
		long n = 0;
		for (int cell : box)
			n += count[cell];
		return Math.sqrt(n) * (1 + range(box, widest(box)));
	}

	private static int widest(int[] box) {
		int widest = 0;
		for (int k = 1; k < 3; k++)
			if (range(box, k) > range(box, widest))
				widest = k;
		return widest;
	}

	private static int range(int[] box, int k) {
		int low = 31;
		int high = 0;
		for (int cell : box) {
			low = Math.min(low, part(cell, k));
			high = Math.max(high, part(cell, k));
		}
		return high - low;
	}

	private static List<int[]> split(int[] box, long[] count) {
		int k = widest(box);
		int[] sorted = Arrays.stream(box).boxed().sorted(Comparator.comparingInt((Integer cell) -> part(cell, k))
				.thenComparingInt(cell -> cell)).mapToInt(Integer::intValue).toArray();
		long total = 0;
		for (int cell : sorted)
			total += count[cell];
		long before = 0;
		int cut = 1;
		for (int i = 0; i < sorted.length - 1; i++) {
			before += count[sorted[i]];
			cut = i + 1;
			if (2 * before >= total)
				break;
		}
		return List.of(Arrays.copyOf(sorted, cut), Arrays.copyOfRange(sorted, cut, sorted.length));
	}

	private int search(int r, int g, int b) {
		int best = 0;
		int least = Integer.MAX_VALUE;
		for (int i = 0; i < colours.length; i++) {
			int dr = (colours[i] >> 16 & 255) - r;
			int dg = (colours[i] >> 8 & 255) - g;
			int db = (colours[i] & 255) - b;
			int distance = 3 * dr * dr + 6 * dg * dg + db * db;
			if (distance < least) {
				least = distance;
				best = i;
			}
		}
		return best;
	}

	/** Always 256 entries; unused ones repeat the last. */
	IndexColorModel model() {
		var red = new byte[256];
		var green = new byte[256];
		var blue = new byte[256];
		for (int i = 0; i < 256; i++) {
			int colour = colours[Math.min(i, colours.length - 1)];
			red[i] = (byte) (colour >> 16);
			green[i] = (byte) (colour >> 8);
			blue[i] = (byte) colour;
		}
		return new IndexColorModel(8, 256, red, green, blue);
	}

	/** Writes the entry of each pixel. */
	void index(int[] argb, byte[] indices) {
		for (int i = 0; i < argb.length; i++)
			indices[i] = nearest[cell(argb[i])];
	}
}
