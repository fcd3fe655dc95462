package org.latentworkbench.ui.figure;

import org.eclipse.ui.IWorkbenchPart;

/** Back to how the view began. */
public final class ResetHandler extends FigureHandler<Resettable> {
	public ResetHandler() {
		super(Resettable.class, "There is nothing to reset here. Click into a figure first.");
	}

	@Override
	void run(Resettable view, IWorkbenchPart part) {
		view.reset();
	}
}
