package org.latentworkbench.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.latentworkbench.ui.explorer.StudyExplorer;

/** Explorers left, editors and viewers in the middle. */
public final class LatentPerspective implements IPerspectiveFactory {
	/** The perspective's id. */
	public static final String ID = "org.latentworkbench.app.perspective";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.28f, editors);
		left.addView(StudyExplorer.ID);
		layout.addShowViewShortcut(StudyExplorer.ID);
	}
}
