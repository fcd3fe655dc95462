package org.latentworkbench.ui.run;

import java.util.function.Consumer;

import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.latentworkbench.ui.Icons;

/** The sign at the end of the row of a run at work: a click on it stops the run. The keyboard has Delete for that. */
final class StopSign {
	/** The icon's name. */
	static final String ICON = "stop";

	private StopSign() {
	}

	/** Whether a row has the sign. */
	static boolean stands(Object row) {
		return row instanceof RunItem run && run.state().active();
	}

	/** Room for the sign and as much again around it. */
	static int width(ResourceManager images) {
		return 2 * images.create(Icons.of(ICON)).getBounds().width;
	}

	/** @param stop told the run whose sign was clicked at */
	static void on(Tree tree, Consumer<RunItem> stop) {
		tree.addListener(SWT.MouseDown, event -> clicked(tree, event, stop));
	}

	private static void clicked(Tree tree, Event event, Consumer<RunItem> stop) {
		TreeItem item = tree.getItem(new Point(event.x, event.y));
		if (event.button == 1 && item != null && item.getBounds(RunColumn.STOP.ordinal()).contains(event.x, event.y)
				&& item.getData() instanceof RunItem run && stands(run)) {
			stop.accept(run);
		}
	}
}
