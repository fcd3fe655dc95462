package org.latentworkbench.ui.viewers.latent;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.ThemeColour;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.ui.figure.Drawn;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.figure.Spot;

/** Paints the current point and what is drawn over a chart, so that both go with the hand. */
final class TrailOverlay {
	private static final int POINT = 6;
	private static final int DOT = 3;
	private static final int HALO = 2;

	private final FigureCanvas canvas;
	private final LatentSession session;

	TrailOverlay(FigureCanvas canvas, LatentSession session) {
		this.canvas = canvas;
		this.session = session;
		canvas.overlay(gc -> canvas.drawn().filter(d -> d.rendering().panels().size() == 1).ifPresent(d -> paint(gc, d)));
		session.listen(change -> {
			if (!canvas.isDisposed()) {
				canvas.redraw();
			}
		});
	}

	private void paint(GC gc, Drawn drawn) {
		int axes = session.chart().axes().size();
		boolean space = drawn.figure().panels().get(0) instanceof Axes3D;
		if (space != (axes == 3)) {
			return; // the chart's own figure is not drawn yet
		}
		gc.setAntialias(SWT.ON);
		Theme theme = drawn.theme();
		Color ground = colour(theme.background());
		// no group of samples has this colour
		Color ink = colour(theme.foreground());
		session.trail().ifPresent(trail -> trail(gc, drawn, trail, ground, ink));
		Point at = within(drawn, Spot.place(drawn, 0, session.chart().place(session.point())));
		ring(gc, at, POINT, ground, colour(theme.resolve(ThemeColour.ACCENT)), ink);
	}

	/** At the edge where it is beyond it. */
	private static Point within(Drawn drawn, Point at) {
		Box area = drawn.rendering().panels().get(0).area();
		return new Point(Math.clamp(at.x, drawn.place(area.x()), drawn.place(area.right())), Math.clamp(at.y, drawn.place(area.y()), drawn.place(area
				.bottom())));
	}

	private void trail(GC gc, Drawn drawn, Trail trail, Color ground, Color ink) {
		if (trail.whole()) {
			line(gc, drawn, trail.outline(), ground, ink);
			double[][] places = trail.places(session.count());
			for (double[] place : places) {
				ring(gc, Spot.place(drawn, 0, place), DOT, ground, ink, ink);
			}
		} else {
			for (double[] corner : trail.corners()) {
				ring(gc, Spot.place(drawn, 0, corner), DOT, ground, ink, ink);
			}
		}
	}

	private static void line(GC gc, Drawn drawn, double[][] corners, Color ground, Color ink) {
		int[] points = new int[2 * corners.length];
		for (int i = 0; i < corners.length; i++) {
			Point at = Spot.place(drawn, 0, corners[i]);
			points[2 * i] = at.x;
			points[2 * i + 1] = at.y;
		}
		gc.setForeground(ground);
		gc.setLineWidth(2 + 2 * HALO);
		gc.drawPolyline(points);
		gc.setForeground(ink);
		gc.setLineWidth(2);
		gc.drawPolyline(points);
	}

	private static void ring(GC gc, Point at, int radius, Color ground, Color ink, Color rim) {
		gc.setBackground(ground);
		gc.fillOval(at.x - radius - HALO, at.y - radius - HALO, 2 * (radius + HALO), 2 * (radius + HALO));
		gc.setBackground(ink);
		gc.fillOval(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
		gc.setForeground(rim);
		gc.setLineWidth(1);
		gc.drawOval(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
	}

	private static Color colour(int argb) {
		return new Color(new RGB(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
	}
}
