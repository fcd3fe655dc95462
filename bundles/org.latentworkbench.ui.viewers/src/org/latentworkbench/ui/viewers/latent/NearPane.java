package org.latentworkbench.ui.viewers.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.latentworkbench.ui.selection.SelectionLink;
import org.latentworkbench.ui.selection.Subject;

/** The samples nearest to the current point with how far they are; choosing some selects them everywhere, Enter goes to one. */
final class NearPane {
	/** So many lines of the table beside pictures. */
	private static final int LINES = 5;

	private final Composite all;
	private final PicturesCanvas pictures;
	private final Table table;
	private final LatentSession session;
	private final SelectionLink link;
	private Optional<PointWatch.Near> shown = Optional.empty();

	NearPane(Composite parent, LatentSession session, PointWatch watch, SelectionLink link) {
		this.session = session;
		this.link = link;
		all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		pictures = new PicturesCanvas(all, "Nearest samples");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pictures);
		table = new Table(all, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setToolTipText("Select samples in all views; Enter or a double click makes a sample the current point");
		place(true);
		for (String name : List.of("Sample", "Distance")) {
			TableColumn column = new TableColumn(table, name.equals("Distance") ? SWT.RIGHT : SWT.LEFT);
			column.setText(name);
		}
		table.addListener(SWT.Selection, e -> select(table.getSelectionIndices()));
		table.addListener(SWT.DefaultSelection, e -> go(table.getSelectionIndex()));
		pictures.addListener(SWT.MouseDown, e -> {
			int at = pictures.at(e.x, e.y);
			if (at >= 0) {
				table.setSelection(at);
				select(at);
			}
		});
		pictures.addListener(SWT.MouseDoubleClick, e -> go(pictures.at(e.x, e.y)));
		watch.onNear(this::show);
	}

	Control control() {
		return all;
	}

	/** Most of the room for pictures where there are some, else for the table. */
	private void place(boolean images) {
		GridDataFactory.fillDefaults().grab(true, true).exclude(!images).applyTo(pictures);
		GridDataFactory.fillDefaults().grab(true, !images).hint(SWT.DEFAULT, LINES * table.getItemHeight()).applyTo(table);
	}

	private void select(int... indices) {
		List<String> ids = new ArrayList<>();
		shown.ifPresent(near -> {
			for (int index : indices) {
				ids.add(near.id(index));
			}
		});
		link.select(Subject.SAMPLES, ids);
	}

	private void go(int index) {
		shown.filter(near -> index >= 0 && near.explored() == session.explored())
				.ifPresent(near -> session.point(near.explored().latent().row(near.rows()[index])));
	}

	private void show(PointWatch.Near near) {
		boolean alike = shown.filter(s -> s.rows().length == near.rows().length).isPresent();
		shown = Optional.of(near);
		table.setRedraw(false);
		table.deselectAll();
		table.setItemCount(near.rows().length);
		for (int i = 0; i < near.rows().length; i++) {
			TableItem item = table.getItem(i);
			item.setText(new String[] { near.id(i), String.format(Locale.ROOT, "%.3f", near.distances()[i]) });
		}
		if (!alike) {
			for (TableColumn column : table.getColumns()) {
				column.pack();
			}
		}
		table.setRedraw(true);
		boolean images = near.explored().depiction() instanceof Pictures;
		if (near.explored().depiction() instanceof Pictures kind) {
			List<PicturesCanvas.Shown> pixels = new ArrayList<>();
			for (int i = 0; i < near.rows().length; i++) {
				pixels.add(new PicturesCanvas.Shown(String.format(Locale.ROOT, "%.2f", near.distances()[i]), kind.shape().width(), kind.shape().height(),
						kind.pixels(near.values(), i)));
			}
			pictures.show(pixels);
		}
		if (pictures.getVisible() != images) {
			pictures.setVisible(images);
			place(images);
			all.layout();
		}
	}
}
