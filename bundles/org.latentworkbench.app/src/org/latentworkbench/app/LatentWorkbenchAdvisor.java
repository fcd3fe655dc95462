package org.latentworkbench.app;

import java.net.URL;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;

/** What the workbench shows first and what it remembers between sessions. */
final class LatentWorkbenchAdvisor extends WorkbenchAdvisor {
	private static final String IDE_BUNDLE = "org.eclipse.ui.ide";

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
		// What an explorer of resources takes for granted, and only the IDE's own application does by itself.
		IDE.registerAdapters();
		declare(configurer, IDE.SharedImages.IMG_OBJ_PROJECT, "icons/full/obj16/prj_obj.svg");
		declare(configurer, IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "icons/full/obj16/cprj_obj.svg");
	}

	private static void declare(IWorkbenchConfigurer configurer, String name, String path) {
		URL url = FileLocator.find(Platform.getBundle(IDE_BUNDLE), IPath.fromPortableString(path), null);
		if (url == null) {
			ILog.of(LatentWorkbenchAdvisor.class).warn(IDE_BUNDLE + " has no " + path + ": projects are shown without their picture");
			return;
		}
		configurer.declareImage(name, ImageDescriptor.createFromURL(url), true);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return LatentPerspective.ID;
	}

	/** The explorers begin at the workspace. */
	@Override
	public IAdaptable getDefaultPageInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new LatentWindowAdvisor(configurer);
	}

	@Override
	public boolean preShutdown() {
		try {
			ResourcesPlugin.getWorkspace().save(true, null);
		} catch (CoreException e) {
			ILog.of(LatentWorkbenchAdvisor.class).log(e.getStatus());
		}
		return true;
	}
}
