package org.latentworkbench.ui.theme;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * The colours that the toolkit has for things nobody coloured. Under GTK a control whose colour is taken away keeps for good the one that was
 * the toolkit's then, also when that changes. On the window's thread.
 *
 * @param grounds of lists and of all else
 * @param texts   on them
 */
record ToolkitColours(Set<Color> grounds, Set<Color> texts) {
	static ToolkitColours of(Display display) {
		return new ToolkitColours(colours(display, SWT.COLOR_LIST_BACKGROUND, SWT.COLOR_WIDGET_BACKGROUND),
				colours(display, SWT.COLOR_LIST_FOREGROUND, SWT.COLOR_WIDGET_FOREGROUND));
	}

	private static Set<Color> colours(Display display, int... ids) {
		return IntStream.of(ids).mapToObj(display::getSystemColor).collect(Collectors.toSet());
	}

	/** Gives all controls that have one of these colours, or of those from now on, what the toolkit has now. */
	void replaceBy(ToolkitColours now, Display display) {
		var both = new ToolkitColours(union(grounds, now.grounds), union(texts, now.texts));
		for (Shell shell : display.getShells()) {
			both.takeFrom(shell);
		}
	}

	private static Set<Color> union(Set<Color> some, Set<Color> others) {
		Set<Color> all = new HashSet<>(some);
		all.addAll(others);
		return all;
	}

	/** A control takes the toolkit's colour where another one is taken away, and only there. */
	private void takeFrom(Control control) {
		if (grounds.contains(control.getBackground())) {
			control.setBackground(texts.iterator().next());
			control.setBackground(null);
		}
		if (texts.contains(control.getForeground())) {
			control.setForeground(grounds.iterator().next());
			control.setForeground(null);
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				takeFrom(child);
			}
		}
	}
}
