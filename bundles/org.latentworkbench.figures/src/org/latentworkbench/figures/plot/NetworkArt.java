package org.latentworkbench.figures.plot;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Marker;
import org.latentworkbench.api.figure.Network;
import org.latentworkbench.api.figure.Network.Placement;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Marks;
import org.latentworkbench.figures.draw.Pen;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.draw.TextStyle;
import org.latentworkbench.figures.draw.TextStyle.Across;
import org.latentworkbench.figures.draw.TextStyle.Up;
import org.latentworkbench.figures.draw.Typeface;

/** A graph: weak edges beneath strong ones, nodes over edges, names over all. */
final class NetworkArt implements Art {
	/** The side in points of the panel that the room for names is reckoned for. */
	private static final double USUAL_SIDE = 270;

	private final Network network;
	private final Inks inks;
	private final ColourScale scale;
	private final double diameter;
	private final double nameSize;
	private final Emphasis emphasis;
	private final int[] argb;

	NetworkArt(Network network, int slot, List<String> emphasised, Theme theme) {
		this.network = network;
		int n = network.names().size();
		inks = Inks.of(network.nodes(), n, network.label(), slot, new Key.Dot(Marker.CIRCLE), theme);
		scale = ScaleEnds.known(network.edgeScale(), network.weights());
		diameter = Math.clamp(46 / Math.sqrt(Math.max(1, n)), 3.5, 9);
		nameSize = Math.clamp(40 / Math.sqrt(Math.max(1, n)), 4.5, 7.5);
		emphasis = Emphasis.of(network.names(), emphasised);
		argb = emphasis.colours(n, inks, theme.background());
	}

	@Override
	public int marks() {
		return network.names().size() + network.from().size();
	}

	@Override
	public Limits x() {
		return Limits.of(network.x(), room());
	}

	@Override
	public Limits y() {
		return Limits.of(network.y(), network.placement() == Placement.BESIDE ? .06 : room());
	}

	/** Free space for names at the rim, as a share of the drawing's extent. */
	private double room() {
		if (network.placement() == Placement.NONE)
			return .05;
		double longest = network.names().stream().mapToDouble(name -> Typeface.sans().width(name, nameSize)).max()
				.orElse(0) + diameter;
		double needed = network.placement() == Placement.BESIDE ? .55 * longest : longest;
		return Math.clamp(needed / Math.max(60, USUAL_SIDE - 2 * needed), .06, .8);
	}

	@Override
	public List<Key.Group> keys() {
		return inks.groups();
	}

	@Override
	public List<ColourScale> bars() {
		List<ColourScale> bars = new ArrayList<>(inks.bars());
		if (scale.bar() && !network.from().isEmpty())
			bars.add(scale);
		return bars;
	}

	@Override
	public void paint(Surface surface, Frame frame) {
		int n = network.names().size();
		var px = new float[n];
		var py = new float[n];
		var diameters = new float[n];
		for (int i = 0; i < n; i++) {
			px[i] = (float) frame.x().at(network.x().get(i));
			py[i] = (float) frame.y().at(network.y().get(i));
			diameters[i] = network.sizes().isEmpty() ? (float) diameter : MarkSize.scaled(diameter, network.sizes().get(i));
		}
		surface.group("edges", () -> edges(surface, frame, px, py, diameters));
		surface.group("nodes", () -> surface.marks(new Marks(px, py, diameters, argb, Marker.CIRCLE, .8,
				frame.theme().background(), network.names())));
		TextStyle style = TextStyle.of(nameSize, frame.theme().foreground()).haloed(frame.theme().background());
		switch (network.placement()) {
		case NONE -> {
		}
		case OUTWARD -> outward(surface, style, px, py, diameters);
		case BESIDE -> beside(surface, frame, style, px, py, diameters);
		}
	}

	@Override
	public Optional<Marked> places(Frame frame) {
		int n = network.names().size();
		var at = new Marked(new float[n], new float[n], network.names());
		frame.x().at(network.x(), at.x());
		frame.y().at(network.y(), at.y());
		return Optional.of(at);
	}

	private void edges(Surface surface, Frame frame, float[] px, float[] py, float[] diameters) {
		double largest = Math.max(Math.abs(scale.low()), Math.abs(scale.high()));
		double centreX = mean(px);
		double centreY = mean(py);
		double most = Math.clamp(24 / Math.sqrt(network.from().size()), .7, 2.6);
		IntStream.range(0, network.from().size()).boxed()
				.sorted(Comparator.comparingDouble(e -> Math.abs(network.weights().get(e)))).forEach(e -> {
					double weight = network.weights().get(e);
					double share = Math.clamp(Math.abs(weight) / largest, 0, 1);
					double place = ScaleEnds.share(scale, weight);
					if (Double.isNaN(place))
						return;
					int argb = Inks.fade(frame.theme().mapped(scale.map(), place), .35 + .6 * share);
					int from = network.from().get(e);
					int to = network.to().get(e);
					if (!emphasis.none() && !emphasis.chosen().get(from) && !emphasis.chosen().get(to))
						argb = Inks.fade(argb, .25);
					edge(surface, px[from], py[from], px[to], py[to], diameters[to] / 2 + 1.2, centreX, centreY,
							.4 + most * share, argb);
				});
	}

	private void edge(Surface surface, double x0, double y0, double x1, double y1, double gap, double centreX,
			double centreY, double width, int argb) {
		double dx = x1 - x0;
		double dy = y1 - y0;
		double length = Math.hypot(dx, dy);
		if (length < 1e-6 || !Double.isFinite(length))
			return;
		double cx = (x0 + x1) / 2 + dy * network.bend();
		double cy = (y0 + y1) / 2 - dx * network.bend();
		if (network.placement() == Placement.OUTWARD) {
			double share = Math.min(1, 3 * Math.abs(network.bend()));
			cx = (x0 + x1) / 2 + share * (centreX - (x0 + x1) / 2);
			cy = (y0 + y1) / 2 + share * (centreY - (y0 + y1) / 2);
		}
		double ex = x1;
		double ey = y1;
		if (network.directed()) {
			double away = Math.hypot(x1 - cx, y1 - cy);
			ex = x1 - (x1 - cx) / away * gap;
			ey = y1 - (y1 - cy) / away * gap;
			double head = Math.min(2.6 + 2.2 * width, length * .4);
			ArrowGlyph.paint(surface, ex - (ex - cx) / away * head, ey - (ey - cy) / away * head, ex, ey, width, argb);
			ex -= (ex - cx) / away * head;
			ey -= (ey - cy) / away * head;
		}
		if (network.bend() == 0) {
			surface.line(x0, y0, ex, ey, Pen.of(width), argb);
			return;
		}
		var path = new Path2D.Double();
		path.moveTo(x0, y0);
		path.quadTo(cx, cy, ex, ey);
		surface.stroke(path, Pen.of(width), argb);
	}

	private void outward(Surface surface, TextStyle style, float[] px, float[] py, float[] diameters) {
		double centreX = mean(px);
		double centreY = mean(py);
		for (int i = 0; i < px.length; i++) {
			if (!Float.isFinite(px[i] + py[i]))
				continue;
			double angle = Math.atan2(py[i] - centreY, px[i] - centreX);
			boolean left = Math.cos(angle) < -1e-9;
			double distance = diameters[i] / 2 + 3;
			surface.text(network.names().get(i),
					style.at(left ? Across.END : Across.START, Up.MIDDLE)
							.turned(Math.toDegrees(-angle) + (left ? 180 : 0)),
					px[i] + Math.cos(angle) * distance, py[i] + Math.sin(angle) * distance);
		}
	}

	/**
	 * Each name takes the side of its node on which it covers the least, large nodes first; a name that could only stand on
	 * other names is left out.
	 */
	private void beside(Surface surface, Frame frame, TextStyle style, float[] px, float[] py, float[] diameters) {
		List<Box> taken = new ArrayList<>();
		int[] order = IntStream.range(0, px.length).filter(i -> Float.isFinite(px[i] + py[i])).boxed()
				.sorted(Comparator.comparingDouble((Integer i) -> -diameters[i]).thenComparing(i -> i))
				.mapToInt(Integer::intValue).toArray();
		for (int i : order)
			taken.add(new Box(px[i], py[i], 0, 0).grown(diameters[i] / 2));
		int nodes = taken.size();
		for (int i : order) {
			String name = network.names().get(i);
			double width = Typeface.sans().width(name, nameSize);
			double height = nameSize * .8;
			double r = diameters[i] / 2 + 2;
			Box[] places = { new Box(px[i] + r, py[i] - height / 2, width, height),
					new Box(px[i] - r - width, py[i] - height / 2, width, height),
					new Box(px[i] - width / 2, py[i] - r - height, width, height),
					new Box(px[i] - width / 2, py[i] + r, width, height),
					new Box(px[i] + r * .7, py[i] - r * .7 - height, width, height),
					new Box(px[i] - r * .7 - width, py[i] + r * .7, width, height) };
			Box best = places[0];
			double least = Double.MAX_VALUE;
			for (Box place : places) {
				double cost = 0;
				for (int k = 0; k < taken.size(); k++)
					if (place.intersects(taken.get(k))) {
						Box shared = place.intersection(taken.get(k));
						cost += 1 + shared.width() * shared.height() * (k < nodes ? 1 : 3);
					}
				Box inside = place.intersection(frame.area());
				cost += 3 * (width * height - inside.width() * inside.height());
				if (cost < least - 1e-9) {
					least = cost;
					best = place;
				}
			}
			if (least > width * height)
				continue;
			taken.add(best);
			surface.text(name, style.at(Across.START, Up.MIDDLE), best.x(), best.centreY());
		}
	}

	private static double mean(float[] values) {
		double sum = 0;
		int known = 0;
		for (float v : values)
			if (Float.isFinite(v)) {
				sum += v;
				known++;
			}
		return sum / Math.max(1, known);
	}
}
