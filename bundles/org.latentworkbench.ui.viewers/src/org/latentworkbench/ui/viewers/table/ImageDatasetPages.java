package org.latentworkbench.ui.viewers.table;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.ui.data.SampleImages;
import org.latentworkbench.ui.viewer.ViewerSite;
import org.latentworkbench.ui.viewers.image.ImagePage;

/** A dataset of pictures: the wall of them, and all its values as a table. */
final class ImageDatasetPages {
	private final ImagePage images;

	ImageDatasetPages(TableViewer.Content content, SampleImages pictures, Composite parent, ViewerSite site, String summary) {
		CTabFolder pages = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
		images = new ImagePage(pages, pictures, site);
		var table = new DataTable(content.grid(), pages, site, summary);
		page(pages, "&Images", images.control());
		page(pages, "&Table", table.whole());
		pages.setSelection(0);
		content.dataset().ifPresent(images::captionByClass);
		images.wall().onSelection(ids -> {
			images.tell(ids);
			table.link().follow();
		});
		table.link().onTold(images::follow);
		site.selection().onChange(subject -> {
			table.link().follow();
			images.follow();
		});
	}

	Control control() {
		return images.wall();
	}

	private static void page(CTabFolder pages, String name, Control control) {
		CTabItem item = new CTabItem(pages, SWT.NONE);
		item.setText(name);
		item.setControl(control);
	}
}
