package org.latentworkbench.app.help;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** One below the other, each as wide as the page. */
final class Column extends Layout {
	private final int margin;
	private final int gap;

	Column(int margin, int gap) {
		this.margin = margin;
		this.gap = gap;
	}

	@Override
	protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? 0 : widthHint - 2 * margin;
		int widest = 0;
		int height = 2 * margin;
		for (Control child : composite.getChildren()) {
			Point size = child.computeSize(widthHint == SWT.DEFAULT ? SWT.DEFAULT : Math.max(1, width), SWT.DEFAULT, changed);
			widest = Math.max(widest, size.x);
			height += size.y + gap;
		}
		return new Point(widthHint == SWT.DEFAULT ? widest + 2 * margin : widthHint, height);
	}

	@Override
	protected void layout(Composite composite, boolean changed) {
		int width = Math.max(1, composite.getClientArea().width - 2 * margin);
		int y = margin;
		for (Control child : composite.getChildren()) {
			int height = child.computeSize(width, SWT.DEFAULT, changed).y;
			child.setBounds(margin, y, width, height);
			y += height + gap;
		}
	}
}
