package org.latentworkbench.ui.viewer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.latentworkbench.core.registry.Kinds;

/** Opens artefacts and files with what fits them: a viewer, the text editor, the web browser. */
public final class ArtefactOpener {
	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";
	private static final Set<String> TEXTS = Set.of("yaml", "yml", "json", "txt", "log", "md", "py", "r", "sh", "xml", "tsv", "csv",
			"tab");
	/** The text editor holds the whole file in memory, several times. */
	private static final long MOST_TEXT = 50_000_000;

	private final IWorkbenchPage page;

	public ArtefactOpener(IWorkbenchPage page) {
		this.page = page;
	}

	/** Opens an artefact, or says why that cannot be. */
	public void open(ArtefactSource source) {
		try {
			if (Viewers.platform().of(source).isPresent()) {
				page.openEditor(new ArtefactInput(source), ArtefactEditor.ID);
			} else if (Files.isRegularFile(source.path()) && TEXTS.contains(ending(source.path()))) {
				openText(source.path());
			} else {
				say(source.name() + " cannot be opened: no installed viewer shows "
						+ (source.kind().equals(Kinds.FILE) ? "files of this type" : Kinds.one(source.kind())) + ".\n\n" + source.path());
			}
		} catch (PartInitException e) {
			say(source.name() + " cannot be opened: " + e.getMessage());
		}
	}

	/** Opens a file of a study: with the editor that the workbench has for its name, else as data where a format reads it. */
	public void openFile(Path file) {
		Optional<IEditorDescriptor> editor = editor(file);
		if (editor.isEmpty()) {
			open(Viewers.platform().plain(file));
			return;
		}
		try {
			IDE.openEditor(page, input(file), editor.get().getId());
		} catch (PartInitException e) {
			say(file.getFileName() + " cannot be opened: " + e.getMessage());
		}
	}

	/** Opens a text of a study at a line, from 1, with the editor that the workbench has for its name. */
	public void openAt(Path file, int line) {
		if (!Files.isRegularFile(file)) {
			say("The file is no longer there: " + file);
			return;
		}
		try {
			IEditorPart part = IDE.openEditor(page, input(file), editor(file).map(IEditorDescriptor::getId).orElse(TEXT_EDITOR));
			IFile inWorkspace = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(file));
			if (inWorkspace != null && inWorkspace.exists()) {
				// editors go to a marker, whatever page they show it on
				IMarker marker = inWorkspace.createMarker(IMarker.TEXT, Map.of(IMarker.LINE_NUMBER, line, IMarker.TRANSIENT, true));
				try {
					IDE.gotoMarker(part, marker);
				} finally {
					marker.delete();
				}
			}
		} catch (CoreException e) {
			say(file.getFileName() + " cannot be opened: " + e.getMessage());
		}
	}

	private static Optional<IEditorDescriptor> editor(Path file) {
		return Optional.ofNullable(PlatformUI.getWorkbench().getEditorRegistry().getDefaultEditor(file.getFileName().toString(),
				Platform.getContentTypeManager().findContentTypeFor(file.getFileName().toString())));
	}

	/** Opens a folder that holds a dataset. */
	public void openDataset(Path folder) {
		open(ArtefactSource.file(folder, Kinds.DATASET));
	}

	/** Opens a file in the text editor, or, where it is a study's or holds parameters, in the config editor. */
	public void openText(Path file) {
		try {
			if (Files.size(file) > MOST_TEXT) {
				say(file.getFileName() + " is too large for the text editor.");
				return;
			}
			IEditorInput input = input(file);
			// a study's own files have an editor of their own
			IEditorDescriptor editor = IDE.overrideDefaultEditorAssociation(input, null,
					PlatformUI.getWorkbench().getEditorRegistry().findEditor(TEXT_EDITOR));
			page.openEditor(input, editor.getId());
		} catch (IOException | PartInitException e) {
			say(file.getFileName() + " cannot be opened: " + e.getMessage());
		}
	}

	/** A file of an open study goes by its place in the workspace, so that markers and refresh work. */
	private static IEditorInput input(Path file) {
		IFile inWorkspace = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(file));
		return inWorkspace != null && inWorkspace.exists() ? new FileEditorInput(inWorkspace)
				: new FileStoreEditorInput(EFS.getLocalFileSystem().fromLocalFile(file.toFile()));
	}

	private void say(String message) {
		MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), "Open", message);
	}

	private static String ending(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return name.substring(name.lastIndexOf('.') + 1);
	}
}
