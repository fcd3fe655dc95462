package org.latentworkbench.ui.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.ui.viewer.ArtefactOpener;

/** Goes to places in files. */
final class Places {
	private Places() {
	}

	/** Opens the file where the trouble is, at its line; where none is known, the run's log. */
	static void open(IWorkbenchPage page, Trouble trouble, RunItem run) {
		Optional<Place> place = trouble.place().filter(p -> Files.isRegularFile(p.file()));
		if (place.isPresent()) {
			open(page, place.get());
		} else {
			run.folder().map(f -> f.resolve("log.txt")).filter(Files::isRegularFile).ifPresent(new ArtefactOpener(page)::openText);
		}
	}

	private static void open(IWorkbenchPage page, Place place) {
		try {
			IFile file = file(place.file());
			if (file == null || !file.exists()) {
				IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().fromLocalFile(place.file().toFile()));
				return;
			}
			IEditorPart editor = IDE.openEditor(page, file);
			// editors go where a marker says; this one is gone in a moment
			IMarker marker = file.createMarker(IMarker.TEXT);
			try {
				marker.setAttribute(IMarker.LINE_NUMBER, place.line());
				IDE.gotoMarker(editor, marker);
			} finally {
				marker.delete();
			}
		} catch (PartInitException e) {
			ILog.of(Places.class).error("opening " + place, e);
		} catch (CoreException e) {
			ILog.of(Places.class).error("going to " + place, e);
		}
	}

	private static IFile file(Path file) {
		return ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(file));
	}
}
