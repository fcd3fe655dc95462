package org.latentworkbench.app;

import java.util.List;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.latentworkbench.ui.explorer.edit.EditorAreaDrop;
import org.latentworkbench.ui.viewer.UnseenTabs;

/** The window's furniture. */
final class LatentWindowAdvisor extends WorkbenchWindowAdvisor {
	/** Menus and buttons that the platform's editors bring for programmers. */
	private static final List<String> PROGRAMMERS_ACTIONS = List.of("org.eclipse.ui.actionSet.openFiles",
			"org.eclipse.ui.actionSet.keyBindings", "org.eclipse.ui.NavigateActionSet", "org.eclipse.ui.WorkingSetActionSet",
			"org.eclipse.ui.WorkingSetModificationActionSet", "org.eclipse.ui.edit.text.actionSet.annotationNavigation",
			"org.eclipse.ui.edit.text.actionSet.navigation", "org.eclipse.ui.edit.text.actionSet.presentation",
			"org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo");

	private final boolean welcome;

	/** @param welcome whether the welcome page opens where it was never seen: not for who came to look at a study */
	LatentWindowAdvisor(IWorkbenchWindowConfigurer configurer, boolean welcome) {
		super(configurer);
		this.welcome = welcome;
	}

	@Override
	public void openIntro() {
		if (welcome) {
			super.openIntro();
		}
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new LatentActionBarAdvisor(configurer);
	}

	@Override
	public void postWindowOpen() {
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		hide(window.getActivePage());
		UnseenTabs.follow(window);
		window.addPerspectiveListener(new PerspectiveAdapter() {
			@Override
			public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
				hide(page);
			}

			@Override
			public void perspectiveChanged(IWorkbenchPage page, IPerspectiveDescriptor perspective, String change) {
				if (change.equals(IWorkbenchPage.CHANGE_RESET_COMPLETE)) {
					hide(page);
				}
			}
		});
	}

	private static void hide(IWorkbenchPage page) {
		if (page != null) {
			PROGRAMMERS_ACTIONS.forEach(page::hideActionSet);
		}
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		// what is dragged from an explorer or another program opens
		window.addEditorAreaTransfer(LocalSelectionTransfer.getTransfer());
		window.addEditorAreaTransfer(FileTransfer.getInstance());
		window.configureEditorAreaDropListener(new EditorAreaDrop(window.getWindow()));
		window.setTitle("Latent Workbench");
		window.setInitialSize(new Point(1200, 800));
		window.setShowCoolBar(true);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(true);
		window.setShowPerspectiveBar(false);
	}
}
