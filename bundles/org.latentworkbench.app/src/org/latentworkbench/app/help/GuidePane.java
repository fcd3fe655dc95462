package org.latentworkbench.app.help;

import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;

/** Pages of the guide beside a dialog, with a way back, the contents and a way out. */
final class GuidePane {
	private static final int CHARACTERS = 64;
	private static final int LINES = 24;

	private final Composite area;
	private final Optional<Guide> guide = Guide.shipped();
	private final History history = new History();
	private final Action back = GuideEditor.action("Back", ISharedImages.IMG_TOOL_BACK, this::back);
	private Optional<PageView> page = Optional.empty();

	/** @param close takes the pane away */
	GuidePane(Composite parent, Runnable close) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		var bar = new ToolBarManager(SWT.FLAT | SWT.HORIZONTAL);
		bar.add(back);
		bar.add(GuideEditor.action("Contents", ISharedImages.IMG_ETOOL_HOME_NAV, () -> show(Guide.START)));
		bar.add(GuideEditor.action("Close", ISharedImages.IMG_ELCL_REMOVE, close));
		bar.createControl(area);
		var units = new PixelConverter(area);
		GridDataFactory room = GridDataFactory.fillDefaults().grab(true, true).hint(units.convertWidthInCharsToPixels(CHARACTERS),
				units.convertHeightInCharsToPixels(LINES));
		guide.ifPresentOrElse(all -> {
			PageView view = new PageView(area, all, this::show);
			room.applyTo(view.control());
			page = Optional.of(view);
		}, () -> {
			Label missing = new Label(area, SWT.WRAP);
			missing.setText(Guide.MISSING);
			room.applyTo(missing);
		});
	}

	Control control() {
		return area;
	}

	/** Shows a page. @param path as of a page, maybe with {@code #heading} */
	void show(String path) {
		history.went(path);
		open(path);
	}

	private void back() {
		history.back().ifPresent(this::open);
	}

	private void open(String path) {
		back.setEnabled(history.hasBack());
		page.ifPresent(view -> guide.flatMap(all -> all.page(path)).ifPresent(found -> view.show(found, path)));
	}
}
