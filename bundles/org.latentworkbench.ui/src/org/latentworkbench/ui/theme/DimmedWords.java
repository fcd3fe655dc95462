package org.latentworkbench.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/**
 * Words of tools and buttons that cannot be used. Under GTK what was ever given a colour is painted with it always, and the theme takes what
 * is set here away at each change.
 */
final class DimmedWords {
	private static final String KEY = DimmedWords.class.getName();

	private DimmedWords() {
	}

	/** Looks after all tool bars and buttons of the display from now on. */
	static void follow(Display display) {
		if ("gtk".equals(SWT.getPlatform())) {
			display.addFilter(SWT.Paint, event -> {
				if (event.widget instanceof Button button) {
					dim(button);
				} else if (event.widget instanceof ToolBar bar) {
					for (ToolItem item : bar.getItems()) {
						dim(item);
					}
				}
			});
		}
	}

	private static void dim(ToolItem item) {
		Color dim = dim(item.getDisplay());
		if (item.isEnabled() || item.getText().isEmpty()) {
			if (item.getData(KEY) != null) {
				item.setData(KEY, null);
				item.setForeground(null);
			}
		} else if (!dim.equals(item.getForeground())) {
			item.setData(KEY, KEY);
			item.setForeground(dim);
		}
	}

	private static void dim(Button button) {
		Color dim = dim(button.getDisplay());
		if (button.isEnabled()) {
			if (button.getData(KEY) instanceof Color usual) {
				button.setData(KEY, null);
				button.setForeground(usual);
			}
		} else if (!dim.equals(button.getForeground())) {
			button.setData(KEY, button.getForeground());
			button.setForeground(dim);
		}
	}

	private static Color dim(Display display) {
		return display.getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
	}
}
