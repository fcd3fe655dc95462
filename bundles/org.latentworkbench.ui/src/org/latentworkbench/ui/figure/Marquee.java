package org.latentworkbench.ui.figure;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/** The outline that is being drawn over a figure. */
final class Marquee {
	private static final int FAINT = 40;

	private final FigureCanvas canvas;
	private int[] outline = {};

	Marquee(FigureCanvas canvas) {
		this.canvas = canvas;
		canvas.overlay(this::paint);
	}

	void outline(List<Point> corners) {
		outline = corners.stream().flatMapToInt(p -> IntStream.of(p.x, p.y)).toArray();
		canvas.redraw();
	}

	void rectangle(int x0, int y0, int x1, int y1) {
		outline(corners(x0, y0, x1, y1));
	}

	void clear() {
		outline = new int[0];
		canvas.redraw();
	}

	static List<Point> corners(int x0, int y0, int x1, int y1) {
		return List.of(new Point(x0, y0), new Point(x1, y0), new Point(x1, y1), new Point(x0, y1));
	}

	/** The outline in points of the page, closed. */
	static Path2D path(List<Point> corners, Drawn drawn) {
		Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
		for (Point p : corners) {
			if (path.getCurrentPoint() == null) {
				path.moveTo(drawn.points(p.x), drawn.points(p.y));
			} else {
				path.lineTo(drawn.points(p.x), drawn.points(p.y));
			}
		}
		path.closePath();
		return path;
	}

	private void paint(GC gc) {
		if (outline.length < 4) {
			return;
		}
		gc.setAntialias(SWT.ON);
		gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
		gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
		gc.setAlpha(FAINT);
		gc.fillPolygon(outline);
		gc.setAlpha(255);
		gc.drawPolygon(outline);
	}
}
