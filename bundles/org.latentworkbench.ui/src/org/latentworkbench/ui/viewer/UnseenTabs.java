package org.latentworkbench.ui.viewer;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.FileEditorInput;

/**
 * Tabs that a window came back with and that nobody has looked at since: they have no editor yet that could follow its file. They close with
 * it, and are opened anew where it got another name or place.
 */
public final class UnseenTabs {
	private final Map<IEditorReference, Path> files = new ConcurrentHashMap<>();
	private final Display display;

	private UnseenTabs(IWorkbenchWindow window) {
		display = window.getShell().getDisplay();
		for (IWorkbenchPage page : window.getPages()) {
			for (IEditorReference tab : page.getEditorReferences()) {
				if (tab.getEditor(false) == null) {
					input(tab).map(IPathEditorInput::getPath).ifPresent(path -> files.put(tab, path.toPath()));
				}
			}
		}
	}

	/** Follows the files of all tabs that the window has and that have no editor yet. On the window's thread. */
	public static void follow(IWorkbenchWindow window) {
		var tabs = new UnseenTabs(window);
		if (!tabs.files.isEmpty()) {
			IResourceChangeListener changes = tabs::changed;
			ResourcesPlugin.getWorkspace().addResourceChangeListener(changes, IResourceChangeEvent.POST_CHANGE);
			window.getShell().addDisposeListener(event -> ResourcesPlugin.getWorkspace().removeResourceChangeListener(changes));
		}
	}

	private static Optional<IPathEditorInput> input(IEditorReference tab) {
		try {
			return tab.getEditorInput() instanceof IPathEditorInput input && input.getPath() != null ? Optional.of(input) : Optional.empty();
		} catch (PartInitException e) {
			// the tab says so itself when somebody looks at it
			return Optional.empty();
		}
	}

	private void changed(IResourceChangeEvent event) {
		if (event.getDelta() == null) {
			return;
		}
		files.forEach((tab, file) -> {
			FileFate fate = FileFate.of(file, event.getDelta());
			if (!(fate instanceof FileFate.Same) && files.remove(tab, file) && !display.isDisposed()) {
				display.asyncExec(() -> follow(tab, fate));
			}
		});
	}

	private static void follow(IEditorReference tab, FileFate fate) {
		IWorkbenchPage page = tab.getPage();
		if (page == null || tab.getEditor(false) != null) {
			return; // it was closed, or its editor follows by itself
		}
		Optional<IPathEditorInput> input = input(tab);
		page.closeEditors(new IEditorReference[] { tab }, false);
		if (fate instanceof FileFate.Moved moved && input.isPresent()) {
			try {
				page.openEditor(at(moved.to(), input.get()), tab.getId(), false);
			} catch (PartInitException e) {
				ILog.of(UnseenTabs.class).warn(moved.to() + " could not be opened", e);
			}
		}
	}

	private static IEditorInput at(Path place, IPathEditorInput before) {
		IFile file = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(place));
		return before instanceof ArtefactInput artefact ? new ArtefactInput(artefact.source().at(place))
				: before instanceof IFileEditorInput && file != null ? new FileEditorInput(file) : before;
	}
}
