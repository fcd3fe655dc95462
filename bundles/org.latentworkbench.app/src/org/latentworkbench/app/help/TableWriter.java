package org.latentworkbench.app.help;

import java.util.function.BiConsumer;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.themes.ColorUtil;

/** Writes a table: cells with thin lines between the rows. */
final class TableWriter {
	/** How much of the text's colour a line has, in percent. */
	private static final int LINE_SHARE = 20;

	private final Composite table;
	private final BiConsumer<Composite, TableCell> cell;
	private int columns;

	TableWriter(Composite page, BiConsumer<Composite, TableCell> cell) {
		this.table = new Composite(page, SWT.NONE);
		this.cell = cell;
	}

	void write(Node block) {
		block.accept(new AbstractVisitor() {
			@Override
			public void visit(CustomNode node) {
				if (node instanceof TableRow && columns == 0) {
					for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
						columns++;
					}
				}
				if (node instanceof TableCell found) {
					cell.accept(table, found);
				} else {
					visitChildren(node);
				}
			}
		});
		var layout = new Cells(Math.max(1, columns));
		table.setLayout(layout);
		table.addListener(SWT.Paint, event -> {
			event.gc.setForeground(new Color(ColorUtil.blend(table.getForeground().getRGB(), table.getBackground().getRGB(), LINE_SHARE)));
			int width = table.getClientArea().width;
			for (int y : layout.bottoms(table)) {
				event.gc.drawLine(0, y - 1, width, y - 1);
			}
		});
	}
}
