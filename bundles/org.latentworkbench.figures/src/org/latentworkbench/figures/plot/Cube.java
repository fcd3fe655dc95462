package org.latentworkbench.figures.plot;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Scale;
import org.latentworkbench.figures.colour.Oklab;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Pen;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.draw.Text;
import org.latentworkbench.figures.draw.TextStyle;
import org.latentworkbench.figures.draw.TextStyle.Across;
import org.latentworkbench.figures.draw.TextStyle.Up;
import org.latentworkbench.figures.draw.Typeface;

/**
 * The three far walls of a space with their grids, and the numbers and titles along its outer edges. The numbers go round
 * to whichever edges are outermost in a view.
 */
final class Cube {
	private static final double SHORTEST = 26;
	private static final double TICK = 2.5;
	/** Numbers this near to a corner would meet those of the next edge. */
	private static final double CORNER = .03;

	private final Axis[] axes;
	private final Ruler[] rulers;
	private final Theme theme;
	private final Sizes sizes;

	/** A text with the rectangle around it. */
	private record Placed(Text text, TextStyle style, double x, double y, Box box) {
	}

	/** @param rulers over 0..1 for x, y, z, reversed where the axis is */
	Cube(Axes3D space, Ruler[] rulers, Theme theme, Sizes sizes) {
		axes = new Axis[] { space.x(), space.y(), space.z() };
		this.rulers = rulers;
		this.theme = theme;
		this.sizes = sizes;
	}

	/** The camera that shows the cube as large as the area allows with its labels, in every one of the views. */
	Camera fitted(Box area, double[] azimuths, double[] elevations) {
		double left = 30;
		double top = 6;
		double right = 22;
		double bottom = 30;
		Camera camera = Camera.filling(area.inset(left, top, right, bottom), azimuths, elevations);
		for (int pass = 0; pass < 3; pass++) {
			Box all = extent(camera, azimuths, elevations);
			left = Math.max(0, left + area.x() - all.x());
			top = Math.max(0, top + area.y() - all.y());
			right = Math.max(0, right + all.right() - area.right());
			bottom = Math.max(0, bottom + all.bottom() - area.bottom());
			camera = Camera.filling(area.inset(left, top, right, bottom), azimuths, elevations);
		}
		return camera;
	}

	private Box extent(Camera camera, double[] azimuths, double[] elevations) {
		double x0 = Double.MAX_VALUE;
		double y0 = Double.MAX_VALUE;
		double x1 = -Double.MAX_VALUE;
		double y1 = -Double.MAX_VALUE;
		for (int view = 0; view < azimuths.length; view++) {
			Camera seen = camera.seenFrom(azimuths[view], elevations[view]);
			List<Box> boxes = new ArrayList<>(labels(seen).stream().map(Placed::box).toList());
			for (int corner = 0; corner < 8; corner++)
				boxes.add(new Box(seen.x(corner & 1, corner >> 1 & 1, corner >> 2),
						seen.y(corner & 1, corner >> 1 & 1, corner >> 2), 0, 0));
			for (Box box : boxes) {
				x0 = Math.min(x0, box.x());
				y0 = Math.min(y0, box.y());
				x1 = Math.max(x1, box.right());
				y1 = Math.max(y1, box.bottom());
			}
		}
		return Box.between(x0, y0, x1, y1);
	}

	/** Walls and grids, behind everything. */
	void walls(Surface surface, Camera camera) {
		int[] far = { camera.farWall(0), camera.farWall(1), camera.farWall(2) };
		double[] shade = { .30, .42, .20 };
		for (int axis = 0; axis < 3; axis++) {
			int u = (axis + 1) % 3;
			int v = (axis + 2) % 3;
			var wall = new Path2D.Double();
			for (int corner = 0; corner < 4; corner++) {
				double[] p = at(axis, far[axis], u, corner == 1 || corner == 2 ? 1 : 0, v, corner >= 2 ? 1 : 0);
				if (corner == 0)
					wall.moveTo(x(camera, p), y(camera, p));
				else
					wall.lineTo(x(camera, p), y(camera, p));
			}
			wall.closePath();
			surface.fill(wall, Oklab.mix(theme.background(), theme.grid(), shade[axis]));
			gridOn(surface, camera, axis, far[axis], u, v);
			gridOn(surface, camera, axis, far[axis], v, u);
		}
		for (int axis = 0; axis < 3; axis++) {
			double[] from = edge(camera, axis);
			double[] to = from.clone();
			to[axis] = 1;
			surface.line(x(camera, from), y(camera, from), x(camera, to), y(camera, to), Pen.of(.8), axisInk());
		}
	}

	private int axisInk() {
		return Oklab.mix(theme.muted(), theme.background(), .15);
	}

	private void gridOn(Surface surface, Camera camera, int wall, double at, int across, int along) {
		if (!axes[across].grid())
			return;
		for (double value : ticks(across).values()) {
			double[] from = at(wall, at, across, rulers[across].at(value), along, 0);
			double[] to = at(wall, at, across, rulers[across].at(value), along, 1);
			surface.line(x(camera, from), y(camera, from), x(camera, to), y(camera, to), Pen.of(.55), theme.grid());
		}
	}

	/** Tick marks, numbers and titles. */
	void labels(Surface surface, Camera camera) {
		for (int axis = 0; axis < 3; axis++) {
			double[] start = edge(camera, axis);
			if (length(camera, axis) < SHORTEST || axes[axis].visibility() == Axis.Visibility.HIDDEN)
				continue;
			double[] out = outward(camera, axis);
			for (double value : ticks(axis).values()) {
				start[axis] = rulers[axis].at(value);
				double px = x(camera, start);
				double py = y(camera, start);
				surface.line(px, py, px + out[0] * TICK, py + out[1] * TICK, Pen.of(.7), axisInk());
			}
		}
		for (Placed label : labels(camera))
			surface.text(label.text, label.style, label.x, label.y);
	}

	private List<Placed> labels(Camera camera) {
		List<Placed> placed = new ArrayList<>();
		for (int axis = 0; axis < 3; axis++) {
			if (length(camera, axis) < SHORTEST || axes[axis].visibility() != Axis.Visibility.SHOWN)
				continue;
			double[] out = outward(camera, axis);
			double[] at = edge(camera, axis);
			Ticks ticks = ticks(axis);
			double away = 0;
			for (int i = 0; i < ticks.values().length; i += every(camera, axis, ticks, out)) {
				at[axis] = rulers[axis].at(ticks.values()[i]);
				if (at[axis] < CORNER || at[axis] > 1 - CORNER)
					continue;
				double w = Typeface.sans().width(ticks.labels().get(i), sizes.tick());
				double h = sizes.tick() * .75;
				double reach = TICK + 2.5 + Math.abs(out[0]) * w / 2 + Math.abs(out[1]) * h / 2;
				away = Math.max(away, TICK + 3 + Math.abs(out[0]) * w + Math.abs(out[1]) * h);
				double px = x(camera, at) + out[0] * reach;
				double py = y(camera, at) + out[1] * reach;
				placed.add(new Placed(ticks.labels().get(i),
						TextStyle.of(sizes.tick(), theme.muted()).at(Across.MIDDLE, Up.MIDDLE), px, py,
						new Box(px - w / 2, py - h / 2, w, h)));
			}
			title(camera, axis, ticks, out, away, placed);
		}
		return placed;
	}

	private void title(Camera camera, int axis, Ticks ticks, double[] out, double away, List<Placed> placed) {
		String base = ticks.exponent() == 0 ? axes[axis].title() : axes[axis].title() + "  ×10";
		if (base.isEmpty())
			return;
		double size = sizes.axisTitle();
		double[] at = edge(camera, axis);
		double[] to = at.clone();
		to[axis] = 1;
		double dx = x(camera, to) - x(camera, at);
		double dy = y(camera, to) - y(camera, at);
		if (dx < 0 || Math.abs(dx) < 1e-9 && dy > 0) {
			dx = -dx;
			dy = -dy;
		}
		double degrees = -Math.toDegrees(Math.atan2(dy, dx));
		at[axis] = .5;
		double px = x(camera, at) + out[0] * (away + size * .75);
		double py = y(camera, at) + out[1] * (away + size * .75);
		var text = new Text(Typeface.sans().elided(base, size, Math.max(40, Math.hypot(dx, dy) * 1.3)),
				ticks.exponent() == 0 ? "" : Numbers.minus(ticks.exponent()));
		double w = Typeface.sans().width(text, size);
		double radians = Math.toRadians(degrees);
		double boxWidth = Math.abs(Math.cos(radians)) * w + Math.abs(Math.sin(radians)) * size;
		double boxHeight = Math.abs(Math.sin(radians)) * w + Math.abs(Math.cos(radians)) * size;
		placed.add(new Placed(text, TextStyle.of(size, theme.foreground()).at(Across.MIDDLE, Up.MIDDLE).turned(degrees), px,
				py, new Box(px - boxWidth / 2, py - boxHeight / 2, boxWidth, boxHeight)));
	}

	/** The same in every view, so that an animation does not flicker. */
	private Ticks ticks(int axis) {
		if (axes[axis].scale() instanceof Scale.Category) {
			AxisLabels labels = AxisLabels.of(axes[axis], rulers[axis], false, 140, 60, false, sizes.tick());
			return new Ticks(labels.values(), labels.texts(), new double[0], 0);
		}
		int most = 6;
		return rulers[axis].logarithmic() ? Ticks.log(rulers[axis].low(), rulers[axis].high(), axes[axis].format(), most)
				: Ticks.linear(rulers[axis].low(), rulers[axis].high(), axes[axis].format(), most);
	}

	/** Every how many ticks there is room for a number along the edge. */
	private int every(Camera camera, int axis, Ticks ticks, double[] out) {
		int n = ticks.values().length;
		if (n < 2)
			return 1;
		double widest = 0;
		for (Text label : ticks.labels())
			widest = Math.max(widest, Typeface.sans().width(label, sizes.tick()));
		double span = Math.abs(rulers[axis].at(ticks.values()[n - 1]) - rulers[axis].at(ticks.values()[0]));
		double distance = span * length(camera, axis) / (n - 1);
		double needed = Math.min((widest + 4) / Math.max(1e-6, Math.abs(out[1])),
				sizes.tick() * 1.15 / Math.max(1e-6, Math.abs(out[0])));
		return Math.max(1, (int) Math.ceil(needed / Math.max(distance, 1e-6)));
	}

	/** The start of the outer edge that carries the numbers of an axis; its end has 1 in place of 0. */
	private double[] edge(Camera camera, int axis) {
		double nearX = 1 - camera.farWall(0);
		double nearY = 1 - camera.farWall(1);
		return switch (axis) {
		case 0 -> new double[] { 0, nearY, camera.farWall(2) };
		case 1 -> new double[] { nearX, 0, camera.farWall(2) };
		default -> {
			double[] one = { nearX, 1 - nearY, 0 };
			double[] other = { 1 - nearX, nearY, 0 };
			yield x(camera, one) <= x(camera, other) ? one : other;
		}
		};
	}

	private double length(Camera camera, int axis) {
		double[] from = edge(camera, axis);
		double[] to = from.clone();
		to[axis] = 1;
		return Math.hypot(x(camera, to) - x(camera, from), y(camera, to) - y(camera, from));
	}

	/** The direction on the page that leads away from the cube at an edge, of length 1. */
	private double[] outward(Camera camera, int axis) {
		double[] from = edge(camera, axis);
		double[] to = from.clone();
		to[axis] = 1;
		double dx = x(camera, to) - x(camera, from);
		double dy = y(camera, to) - y(camera, from);
		double length = Math.hypot(dx, dy);
		double nx = -dy / length;
		double ny = dx / length;
		double middleX = (x(camera, to) + x(camera, from)) / 2 - camera.centreX();
		double middleY = (y(camera, to) + y(camera, from)) / 2 - camera.centreY();
		double side = nx * middleX + ny * middleY >= 0 ? 1 : -1;
		return new double[] { nx * side, ny * side };
	}

	private static double[] at(int axis1, double v1, int axis2, double v2, int axis3, double v3) {
		var p = new double[3];
		p[axis1] = v1;
		p[axis2] = v2;
		p[axis3] = v3;
		return p;
	}

	private static double x(Camera camera, double[] p) {
		return camera.x(p[0], p[1], p[2]);
	}

	private static double y(Camera camera, double[] p) {
		return camera.y(p[0], p[1], p[2]);
	}
}
