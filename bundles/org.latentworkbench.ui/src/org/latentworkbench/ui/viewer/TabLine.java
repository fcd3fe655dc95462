package org.latentworkbench.ui.viewer;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.LayoutConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * The line above a viewer: the first child fills what the others leave. Where there is not room for all side by side they stand in
 * several rows, the others from the left; the first one wraps its words, but never into a column of letters, nor so that they take the
 * viewer's place: after a few lines they are cut off.
 */
final class TabLine extends Layout {
	/** The least width of the first child beside others, as a share of the line. */
	private static final double LEAST = .3;
	/** The most lines that the first child gets. */
	private static final int MOST_LINES = 3;

	private record Row(List<Control> controls, int height) {
	}

	@Override
	protected Point computeSize(Composite line, int width, int height, boolean flush) {
		int room = width == SWT.DEFAULT ? Integer.MAX_VALUE : width - 2 * margin();
		int sum = 0;
		for (Row row : rows(line, room)) {
			sum += row.height() + spacing();
		}
		int wide = 0;
		for (Control child : line.getChildren()) {
			wide += child.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + spacing();
		}
		return new Point(width == SWT.DEFAULT ? wide + 2 * margin() : width, sum - spacing() + 2 * margin());
	}

	@Override
	protected void layout(Composite line, boolean flush) {
		int room = line.getClientArea().width - 2 * margin();
		int y = margin();
		for (Row row : rows(line, room)) {
			int rest = room;
			for (Control control : row.controls()) {
				rest -= width(control) + spacing();
			}
			int x = margin();
			for (Control control : row.controls()) {
				boolean first = control == line.getChildren()[0];
				int width = first ? width(control) + rest + spacing() : width(control);
				width = Math.min(width, room);
				int height = first ? wrapped(control, width) : control.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
				control.setBounds(x, y + (row.height() - height) / 2, width, height);
				x += width + spacing();
			}
			y += row.height() + spacing();
		}
	}

	private List<Row> rows(Composite line, int room) {
		List<Row> rows = new ArrayList<>();
		Control[] children = line.getChildren();
		List<Control> row = new ArrayList<>();
		int used = 0;
		for (Control child : children) {
			int width = width(child);
			if (child == children[0]) {
				width = Math.min(width, (int) Math.min(room, Math.max(room * LEAST, 1)));
			}
			if (!row.isEmpty() && used + spacing() + width > room) {
				rows.add(row(row, room, children[0]));
				row = new ArrayList<>();
				used = 0;
			}
			used += width + (row.isEmpty() ? 0 : spacing());
			row.add(child);
		}
		rows.add(row(row, room, children[0]));
		return rows;
	}

	private static Row row(List<Control> controls, int room, Control first) {
		int others = controls.stream().filter(c -> c != first).mapToInt(c -> width(c) + spacing()).sum();
		int height = controls.stream().mapToInt(c -> c == first && room < Integer.MAX_VALUE ? wrapped(c, Math.max(1, room - others))
				: c.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).max().orElse(0);
		return new Row(List.copyOf(controls), height);
	}

	/** How high the words are in this width. */
	private static int wrapped(Control words, int width) {
		return Math.min(words.computeSize(width, SWT.DEFAULT).y, MOST_LINES * words.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
	}

	private static int width(Control control) {
		return control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
	}

	private static int margin() {
		return LayoutConstants.getSpacing().x / 2;
	}

	private static int spacing() {
		return LayoutConstants.getSpacing().x;
	}
}
