package org.latentworkbench.figures.plot;

import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Marks;
import org.latentworkbench.figures.draw.Pen;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.draw.TextStyle;
import org.latentworkbench.figures.draw.TextStyle.Across;
import org.latentworkbench.figures.draw.TextStyle.Up;

/** Paints the items of all layers from the farthest to the nearest; far ones are a little paler and smaller. */
final class DepthPainter {
	private static final double PALE = .42;
	private static final double RANGE = 1.5;
	private static final double WALL_LINE = .6;

	private final List<Cloud> clouds;
	private final Ruler[] rulers;
	private final Camera camera;
	private final Theme theme;
	private final Sizes sizes;

	DepthPainter(List<Cloud> clouds, Ruler[] rulers, Camera camera, Theme theme, Sizes sizes) {
		this.clouds = clouds;
		this.rulers = rulers;
		this.camera = camera;
		this.theme = theme;
		this.sizes = sizes;
	}

	/** Where the items of a cloud are seen: starts, ends (or nothing) and depths. */
	private record Seen(float[] x, float[] y, float[] toX, float[] toY, float[] depth) {
	}

	private Seen seen(Cloud cloud) {
		int n = cloud.x().size();
		boolean ends = !cloud.toX().isEmpty();
		var seen = new Seen(new float[n], new float[n], new float[ends ? n : 0], new float[ends ? n : 0], new float[n]);
		for (int i = 0; i < n; i++) {
			double sx = rulers[0].at(cloud.x().get(i));
			double sy = rulers[1].at(cloud.y().get(i));
			double sz = rulers[2].at(cloud.z().get(i));
			seen.x[i] = (float) camera.x(sx, sy, sz);
			seen.y[i] = (float) camera.y(sx, sy, sz);
			seen.depth[i] = (float) camera.depth(sx, sy, sz);
			if (Double.isNaN(sz))
				seen.x[i] = Float.NaN;
			if (!ends)
				continue;
			sx = rulers[0].at(cloud.toX().get(i));
			sy = rulers[1].at(cloud.toY().get(i));
			sz = rulers[2].at(cloud.toZ().get(i));
			seen.toX[i] = (float) camera.x(sx, sy, sz);
			seen.toY[i] = (float) camera.y(sx, sy, sz);
			seen.depth[i] = (seen.depth[i] + (float) camera.depth(sx, sy, sz)) / 2;
		}
		return seen;
	}

	/** Places of a cloud's starts on the page. */
	PanelView.Places places(Cloud cloud) {
		Seen seen = seen(cloud);
		for (int i = 0; i < seen.x.length; i++)
			if (cloud.inks().at(i) >>> 24 == 0)
				seen.x[i] = Float.NaN;
		return new PanelView.Places(cloud.layer(), seen.x, seen.y, cloud.ids());
	}

	private double share(int axis, Cloud cloud, int i) {
		return rulers[axis].at((axis == 0 ? cloud.x() : axis == 1 ? cloud.y() : cloud.z()).get(i));
	}

	/** The images of all points and lines on the three far walls. */
	void projections(Surface surface) {
		for (Cloud cloud : clouds) {
			if (cloud.kind() == Cloud.Kind.SEGMENT || cloud.kind() == Cloud.Kind.PATH)
				lines(surface, cloud);
			if (cloud.kind() != Cloud.Kind.POINT)
				continue;
			int n = cloud.size();
			var pale = new int[cloud.inks().argb().length];
			for (int i = 0; i < pale.length; i++)
				pale[i] = Inks.mixed(theme.background(), cloud.inks().argb()[i], .38);
			for (int wall = 0; wall < 3; wall++) {
				var px = new float[n];
				var py = new float[n];
				for (int i = 0; i < n; i++) {
					double[] p = { share(0, cloud, i), share(1, cloud, i), share(2, cloud, i) };
					if (!Double.isNaN(p[wall]))
						p[wall] = camera.farWall(wall);
					px[i] = (float) camera.x(p[0], p[1], p[2]);
					py[i] = (float) camera.y(p[0], p[1], p[2]);
				}
				surface.marks(new Marks(px, py, shadows(cloud), pale, Marker.CIRCLE, 0, 0,
						List.of()));
			}
		}
	}

	/** Diameters of the images: one for all, or one a point. */
	private static float[] shadows(Cloud cloud) {
		var diameters = new float[cloud.sizes().isEmpty() ? 1 : cloud.size()];
		for (int i = 0; i < diameters.length; i++)
			diameters[i] = (float) (cloud.diameter(i) * .5);
		return diameters;
	}

	/** A line's images, a little thinner. */
	private void lines(Surface surface, Cloud cloud) {
		int ink = Inks.mixed(theme.background(), cloud.inks().at(0), WALL_LINE);
		int n = cloud.x().size();
		for (int wall = 0; wall < 3; wall++) {
			var trace = new Trace(Line.Course.STRAIGHT);
			for (int i = 0; i <= n; i++) {
				boolean end = i == n;
				if (end && cloud.kind() == Cloud.Kind.PATH || n == 0)
					break;
				int k = Math.min(i, n - 1);
				double[] p = { rulers[0].at((end ? cloud.toX() : cloud.x()).get(k)), rulers[1].at((end ? cloud.toY() : cloud.y()).get(k)),
						rulers[2].at((end ? cloud.toZ() : cloud.z()).get(k)) };
				if (!Double.isNaN(p[0] + p[1] + p[2]))
					p[wall] = camera.farWall(wall);
				trace.to(camera.x(p[0], p[1], p[2]), Double.isNaN(p[0] + p[1] + p[2]) ? Double.NaN : camera.y(p[0], p[1], p[2]));
			}
			Path2D path = trace.path();
			if (path.getCurrentPoint() != null)
				surface.stroke(path, Pen.dashed(cloud.width() * .8, cloud.dash()), ink);
		}
	}

	void paint(Surface surface) {
		List<Seen> seen = clouds.stream().map(this::seen).toList();
		int total = 0;
		for (Cloud cloud : clouds)
			total += cloud.kind() == Cloud.Kind.TEXT ? 0 : cloud.size();
		var order = new long[total];
		var start = new int[clouds.size() + 1];
		int at = 0;
		for (int c = 0; c < clouds.size(); c++) {
			start[c] = at;
			if (clouds.get(c).kind() != Cloud.Kind.TEXT)
				for (int i = 0; i < clouds.get(c).size(); i++, at++)
					order[at] = (long) sortable(seen.get(c).depth[i] + ahead(clouds.get(c), i)) << 32 | at;
		}
		start[clouds.size()] = at;
		Arrays.sort(order);
		var missing = clouds.stream().map(DepthPainter::missing).toList();
		var batch = new Batch(surface);
		for (long key : order) {
			int item = (int) key;
			int c = 0;
			while (item >= start[c + 1])
				c++;
			paint(batch, c, item - start[c], seen.get(c), missing.get(c));
		}
		batch.flush();
		for (int c = 0; c < clouds.size(); c++)
			if (clouds.get(c).kind() == Cloud.Kind.TEXT)
				texts(surface, clouds.get(c), seen.get(c));
	}

	/** What stands out lies before all else. */
	private static float ahead(Cloud cloud, int i) {
		return cloud.emphasis().chosen().get(i) ? 2 * (float) RANGE : 0;
	}

	private static BitSet missing(Cloud cloud) {
		var missing = new BitSet();
		for (int i : cloud.inks().missing())
			missing.set(i);
		return missing;
	}

	/** Integers in the order of the numbers. */
	private static int sortable(float v) {
		int bits = Float.floatToIntBits(v);
		return bits < 0 ? ~bits & 0x7fffffff | 0x80000000 : bits;
	}

	private void paint(Batch batch, int c, int i, Seen seen, BitSet missing) {
		Cloud cloud = clouds.get(c);
		double near = Math.clamp(seen.depth[i] / RANGE + .5, 0, 1);
		int argb = Inks.mixed(theme.background(), cloud.inks().at(i), 1 - PALE * (1 - near));
		switch (cloud.kind()) {
		case POINT -> batch.add(c, missing.get(i) ? Marker.RING : cloud.marker(), seen.x[i], seen.y[i],
				cloud.diameter(i) * (.84 + .3 * near) * (cloud.emphasis().chosen().get(i) ? Emphasis.LARGER : 1), argb);
		case SEGMENT -> {
			if (Float.isFinite(seen.x[i] + seen.y[i] + seen.toX[i] + seen.toY[i]))
				batch.surface().line(seen.x[i], seen.y[i], seen.toX[i], seen.toY[i], Pen.of(cloud.width()), argb);
		}
		case ARROW -> {
			if (Float.isFinite(seen.x[i] + seen.y[i] + seen.toX[i] + seen.toY[i]))
				ArrowGlyph.paint(batch.surface(), seen.x[i], seen.y[i], seen.toX[i], seen.toY[i], cloud.width(), argb);
		}
		case PATH -> {
			var trace = new Trace(Line.Course.STRAIGHT);
			for (int k = 0; k < seen.x.length; k++)
				trace.to(seen.x[k], seen.y[k]);
			Path2D path = trace.path();
			if (path.getCurrentPoint() != null)
				batch.surface().stroke(path, Pen.dashed(cloud.width(), cloud.dash()), cloud.inks().at(0));
		}
		case TEXT -> {
		}
		}
	}

	private void texts(Surface surface, Cloud cloud, Seen seen) {
		double size = cloud.width() > 0 ? cloud.width() : sizes.tick();
		TextStyle style = TextStyle.of(size, cloud.inks().at(0)).haloed(theme.background()).at(Across.MIDDLE, Up.BASELINE);
		for (int i = 0; i < cloud.size(); i++)
			if (Float.isFinite(seen.x[i] + seen.y[i]))
				surface.text(cloud.ids().get(i), style, seen.x[i], seen.y[i] - 4);
	}

	/** Collects neighbouring points of one kind, which a surface draws fastest together. */
	private final class Batch {
		private final Surface target;
		private float[] x = new float[256];
		private float[] y = new float[256];
		private float[] size = new float[256];
		private int[] argb = new int[256];
		private int count;
		private int cloud = -1;
		private Marker marker = Marker.CIRCLE;

		Batch(Surface target) {
			this.target = target;
		}

		/** For marks of other kinds: what was collected lies beneath them. */
		Surface surface() {
			flush();
			return target;
		}

		void add(int newCloud, Marker newMarker, double px, double py, double diameter, int colour) {
			if (newCloud != cloud || newMarker != marker)
				flush();
			cloud = newCloud;
			marker = newMarker;
			if (count == x.length) {
				x = Arrays.copyOf(x, 2 * count);
				y = Arrays.copyOf(y, 2 * count);
				size = Arrays.copyOf(size, 2 * count);
				argb = Arrays.copyOf(argb, 2 * count);
			}
			x[count] = (float) px;
			y[count] = (float) py;
			size[count] = (float) diameter;
			argb[count++] = colour;
		}

		void flush() {
			if (count == 0)
				return;
			Cloud from = clouds.get(cloud);
			double rim = from.size() <= MarkSize.RIMMED && from.inks().at(0) >>> 24 == 255 && marker != Marker.RING
					? MarkSize.RIM : 0;
			target.marks(new Marks(Arrays.copyOf(x, count), Arrays.copyOf(y, count), Arrays.copyOf(size, count),
					Arrays.copyOf(argb, count), marker, rim, theme.background(), List.of()));
			count = 0;
		}
	}
}
