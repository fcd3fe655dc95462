package org.latentworkbench.figures.plot;

import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;

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

	/** Places of a cloud's starts on the page. */
	PanelView.Places places(Cloud cloud) {
		var px = new float[cloud.x().size()];
		var py = new float[px.length];
		for (int i = 0; i < px.length; i++) {
			px[i] = (float) pageX(cloud, i, false);
			py[i] = (float) pageY(cloud, i, false);
		}
		return new PanelView.Places(cloud.layer(), px, py, cloud.ids());
	}

	private double share(int axis, Cloud cloud, int i, boolean end) {
		var values = switch (axis) {
		case 0 -> end ? cloud.toX() : cloud.x();
		case 1 -> end ? cloud.toY() : cloud.y();
		default -> end ? cloud.toZ() : cloud.z();
		};
		return rulers[axis].at(values.get(i));
	}

	private double pageX(Cloud cloud, int i, boolean end) {
		return camera.x(share(0, cloud, i, end), share(1, cloud, i, end), share(2, cloud, i, end));
	}

	private double pageY(Cloud cloud, int i, boolean end) {
		return camera.y(share(0, cloud, i, end), share(1, cloud, i, end), share(2, cloud, i, end));
	}

	private double depth(Cloud cloud, int i) {
		double start = camera.depth(share(0, cloud, i, false), share(1, cloud, i, false), share(2, cloud, i, false));
		return cloud.toX().isEmpty() ? start
				: (start + camera.depth(share(0, cloud, i, true), share(1, cloud, i, true), share(2, cloud, i, true))) / 2;
	}

	/** The images of all points on the three far walls. */
	void projections(Surface surface) {
		for (Cloud cloud : clouds) {
			if (cloud.kind() != Cloud.Kind.POINT)
				continue;
			int n = cloud.size();
			var pale = new int[cloud.inks().argb().length];
			for (int i = 0; i < pale.length; i++)
				pale[i] = mixed(theme.background(), cloud.inks().argb()[i], .38);
			for (int wall = 0; wall < 3; wall++) {
				var px = new float[n];
				var py = new float[n];
				for (int i = 0; i < n; i++) {
					double[] p = { share(0, cloud, i, false), share(1, cloud, i, false), share(2, cloud, i, false) };
					if (!Double.isNaN(p[wall]))
						p[wall] = camera.farWall(wall);
					px[i] = (float) camera.x(p[0], p[1], p[2]);
					py[i] = (float) camera.y(p[0], p[1], p[2]);
				}
				surface.marks(new Marks(px, py, new float[] { (float) (cloud.width() * .5) }, pale, Marker.CIRCLE, 0, 0,
						List.of()));
			}
		}
	}

	void paint(Surface surface) {
		int total = 0;
		for (Cloud cloud : clouds)
			total += cloud.kind() == Cloud.Kind.TEXT ? 0 : cloud.size();
		var order = new long[total];
		var start = new int[clouds.size() + 1];
		int at = 0;
		for (int c = 0; c < clouds.size(); c++) {
			Cloud cloud = clouds.get(c);
			start[c] = at;
			if (cloud.kind() != Cloud.Kind.TEXT)
				for (int i = 0; i < cloud.size(); i++, at++)
					order[at] = (long) sortable((float) depth(cloud, i)) << 32 | at;
		}
		start[clouds.size()] = at;
		Arrays.sort(order);
		var batch = new Batch(surface);
		for (long key : order) {
			int item = (int) key;
			int c = 0;
			while (item >= start[c + 1])
				c++;
			paint(batch, clouds.get(c), c, item - start[c]);
		}
		batch.flush();
		for (Cloud cloud : clouds)
			if (cloud.kind() == Cloud.Kind.TEXT)
				texts(surface, cloud);
	}

	/** Integers in the order of the numbers. */
	private static int sortable(float v) {
		int bits = Float.floatToIntBits(v);
		return bits < 0 ? ~bits & 0x7fffffff | 0x80000000 : bits;
	}

	private void paint(Batch batch, Cloud cloud, int c, int i) {
		double near = Math.clamp(depth(cloud, i) / RANGE + .5, 0, 1);
		int argb = mixed(theme.background(), cloud.inks().at(i), 1 - PALE * (1 - near));
		double x = pageX(cloud, i, false);
		double y = pageY(cloud, i, false);
		switch (cloud.kind()) {
		case POINT -> {
			boolean missing = Arrays.binarySearch(cloud.inks().missing(), i) >= 0;
			batch.add(c, missing ? Marker.RING : cloud.marker(), x, y, cloud.width() * (.84 + .3 * near), argb);
		}
		case SEGMENT -> batch.surface().line(x, y, pageX(cloud, i, true), pageY(cloud, i, true), Pen.of(cloud.width()), argb);
		case ARROW -> {
			double toX = pageX(cloud, i, true);
			double toY = pageY(cloud, i, true);
			if (Double.isFinite(x + y + toX + toY))
				ArrowGlyph.paint(batch.surface(), x, y, toX, toY, cloud.width(), argb);
		}
		case PATH -> {
			var trace = new Trace(org.latentworkbench.api.figure.Line.Course.STRAIGHT);
			for (int k = 0; k < cloud.x().size(); k++)
				trace.to(pageX(cloud, k, false), pageY(cloud, k, false));
			Path2D path = trace.path();
			if (path.getCurrentPoint() != null)
				batch.surface().stroke(path, Pen.dashed(cloud.width(), cloud.dash()), cloud.inks().at(0));
		}
		case TEXT -> {
		}
		}
	}

	private void texts(Surface surface, Cloud cloud) {
		double size = cloud.width() > 0 ? cloud.width() : sizes.tick();
		TextStyle style = TextStyle.of(size, cloud.inks().at(0)).haloed(theme.background()).at(Across.MIDDLE, Up.BASELINE);
		for (int i = 0; i < cloud.size(); i++) {
			double x = pageX(cloud, i, false);
			double y = pageY(cloud, i, false);
			if (Double.isFinite(x + y))
				surface.text(cloud.ids().get(i), style, x, y - 4);
		}
	}

	/** A share of one colour laid over another, in plain sRGB; keeps the upper colour's alpha. */
	private static int mixed(int ground, int argb, double share) {
		int k = (int) Math.round(share * 256);
		int r = (ground >> 16 & 255) * (256 - k) + (argb >> 16 & 255) * k >> 8;
		int g = (ground >> 8 & 255) * (256 - k) + (argb >> 8 & 255) * k >> 8;
		int b = (ground & 255) * (256 - k) + (argb & 255) * k >> 8;
		return argb & 0xff000000 | r << 16 | g << 8 | b;
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
