package org.latentworkbench.app;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.latentworkbench.ui.Icons;
import org.latentworkbench.ui.explorer.StudyOpener;

/** What the workbench shows first and what it remembers between sessions. */
final class LatentWorkbenchAdvisor extends WorkbenchAdvisor {
	/** Paths of the platform's preference pages that this product has a use for. */
	private static final List<String> OTHERS_PAGES = List.of("org.eclipse.ui.preferencePages.Workbench/org.eclipse.ui.preferencePages.Keys",
			"org.eclipse.ui.preferencePages.Workbench/org.eclipse.ui.preferencePages.Views/org.eclipse.ui.preferencePages.ColorsAndFonts");

	private final List<Path> studies;
	private final Splash splash;

	/**
	 * @param studies to open in the first window
	 * @param splash  stands until that window does
	 */
	LatentWorkbenchAdvisor(List<Path> studies, Splash splash) {
		this.studies = studies;
		this.splash = splash;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
		// What the platform's dialogs about files take for granted, and only the IDE's own application does by itself.
		IDE.registerAdapters();
		declare(configurer, IDE.SharedImages.IMG_OBJ_PROJECT, "study");
		declare(configurer, IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "folder");
	}

	/** The pages for programmers go; those that help anybody stand beside ours. */
	@Override
	public void preStartup() {
		PreferenceManager pages = getWorkbenchConfigurer().getWorkbench().getPreferenceManager();
		List<IPreferenceNode> kept = OTHERS_PAGES.stream().map(path -> pages.find(path)).filter(Objects::nonNull).toList();
		for (IPreferenceNode root : pages.getRootSubNodes()) {
			if (!root.getId().startsWith("org.latentworkbench.")) {
				pages.remove(root);
			}
		}
		for (IPreferenceNode page : kept) {
			for (IPreferenceNode below : page.getSubNodes()) {
				page.remove(below);
			}
			pages.addToRoot(page);
		}
	}

	private static void declare(IWorkbenchConfigurer configurer, String name, String icon) {
		configurer.declareImage(name, Icons.of(icon), true);
	}

	/** What explorers begin with. */
	@Override
	public IAdaptable getDefaultPageInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return LatentPerspective.ID;
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new LatentWindowAdvisor(configurer, studies.isEmpty());
	}

	@Override
	public void postStartup() {
		splash.close();
		IWorkbench workbench = getWorkbenchConfigurer().getWorkbench();
		// none is active where the user went on working in another program
		IWorkbenchWindow active = workbench.getActiveWorkbenchWindow();
		var opener = new StudyOpener(active != null ? active : workbench.getWorkbenchWindows()[0]);
		studies.forEach(opener::open);
		StartMark.set(workbench.getWorkbenchWindows()[0].getShell());
	}

	/** Writes down which studies are open. The windows are gone by then, so progress has a dialog of its own. */
	@Override
	public void postShutdown() {
		try {
			new ProgressMonitorDialog(null).run(true, false, monitor -> {
				try {
					ResourcesPlugin.getWorkspace().save(true, monitor);
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			ILog.of(LatentWorkbenchAdvisor.class).error("saving the workspace", e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
