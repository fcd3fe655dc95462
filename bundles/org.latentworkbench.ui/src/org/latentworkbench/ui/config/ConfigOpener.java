package org.latentworkbench.ui.config;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.latentworkbench.api.InputException;

/** Opens files of parameters. */
final class ConfigOpener {
	private ConfigOpener() {
	}

	/** Opens the file that a step names. @throws InputException when it is not there */
	static void open(ConfigEditor from, String name) throws InputException {
		Path path = from.studyFolder().resolve(name).normalize();
		if (!Files.isRegularFile(path)) {
			throw new InputException("There is no file " + name + " in " + from.studyFolder() + ".");
		}
		open(from.getSite().getPage(), path);
	}

	/** Opens a file of parameters or a study's file. @throws InputException when the editor cannot be opened */
	static void open(IWorkbenchPage page, Path path) throws InputException {
		try {
			IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri());
			if (files.length > 0) {
				IDE.openEditor(page, files[0], ConfigEditor.ID);
			} else {
				IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(path.toUri()));
			}
		} catch (PartInitException e) {
			throw new InputException(path + ": " + e.getMessage(), e);
		}
	}
}
