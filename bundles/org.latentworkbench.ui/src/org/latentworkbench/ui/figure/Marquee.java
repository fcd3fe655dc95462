package org.latentworkbench.ui.figure;

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
