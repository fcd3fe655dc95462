package org.latentworkbench.ui.viewers.image;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Shell;

/** A picture of the wall, large, beside the pointer that rests on it. */
final class HoverZoom {
	private static final int REST_MILLIS = 400;
	private static final int SIDE = 256;

	private final ImageWall wall;
	private final Runnable show = this::show;
	private String sample = "";
	private Rectangle cell;
	private Shell shell;

	HoverZoom(ImageWall wall) {
		this.wall = wall;
	}

	/** The pointer is over a picture. */
	void over(String id, Rectangle place) {
		if (!id.equals(sample)) {
			hide();
			sample = id;
			cell = place;
			wall.getDisplay().timerExec(REST_MILLIS, show);
		}
	}

	void hide() {
		sample = "";
		if (!wall.getDisplay().isDisposed()) {
			wall.getDisplay().timerExec(-1, show);
		}
		if (shell != null) {
			shell.dispose();
			shell = null;
		}
	}

	private void show() {
		if (wall.isDisposed() || sample.isEmpty() || wall.side() >= SIDE) {
			return;
		}
		wall.images().of(sample).ifPresent(data -> {
			int longer = Math.max(data.width, data.height);
			int scale = Math.max(1, SIDE / longer);
			int width = longer > SIDE ? data.width * SIDE / longer : data.width * scale;
			int height = longer > SIDE ? data.height * SIDE / longer : data.height * scale;
			shell = new Shell(wall.getShell(), SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
			Image image = new Image(wall.getDisplay(), data);
			Canvas canvas = new Canvas(shell, SWT.DOUBLE_BUFFERED);
			canvas.setSize(width, height);
			canvas.addPaintListener(e -> {
				e.gc.setInterpolation(longer > SIDE ? SWT.HIGH : SWT.NONE);
				e.gc.drawImage(image, 0, 0, data.width, data.height, 0, 0, width, height);
			});
			shell.addDisposeListener(e -> image.dispose());
			Point corner = wall.toDisplay(cell.x + cell.width, cell.y);
			Rectangle screen = wall.getMonitor().getClientArea();
			int x = corner.x + width > screen.x + screen.width ? wall.toDisplay(cell.x, 0).x - width : corner.x;
			int y = Math.min(corner.y, screen.y + screen.height - height);
			shell.setBounds(shell.computeTrim(Math.max(screen.x, x), Math.max(screen.y, y), width, height));
			shell.setVisible(true);
		});
	}
}
