package org.latentworkbench.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Words of tools that cannot be used. Under GTK a tool bar that was ever given a colour paints them like all others. */
final class DimmedWords {
	private static final String KEY = DimmedWords.class.getName();

	private DimmedWords() {
	}

	/** Looks after all tool bars of the display from now on. */
	static void follow(Display display) {
		if ("gtk".equals(SWT.getPlatform())) {
			display.addFilter(SWT.Paint, event -> {
				if (event.widget instanceof ToolBar bar) {
					for (ToolItem item : bar.getItems()) {
						dim(item, display);
					}
				}
			});
		}
	}

	private static void dim(ToolItem item, Display display) {
		Color dim = display.getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
		if (item.isEnabled() || item.getText().isEmpty()) {
			if (item.getData(KEY) != null) {
				item.setData(KEY, null);
				item.setForeground(null);
			}
		} else if (!dim.equals(item.getForeground())) {
			// the theme takes it away at each change
			item.setData(KEY, KEY);
			item.setForeground(dim);
		}
	}
}
