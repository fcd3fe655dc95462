package org.latentworkbench.ui.viewers.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Point;
import org.latentworkbench.learn.latent.LatentPaths;
import org.latentworkbench.ui.figure.PointerTool;
import org.latentworkbench.ui.figure.Spot;

/** Drags the current point on a chart, and draws paths on it. */
final class TrailTool implements PointerTool {
	/** How far from the current point one may take hold of it, in units of the canvas. */
	private static final int REACH = 9;
	/** With keys, a circle or a plane spans this share of an axis on either side. */
	private static final double KEYED = .25;

	private final LatentSession session;
	private DrawTool tool = DrawTool.LOOK;
	private boolean ended = true;
	private Optional<Spot> begun = Optional.empty();

	TrailTool(LatentSession session) {
		this.session = session;
	}

	DrawTool tool() {
		return tool;
	}

	/** Draws with something else; what is drawn stays until something new is begun. */
	void tool(DrawTool newTool) {
		tool = newTool;
		ended = true;
	}

	private double[] through() {
		return session.chart().place(session.point());
	}

	@Override
	public boolean begins(Spot spot) {
		double[] place = spot.values(through());
		switch (tool) {
			case LOOK -> {
				Point at = Spot.place(spot.drawn(), spot.index(), through());
				int dx = at.x - spot.drawn().place(spot.px());
				int dy = at.y - spot.drawn().place(spot.py());
				return dx * dx + dy * dy <= REACH * REACH;
			}
			case POINT, POLYLINE -> add(place);
			case LINE, CIRCLE, PLANE -> {
				begun = Optional.of(spot);
				ended = false;
			}
		}
		return true;
	}

	private void add(double[] place) {
		List<double[]> corners = new ArrayList<>(ended ? List.of() : session.trail().map(Trail::corners).orElse(List.of()));
		corners.add(place);
		ended = false;
		session.trail(Optional.of(new Trail(tool, corners)));
	}

	@Override
	public void drags(Spot spot) {
		double[] place = spot.values(through());
		switch (tool) {
			case LOOK -> session.point(session.chart().latent(place, session.point()));
			case POINT, POLYLINE -> {
				List<double[]> corners = new ArrayList<>(session.trail().map(Trail::corners).orElse(List.of()));
				if (!corners.isEmpty()) {
					corners.set(corners.size() - 1, place);
					session.trail(Optional.of(new Trail(tool, corners)));
				}
			}
			case LINE, CIRCLE, PLANE -> begun.ifPresent(from -> session.trail(Optional.of(between(from, spot))));
		}
	}

	private Trail between(Spot from, Spot to) {
		double[] through = through();
		double[] start = from.values(through);
		double[] end = to.values(through);
		return switch (tool) {
			case CIRCLE -> {
				double[] side = new Spot(from.drawn(), from.index(), from.px() + to.py() - from.py(), from.py() - to.px() + from.px()).values(through);
				double[] u = LatentPaths.minus(end, start);
				yield new Trail(tool, List.of(start, end, plus(start, LatentPaths.across(u, LatentPaths.minus(side, start)))));
			}
			case PLANE -> {
				double left = Math.min(from.px(), to.px());
				double top = Math.min(from.py(), to.py());
				double right = Math.max(from.px(), to.px());
				double bottom = Math.max(from.py(), to.py());
				yield new Trail(tool, List.of(new Spot(from.drawn(), from.index(), left, top).values(through), new Spot(from.drawn(), from.index(), right,
						top).values(through), new Spot(from.drawn(), from.index(), left, bottom).values(through)));
			}
			default -> new Trail(tool, List.of(start, end));
		};
	}

	private static double[] plus(double[] a, double[] b) {
		double[] sum = a.clone();
		for (int k = 0; k < sum.length; k++) {
			sum[k] += b[k];
		}
		return sum;
	}

	@Override
	public void ends(Spot spot, boolean clicked) {
		begun = Optional.empty();
		if (clicked && (tool == DrawTool.LINE || tool == DrawTool.CIRCLE || tool == DrawTool.PLANE)) {
			return; // a click is no line
		}
		ended = tool != DrawTool.POINT && tool != DrawTool.POLYLINE;
	}

	@Override
	public boolean key(boolean escape) {
		if (escape) {
			boolean something = session.trail().isPresent() && tool != DrawTool.LOOK;
			if (something) {
				ended = true;
				session.trail(Optional.empty());
			}
			return something;
		}
		double[] here = through();
		switch (tool) {
			case LOOK -> {
				return false;
			}
			case POINT, LINE, POLYLINE -> {
				boolean same = !ended && session.trail().map(t -> Arrays.equals(t.corners().get(t.corners().size() - 1), here)).orElse(false);
				if (same || tool == DrawTool.LINE && !ended && session.trail().map(Trail::whole).orElse(false)) {
					ended = true; // twice at the same place ends it
				} else {
					add(here);
				}
			}
			case CIRCLE, PLANE -> around(here);
		}
		return true;
	}

	/** A circle or a plane around the current point, along the first two axes. */
	private void around(double[] here) {
		double[] u = new double[here.length];
		double[] v = new double[here.length];
		u[0] = KEYED * width(0);
		v[1] = KEYED * width(1);
		session.trail(Optional.of(tool == DrawTool.CIRCLE ? new Trail(tool, List.of(here, plus(here, u), plus(here, LatentPaths.across(u, v))))
				: new Trail(tool, List.of(corner(here, u, -1, v, 1), corner(here, u, 1, v, 1), corner(here, u, -1, v, -1)))));
	}

	private static double[] corner(double[] here, double[] u, int right, double[] v, int up) {
		double[] corner = here.clone();
		for (int k = 0; k < corner.length; k++) {
			corner[k] += right * u[k] + up * v[k];
		}
		return corner;
	}

	private double width(int axis) {
		float[] places = session.chart().places().column(axis);
		float low = Float.POSITIVE_INFINITY;
		float high = Float.NEGATIVE_INFINITY;
		for (float place : places) {
			low = Math.min(low, place);
			high = Math.max(high, place);
		}
		return Math.max(1e-3, high - low);
	}
}
