package org.latentworkbench.ui.viewers.selection;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.latentworkbench.ui.data.SampleImages;
import org.latentworkbench.ui.viewers.image.ImageWall;

/** The pictures of the selected samples. */
final class ImagesPage {
	private final Composite page;
	private Optional<SampleImages> shown = Optional.empty();
	private Optional<ImageWall> wall = Optional.empty();

	ImagesPage(Composite parent) {
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		hint();
	}

	Control control() {
		return page;
	}

	void show(SelectionFacts facts) {
		if (!facts.images().equals(shown) || facts.images().isPresent() != wall.isPresent()) {
			shown = facts.images();
			for (Control child : page.getChildren()) {
				child.dispose();
			}
			wall = shown.map(images -> new ImageWall(page, images));
			wall.ifPresentOrElse(w -> GridDataFactory.fillDefaults().grab(true, true).applyTo(w), this::hint);
			page.layout(true);
		}
		wall.ifPresent(w -> w.show(facts.selected()));
	}

	private void hint() {
		Label label = new Label(page, SWT.WRAP);
		label.setText("The datasets behind this tab have no pictures. Data of pictures are read from IDX files and folders of images.");
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).indent(5, 5).applyTo(label);
	}
}
