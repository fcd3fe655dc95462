package org.latentworkbench.figures.view;

import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.plot.PanelView;
import org.latentworkbench.figures.plot.Ruler;

/**
 * Panning, zooming and turning: from a look at a panel to another one. Places are in points of the page on which the panel was
 * drawn; the look may be ahead of the drawing, as long as the panel's area stays where it is.
 */
public final class Navigation {
	/** A range below this share of its values cannot be told from a point with the precision of the data. */
	private static final double FINEST = 1e-6;
	private static final double NEAREST = 40;
	private static final double FARTHEST = .2;
	/** Degrees of turn for a movement across a page of this size in points. */
	private static final double DEGREES_PER_POINT = .5;

	private Navigation() {
	}

	/** Moves what is drawn by so much rightwards and downwards. */
	public static PanelLook pan(PanelLook look, PanelView.Plane view, double dx, double dy) {
		return within(look, x(look, view), view.x().start() - dx, view.x().end() - dx, y(look, view), view.y().start() - dy,
				view.y().end() - dy);
	}

	/** Enlarges about a place. @param factor above 1: nearer */
	public static PanelLook zoom(PanelLook look, PanelView.Plane view, double px, double py, double factor) {
		return within(look, x(look, view), px + (view.x().start() - px) / factor, px + (view.x().end() - px) / factor,
				y(look, view), py + (view.y().start() - py) / factor, py + (view.y().end() - py) / factor);
	}

	/** Shows what lies in a rectangle. */
	public static PanelLook show(PanelLook look, PanelView.Plane view, Box box) {
		boolean right = view.x().end() > view.x().start();
		boolean down = view.y().end() > view.y().start();
		return within(look, x(look, view), right ? box.x() : box.right(), right ? box.right() : box.x(), y(look, view),
				down ? box.y() : box.bottom(), down ? box.bottom() : box.y());
	}

	/** The limits as they are, so that they stay when what is shown changes. */
	public static PanelLook keep(PanelLook look, PanelView.Plane view) {
		return look.limits().isPresent() ? look
				: look.within(new PanelLook.Limits(view.x().low(), view.x().high(), view.y().low(), view.y().high()));
	}

	/** The rulers of a look that may be ahead of what is drawn. */
	private static Ruler ahead(Ruler drawn, double low, double high) {
		return new Ruler(low, high, drawn.logarithmic(), drawn.start(), drawn.end());
	}

	private static Ruler x(PanelLook look, PanelView.Plane view) {
		return look.limits().map(to -> ahead(view.x(), to.x0(), to.x1())).orElse(view.x());
	}

	private static Ruler y(PanelLook look, PanelView.Plane view) {
		return look.limits().map(to -> ahead(view.y(), to.y0(), to.y1())).orElse(view.y());
	}

	private static PanelLook within(PanelLook look, Ruler x, double fromX, double toX, Ruler y, double fromY, double toY) {
		double x0 = x.value(fromX);
		double x1 = x.value(toX);
		double y0 = y.value(fromY);
		double y1 = y.value(toY);
		return apart(x0, x1) && apart(y0, y1) ? look.within(new PanelLook.Limits(x0, x1, y0, y1)) : look;
	}

	private static boolean apart(double low, double high) {
		return Double.isFinite(low) && Double.isFinite(high) && high - low > FINEST * Math.max(Math.abs(low), Math.abs(high))
				&& high - low > 1e-30;
	}

	private static PanelLook.Camera camera(PanelLook look, Axes3D space) {
		return look.camera().orElse(new PanelLook.Camera(space.azimuth(), space.elevation(), space.zoom()));
	}

	/** Turns a space as a hand would that moves so far rightwards and downwards. */
	public static PanelLook turn(PanelLook look, Axes3D space, double dx, double dy) {
		PanelLook.Camera from = camera(look, space);
		double azimuth = (from.azimuth() - dx * DEGREES_PER_POINT) % 360;
		return look.from(new PanelLook.Camera(azimuth, Math.clamp(from.elevation() + dy * DEGREES_PER_POINT, -90, 90), from.zoom()));
	}

	/** Goes nearer to a space. @param factor above 1: nearer */
	public static PanelLook zoom(PanelLook look, Axes3D space, double factor) {
		PanelLook.Camera from = camera(look, space);
		return look.from(new PanelLook.Camera(from.azimuth(), from.elevation(), Math.clamp(from.zoom() * factor, FARTHEST, NEAREST)));
	}
}
