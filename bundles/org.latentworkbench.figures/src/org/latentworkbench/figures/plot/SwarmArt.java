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

/** Rows of points spread so that their outline shows the density. */
final class SwarmArt implements Art {
	private final Swarm swarm;
	private final Inks inks;
	private final double size;

	SwarmArt(Swarm swarm, int slot, Theme theme) {
		this.swarm = swarm;
		int n = swarm.rows().size();
		size = swarm.size() > 0 ? swarm.size() : Math.min(3.6, MarkSize.diameter(n));
		inks = Inks.of(swarm.colouring(), n, swarm.label(), slot, new Key.Dot(Marker.CIRCLE), theme)
				.faded(n > 20_000 ? .6 : .9);
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
		surface.marks(new Marks(at.x(), at.y(), new float[] { (float) size }, inks.argb(), Marker.CIRCLE, 0, 0, swarm.ids()));
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
	 * How far each mark is put aside: marks of one narrow slice of the row stand side by side about its middle, as wide
	 * apart as the fullest slice allows.
	 *
	 * @param along n places in points
	 * @param size  diameter in points
	 * @param half  the farthest that a mark may be put aside
	 */
	static float[] spread(float[] along, double size, double half) {
		var order = new Integer[along.length];
		for (int i = 0; i < order.length; i++)
			order[i] = i;
		Arrays.sort(order, (a, b) -> Float.compare(along[a], along[b]));
		double slice = Math.max(.4, size * .5);
		int most = 1;
		for (int i = 0; i < order.length;) {
			int end = sliceEnd(along, order, i, slice);
			most = Math.max(most, end - i);
			i = end;
		}
		double step = Math.min(size * .62, 2 * Math.max(0, half) / most);
		var offset = new float[along.length];
		for (int i = 0; i < order.length;) {
			int end = sliceEnd(along, order, i, slice);
			int count = end - i;
			for (int k = 0; k < count; k++)
				offset[order[i + k]] = (float) (place(k, count) * step);
			i = end;
		}
		return offset;
	}

	/** Places 0, 1, -1, 2, -2, ... shifted so that they are balanced: neighbours along the row are not neighbours across. */
	private static double place(int k, int count) {
		double place = (k + 1) / 2 * (k % 2 == 1 ? 1 : -1);
		return count % 2 == 0 ? place - .5 : place;
	}

	private static int sliceEnd(float[] along, Integer[] order, int from, double slice) {
		if (Float.isNaN(along[order[from]]))
			return along.length;
		long cell = (long) Math.floor(along[order[from]] / slice);
		int end = from;
		while (end < along.length && (long) Math.floor(along[order[end]] / slice) == cell
				&& !Float.isNaN(along[order[end]]))
			end++;
		return end;
	}
}
