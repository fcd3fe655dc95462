package org.latentworkbench.ui.viewers.image;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.latentworkbench.ui.theme.WindowTheme;

/** A picture in the middle, made smaller where there is not room for all of it. */
final class PictureCanvas extends Canvas {
	private final Image image;

	PictureCanvas(Composite parent, ImageData data) {
		super(parent, SWT.DOUBLE_BUFFERED);
		image = new Image(parent.getDisplay(), data);
		setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		WindowTheme.onChange(this, () -> setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND)));
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.Resize, e -> redraw());
		addDisposeListener(e -> image.dispose());
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = "Picture, " + data.width + " by " + data.height + " pixels";
			}
		});
	}

	private void paint(GC gc) {
		Rectangle whole = image.getBounds();
		Rectangle room = getClientArea();
		if (room.width < 1 || room.height < 1) {
			return;
		}
		double scale = Math.min(1, Math.min((double) room.width / whole.width, (double) room.height / whole.height));
		int width = Math.max(1, (int) Math.round(whole.width * scale));
		int height = Math.max(1, (int) Math.round(whole.height * scale));
		gc.setInterpolation(SWT.HIGH);
		gc.drawImage(image, 0, 0, whole.width, whole.height, (room.width - width) / 2, (room.height - height) / 2, width, height);
	}
}
