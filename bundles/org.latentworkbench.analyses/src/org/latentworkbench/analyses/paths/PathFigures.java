package org.latentworkbench.analyses.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.images.Images;
import org.latentworkbench.figures.charts.Tiles;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.figure.Arrows;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Dash;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Layer;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.api.figure.Line3D;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.api.figure.Points;
import org.latentworkbench.api.figure.Points3D;
import org.latentworkbench.api.figure.Texts;
import org.latentworkbench.api.figure.Texts3D;
import org.latentworkbench.api.figure.ThemeColour;

/**
 * Figures of a path among the samples.
 *
 * @param images    what is decoded
 * @param samples   {@code n x d} positions
 * @param ids       of the samples
 * @param colouring of the samples
 * @param path      the path
 * @param decoded   an image for each of its points, {@code m x p}
 */
record PathFigures(Images images, Matrix samples, List<String> ids, Colouring colouring, PathPoints path, Matrix decoded) {
	/** Half the longer side of an image, as a share of what is shown. */
	private static final double TILE = .065;
	private static final double SMALL = .048;
	private static final int FEW = 6;
	/** What the axes of a map get of its 165 mm, alone or beside a colour bar. */
	private static final double ACROSS_MM = 148;
	private static final double BESIDE_BAR_MM = 118;

	/**
	 * The plane in which the path goes farthest, with images beside its points.
	 *
	 * @param projection the samples in the projection that the path was drawn in; empty: two latent dimensions
	 * @param callouts   how many images at most
	 */
	Figure map(Optional<double[][]> projection, int callouts) {
		int[] plane = projection.isPresent() ? new int[0] : widest(2);
		double[][] cloud = projection.orElseGet(() -> columns(samples, plane));
		double[][] way = projection.isPresent() ? path.flat().orElseThrow() : columns(path.latent(), plane);
		String first = projection.isPresent() ? "projection 1" : "latent dimension " + plane[0];
		String second = projection.isPresent() ? "projection 2" : "latent dimension " + plane[1];
		double extent = extent(cloud, way);
		int[] shown = spread(way.length, callouts);
		double[][] called = Arrays.stream(shown).mapToObj(i -> way[i]).toArray(double[][]::new);
		double half = (shown.length > FEW ? SMALL : TILE) * extent;
		double unit = 2 * half / Math.max(images.shape().width(), images.shape().height());
		double w = unit * images.shape().width() / 2;
		double h = unit * images.shape().height() / 2;
		double[][] places = CallOuts.places(called, way, w, h, 2.4 * half);
		var layers = new ArrayList<Layer>();
		layers.add(Points.of(column(cloud, 0), column(cloud, 1)).coloured(colouring).opacity(.45).ids(ids));
		layers.add(Line.of(column(way, 0), column(way, 1)).coloured(ThemeColour.NEGATIVE).wide(1.6).named("path"));
		layers.add(arrows(called, places, w, h));
		layers.add(Points.of(column(way, 0), column(way, 1)).coloured(ThemeColour.NEGATIVE).marked(Marker.CROSS).sized(6).opacity(1));
		for (int i = 0; i < shown.length; i++) {
			layers.add(Tiles.picture(decoded.row(shown[i]), images.shape(), places[i][0], places[i][1], 2 * w, 2 * h));
		}
		layers.add(Texts.of(column(places, 0), shifted(column(places, 1), h), Arrays.stream(shown).mapToObj(i -> Integer.toString(i + 1))
				.toList()).anchored(Texts.Anchor.ABOVE));
		return Figure.of("The path among the samples", Axes.of(Axis.linear(first), Axis.linear(second)).equalAspect().addAll(layers)).sized(165,
				height(cloud, way, places, w, h, colouring instanceof Colouring.ByValue ? BESIDE_BAR_MM : ACROSS_MM));
	}

	/** In millimetres: that of a figure 165 mm wide that shows all of it without much room to spare. @param across what the axes get of the width */
	private static double height(double[][] cloud, double[][] way, double[][] places, double w, double h, double across) {
		var low = new double[] { Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY };
		var high = new double[] { Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY };
		double[] room = { w, 1.5 * h };
		for (double[][] points : List.of(cloud, way, places)) {
			for (double[] p : points) {
				for (int k = 0; k < 2; k++) {
					double more = points == places ? room[k] : 0;
					low[k] = Math.min(low[k], p[k] - more);
					high[k] = Math.max(high[k], p[k] + more);
				}
			}
		}
		return Math.clamp(42 + across * (high[1] - low[1]) / Math.max(1e-9, high[0] - low[0]), 75.0, 180.0);
	}

	/** From each point to the edge of its image. */
	private static Arrows arrows(double[][] points, double[][] places, double w, double h) {
		var x = new double[points.length];
		var y = new double[points.length];
		var dx = new double[points.length];
		var dy = new double[points.length];
		for (int i = 0; i < points.length; i++) {
			x[i] = points[i][0];
			y[i] = points[i][1];
			double gx = places[i][0] - x[i];
			double gy = places[i][1] - y[i];
			// the share of the way at which the image begins
			double inside = Math.min(Math.abs(gx) > 0 ? w / Math.abs(gx) : Double.POSITIVE_INFINITY, Math.abs(gy) > 0 ? h / Math.abs(gy)
					: Double.POSITIVE_INFINITY);
			double t = Math.max(0, 1 - inside);
			dx[i] = t * gx;
			dy[i] = t * gy;
		}
		return Arrows.of(Floats.of(x), Floats.of(y), Floats.of(dx), Floats.of(dy)).coloured(ThemeColour.FOREGROUND).drawn(.7, .8);
	}

	/** Three dimensions with the path also on the walls, and the images by number. */
	Figure space() {
		int[] axes = path.flat().isPresent() || path.dimensions().length != 3 ? widest(3) : path.dimensions();
		double[][] cloud = columns(samples, axes);
		double[][] way = columns(path.latent(), axes);
		Floats x = column(way, 0);
		Floats y = column(way, 1);
		Floats z = column(way, 2);
		Axes3D space = Axes3D.of("latent dimension " + axes[0], "latent dimension " + axes[1], "latent dimension " + axes[2]).withProjections()
				.add(Points3D.of(column(cloud, 0), column(cloud, 1), column(cloud, 2)).coloured(colouring).drawn(Marker.CIRCLE, 0, .35).ids(ids),
						Line3D.of(x, y, z).coloured(ThemeColour.NEGATIVE).drawn(1.8, Dash.SOLID, 1).named("path"),
						Points3D.of(x, y, z).coloured(ThemeColour.NEGATIVE).drawn(Marker.DIAMOND, 5, 1),
						Texts3D.of(x, y, z, IntStream.rangeClosed(1, way.length).mapToObj(Integer::toString).toList()));
		int columns = Math.max(2, (int) Math.ceil(Math.sqrt(way.length)));
		Axes strip = Tiles.wrapped(images.shape(), columns, decoded, IntStream.rangeClosed(1, way.length).mapToObj(Integer::toString).toList())
				.axes().titled("decoded, by number");
		return Figure.of("The path in three latent dimensions, and on the walls", space, strip).sized(240, 125);
	}

	/** The dimensions in which the path spreads most, in their order. */
	private int[] widest(int count) {
		int d = samples.columns();
		double[] spread = new double[d];
		for (int k = 0; k < d; k++) {
			float[] way = path.latent().column(k);
			float[] cloud = samples.column(k);
			double own = Floats.of(way).max() - Floats.of(way).min();
			double all = Floats.of(cloud).max() - Floats.of(cloud).min();
			// where the path does not go, the samples decide
			spread[k] = own > 1e-6 ? 1e6 + own : all;
		}
		return IntStream.range(0, d).boxed().sorted((a, b) -> Double.compare(spread[b], spread[a])).limit(count).mapToInt(k -> k).sorted()
				.toArray();
	}

	private static double extent(double[][] cloud, double[][] way) {
		double extent = 1e-6;
		for (int k = 0; k < 2; k++) {
			int column = k;
			double low = Math.min(Arrays.stream(cloud).mapToDouble(p -> p[column]).min().orElse(0), Arrays.stream(way).mapToDouble(p -> p[column])
					.min().orElse(0));
			double high = Math.max(Arrays.stream(cloud).mapToDouble(p -> p[column]).max().orElse(0), Arrays.stream(way).mapToDouble(
					p -> p[column]).max().orElse(0));
			extent = Math.max(extent, high - low);
		}
		return extent;
	}

	/** At most {@code most} of {@code 0 .. n - 1}, evenly spread, the first and the last among them. */
	static int[] spread(int n, int most) {
		return n <= most ? IntStream.range(0, n).toArray() : IntStream.range(0, most).map(i -> most == 1 ? 0 : (int) Math.round((n - 1.0) * i
				/ (most - 1))).toArray();
	}

	private static double[][] columns(Matrix rows, int[] which) {
		return IntStream.range(0, rows.rows()).mapToObj(i -> Arrays.stream(which).mapToDouble(k -> rows.at(i, k)).toArray()).toArray(
				double[][]::new);
	}

	private static Floats column(double[][] points, int k) {
		return Floats.of(Arrays.stream(points).mapToDouble(p -> p[k]).toArray());
	}

	private static Floats shifted(Floats values, double by) {
		float[] result = values.toArray();
		for (int i = 0; i < result.length; i++) {
			result[i] += (float) by;
		}
		return Floats.of(result);
	}
}
