package org.latentworkbench.app;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;

/**
 * Explorers left, editors and viewers in the middle, selection and properties right, runs, log and problems below. Views are named by their
 * ids, so that the bundles which bring them need not be started to lay the window out, and one that is missing leaves no hole.
 */
public final class LatentPerspective implements IPerspectiveFactory {
	/** The perspective's id. */
	public static final String ID = "org.latentworkbench.app.perspective";

	private static final String STUDIES = "org.latentworkbench.ui.explorer.studies";
	private static final String SELECTION = "org.latentworkbench.ui.viewers.selection";
	private static final String RUNS = "org.latentworkbench.ui.run.runs";
	private static final String LIVE = "org.latentworkbench.ui.run.live";
	private static final String LOG = "org.latentworkbench.ui.run.log";
	private static final String CHEAT_SHEET = "org.eclipse.ui.cheatsheets.views.CheatSheetView";
	private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

	/** Explorers that show a part of what the Study Explorer shows; they wait beside it until they are asked for. */
	private static final List<String> PARTIAL_EXPLORERS = List.of("org.latentworkbench.ui.explorer.configs",
			"org.latentworkbench.ui.explorer.datasets", "org.latentworkbench.ui.explorer.results");

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.23f, editors);
		view(layout, left, STUDIES);
		PARTIAL_EXPLORERS.forEach(id -> wait(layout, left, id));
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.72f, editors);
		view(layout, below, RUNS);
		view(layout, below, LIVE);
		view(layout, below, LOG);
		view(layout, below, IPageLayout.ID_PROBLEM_VIEW);
		wait(layout, below, ERROR_LOG);
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.75f, editors);
		view(layout, right, SELECTION);
		right.addPlaceholder(CHEAT_SHEET);
		IFolderLayout rightBelow = layout.createFolder("rightBelow", IPageLayout.BOTTOM, 0.5f, "right");
		view(layout, rightBelow, IPageLayout.ID_PROP_SHEET);
		wait(layout, rightBelow, IPageLayout.ID_OUTLINE);
	}

	/** Shows a view that is there; keeps a place for one that is not. */
	private static void view(IPageLayout layout, IFolderLayout folder, String id) {
		if (PlatformUI.getWorkbench().getViewRegistry().find(id) == null) {
			wait(layout, folder, id);
		} else {
			folder.addView(id);
			layout.addShowViewShortcut(id);
		}
	}

	private static void wait(IPageLayout layout, IFolderLayout folder, String id) {
		folder.addPlaceholder(id);
		layout.addShowViewShortcut(id);
	}
}
