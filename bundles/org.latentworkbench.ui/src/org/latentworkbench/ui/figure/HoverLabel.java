package org.latentworkbench.ui.figure;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.latentworkbench.figures.view.Pointed;

/** Says beside a mark what it is, at once, in the colours of the platform's tool tips. */
final class HoverLabel {
	private static final int MARGIN = 5;
	private static final int AWAY = 12;
	private static final int RING = 6;

	private final FigureCanvas canvas;
	private Optional<Pointed> pointed = Optional.empty();
	private int x;
	private int y;

	HoverLabel(FigureCanvas canvas) {
		this.canvas = canvas;
		canvas.overlay(this::paint);
	}

	/** @param newX place on the canvas; @param newY place on the canvas */
	void show(Pointed newPointed, int newX, int newY) {
		Optional<Pointed> next = Optional.of(newPointed);
		if (!next.equals(pointed)) {
			pointed = next;
			x = newX;
			y = newY;
			canvas.redraw();
		}
	}

	void hide() {
		if (pointed.isPresent()) {
			pointed = Optional.empty();
			canvas.redraw();
		}
	}

	private void paint(GC gc) {
		if (pointed.isEmpty() || pointed.get().text().isEmpty()) {
			return;
		}
		Display display = canvas.getDisplay();
		Rectangle area = canvas.getClientArea();
		String text = pointed.get().text();
		Point size = gc.textExtent(text, SWT.DRAW_DELIMITER);
		int width = size.x + 2 * MARGIN;
		int height = size.y + 2 * MARGIN;
		int left = x + AWAY + width <= area.width ? x + AWAY : Math.max(0, x - AWAY - width);
		int top = y + AWAY + height <= area.height ? y + AWAY : Math.max(0, y - AWAY - height);
		gc.setAntialias(SWT.ON);
		gc.setForeground(display.getSystemColor(SWT.COLOR_LIST_SELECTION));
		if (pointed.get().mark()) {
			gc.setLineWidth(2);
			gc.drawOval(x - RING, y - RING, 2 * RING, 2 * RING);
			gc.setLineWidth(1);
		}
		gc.setBackground(display.getSystemColor(SWT.COLOR_INFO_BACKGROUND));
		gc.setForeground(display.getSystemColor(SWT.COLOR_INFO_FOREGROUND));
		gc.fillRectangle(left, top, width, height);
		gc.drawRectangle(left, top, width - 1, height - 1);
		gc.drawText(text, left + MARGIN, top + MARGIN, SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
	}
}
