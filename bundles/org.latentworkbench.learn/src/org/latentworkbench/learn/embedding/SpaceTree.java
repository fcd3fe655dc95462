package org.latentworkbench.learn.embedding;

import java.util.Arrays;

import org.latentworkbench.learn.neighbours.Workers;

/**
 * The repulsion of t-SNE by the method of Barnes and Hut ("A hierarchical O(N log N) force-calculation algorithm", Nature 324,
 * 1986; van der Maaten, JMLR 15, 2014, section 4.2): a quadtree or octree over the points, in which a cell that is far away for
 * its width acts as one heavy point.
 * <p>
 * Cells are found by sorting the points along a Z-shaped curve and lie in the order of a walk from the root that visits the
 * children from left to right; each knows where the walk goes on when its inside is skipped, so no stack is needed.
 */
final class SpaceTree {
	/** Points of a cell that is not divided further. */
	private static final int LEAF = 6;
	/** Points that a thread takes at a time. */
	private static final int SHARE = 256;

	private final int n;
	private final int dims;
	/** Levels of the tree; the points' places are known to the power of 2 of that. */
	private final int levels;
	private final double theta;

	private final int[] code;
	private final int[] order;
	private final int[] spareCode;
	private final int[] spareOrder;
	/** The points in the order of the curve. */
	private final double[] sorted;

	/** For each cell its centre of mass ({@code dims}), its number of points, and the squared distance from which it is far. */
	private double[] cell;
	/** The cell after this one and all within it. */
	private int[] next;
	/** The points of a leaf, as {@code first << 32 | count}; 0 for other cells. */
	private long[] points;
	private int cells;
	private final double[] low;
	private final double[] high;

	/**
	 * @param n     number of points
	 * @param dims  2 or 3
	 * @param theta a cell of width w is far at a distance of more than {@code w / theta}; 0 (exact) to 0.5
	 */
	SpaceTree(int n, int dims, double theta) {
		this.n = n;
		this.dims = dims;
		this.theta = theta;
		levels = dims == 2 ? 16 : 10;
		code = new int[n];
		order = new int[n];
		spareCode = new int[n];
		spareOrder = new int[n];
		sorted = new double[n * dims];
		low = new double[levels * dims + dims];
		high = new double[levels * dims + dims];
		room(n);
	}

	private void room(int most) {
		cell = cell == null ? new double[most * (dims + 2)] : Arrays.copyOf(cell, most * (dims + 2));
		next = next == null ? new int[most] : Arrays.copyOf(next, most);
		points = points == null ? new long[most] : Arrays.copyOf(points, most);
	}

	/**
	 * The sum over all others of {@code q^2 (y_i - y_j)} with {@code q = 1 / (1 + |y_i - y_j|^2)}, for each point.
	 *
	 * @param y   {@code n x dims}, finite
	 * @param out {@code n x dims}
	 * @return the sum of {@code q} over all ordered pairs of different points
	 */
	double repulsion(double[] y, double[] out, Workers workers) {
		encode(y, workers);
		sort();
		for (int p = 0; p < n; p++) {
			System.arraycopy(y, order[p] * dims, sorted, p * dims, dims);
		}
		cells = 0;
		divide(0, n, 0);
		var sums = new double[Math.ceilDiv(n, SHARE)];
		workers.ranges(n, SHARE, (from, to) -> sums[from / SHARE] = dims == 2 ? inPlane(from, to, out) : inSpace(from, to, out));
		double total = 0;
		for (double sum : sums) {
			total += sum;
		}
		return total;
	}

	/** The places of the points along the curve: the bits of their coordinates in turn, the highest first. */
	private void encode(double[] y, Workers workers) {
		var from = new double[dims];
		double width = 0;
		for (int c = 0; c < dims; c++) {
			double least = Double.POSITIVE_INFINITY;
			double most = Double.NEGATIVE_INFINITY;
			for (int p = c; p < y.length; p += dims) {
				least = Math.min(least, y[p]);
				most = Math.max(most, y[p]);
			}
			from[c] = least;
			width = Math.max(width, most - least);
		}
		int last = (1 << levels) - 1;
		double scale = width > 0 ? (last + 1) / width : 0;
		workers.ranges(n, 8192, (first, end) -> {
			for (int i = first; i < end; i++) {
				int bits = 0;
				for (int c = 0; c < dims; c++) {
					int place = Math.min(last, (int) ((y[i * dims + c] - from[c]) * scale));
					bits |= (dims == 2 ? everySecond(place) : everyThird(place)) << c;
				}
				code[i] = bits;
				order[i] = i;
			}
		});
	}

	/** The lower 16 bits with a gap of one after each. */
	private static int everySecond(int v) {
		int x = v;
		x = (x | x << 8) & 0x00FF00FF;
		x = (x | x << 4) & 0x0F0F0F0F;
		x = (x | x << 2) & 0x33333333;
		return (x | x << 1) & 0x55555555;
	}

	/** The lower 10 bits with a gap of two after each. */
	private static int everyThird(int v) {
		int x = v;
		x = (x | x << 16) & 0x030000FF;
		x = (x | x << 8) & 0x0300F00F;
		x = (x | x << 4) & 0x030C30C3;
		return (x | x << 2) & 0x09249249;
	}

	/** Sorts by code, 11 bits at a time from the lowest; equal codes stay in the order of the points. */
	private void sort() {
		int[] codes = code;
		int[] places = order;
		int[] toCodes = spareCode;
		int[] toPlaces = spareOrder;
		var start = new int[2049];
		for (int shift = 0; shift < 33; shift += 11) {
			Arrays.fill(start, 0);
			for (int p = 0; p < n; p++) {
				start[(codes[p] >>> shift & 2047) + 1]++;
			}
			for (int b = 0; b < 2048; b++) {
				start[b + 1] += start[b];
			}
			for (int p = 0; p < n; p++) {
				int to = start[codes[p] >>> shift & 2047]++;
				toCodes[to] = codes[p];
				toPlaces[to] = places[p];
			}
			int[] held = codes;
			codes = toCodes;
			toCodes = held;
			held = places;
			places = toPlaces;
			toPlaces = held;
		}
		/* Three passes: the result stands in the spare arrays. */
		System.arraycopy(codes, 0, code, 0, n);
		System.arraycopy(places, 0, order, 0, n);
	}

	/** Makes the cell of the points {@code from .. to - 1}, which agree in the first {@code level} bits of each coordinate. */
	private void divide(int from, int to, int level) {
		if (cells == next.length) {
			room(2 * cells);
		}
		int stride = dims + 2;
		int me = cells++;
		int box = level * dims;
		for (int c = 0; c < dims; c++) {
			low[box + c] = Double.POSITIVE_INFINITY;
			high[box + c] = Double.NEGATIVE_INFINITY;
			cell[me * stride + c] = 0;
		}
		if (to - from <= LEAF || level == levels) {
			points[me] = (long) from << 32 | to - from;
			for (int p = from; p < to; p++) {
				for (int c = 0; c < dims; c++) {
					double v = sorted[p * dims + c];
					cell[me * stride + c] += v;
					low[box + c] = Math.min(low[box + c], v);
					high[box + c] = Math.max(high[box + c], v);
				}
			}
		} else {
			points[me] = 0;
			int shift = (levels - level - 1) * dims;
			int first = from;
			while (first < to) {
				int end = end(first, to, shift);
				int child = cells;
				divide(first, end, level + 1);
				for (int c = 0; c < dims; c++) {
					cell[me * stride + c] += cell[child * stride + c] * (end - first);
					low[box + c] = Math.min(low[box + c], low[box + dims + c]);
					high[box + c] = Math.max(high[box + c], high[box + dims + c]);
				}
				first = end;
			}
		}
		double width = 0;
		for (int c = 0; c < dims; c++) {
			cell[me * stride + c] /= to - from;
			width = Math.max(width, high[box + c] - low[box + c]);
		}
		cell[me * stride + dims] = to - from;
		cell[me * stride + dims + 1] = theta > 0 ? width * width / (theta * theta) : Double.POSITIVE_INFINITY;
		next[me] = cells;
	}

	/** The first point from {@code first} on, or {@code to}, whose code differs at {@code shift} or above. */
	private int end(int first, int to, int shift) {
		int wanted = code[first] >>> shift;
		if (code[to - 1] >>> shift == wanted) {
			return to;
		}
		int same = first;
		int differs = to - 1;
		while (differs - same > 1) {
			int middle = (same + differs) >>> 1;
			if (code[middle] >>> shift == wanted) {
				same = middle;
			} else {
				differs = middle;
			}
		}
		return differs;
	}

	private double inPlane(int from, int to, double[] out) {
		double[] sorted = this.sorted;
		double[] cell = this.cell;
		int[] next = this.next;
		long[] points = this.points;
		int cells = this.cells;
		double all = 0;
		for (int p = from; p < to; p++) {
			double x = sorted[2 * p];
			double y = sorted[2 * p + 1];
			double sum = 0;
			double fx = 0;
			double fy = 0;
			int c = 0;
			while (c < cells) {
				double dx = x - cell[4 * c];
				double dy = y - cell[4 * c + 1];
				double squared = dx * dx + dy * dy;
				if (squared > cell[4 * c + 3]) {
					double q = 1 / (1 + squared);
					double heavy = cell[4 * c + 2] * q;
					sum += heavy;
					fx += heavy * q * dx;
					fy += heavy * q * dy;
					c = next[c];
				} else if (points[c] == 0) {
					c++;
				} else {
					int first = (int) (points[c] >>> 32);
					int end = first + (int) points[c];
					for (int o = first; o < end; o++) {
						double ex = x - sorted[2 * o];
						double ey = y - sorted[2 * o + 1];
						double q = 1 / (1 + ex * ex + ey * ey);
						sum += q;
						fx += q * q * ex;
						fy += q * q * ey;
					}
					c++;
				}
			}
			int i = order[p];
			out[2 * i] = fx;
			out[2 * i + 1] = fy;
			/* The point met itself. */
			all += sum - 1;
		}
		return all;
	}

	/** As {@link #inPlane} with one more dimension. */
	private double inSpace(int from, int to, double[] out) {
		double[] sorted = this.sorted;
		double[] cell = this.cell;
		int[] next = this.next;
		long[] points = this.points;
		int cells = this.cells;
		double all = 0;
		for (int p = from; p < to; p++) {
			double x = sorted[3 * p];
			double y = sorted[3 * p + 1];
			double z = sorted[3 * p + 2];
			double sum = 0;
			double fx = 0;
			double fy = 0;
			double fz = 0;
			int c = 0;
			while (c < cells) {
				double dx = x - cell[5 * c];
				double dy = y - cell[5 * c + 1];
				double dz = z - cell[5 * c + 2];
				double squared = dx * dx + dy * dy + dz * dz;
				if (squared > cell[5 * c + 4]) {
					double q = 1 / (1 + squared);
					double heavy = cell[5 * c + 3] * q;
					sum += heavy;
					fx += heavy * q * dx;
					fy += heavy * q * dy;
					fz += heavy * q * dz;
					c = next[c];
				} else if (points[c] == 0) {
					c++;
				} else {
					int first = (int) (points[c] >>> 32);
					int end = first + (int) points[c];
					for (int o = first; o < end; o++) {
						double ex = x - sorted[3 * o];
						double ey = y - sorted[3 * o + 1];
						double ez = z - sorted[3 * o + 2];
						double q = 1 / (1 + ex * ex + ey * ey + ez * ez);
						sum += q;
						fx += q * q * ex;
						fy += q * q * ey;
						fz += q * q * ez;
					}
					c++;
				}
			}
			int i = order[p];
			out[3 * i] = fx;
			out[3 * i + 1] = fy;
			out[3 * i + 2] = fz;
			all += sum - 1;
		}
		return all;
	}
}
