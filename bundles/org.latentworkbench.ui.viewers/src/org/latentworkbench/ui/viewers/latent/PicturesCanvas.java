package org.latentworkbench.ui.viewers.latent;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.LayoutConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Pictures with words under them, side by side, each as large as there is room, pixels as squares. */
public final class PicturesCanvas extends Canvas {
	private static final PaletteData COLOURS = new PaletteData(0xff0000, 0xff00, 0xff);
	private static final int NARROWEST = 64;

	private List<Shown> shown = List.of();

	/**
	 * A picture.
	 *
	 * @param title  under it
	 * @param pixels {@code width x height} colours as {@code 0xAARRGGBB}, the top row first
	 */
	record Shown(String title, int width, int height, int[] pixels) {
		ImageData data() {
			ImageData data = new ImageData(width, height, 24, COLOURS);
			for (int y = 0; y < height; y++) {
				for (int x = 0; x < width; x++) {
					int at = y * data.bytesPerLine + 3 * x;
					int pixel = pixels[y * width + x];
					data.data[at] = (byte) (pixel >> 16);
					data.data[at + 1] = (byte) (pixel >> 8);
					data.data[at + 2] = (byte) pixel;
				}
			}
			return data;
		}
	}

	PicturesCanvas(Composite parent, String name) {
		super(parent, SWT.DOUBLE_BUFFERED);
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.Resize, e -> redraw());
		ScreenReader.names(this, () -> name + ": " + shown.stream().map(Shown::title).collect(Collectors.joining(", ")));
	}

	void show(List<Shown> pictures) {
		shown = List.copyOf(pictures);
		redraw();
	}

	/** How many pictures there are. */
	public int count() {
		return shown.size();
	}

	/** Where a picture is. */
	public Rectangle place(int index) {
		Rectangle area = getClientArea();
		int gap = LayoutConstants.getSpacing().x;
		int columns = columns();
		int rows = (shown.size() + columns - 1) / columns;
		int cell = area.width / columns;
		int height = area.height / Math.max(1, rows);
		int words = words();
		Shown picture = shown.get(index);
		double scale = Math.min((double) (cell - gap) / picture.width(), (double) (height - words - gap) / picture.height());
		int w = Math.max(1, (int) (picture.width() * scale));
		int h = Math.max(1, (int) (picture.height() * scale));
		return new Rectangle(index % columns * cell + (cell - w) / 2, index / columns * height + gap / 2 + (height - words - gap - h) / 2, w, h);
	}

	/** The index of the picture at a place, -1 where there is none. */
	int at(int x, int y) {
		for (int i = 0; i < shown.size(); i++) {
			if (place(i).contains(x, y)) {
				return i;
			}
		}
		return -1;
	}

	private int words() {
		GC gc = new GC(this);
		try {
			return gc.getFontMetrics().getHeight();
		} finally {
			gc.dispose();
		}
	}

	/** As much of a title as there is room for. */
	private String fitting(GC gc, String title) {
		int room = getClientArea().width / columns();
		String text = title;
		for (int letters = title.length() - 1; letters > 0 && gc.textExtent(text).x > room; letters--) {
			text = title.substring(0, letters).strip() + "…";
		}
		return text;
	}

	private int columns() {
		return Math.clamp(getClientArea().width / (NARROWEST + LayoutConstants.getSpacing().x), 1, Math.max(1, shown.size()));
	}

	private void paint(GC gc) {
		gc.setInterpolation(SWT.NONE);
		for (int i = 0; i < shown.size(); i++) {
			Shown picture = shown.get(i);
			Rectangle at = place(i);
			Image image = new Image(getDisplay(), picture.data());
			gc.drawImage(image, 0, 0, picture.width(), picture.height(), at.x, at.y, at.width, at.height);
			image.dispose();
			String title = fitting(gc, picture.title());
			Point size = gc.textExtent(title);
			gc.drawText(title, at.x + (at.width - size.x) / 2, at.y + at.height + 1, SWT.DRAW_TRANSPARENT);
		}
	}
}
