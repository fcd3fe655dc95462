package org.latentworkbench.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Explorers left, editors and viewers in the middle, properties right. */
public final class LatentPerspective implements IPerspectiveFactory {
	/** The perspective's id. */
	public static final String ID = "org.latentworkbench.app.perspective";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.24f, editors);
		left.addView("org.latentworkbench.ui.explorer.studies");
		layout.addShowViewShortcut("org.latentworkbench.ui.explorer.studies");
	}
}
