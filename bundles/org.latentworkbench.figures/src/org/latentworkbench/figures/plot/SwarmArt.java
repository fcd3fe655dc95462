package org.latentworkbench.figures.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.api.figure.Orientation;
import org.latentworkbench.api.figure.Swarm;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Marks;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.statistics.Density;

/** Rows of points spread so that their outline shows the density. */
final class SwarmArt implements Art {
	/** Up to so many marks in a row stand side by side. */
	private static final int FEW = 60;
	private static final int GRID = 256;

	private final Swarm swarm;
	private final Inks inks;
	private final double size;
	private final Emphasis emphasis;
	private final int[] argb;

	SwarmArt(Swarm swarm, int slot, List<String> emphasised, Theme theme) {
		this.swarm = swarm;
		int n = swarm.rows().size();
		size = swarm.size() > 0 ? swarm.size() : Math.min(3.6, MarkSize.diameter(n));
		inks = Inks.of(swarm.colouring(), n, swarm.label(), slot, new Key.Dot(Marker.CIRCLE), theme)
				.faded(n > 20_000 ? .6 : .9);
		emphasis = Emphasis.of(swarm.ids(), emphasised);
		argb = emphasis.colours(n, inks, theme.background());
	}

	@Override
	public int marks() {
		return swarm.rows().size();
	}

	@Override
	public Limits x() {
		return swarm.orientation() == Orientation.HORIZONTAL ? Limits.of(swarm.values(), .03) : rows();
	}

	@Override
	public Limits y() {
		return swarm.orientation() == Orientation.VERTICAL ? Limits.of(swarm.values(), .03) : rows();
	}

	private Limits rows() {
		Limits limits = Limits.of(swarm.rows(), 0);
		return limits.isEmpty() ? limits : Limits.of(limits.low() - .5, limits.high() + .5);
	}

	@Override
	public List<Key.Group> keys() {
		return inks.groups();
	}

	@Override
	public List<ColourScale> bars() {
		return inks.bars();
	}

	@Override
	public void paint(Surface surface, Frame frame) {
		Marked at = placed(frame);
		surface.marks(new Marks(at.x(), at.y(), new float[] { (float) size }, argb, Marker.CIRCLE, 0, 0, swarm.ids()));
		if (emphasis.none())
			return;
		int[] chosen = emphasis.indices();
		surface.marks(new Marks(Emphasis.part(at.x(), chosen), Emphasis.part(at.y(), chosen),
				new float[] { (float) size * Emphasis.LARGER }, Arrays.stream(chosen).map(i -> argb[i]).toArray(), Marker.CIRCLE,
				MarkSize.RIM, frame.theme().background(), Arrays.stream(chosen).mapToObj(swarm.ids()::get).toList()));
	}

	@Override
	public Optional<Marked> places(Frame frame) {
		return Optional.of(placed(frame));
	}

	private Marked placed(Frame frame) {
		Orientation way = swarm.orientation();
		int n = marks();
		var px = new float[n];
		var py = new float[n];
		var rows = new TreeMap<Float, List<Integer>>();
		for (int i = 0; i < n; i++)
			rows.computeIfAbsent(swarm.rows().get(i), row -> new ArrayList<>()).add(i);
		rows.forEach((row, members) -> {
			double middle = frame.across(way).at(row);
			double half = Math.abs(frame.across(way).at(row + swarm.thickness() / 2) - middle);
			var along = new float[members.size()];
			for (int k = 0; k < along.length; k++)
				along[k] = (float) frame.along(way).at(swarm.values().get(members.get(k)));
			float[] offset = spread(along, size, half - size / 2);
			for (int k = 0; k < along.length; k++) {
				px[members.get(k)] = (float) Frame.pointX(way, along[k], middle + offset[k]);
				py[members.get(k)] = (float) Frame.pointY(way, along[k], middle + offset[k]);
			}
		});
		return new Marked(px, py, swarm.ids());
	}

	/**
	 * How far each mark is put aside. A few marks stand side by side in narrow slices of the row; many are strewn evenly
	 * within the outline of their density (van der Corput's sequence), which shows its shape without stripes.
	 *
	 * @param along n places in points
	 * @param size  diameter in points
	 * @param half  the farthest that a mark may be put aside
	 */
	static float[] spread(float[] along, double size, double half) {
		Integer[] order = ascending(along);
		int known = 0;
		while (known < order.length && !Float.isNaN(along[order[known]]))
			known++;
		double slice = Math.max(.4, size * .5);
		int most = 1;
		for (int i = 0; i < known;) {
			int end = sliceEnd(along, order, i, known, slice);
			most = Math.max(most, end - i);
			i = end;
		}
		double room = Math.max(0, half);
		var offset = new float[along.length];
		if (known > FEW) {
			strew(along, order, known, Math.min(room, most * size * .33), offset);
			return offset;
		}
		double step = Math.min(size * .9, 2 * room / most);
		for (int i = 0; i < known;) {
			int end = sliceEnd(along, order, i, known, slice);
			for (int k = 0; k < end - i; k++)
				offset[order[i + k]] = (float) (place(k, end - i) * step);
			i = end;
		}
		return offset;
	}

	private static Integer[] ascending(float[] along) {
		var order = new Integer[along.length];
		for (int i = 0; i < order.length; i++)
			order[i] = i;
		Arrays.sort(order, (a, b) -> Float.compare(along[a], along[b]));
		return order;
	}

	private static void strew(float[] along, Integer[] order, int known, double half, float[] offset) {
		var sorted = new float[known];
		for (int i = 0; i < known; i++)
			sorted[i] = along[order[i]];
		double low = sorted[0];
		double high = Math.max(sorted[known - 1], low + 1e-3);
		float[] density = Density.of(sorted, low, high, GRID).values();
		float most = 0;
		for (float d : density)
			most = Math.max(most, d);
		for (int i = 0; i < known; i++) {
			double place = (sorted[i] - low) / (high - low) * (GRID - 1);
			int k = Math.min((int) place, GRID - 2);
			double here = density[k] + (place - k) * (density[k + 1] - density[k]);
			offset[order[i]] = (float) ((2 * corput(i + 1) - 1) * half * here / most);
		}
	}

	/** The bits of i mirrored at the point: 1/2, 1/4, 3/4, 1/8, ... */
	private static double corput(int i) {
		return (Integer.reverse(i) >>> 1) / (double) (1L << 31);
	}

	/** Places 0, 1, -1, 2, -2, ... shifted so that they are balanced. */
	private static double place(int k, int count) {
		double place = (k + 1) / 2 * (k % 2 == 1 ? 1 : -1);
		return count % 2 == 0 ? place - .5 : place;
	}

	private static int sliceEnd(float[] along, Integer[] order, int from, int known, double slice) {
		long cell = (long) Math.floor(along[order[from]] / slice);
		int end = from;
		while (end < known && (long) Math.floor(along[order[end]] / slice) == cell)
			end++;
		return end;
	}
}
